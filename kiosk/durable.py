"""Writing to the disk for good: a file whole or not at all, and names that outlast a power cut."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

_POSIX = os.name == "posix"


@contextmanager
def whole(out: Path, mode: int = 0o600) -> Iterator[IO[bytes]]:
    """Give a file that takes ``out``'s place at the end; where the block raises, ``out`` is as it was.

    Raises OSError, and ValueError for a name that cannot be.
    """
    beside = None
    try:
        with NamedTemporaryFile(dir=out.parent, prefix=f".{out.name}.", delete=False) as file:
            beside = Path(file.name)
            yield file.file
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(out)
        settled(out.parent)
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def settled(path: Path) -> None:
    """Let a file, or the names in a folder, outlast a power cut; on Windows the system sees to it."""
    if not _POSIX:
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
