"""One window on a data folder at a time; commands may work beside it."""

import sys
from contextlib import suppress
from io import FileIO
from pathlib import Path

from kiosk.errors import KioskError

LOCK = "kiosk.lock"

if sys.platform == "win32":  # pragma: no cover -- the other system's half
    import msvcrt

    def _lock(file: FileIO) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: FileIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Instance:
    """The claim of a running window to its data folder; the system ends it with the process."""

    def __init__(self, file: FileIO) -> None:
        """Keep the locked file open; :func:`claim` makes one."""
        self._file = file

    def release(self) -> None:
        """Give the folder up."""
        self._file.close()


def claim(folder: Path) -> Instance:
    """Claim a data folder for this window.

    Raises KioskError ``already-running``, or ``register-read-only`` where the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = FileIO(folder / LOCK, "a")
    except OSError:
        raise KioskError("register-read-only") from None
    try:
        _lock(file)
    except OSError:
        with suppress(OSError):
            file.close()
        raise KioskError("already-running") from None
    return Instance(file)
