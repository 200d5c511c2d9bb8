"""The office's key in the assistant: shown by its fingerprint, made, and taken from a file."""

from pathlib import Path

from kiosk.cases.office_key_file import LARGEST
from kiosk.desk import office_key
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.setup import KnownKey
from kiosk.settings import Office


def shown(means: Means) -> KnownKey | None:
    """Return the key of now; None where none is known."""
    newest = next(iter(office_key.known(means)), None)
    if newest is None:
        return None
    return KnownKey(newest.fingerprint, newest.made, newest.private is not None)


def make(means: Means, *, replace: bool) -> None:
    """Make a key for an office that has a code. Raises as :meth:`SettingUp.make_key`."""
    if means.settings.office.code == Office().code:
        raise KioskError("setup-office")
    office_key.make(means, replace=replace)


def take(means: Means, file: Path, passphrase: str) -> None:
    """Take the keys in a file. Raises as :meth:`SettingUp.take_key`."""
    try:
        with file.open("rb") as opened:
            raw = opened.read(LARGEST)
    except OSError as wrong:
        raise KioskError("prepared-key-file") from wrong
    office_key.take(means, raw, passphrase)
