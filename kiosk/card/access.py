"""Opening the chip: find out what it offers, prove to know its password, select its application."""

from enum import StrEnum
from hashlib import sha1

from kiosk.card import bac, files, pace, pace_info, typed_mrz
from kiosk.card.apdu import DONE, SHORT_LE, Command, StatusError
from kiosk.card.files import HabitRefused
from kiosk.card.habits import SHORT_PIECE, Habits
from kiosk.card.opened import Access
from kiosk.card.pace import MRZ, Password, Refused, WrongPassword
from kiosk.card.pace_info import PaceInfo
from kiosk.card.pace_mapping import Chance
from kiosk.card.reader import AccessKey, Can
from kiosk.card.secure_messaging import SessionLost
from kiosk.card.session import Session
from kiosk.card.tlv import MalformedError
from kiosk.errors import KioskError
from kiosk.text import latin_digits


class Bac(StrEnum):
    """When basic access control may open a chip: it is weaker than PACE against listeners nearby."""

    NEVER = "never"
    NO_PACE = "no-pace"
    """Only where the chip offers no PACE at all."""
    ALWAYS_ALLOWED = "always-allowed"
    """Also where the chip refused every PACE variant it offered."""


CAN_DIGITS = 6
_MASTER_FILES = (
    Command(0x00, 0xA4, 0x00, 0x0C, b"\x3f\x00"),
    Command(0x00, 0xA4, 0x00, 0x0C),
    Command(0x00, 0xA4, 0x00, 0x00, b"\x3f\x00", SHORT_LE),
    Command(0x00, 0xA4, 0x00, 0x00),
)
"""Ways to select the master file: cards differ in which they take."""


def password(key: AccessKey) -> Password:
    """Return the PACE password of what was typed (f(π), ICAO 9303-11 clause 9.7.3).

    Raises KioskError ``can-shape``, ``mrz-shape`` and its check digits' codes.
    """
    if isinstance(key, Can):
        digits = latin_digits(key.digits).strip()
        if len(digits) != CAN_DIGITS or not (digits.isascii() and digits.isdigit()):
            raise KioskError("can-shape")
        return Password(pace.CAN, digits.encode())
    return Password(MRZ, mrz_secret(typed_mrz.checked(key).key))


def mrz_secret(key: str) -> bytes:
    """Return the secret that the standard makes of number, birth and expiry with their check digits."""
    return sha1(key.encode("ascii"), usedforsecurity=False).digest()


def open_chip(session: Session, secret: Password, rule: Bac, chance: Chance, habits: Habits) -> Access:
    """Open the chip and select the eMRTD application; return how it was opened.

    Raises KioskError ``card-unreadable`` (no eMRTD, or no way in is known), ``card-needs-mrz``,
    ``card-wrong-key``; Tampered; HabitRefused where the chip is to be opened anew.
    """
    beside = Habits()
    raw = card_access(session, beside)
    if raw and habits.room > SHORT_LE:
        habits.lengthen(files.longest_response(session, beside))
    try:
        found = _by_pace(session, raw, secret, chance, habits) or _by_bac(session, raw, secret, rule, chance)
    except WrongPassword as wrong:
        raise KioskError("card-wrong-key") from wrong
    if found is None:
        raise KioskError("card-unreadable")
    return found


def offered(raw: bytes) -> tuple[PaceInfo, ...]:
    """Return the PACE variants of an EF.CardAccess that this program knows, the best first."""
    try:
        return pace.best_first(pace_info.offered(raw)) if raw else ()
    except MalformedError:
        return ()


def card_access(session: Session, habits: Habits) -> bytes:
    """Return EF.CardAccess; empty where the chip shows none.

    Some chips want the master file selected first, each in its way.
    """
    found = _readable(session, files.CARD_ACCESS, habits)
    if not found and any(session.send(way).status == DONE for way in _MASTER_FILES):
        found = _readable(session, files.CARD_ACCESS, habits)
    return found


def application(session: Session) -> bool:
    """Select the eMRTD application; say whether the chip has one."""
    return session.send(Command(0x00, 0xA4, 0x04, 0x0C, files.LDS_APPLICATION)).status == DONE


def _by_pace(session: Session, raw: bytes, secret: Password, chance: Chance, habits: Habits) -> Access | None:
    for info in offered(raw):
        try:
            run = pace.establish(session, info, secret, chance.ephemeral, chance.random)
        except (Refused, StatusError):
            continue
        session.protect(run.messaging)
        security = _card_security(session, habits) if run.chip else b""
        if not application(session):
            raise KioskError("card-unreadable")
        return Access(f"{info.name} {'MRZ' if secret.reference == MRZ else 'CAN'}", raw, security, run.chip)
    return None


def _by_bac(session: Session, raw: bytes, secret: Password, rule: Bac, chance: Chance) -> Access | None:
    pace_offered = _mentions_pace(raw)
    if rule is Bac.NEVER or (pace_offered and rule is Bac.NO_PACE) or not application(session):
        return None
    if secret.reference != MRZ:
        raise KioskError("card-needs-mrz")
    try:
        session.protect(bac.establish(session, secret, chance.random))
    except Refused:
        return None
    return Access(f"{bac.NAME} MRZ{' (PACE refused)' if pace_offered else ''}", raw)


def _mentions_pace(raw: bytes) -> bool:
    try:
        return bool(raw) and pace_info.mentions_pace(raw)
    except MalformedError:
        return False


def _card_security(session: Session, habits: Habits) -> bytes:
    """Read EF.CardSecurity, which lies beside the master file: while that is what is selected."""
    if not habits.security:
        return b""
    try:
        return _readable(session, files.CARD_SECURITY, Habits([SHORT_PIECE], short_ids=False, at_once=False))
    except SessionLost as lost:
        habits.security = False
        raise HabitRefused from lost


def _readable(session: Session, file_id: int, habits: Habits) -> bytes:
    try:
        return files.read(session, file_id, habits) or b""
    except (StatusError, MalformedError):
        return b""
