"""Forms read from TOML, one file per form and version, refused whole: the program's own and a hub's."""

from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError
from kiosk.forms import reading
from kiosk.forms.declared import FormRow
from kiosk.forms.references import refuse_dangling
from kiosk.forms.schema import Form
from kiosk.forms.shelf import FORMS as FOLDER
from kiosk.forms.shelf import Shelf


def form(form_id: str, version: int | None = None, folder: Path = FOLDER) -> Form:
    """Return a form of the program, of that version or of the newest.

    Raises KioskError ``form-unknown`` (form, version), and whatever :func:`read` raises.
    """
    return shipped(folder).form(form_id, version)


def offered(folder: Path = FOLDER) -> tuple[Form, ...]:
    """Return the newest version of each form of the program. Raises what :func:`read` raises."""
    return shipped(folder).offered(date.max)


def deposited_form(form_id: str, version: int | None = None, folder: Path = FOLDER) -> Form:
    """Return a form that ends in a deposit; raises KioskError ``form-not-deposited`` (form) for any other."""
    return shipped(folder).deposited(form_id, version)


@cache
def shipped(folder: Path = FOLDER) -> Shelf:
    """Return the shelf of the program's own forms. Raises what :func:`read` raises."""
    return Shelf(()).joined(map(read, folder.glob("*.toml")))


def read(path: Path) -> Form:
    """Read one form file. Raises KioskError like :func:`parsed`."""
    try:
        text = path.read_text(encoding="utf-8")
    except ValueError as wrong:
        raise KioskError("form-syntax", file=path.name, detail=str(wrong)) from wrong
    return parsed(text, path.name)


@lru_cache(maxsize=64)
def parsed(text: str, name: str, known: frozenset[str] = frozenset()) -> Form:
    """Return the form that a file's text declares; ``known`` are forms it may lead to beside the program's.

    Raises KioskError, each with the file and what is off: ``form-syntax`` (detail), ``form-shape`` (key,
    detail) for an unknown key or a missing word, ``form-reference`` (key, name) for what dangles,
    ``form-duplicate`` (key, name), ``form-dated`` (key), ``form-forward`` (key), ``form-name``.
    """
    try:
        tree = reading.tables(text)
    except reading.NotTomlError as wrong:
        raise KioskError("form-syntax", file=name, detail=str(wrong)) from wrong
    made = _shaped(_merged(tree, name), name)
    if name != f"{made.id}-{made.version}.toml":
        raise KioskError("form-name", file=name, expected=f"{made.id}-{made.version}.toml")
    refuse_dangling(made, name, known | {made.id})
    return made


def _shaped(tree: dict[str, Any], file: str) -> Form:
    try:
        return reading.shaped(tree, FormRow).made()
    except reading.ShapeError as wrong:
        raise KioskError("form-shape", file=file, key=wrong.key, detail=wrong.detail) from wrong
    except KeyError as wrong:
        raise KioskError("form-reference", file=file, key="options", name=wrong.args[0]) from wrong


def _merged(tree: dict[str, Any], file: str) -> dict[str, Any]:
    """Put what the shared questions say (``[shared.NAME]``) under the fields that are ``like`` them."""
    shared = tree.pop("shared", {})
    for section in _tables(tree.get("sections")):
        for field in _tables(section.get("fields")):
            name = field.pop("like", None)
            if name is None:
                continue
            if not isinstance(shared, dict) or not isinstance(shared.get(name), dict):
                raise KioskError("form-reference", file=file, key=f"{field.get('id', '')}.like", name=name)
            for key, value in shared[name].items():
                field.setdefault(key, value)
    return tree


def _tables(branch: object) -> list[dict[str, Any]]:
    """Return the tables of a list; what is none of them is left for msgspec to refuse."""
    return [row for row in branch if isinstance(row, dict)] if isinstance(branch, list) else []
