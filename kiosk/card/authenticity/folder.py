"""A folder of trusted certificates: PEM, DER, master lists signed and unsigned, revocation lists.

A file is what its content says; its name is for people only.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from asn1crypto import pem

from kiosk.card.authenticity.asn1 import UnsupportedError, decoding
from kiosk.card.authenticity.certificates import certificate
from kiosk.card.authenticity.master_list import ForgedError, signed_list, unsigned_list
from kiosk.card.authenticity.revocation import RevocationList, revocation_list
from kiosk.card.authenticity.store import Store
from kiosk.card.tlv import MalformedError

T = TypeVar("T")

_LARGEST = 32 * 1024 * 1024
"""Bytes of the longest file that is read: the largest master lists take one million."""

Mark = tuple[tuple[str, int, int], ...]
"""Name, size and time of every file: whether a folder has changed."""


@dataclass(slots=True)
class Taken:
    """What files have given so far."""

    encoded: dict[bytes, None] = field(default_factory=dict)
    """In order, each once: states appear in several lists."""
    revocations: list[RevocationList] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def file(self, path: Path) -> None:
        """Take what a file holds, or note its name."""
        try:
            for each in _objects(_content(path)):
                self._take(each)
        except (OSError, MalformedError, UnsupportedError, ForgedError):
            self.problems.append(path.name)

    def _take(self, der: bytes) -> None:
        if (found := _tried(_one, der) or _tried(unsigned_list, der)) is not None:
            self.encoded |= dict.fromkeys(found)
        elif (revoked := _tried(revocation_list, der)) is not None:
            self.revocations.append(revoked)
        else:
            self.encoded |= dict.fromkeys(signed_list(der))


def _one(der: bytes) -> tuple[bytes, ...]:
    certificate(der)
    return (der,)


def _tried(read: Callable[[bytes], T], der: bytes) -> T | None:
    try:
        return read(der)
    except MalformedError:
        return None


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        found = file.read(_LARGEST + 1)
    if len(found) > _LARGEST:
        raise MalformedError("file too long")
    return found


def _objects(content: bytes) -> list[bytes]:
    with decoding("PEM"):
        if not pem.detect(content):
            return [content]
        return [der for _, _, der in pem.unarmor(content, multiple=True)]


@dataclass(slots=True)
class Folder:
    """The store that a folder makes, read again when a file in it changes."""

    path: Path
    _mark: Mark | None = None
    _store: Store = field(default_factory=Store)

    def store(self) -> Store:
        """Return what the folder holds now; a folder that is not there holds nothing."""
        mark = self._now()
        if mark != self._mark:
            self._mark, self._store = mark, load(self.path)
        return self._store

    def _now(self) -> Mark:
        try:
            stats = [(each.name, each.stat()) for each in _files(self.path)]
        except OSError:
            return ()
        return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)


def load(path: Path) -> Store:
    """Return what a folder holds; a file that cannot be used is among the store's problems."""
    taken = Taken()
    try:
        for each in _files(path):
            taken.file(each)
    except OSError:
        taken.problems.append(path.name)
    return Store(tuple(taken.encoded), tuple(taken.revocations), tuple(taken.problems))


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return []
    return sorted(each for each in path.iterdir() if each.is_file() and not each.name.startswith("."))
