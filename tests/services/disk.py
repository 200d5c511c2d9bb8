"""A disk so small that it can be filled; only root can mount one."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    with mounted(tmp_path / "disk") as place:
        if place is None:
            pytest.skip("a disk of 3 MB can be mounted by root only")
        yield place


@contextmanager
def mounted(place: Path) -> Iterator[Path | None]:
    """Mount a disk of 3 MB; None where we may not."""
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "none", str(place)]
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def remount(place: Path, mode: str) -> bool:
    """Turn a disk ``ro`` or ``rw``, or give it another ``size=``, and say whether it could be.

    A disk cannot be turned ``ro`` while a file on it is being written.
    """
    turned = subprocess.run(["mount", "-o", f"remount,{mode}", str(place)], capture_output=True, check=False)
    return turned.returncode == 0


def fill(place: Path, room: int = 0) -> Path:
    """Leave that many bytes free on a disk, and return the file that takes the others."""
    ballast = place / "ballast"
    with ballast.open("wb") as file:
        free = os.statvfs(place)
        os.posix_fallocate(file.fileno(), 0, free.f_bavail * free.f_frsize - room)
    return ballast
