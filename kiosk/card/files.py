"""Elementary files: naming and reading them in pieces (ISO/IEC 7816-4 clause 7, ICAO 9303-10 clause 3)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.card import tlv
from kiosk.card.apdu import (
    DONE,
    END_OF_FILE,
    FILE_NOT_FOUND,
    NO_REFERENCE,
    NOT_ALLOWED,
    RECORD_NOT_FOUND,
    SHORT_LE,
    WRONG_LE,
    WRONG_LENGTH,
    WRONG_OFFSET,
    Command,
    Response,
    StatusError,
)
from kiosk.card.habits import Habits
from kiosk.card.secure_messaging import SessionLost
from kiosk.card.session import Session
from kiosk.card.tlv import MalformedError
from kiosk.errors import KioskError

LDS_APPLICATION = bytes.fromhex("A0000002471001")
"""Application identifier of the eMRTD."""

CARD_ACCESS, CARD_SECURITY, ATR_INFO = 0x011C, 0x011D, 0x2F01
COM, SOD = 0x011E, 0x011D
DG1, DG2, DG7, DG11, DG12, DG13, DG14, DG15 = (0x0100 + number for number in (1, 2, 7, 11, 12, 13, 14, 15))

DATA_GROUPS: Mapping[int, str] = {0x0100 + number: f"DG{number}" for number in range(1, 17)}
"""Name of a data group, as EF.COM lists it, by file id."""

_TEMPLATES: Mapping[int, int] = {
    CARD_ACCESS: 0x31,
    COM: 0x60,
    DG1: 0x61,
    DG2: 0x75,
    DG7: 0x67,
    DG11: 0x6B,
    DG12: 0x6C,
    DG13: 0x6D,
    DG14: 0x6E,
    DG15: 0x6F,
}
"""First tag of the files that a short identifier must not be mistaken for another file's."""

_HEAD = 4
_SHORT_ID, _SHORT_ID_BITS = 0x80, 0x1F
_EVEN_READ_END = 0x8000
_OFFSET, _CONTENT = 0x54, 0x53
_ODD_LEAST = 8
_LARGEST = 1024 * 1024
"""Bytes of the longest file that is read: photos take some twenty thousand, and offsets end at 16 million."""
ABSENT = {FILE_NOT_FOUND, RECORD_NOT_FOUND, NOT_ALLOWED, NO_REFERENCE}
"""Status words of a file that is not there."""
_READ = {DONE, END_OF_FILE}

Moved = Callable[[int, int], None]
"""Told after each piece: bytes in hand, and bytes in all."""


class HabitRefused(Exception):  # noqa: N818 -- an answer of the chip, not a fault
    """The chip, or the reader, dropped the session over how it was asked; a humbler way may do."""


def select(session: Session, file_id: int) -> bool:
    """Select an elementary file; say whether it is there. Raises StatusError."""
    status = session.send(Command(0x00, 0xA4, 0x02, 0x0C, file_id.to_bytes(2, "big"))).status
    if status in ABSENT:
        return False
    if status != DONE:
        raise StatusError(status)
    return True


def read(session: Session, file_id: int, habits: Habits, moved: Moved | None = None) -> bytes | None:
    """Return a file's one data object, header included, or None where the file is not there.

    Raises StatusError, HabitRefused, MalformedError (it ends early, claims to be too long, or does
    not begin with a data object).
    """
    first = _begun(session, file_id, habits)
    if first is None:
        return None
    found = bytearray(first)
    total = _total(session, found)
    if total > _LARGEST:
        raise MalformedError("file too long")
    while len(found) < total:
        found += _more(session, len(found), total - len(found), habits)
        if moved:
            moved(min(len(found), total), total)
    return bytes(found[:total])


def longest_response(session: Session, habits: Habits) -> int:
    """Return how many bytes EF.ATR/INFO says the card returns at once, 0 where it does not tell.

    Extended length information is DO'7F66': two integers, for commands and responses (ISO/IEC 7816-4).
    """
    try:
        told = tlv.parse(tlv.need(_begun(session, ATR_INFO, habits) or b"", 0x7F66))
        return int.from_bytes(told[1].value, "big") if len(told) > 1 else 0
    except (StatusError, MalformedError):
        return 0


