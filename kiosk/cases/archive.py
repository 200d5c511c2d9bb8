"""A backup as one file: a label that says what it is, then its bytes, held to their SHA-256."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from typing import IO, Final

import msgspec
from sqlalchemy import Connection, func, inspect, select, table

from kiosk.errors import KioskError
from kiosk.shapes import from_json

VERSION: Final = 1
"""Of the label and of how keys are derived."""

LABEL: Final = 8192
"""Bytes of the label: one line of JSON, filled up with spaces."""

PIECE: Final = 1024 * 1024
"""Bytes read at once."""

_MARK: Final = "tadamon-backup"


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """What is in a backup."""

    kind: str
    """``register``, ``hub-sqlite`` or ``hub-postgresql``."""
    made: datetime
    program: str
    """Version of the program that made it."""
    schema: str
    """Revision of the tables in it."""
    holds: dict[str, int]
    """Rows by table."""
    details: dict[str, str] = {}
    """What else must be known to restore it."""


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """The first line of a backup."""

    mark: str = msgspec.field(name="is", default=_MARK)
    version: int = VERSION
    contents: Contents
    bytes: int
    sha256: str


class _Begun(msgspec.Struct):
    mark: str = msgspec.field(name="is")
    version: int


def pack(file: IO[bytes], contents: Contents, pieces: Iterable[bytes]) -> Label:
    """Write a backup into an empty file that can be wound back, and return its label. Raises OSError."""
    file.seek(LABEL)
    size, digest = 0, sha256()
    for piece in pieces:
        size += file.write(piece)
        digest.update(piece)
    label = Label(contents=contents, bytes=size, sha256=digest.hexdigest())
    file.seek(0)
    file.write(msgspec.json.encode(label).ljust(LABEL - 1) + b"\n")
    return label


def opened(file: IO[bytes], *kinds: str) -> Label:
    """Read the label of a backup of one of these kinds and hold all its bytes to it.

    Raises KioskError ``backup-foreign``, ``backup-newer``, ``backup-other`` (kind) or ``backup-damaged``.
    """
    label = _label(file)
    if label.contents.kind not in kinds:
        raise KioskError("backup-other", kind=label.contents.kind)
    size, digest = 0, sha256()
    for piece in unpacked(file):
        size += len(piece)
        digest.update(piece)
    if (size, digest.hexdigest()) != (label.bytes, label.sha256):
        raise KioskError("backup-damaged")
    return label


def unpacked(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the bytes of a backup piece by piece."""
    file.seek(LABEL)
    return read(file)


def read(file: IO[bytes]) -> Iterator[bytes]:
    """Yield the rest of a file piece by piece."""
    while piece := file.read(PIECE):
        yield piece


def counted(connection: Connection) -> dict[str, int]:
    """Count the rows of every table of a database, but for the revision of its schema."""
    names = set(inspect(connection).get_table_names()) - {"alembic_version"}
    return {
        name: connection.scalar(select(func.count()).select_from(table(name))) or 0 for name in sorted(names)
    }


def _label(file: IO[bytes]) -> Label:
    file.seek(0)
    line = file.read(LABEL)
    try:
        begun = from_json(line, _Begun)
        if begun.mark != _MARK:
            raise KioskError("backup-foreign")
        if begun.version > VERSION:
            raise KioskError("backup-newer", version=begun.version)
        return from_json(line, Label)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise KioskError("backup-foreign") from wrong
