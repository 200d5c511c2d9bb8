"""The office's key at the desk: made, carried, taken in; each deed is asked about and journalled."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.cases import office_key_file, office_keys
from kiosk.cases.acts import Act
from kiosk.cases.office_keys import OfficeKey
from kiosk.cases.rights import Right
from kiosk.desk import access
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.sync.whole_file import written


def known(means: Means) -> tuple[OfficeKey, ...]:
    """Return the keys of this office that are known here, the newest first."""
    return office_keys.known(means.store, means.settings.office.code)


def make(means: Means, *, replace: bool = False) -> OfficeKey:
    """Make a key. Raises as :func:`may` and :func:`kiosk.cases.office_keys.make`."""
    may(means)
    key = office_keys.make(means.store, means.settings.office.code, means.now, replace=replace)
    _tell(means, (key,), "made")
    return key


def carry(means: Means, out: Path, passphrase: str = "") -> tuple[OfficeKey, ...]:
    """Write the public half of the key of now to a file, or with a passphrase every key whole; return which.

    Raises as :func:`may` for keys whole, and KioskError ``prepared-key-missing``, ``prepared-key-elsewhere``
    (no private half is here), ``backup-passphrase-short`` or ``export-not-writable``.
    """
    newest = office_keys.current(means.store, means.settings.office.code)
    keys = _whole(means) if passphrase else (newest,)
    raw = office_key_file.written(keys, passphrase)
    if passphrase:
        _tell(means, keys, "copied")
    with written(out) as file:
        file.write(raw)
    return keys


def take(means: Means, raw: bytes, passphrase: str = "") -> tuple[OfficeKey, ...]:
    """Keep the keys in a file of this office and return them.

    Raises as :func:`may`, :func:`kiosk.cases.office_key_file.read`, and KioskError ``prepared-key-office``.
    """
    may(means)
    keys = office_key_file.read(raw, passphrase)
    if keys[0].office != means.settings.office.code:
        raise KioskError("prepared-key-office", office=keys[0].office)
    for one in keys:
        office_keys.keep(means.store, one)
    _tell(means, keys, "taken")
    return keys


def may(means: Means) -> None:
    """Make sure that who works may see to the key. Raises ``right-missing`` or ``session-locked``."""
    access.asked(means, Right.KEYS)


def _whole(means: Means) -> tuple[OfficeKey, ...]:
    may(means)
    keys = tuple(one for one in known(means) if one.private)
    if not keys:
        raise KioskError("prepared-key-elsewhere")
    return keys


def _tell(means: Means, keys: Sequence[OfficeKey], what: str) -> None:
    for one in keys:
        access.journal_access(means, Act.OFFICE_KEY, one.fingerprint, what)