def _begun(session: Session, file_id: int, habits: Habits) -> bytes | None:
    """Return the first bytes of a file, by its short identifier where chips take that; None where absent."""
    if habits.short_ids is not False:
        answer = _by_short_id(session, file_id, habits)
        if _is_of(file_id, answer):
            habits.short_ids = True
            return answer.data
        if habits.short_ids and answer.status in ABSENT:
            return None
        habits.short_ids = False
    if not select(session, file_id):
        return None
    answer = _first(session, habits, 0)
    if answer.status not in _READ or not answer.data:
        raise StatusError(answer.status)
    return answer.data


def _by_short_id(session: Session, file_id: int, habits: Habits) -> Response:
    try:
        return _first(session, habits, _SHORT_ID | file_id & _SHORT_ID_BITS)
    except SessionLost as lost:
        if habits.short_ids:
            raise
        habits.short_ids = False
        raise HabitRefused from lost


def _is_of(file_id: int, answer: Response) -> bool:
    begins = answer.data[:1] == bytes([_TEMPLATES.get(file_id, 0)]) or file_id not in _TEMPLATES
    return answer.status in _READ and bool(answer.data) and begins


def _first(session: Session, habits: Habits, p1: int) -> Response:
    """Read how a file begins: a whole piece, or its header alone where the chip is strict about ends."""
    if habits.at_once:
        answer = _guarded(session, Command(0x00, 0xB0, p1, 0x00, le=habits.now), habits.humbler)
        if not (_about_length(answer.status) or (answer.status == END_OF_FILE and not answer.data)):
            return answer
        habits.at_once = False
    return _guarded(session, Command(0x00, 0xB0, p1, 0x00, le=_HEAD), habits.humbler)


def _total(session: Session, found: bytearray) -> int:
    try:
        return tlv.header(bytes(found)).total
    except MalformedError:
        # A length of three or four bytes does not fit the first piece.
        found += _piece(session, len(found), _HEAD).data
        return tlv.header(bytes(found)).total


def _more(session: Session, offset: int, left: int, habits: Habits) -> bytes:
    while True:
        answer = _guarded(session, _command(offset, min(left, habits.now)), habits.shorter)
        if answer.status in _READ and answer.data:
            return answer.data[:left]
        if answer.status not in _READ and not _about_length(answer.status):
            raise StatusError(answer.status)
        if not habits.lower():
            raise MalformedError("file ends early")


def _guarded(session: Session, command: Command, lower: Callable[[], bool]) -> Response:
    """Send one read. Raises HabitRefused where the session broke over it and there is a humbler way."""
    try:
        return _asked(session, command)
    except SessionLost as lost:
        if _about_length(lost.status) and lower():
            raise HabitRefused from lost
        raise
    except KioskError as failed:
        # A reader that cannot carry extended lengths fails as if the card had left: the next command tells.
        if failed.code == "card-lost" and (command.le or 0) > SHORT_LE and lower():
            raise HabitRefused from failed
        raise


def _about_length(status: int) -> bool:
    return status in {WRONG_LENGTH, WRONG_OFFSET} or status & 0xFF00 == WRONG_LE


def _piece(session: Session, offset: int, wanted: int) -> Response:
    return _asked(session, _command(offset, wanted))


def _command(offset: int, wanted: int) -> Command:
    if offset < _EVEN_READ_END:
        return Command(0x00, 0xB0, offset >> 8, offset & 0xFF, le=wanted)
    # Beyond 32,767 the offset no longer fits P1-P2: the odd instruction takes it as a data object, and Le
    # counts the header of the object that comes back.
    asked = tlv.encode(_OFFSET, offset.to_bytes(3, "big"))
    return Command(0x00, 0xB1, 0x00, 0x00, asked, max(wanted, _ODD_LEAST))


def _asked(session: Session, command: Command) -> Response:
    """Send one read, once more where the chip says how much there is, and take its data out."""
    answer = session.send(command)
    if answer.status & 0xFF00 == WRONG_LE:
        answer = session.send(replace(command, le=answer.status & 0xFF or SHORT_LE))
    if command.ins & 1 and answer.data:
        return Response(tlv.need(answer.data, _CONTENT), answer.status)
    return answer
