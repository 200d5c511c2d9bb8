"""TOML files of ours read into their shape, and refused by file and key when anything is off."""

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kiosk.shapes import from_tables

_WHERE = re.compile(r"(?P<detail>.*?)(?: - at `\$\.?(?P<key>[^`]*)`)?", re.DOTALL)

_Shape = TypeVar("_Shape", bound=msgspec.Struct)


class NotTomlError(Exception):
    """The file is no TOML, or no UTF-8; the text says where."""


class ShapeError(Exception):
    """A key is unknown or missing, a word is missing, a value is of another type."""

    def __init__(self, key: str, detail: str) -> None:
        """Keep the key (``sections[0].title``) and what is off about it."""
        super().__init__(f"{key}: {detail}")
        self.key = key
        self.detail = detail


def tree(path: Path) -> dict[str, Any]:
    """Return a file's tables. Raises :class:`NotTomlError`."""
    try:
        return tables(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as wrong:
        raise NotTomlError(str(wrong)) from wrong


def tables(text: str) -> dict[str, Any]:
    """Return a text's tables. Raises :class:`NotTomlError`."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as wrong:
        raise NotTomlError(str(wrong)) from wrong


def shaped(told: dict[str, Any], shape: type[_Shape]) -> _Shape:
    """Return the tables in their shape. Raises :class:`ShapeError`."""
    try:
        return from_tables(told, shape)
    except msgspec.ValidationError as wrong:
        where = _WHERE.fullmatch(str(wrong))
        found = where.groupdict() if where else {}
        raise ShapeError(found.get("key") or "/", found.get("detail") or str(wrong)) from wrong
