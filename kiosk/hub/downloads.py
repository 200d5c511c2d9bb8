"""Exports that were made, kept a while so that a line that was cut can go on where it broke (RFC 9110 §14).

Each is a file without a name: whatever ends this process, nothing of it is left on the disk.
"""

from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from io import BufferedRandom
from tempfile import TemporaryFile
from threading import Lock
from typing import Final
from weakref import finalize

from kiosk.errors import KioskError

LIFE: Final = timedelta(minutes=30)
"""How long an export can be asked for again."""

MOST: Final = 16
MOST_BYTES: Final = 4 * 1024**3
"""How many are kept at once, and how much: the oldest go first."""

AT_ONCE: Final = 3
"""How many are made at the same time: offices that send come first."""

_PIECE: Final = 64 * 1024

Key = tuple[str, str]
"""Who asks, and for which path and query."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Download:
    """An export as it was made; its file is closed, which is the end of it, once nobody reads it any more."""

    name: str
    media_type: str
    size: int
    """Bytes."""
    sha256: str
    manifest: str
    """Signed :class:`kiosk.sync.wire.Manifest`."""
    made: datetime
    file: BufferedRandom = field(repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def __post_init__(self) -> None:
        """Close the file in the end."""
        finalize(self, self.file.close)

    @property
    def tag(self) -> str:
        """Its entity tag (RFC 9110 §8.8.3)."""
        return f'"{self.sha256}"'

    def pieces(self, first: int = 0, last: int | None = None) -> Iterator[bytes]:
        """Yield the bytes from one place to another, both included."""
        end = self.size if last is None else last + 1
        while first < end:
            with self._lock:
                self.file.seek(first)
                piece = self.file.read(min(_PIECE, end - first))
            yield piece
            first += len(piece)


class Downloads:
    """The exports that are kept; used by any thread."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: dict[Key, Download] = {}
        self._making: dict[Key, Lock] = {}
        self._lock = Lock()

    def find(self, key: Key, now: datetime) -> Download | None:
        """Return what was made for an asker and a path, if it is still kept."""
        with self._lock:
            self._sweep(now)
            return self._kept.get(key)

    @contextmanager
    def making(self, key: Key) -> Generator[None]:
        """Make one export for an asker and a path at a time: who asks again meanwhile waits for it.

        Raises KioskError ``hub-busy`` where others are being made already.
        """
        with self._lock:
            if key not in self._making and len(self._making) >= AT_ONCE:
                raise KioskError("hub-busy")
            turn = self._making.setdefault(key, Lock())
        with turn:
            try:
                yield
            finally:
                with self._lock, suppress(KeyError):
                    del self._making[key]

    def keep(self, key: Key, one: Download) -> None:
        """Keep an export that was just made, in the place of the one before."""
        with self._lock:
            self._kept.pop(key, None)
            self._kept[key] = one
            self._sweep(one.made)

    def _sweep(self, now: datetime) -> None:
        kept = self._kept
        old = [key for key, one in kept.items() if not one.made <= now < one.made + LIFE]
        left = [key for key in kept if key not in old]
        while len(left) > 1 and (len(left) > MOST or sum(kept[key].size for key in left) > MOST_BYTES):
            old.append(left.pop(0))
        for key in old:
            del kept[key]


def unnamed() -> BufferedRandom:
    """Open a file that nobody else can reach."""
    return TemporaryFile()
