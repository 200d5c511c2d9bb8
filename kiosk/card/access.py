"""Opening the chip: find out what it offers, prove to know its password, select its application."""

from hashlib import sha1

from kiosk.card import files, mrz, pace, pace_info
from kiosk.card.apdu import DONE, SHORT_LE, Command, StatusError
from kiosk.card.elliptic import Ephemeral
from kiosk.card.pace import MRZ, Password, Refused
from kiosk.card.pace_info import PaceInfo
from kiosk.card.reader import AccessKey, Can
from kiosk.card.session import Session
from kiosk.card.tlv import MalformedError
from kiosk.errors import KioskError
from kiosk.text import latin_digits

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
    return Password(MRZ, mrz_secret(mrz.checked(key).key))


def mrz_secret(key: str) -> bytes:
    """Return the secret that the standard makes of number, birth and expiry with their check digits."""
    return sha1(key.encode("ascii"), usedforsecurity=False).digest()


def open_chip(session: Session, secret: Password, ephemeral: Ephemeral) -> str:
    """Open the chip and select the eMRTD application; return how it was opened, for the report.

    Raises KioskError ``card-unreadable`` (no eMRTD, or no way in is known), ``card-wrong-key``; Tampered.
    """
    for info in offered(session):
        try:
            session.protect(pace.establish(session, info, secret, ephemeral))
        except Refused:
            continue
        except pace.WrongPassword as wrong:
            raise KioskError("card-wrong-key") from wrong
        _select_application(session)
        return f"{info.name} {'MRZ' if secret.reference == MRZ else 'CAN'}"
    raise KioskError("card-unreadable")


def offered(session: Session) -> tuple[PaceInfo, ...]:
    """Return the ways into the chip that it offers and this program knows, in the chip's order."""
    raw = _card_access(session)
    try:
        return tuple(filter(pace.supported, pace_info.offered(raw))) if raw else ()
    except MalformedError:
        return ()


def _card_access(session: Session) -> bytes | None:
    """Read EF.CardAccess where it is: some chips want the master file selected first, each in its way."""
    found = _readable(session)
    for way in _MASTER_FILES:
        if found:
            break
        if session.send(way).status == DONE:
            found = _readable(session)
    return found


def _readable(session: Session) -> bytes | None:
    try:
        return files.read(session, files.CARD_ACCESS, files.Lengths())
    except (StatusError, MalformedError):
        return None


def _select_application(session: Session) -> None:
    status = session.send(Command(0x00, 0xA4, 0x04, 0x0C, files.LDS_APPLICATION)).status
    if status != DONE:
        raise KioskError("card-unreadable")
