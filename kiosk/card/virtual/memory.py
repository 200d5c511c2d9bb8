"""The chip's files: selecting them and reading from them (ISO/IEC 7816-4 clause 11)."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.card import tlv
from kiosk.card.apdu import (
    DONE,
    END_OF_FILE,
    FILE_NOT_FOUND,
    NOT_ALLOWED,
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
_CUT = 10


@dataclass(slots=True)
class Memory:
    """What lies on the chip, and what is selected."""

    files: Mapping[int, bytes]
    faults: Faults
    application: bool = False
    selected: int | None = None

    def select(self, command: Command, *, opened: bool) -> Response:
        """Answer SELECT."""
        if command.p1 == _BY_APPLICATION:
            known = command.data == LDS_APPLICATION and any(each not in FREE for each in self.files)
            self.application = self.application or known
            return Response(b"", DONE if known else FILE_NOT_FOUND)
        if command.p1 == _BY_MASTER:
            self.application, self.selected = False, None
            return Response(b"", DONE)
        if command.p1 != _BY_FILE:
            return Response(b"", WRONG_P1P2)
        return self._select_file(int.from_bytes(command.data, "big"), opened=opened)

    def _select_file(self, file_id: int, *, opened: bool) -> Response:
        there = file_id in self.files and file_id not in self.faults.missing
        if not there or (file_id in FREE) == self.application:
            return Response(b"", FILE_NOT_FOUND)
        if file_id not in FREE and not opened:
            return Response(b"", NOT_ALLOWED)
        self.selected = file_id
        return Response(b"", DONE)

    def read(self, command: Command) -> Response:
        """Answer READ BINARY, even and odd."""
        if self.selected is None:
            return Response(b"", NOT_ALLOWED)
        wanted = command.le or 0
        if self.faults.longest_read and wanted > self.faults.longest_read:
            return Response(b"", WRONG_LENGTH)
        if command.ins & 1:
            offset = int.from_bytes(tlv.need(command.data, 0x54), "big")
            answer = self._bytes(offset, wanted - 4)
            return Response(tlv.encode(0x53, answer.data) if answer.data else b"", answer.status)
        return self._bytes(command.p1 << 8 | command.p2, wanted)

    def _bytes(self, offset: int, wanted: int) -> Response:
        content = self.files[self.selected or 0]
        short = self.faults.short_files if self.selected not in FREE else None
        if short:
            content = content[:-_CUT]
        if offset >= len(content):
            return Response(b"", WRONG_OFFSET)
        ends = offset + wanted > len(content)
        if ends and short == WRONG_OFFSET:
            return Response(b"", WRONG_OFFSET)
        return Response(content[offset : offset + wanted], END_OF_FILE if ends else DONE)
