"""Elementary files: selecting and reading them in pieces (ISO/IEC 7816-4 clause 7, ICAO 9303-10 clause 3)."""

from dataclasses import dataclass, field

from kiosk.card import tlv
from kiosk.card.apdu import (
    DONE,
    END_OF_FILE,
    SHORT_LE,
    WRONG_LE,
    WRONG_LENGTH,
    WRONG_OFFSET,
    Command,
    Response,
    StatusError,
)
from kiosk.card.secure_messaging import SessionLost
from kiosk.card.session import Session
from kiosk.card.tlv import MalformedError
from kiosk.errors import KioskError

LDS_APPLICATION = bytes.fromhex("A0000002471001")
"""Application identifier of the eMRTD."""

CARD_ACCESS, ATR_INFO = 0x011C, 0x2F01
COM, DG1, DG2, DG11 = 0x011E, 0x0101, 0x0102, 0x010B

_EXTENDED, _SHORT = 2048, (223, 160, 96)
_HEAD = 4
_EVEN_READ_END = 0x8000
_OFFSET, _CONTENT = 0x54, 0x53
_ODD_LEAST = 8
_LARGEST = 1024 * 1024
"""Bytes of the longest file that is read: photos take some twenty thousand, and offsets end at 16 million."""
_ABSENT = {0x6A82, 0x6A83, 0x6982, 0x6A88}


class LengthRefused(Exception):  # noqa: N818 -- an answer of the chip, not a fault
    """The chip, or the reader, dropped the session over the length of a response; a shorter one may do."""


@dataclass(slots=True)
class Lengths:
    """How many bytes to ask for at once: begins high and goes down where a chip or reader cannot.

    223 is the most that one short response holds under AES protection.
    """

    ladder: list[int] = field(default_factory=lambda: list(_SHORT))

    @property
    def now(self) -> int:
        """Bytes to ask for."""
        return self.ladder[0]

    def lower(self) -> bool:
        """Go one rung down; say whether there was one."""
        if len(self.ladder) == 1:
            return False
        del self.ladder[0]
        return True


def lengths(atr: bytes) -> Lengths:
    """Return the ladder of a card: extended lengths only where its historical bytes declare them."""
    return Lengths([_EXTENDED, *_SHORT] if declares_extended(atr) else list(_SHORT))


def declares_extended(atr: bytes) -> bool:
    """Say whether the ATR of a contactless card (PC/SC part 3) declares extended Lc and Le.

    That is bit 7 of the third byte of its card capabilities (ISO/IEC 7816-4 clause 12.1.1.9).
    """
    count = atr[1] & 0x0F if len(atr) > 1 else 0
    historical = atr[4 : 4 + count]
    place = historical.find(b"\x73", 1) if historical[:1] == b"\x80" else -1
    return place > 0 and len(historical) > place + 3 and bool(historical[place + 3] & 0x40)


def select(session: Session, file_id: int) -> bool:
    """Select an elementary file; say whether it is there. Raises StatusError."""
    status = session.send(Command(0x00, 0xA4, 0x02, 0x0C, file_id.to_bytes(2, "big"))).status
    if status in _ABSENT:
        return False
    if status != DONE:
        raise StatusError(status)
    return True


def read(session: Session, file_id: int, rungs: Lengths) -> bytes | None:
    """Return a file's one data object, header included, or None where the file is not there.

    Raises StatusError, LengthRefused, MalformedError (it ends early, claims to be too long, or does
    not begin with a data object).
    """
    if not select(session, file_id):
        return None
    found = bytearray(_piece(session, 0, _HEAD).data)
    total = _total(session, found)
    if total > _LARGEST:
        raise MalformedError("file too long")
    while len(found) < total:
        found += _more(session, len(found), total - len(found), rungs)
    return bytes(found[:total])


def _total(session: Session, found: bytearray) -> int:
    try:
        return tlv.header(bytes(found)).total
    except MalformedError:
        # A length of three or four bytes does not fit the first piece.
        found += _piece(session, len(found), _HEAD).data
        return tlv.header(bytes(found)).total


def _more(session: Session, offset: int, left: int, rungs: Lengths) -> bytes:
    while True:
        answer = _asked(session, offset, min(left, rungs.now), rungs)
        if answer.status in {DONE, END_OF_FILE} and answer.data:
            return answer.data[:left]
        if not rungs.lower():
            raise MalformedError("file ends early")


def _asked(session: Session, offset: int, wanted: int, rungs: Lengths) -> Response:
    try:
        answer = _piece(session, offset, wanted)
    except SessionLost as lost:
        if _about_length(lost.status) and rungs.lower():
            raise LengthRefused from lost
        raise
    except KioskError as failed:
        # A reader that cannot carry extended lengths fails as if the card had left: the next command tells.
        if failed.code == "card-lost" and wanted > SHORT_LE and rungs.lower():
            raise LengthRefused from failed
        raise
    if answer.status not in {DONE, END_OF_FILE} and not _about_length(answer.status):
        raise StatusError(answer.status)
    return answer


def _about_length(status: int) -> bool:
    return status in {WRONG_LENGTH, WRONG_OFFSET} or status & 0xFF00 == WRONG_LE


def _piece(session: Session, offset: int, wanted: int) -> Response:
    if offset >= _EVEN_READ_END:
        return _odd_piece(session, offset, wanted)
    answer = session.send(Command(0x00, 0xB0, offset >> 8, offset & 0xFF, le=wanted))
    if answer.status & 0xFF00 == WRONG_LE:
        return session.send(
            Command(0x00, 0xB0, offset >> 8, offset & 0xFF, le=answer.status & 0xFF or SHORT_LE)
        )
    return answer


def _odd_piece(session: Session, offset: int, wanted: int) -> Response:
    # Beyond 32,767 the offset no longer fits P1-P2: the odd instruction takes it as a data object, and Le
    # counts the header of the object that comes back.
    asked = tlv.encode(_OFFSET, offset.to_bytes(3, "big"))
    answer = session.send(Command(0x00, 0xB1, 0x00, 0x00, asked, max(wanted, _ODD_LEAST)))
    return Response(tlv.need(answer.data, _CONTENT), answer.status) if answer.data else answer
