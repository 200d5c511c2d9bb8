"""A disk so small that it can be filled; only root can mount one."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "none", str(place)], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("a disk of 3 MB can be mounted by root only")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def remount(place: Path, mode: str) -> bool:
    """Turn a disk ``ro`` or ``rw``, and say whether it could be: not while a file on it is being written."""
    turned = subprocess.run(["mount", "-o", f"remount,{mode}", str(place)], capture_output=True, check=False)
    return turned.returncode == 0


def fill(place: Path, room: int = 0) -> Path:
    """Leave that many bytes free on a disk, and return the file that takes the others."""
    ballast = place / "ballast"
    with ballast.open("wb") as file:
        free = os.statvfs(place)
        os.posix_fallocate(file.fileno(), 0, free.f_bavail * free.f_frsize - room)
    return ballast
