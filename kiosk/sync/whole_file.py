"""Writing a file whole or not at all, whatever happens: beside its place first, then moved there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from kiosk.errors import KioskError

_POSIX = os.name == "posix"


@contextmanager
def written(out: Path) -> Iterator[IO[bytes]]:
    """Give a file, readable by its owner alone, that takes ``out``'s place at the end, on the disk for good.

    Where the block raises, ``out`` is as it was. Raises KioskError ``export-not-writable`` (file).
    """
    beside = None
    try:
        with NamedTemporaryFile(dir=out.parent, prefix=f".{out.name}.", delete=False) as file:
            beside = Path(file.name)
            yield file.file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
        _settled(out.parent)
    except (OSError, ValueError) as wrong:  # ValueError: a NUL in the name
        raise KioskError("export-not-writable", file=out.name) from wrong
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def _settled(folder: Path) -> None:
    """Let the new name outlast a power cut; where folders cannot be opened, the system sees to it."""
    if not _POSIX:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
