"""Keyboards as data: which keys stand where, and which keyboard a kind of question is answered with.

One TOML file per keyboard in ``resources/keyboards``; a row is twelve keys wide, laid from the left in both
languages, as keyboards are.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from kiosk.errors import KioskError
from kiosk.forms import reading
from kiosk.forms.declared import Row, SaidRow
from kiosk.paths import RESOURCES
from kiosk.text import Lang, Words

FOLDER: Final = RESOURCES / "keyboards"
COLUMNS: Final = 12
"""Keys of the plain width that stand in a row."""

ERASE, SPACE, SHIFT, NEXT, BACK, DONE = "erase", "space", "shift", "next", "back", "done"
GAP, OTHER, PLANE = "gap", "other", "plane-"
_ACTIONS: Final = frozenset({ERASE, SPACE, SHIFT, NEXT, BACK, DONE, GAP, OTHER})
_NAMES: Final = "names"
_KEY: Final = re.compile(r"(?P<sign>\S+?)(?:\*(?P<width>\d+))?")


@dataclass(frozen=True, slots=True)
class Key:
    """One key: the text it types, or what it does."""

    text: str
    action: str = ""
    width: int = 1
    """In plain keys."""


@dataclass(frozen=True, slots=True)
class Plane:
    """The keys that are seen at one time."""

    id: str
    sign: str
    """What stands on the key that leads here."""
    name: Words
    rows: tuple[tuple[Key, ...], ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A keyboard: its planes, the first of which is shown first."""

    id: str
    sign: str
    name: Words
    planes: tuple[Plane, ...]
    kinds: frozenset[str]
    """Kinds of questions (keys of ``forms.kinds``) that it opens for."""
    lang: Lang | None
    """Language whose free text is written with it; None for digits and codes."""
    other: str
    """Id of the keyboard that the language key leads to; empty where there is none."""


class _PlaneRow(Row):
    id: str
    sign: str
    name: SaidRow
    rows: tuple[str, ...]


class _LayoutRow(Row):
    name: SaidRow
    sign: str
    kinds: tuple[str, ...]
    planes: tuple[_PlaneRow, ...]
    lang: Lang | None = None
    other: str = ""


class _NamesRow(Row):
    names: dict[str, SaidRow]


@cache
def layouts(folder: Path = FOLDER) -> Mapping[str, Layout]:
    """Return every keyboard by its id. Raises what :func:`read` raises."""
    read_all = (read(path) for path in sorted(folder.glob("*.toml")) if path.stem != _NAMES)
    found = {one.id: one for one in read_all}
    for one in found.values():
        if one.other and one.other not in found:
            raise KioskError("keyboard-broken", file=f"{one.id}.toml", detail=f"other: {one.other}")
    return found


def layout_for(kind: str, lang: Lang) -> Layout:
    """Return the keyboard that a kind of question opens; free text opens that of the language."""
    every = layouts().values()
    asked = next((one for one in every if kind in one.kinds), None)
    return asked or next(one for one in every if one.lang == lang)


@cache
def names(folder: Path = FOLDER) -> Mapping[str, Words]:
    """Return how keys are called, by their sign, or by a colon and their action.

    Raises KioskError ``keyboard-broken`` (file, detail).
    """
    path = folder / f"{_NAMES}.toml"
    try:
        made = reading.shaped({"names": reading.tree(path)}, _NamesRow)
    except (reading.NotTomlError, reading.ShapeError) as wrong:
        raise KioskError("keyboard-broken", file=path.name, detail=str(wrong)) from wrong
    return {sign: said.made() for sign, said in made.names.items()}


def read(path: Path) -> Layout:
    """Read one keyboard.

    Raises KioskError ``keyboard-broken`` (file, detail) for a file that is no TOML, an unknown key or action,
    and a row that is not twelve keys wide.
    """
    try:
        told = reading.shaped(reading.tree(path), _LayoutRow)
        planes = tuple(_plane(one, {plane.id for plane in told.planes}) for one in told.planes)
    except (reading.NotTomlError, reading.ShapeError, ValueError) as wrong:
        raise KioskError("keyboard-broken", file=path.name, detail=str(wrong)) from wrong
    kinds = frozenset(told.kinds)
    return Layout(path.stem, told.sign, told.name.made(), planes, kinds, told.lang, told.other)


def _plane(told: _PlaneRow, planes: set[str]) -> Plane:
    rows = tuple(tuple(_key(one, planes) for one in row.split()) for row in told.rows)
    for number, row in enumerate(rows, 1):
        wide = sum(key.width for key in row)
        if wide != COLUMNS:
            raise ValueError(f"{told.id}: row {number} is {wide} keys wide")
    return Plane(told.id, told.sign, told.name.made(), rows)


def _key(told: str, planes: set[str]) -> Key:
    found = _KEY.fullmatch(told)
    sign, width = (found["sign"], int(found["width"] or 1)) if found else (told, 1)
    if not sign.startswith(":") or len(sign) == 1:
        return Key(sign, width=width)
    action = sign.removeprefix(":")
    if action not in _ACTIONS and action.removeprefix(PLANE) not in planes:
        raise ValueError(f"unknown action {action}")
    return Key("", action, width)
