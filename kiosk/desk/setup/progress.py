"""How far the assistant came, kept in the data folder until it is ended."""

from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from kiosk import settings
from kiosk.durable import whole
from kiosk.errors import KioskError
from kiosk.flows.setup import Progress
from kiosk.shapes import from_json

FILE: Final = "setup.json"
"""Name of the file in the data folder; it is gone once the assistant was ended."""


_REGISTER: Final = "register.db"
"""As ``kiosk.cases.store.REGISTER``; that module is what the first window does not wait for."""


def wanted(folder: Path) -> bool:
    """Say whether the program begins with the assistant: nothing is set, or it was left in the middle."""
    known = (folder / settings.FILE, folder / _REGISTER)
    return (folder / FILE).exists() or not any(path.exists() for path in known)


def kept(folder: Path) -> Progress:
    """Return how far it came; from the beginning where nothing was kept, or what was kept is no progress."""
    with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return from_json((folder / FILE).read_bytes(), Progress)
    return Progress()


def keep(folder: Path, progress: Progress) -> None:
    """Keep how far it came, for good. Raises KioskError ``settings-not-saved``."""
    try:
        with whole(folder / FILE) as file:
            file.write(msgspec.json.encode(progress))
    except OSError as wrong:
        raise KioskError("settings-not-saved", file=FILE) from wrong


def forget(folder: Path) -> None:
    """End it. Raises KioskError ``settings-not-saved``."""
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError as wrong:
        raise KioskError("settings-not-saved", file=FILE) from wrong
