"""Writing what somebody asked for into a file of theirs: whole, for good, or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kiosk.durable import whole
from kiosk.errors import KioskError


@contextmanager
def written(out: Path) -> Iterator[IO[bytes]]:
    """Give a file, readable by its owner alone, that takes ``out``'s place at the end, on the disk for good.

    Where the block raises, ``out`` is as it was. Raises KioskError ``export-not-writable`` (file).
    """
    try:
        with whole(out) as file:
            yield file
    except (OSError, ValueError) as wrong:  # ValueError: a NUL in the name
        raise KioskError("export-not-writable", file=out.name) from wrong
