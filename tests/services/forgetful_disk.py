"""A disk that keeps only what was brought to it (fsync), and some of the rest: what a power cut leaves.

A file system of its own (FUSE) in a process of its own. What is written is seen at once, as on any disk; what
the disk has kept is another copy, that only ``fsync`` makes the same: of a file its content, of the folder
its names (POSIX promises no more). In between, as a system does, some sectors and names are kept unasked, in
no order. When the disk is taken away, what it kept is laid out in another folder.
"""

import errno
import os
import random
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from mfusepy import FUSE, FuseOSError, Operations

from tests.services.waiting import until

_SECTOR = 512
"""Bytes that a disk writes whole or not at all."""
_FILE, _FOLDER = stat.S_IFREG | 0o600, stat.S_IFDIR | 0o700


@dataclass(eq=False)
class Inode:
    """A file: what is seen of it, what the disk has kept of it, and the sectors in which they differ."""

    seen: bytearray = field(default_factory=bytearray)
    kept: bytearray = field(default_factory=bytearray)
    dirty: set[int] = field(default_factory=set)

    def keep_all(self) -> None:
        self.kept[:] = self.seen
        self.dirty.clear()

    def keep(self, sector: int) -> None:
        start, piece = sector * _SECTOR, self.seen[sector * _SECTOR : (sector + 1) * _SECTOR]
        if len(self.kept) < start + len(piece):
            self.kept.extend(bytes(start + len(piece) - len(self.kept)))
        self.kept[start : start + len(piece)] = piece
        self.dirty.discard(sector)


class ForgetfulDisk(Operations):
    """One folder of files."""

    use_ns = True

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        self.names: dict[str, Inode] = {}
        self.kept: dict[str, Inode] = {}

    def getattr(self, path: str, fh: int | None = None) -> dict[str, Any]:
        if path == "/":
            return {"st_mode": _FOLDER, "st_nlink": 2}
        size = len(self._inode(path).seen)
        return {"st_mode": _FILE, "st_nlink": 1, "st_size": size, "st_blocks": -(-size // 512)}

    def readdir(self, path: str, fh: int) -> list[str]:
        return [".", "..", *(name[1:] for name in self.names)]

    def statfs(self, path: str) -> dict[str, int]:
        return {"f_bsize": 4096, "f_frsize": 4096, "f_blocks": 2**20, "f_bfree": 2**20, "f_bavail": 2**20}

    def create(self, path: str, mode: int, fi: Any = None) -> int:
        self.names[path] = Inode()
        return 0

    def open(self, path: str, flags: int) -> int:
        self._inode(path)
        return 0

    def read(self, path: str, size: int, offset: int, fh: int) -> bytes:
        return bytes(self._inode(path).seen[offset : offset + size])

    def write(self, path: str, data: bytes, offset: int, fh: int) -> int:
        one = self._inode(path)
        if len(one.seen) < offset:
            one.seen.extend(bytes(offset - len(one.seen)))
        one.seen[offset : offset + len(data)] = data
        one.dirty.update(range(offset // _SECTOR, (offset + len(data) - 1) // _SECTOR + 1))
        self._keep_some(one)
        return len(data)

    def truncate(self, path: str, length: int, fh: int | None = None) -> int:
        one = self._inode(path)
        one.seen[:] = one.seen[:length].ljust(length, b"\0")
        one.dirty = {sector for sector in one.dirty if sector * _SECTOR < length}
        return 0

    def fsync(self, path: str, datasync: int, fh: int) -> int:
        self._inode(path).keep_all()
        return 0

    def fsyncdir(self, path: str, datasync: int, fh: int) -> int:
        self.kept = dict(self.names)
        return 0

    def unlink(self, path: str) -> int:
        self._inode(path)
        del self.names[path]
        return 0

    def rename(self, old: str, new: str) -> int:
        self.names[new] = self._inode(old)
        del self.names[old]
        return 0

    def link(self, target: str, source: str) -> int:
        if target in self.names:
            raise FuseOSError(errno.EEXIST)
        self.names[target] = self._inode(source)
        return 0

    def chmod(self, path: str, mode: int) -> int:
        return 0

    def utimens(self, path: str, times: tuple[int, int] | None = None) -> int:
        return 0

    def lay_out(self, folder: Path) -> None:
        """Write what the disk kept."""
        for name, one in self.kept.items():
            (folder / name[1:]).write_bytes(one.kept)

    def _inode(self, path: str) -> Inode:
        found = self.names.get(path)
        if found is None:
            raise FuseOSError(errno.ENOENT)
        return found

    def _keep_some(self, one: Inode) -> None:
        if self._dice.random() < 0.1:
            for sector in [sector for sector in one.dirty if self._dice.random() < 0.5]:
                one.keep(sector)
        if self._dice.random() < 0.02:
            self.kept = dict(self.names)


@dataclass
class Disk:
    """The disk while it is in use."""

    place: Path
    _kept: Path
    _process: subprocess.Popen[bytes]

    def cut(self) -> Path:
        """Take the power away; return the folder of what the disk kept. Nobody may write any more."""
        if self._process.poll() is None:
            subprocess.run(["fusermount3", "-u", str(self.place)], check=True)
            self._process.wait(20)
        return self._kept


@contextmanager
def forgetful(folder: Path, seed: int) -> Iterator[Disk]:
    """Mount one; skips where the system lets nobody mount a file system of his own."""
    place, kept = folder / "disk", folder / "kept"
    for one in (place, kept):
        one.mkdir()
    command = [sys.executable, "-m", "tests.services.forgetful_disk", str(place), str(kept), str(seed)]
    process = subprocess.Popen(command, cwd=Path(__file__).parents[2])
    try:
        until(lambda: os.path.ismount(place) or process.poll() is not None, seconds=30)
        if process.poll() is not None:
            pytest.skip("no file system of our own can be mounted here")
        yield Disk(place, kept, process)
    finally:
        Disk(place, kept, process).cut()


def main(place: str, kept: str, seed: str) -> None:
    disk = ForgetfulDisk(int(seed))
    FUSE(disk, place, foreground=True, nothreads=True)
    disk.lay_out(Path(kept))


if __name__ == "__main__":
    main(*sys.argv[1:])
