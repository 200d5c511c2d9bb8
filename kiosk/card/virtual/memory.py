"""The chip's files: selecting them and reading from them (ISO/IEC 7816-4 clause 11)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.card import tlv
from kiosk.card.apdu import (
    DONE,
    END_OF_FILE,
    FILE_NOT_FOUND,
    NOT_ALLOWED,
    WRONG_LE,
    WRONG_LENGTH,
    WRONG_OFFSET,
    WRONG_P1P2,
    Command,
    Response,
)
from kiosk.card.files import ATR_INFO, CARD_ACCESS, LDS_APPLICATION
from kiosk.card.virtual.faults import Faults

FREE = {CARD_ACCESS, ATR_INFO}
"""Files of the master file, readable by anyone."""

_BY_FILE, _BY_APPLICATION, _BY_MASTER = 0x02, 0x04, 0x00
_SHORT_ID, _SHORT_ID_BITS = 0x80, 0x1F
_CUT = 10
_ODD_HEADER = 4


@dataclass(slots=True)
class Memory:
    """What lies on the chip, and what is selected."""

    files: Mapping[int, bytes]
    """Contents of the eMRTD application's files by file id."""
    faults: Faults
    master: Mapping[int, bytes] = field(default_factory=dict)
    """Contents of the files beside the application."""
    application: bool = False
    selected: bytes | None = None

    def select(self, command: Command, *, opened: bool) -> Response:
        """Answer SELECT."""
        if command.p1 == _BY_APPLICATION:
            known = command.data == LDS_APPLICATION and bool(self.files)
            self.application = self.application or known
            return Response(b"", DONE if known else FILE_NOT_FOUND)
        if command.p1 == _BY_MASTER:
            self.application, self.selected = False, None
            return Response(b"", DONE)
        if command.p1 != _BY_FILE:
            return Response(b"", WRONG_P1P2)
        return Response(b"", self._take(int.from_bytes(command.data, "big"), opened=opened))

    def _take(self, file_id: int, *, opened: bool) -> int:
        """Select a file of where we are, and return the status word of that."""
        here = self.files if self.application else self.master
        if file_id not in here or file_id in self.faults.missing:
            return FILE_NOT_FOUND
        if not opened and (self.application or file_id not in FREE):
            return NOT_ALLOWED
        self.selected = here[file_id]
        return DONE

    def read(self, command: Command, *, opened: bool) -> Response:
        """Answer READ BINARY, even and odd, of the selected file or of one by its short identifier."""
        offset = command.p1 << 8 | command.p2
        if command.ins & 1:
            offset = int.from_bytes(tlv.need(command.data, 0x54), "big")
        elif command.p1 & _SHORT_ID:
            status = self._by_short_id(command.p1 & _SHORT_ID_BITS, opened=opened)
            if status != DONE:
                return Response(b"", status)
            offset = command.p2
        if self.selected is None:
            return Response(b"", NOT_ALLOWED)
        return self._read(self.selected, offset, command)

    def _by_short_id(self, short_id: int, *, opened: bool) -> int:
        if self.faults.no_short_ids:
            return WRONG_P1P2
        here = self.files if self.application else self.master
        file_id = next((each for each in here if each & _SHORT_ID_BITS == short_id), 0)
        return self._take(file_id, opened=opened)

    def _read(self, content: bytes, offset: int, command: Command) -> Response:
        wanted, faults = command.le or 0, self.faults
        if self.application and faults.reads_answer:
            return Response(b"", faults.reads_answer)
        if faults.longest_read and wanted > faults.longest_read:
            return Response(b"", WRONG_LENGTH)
        if not command.ins & 1:
            return self._bytes(content, offset, wanted)
        answer = self._bytes(content, offset, wanted - _ODD_HEADER)
        return Response(tlv.encode(0x53, answer.data) if answer.data else b"", answer.status)

    def _bytes(self, content: bytes, offset: int, wanted: int) -> Response:
        short = self.faults.short_files if self.application else None
        if short:
            content = content[:-_CUT]
        left = len(content) - offset
        if left <= 0:
            return Response(b"", WRONG_OFFSET)
        if wanted <= left:
            return Response(content[offset : offset + wanted], DONE)
        strict = short if short == WRONG_OFFSET else self.faults.past_end
        if strict:
            return Response(b"", strict | left if strict == WRONG_LE and left < 256 else strict)
        return Response(content[offset:], END_OF_FILE)
