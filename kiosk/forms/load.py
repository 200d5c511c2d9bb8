"""Forms read from ``resources/forms``: one TOML file per form and version, refused whole."""

from functools import cache
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError
from kiosk.forms import reading
from kiosk.forms.declared import FormRow
from kiosk.forms.references import refuse_dangling
from kiosk.forms.schema import Ending, Form
from kiosk.forms.shelf import FORMS as FOLDER


def form(form_id: str, version: int | None = None, folder: Path = FOLDER) -> Form:
    """Return a form of that version, or of the newest.

    Raises KioskError ``form-unknown`` (form, version), and whatever :func:`read` raises.
    """
    known = [one for one in _every(folder) if one.id == form_id and version in {None, one.version}]
    if not known:
        raise KioskError("form-unknown", form=form_id, version=version or "*")
    return known[-1]


def offered(folder: Path = FOLDER) -> tuple[Form, ...]:
    """Return the newest version of each form, as a counter offers them. Raises what :func:`read` raises."""
    newest = {one.id: one for one in _every(folder)}
    return tuple(sorted(newest.values(), key=lambda one: (one.order, one.id)))


def deposited_form(form_id: str, version: int | None = None, folder: Path = FOLDER) -> Form:
    """Return a form that ends in a deposit; raises KioskError ``form-not-deposited`` (form) for any other."""
    found = form(form_id, version, folder)
    if found.ends is not Ending.DEPOSIT:
        raise KioskError("form-not-deposited", form=form_id)
    return found


def read(path: Path) -> Form:
    """Read one form file.

    Raises KioskError, each with the file and what is off: ``form-syntax`` (detail), ``form-shape`` (key,
    detail) for an unknown key or a missing word, ``form-reference`` (key, name) for what dangles,
    ``form-duplicate`` (key, name), ``form-dated`` (key), ``form-forward`` (key), ``form-name``.
    """
    try:
        tree = reading.tree(path)
    except reading.NotTomlError as wrong:
        raise KioskError("form-syntax", file=path.name, detail=str(wrong)) from wrong
    made = _shaped(_merged(tree, path.name), path.name)
    if path.stem != f"{made.id}-{made.version}":
        raise KioskError("form-name", file=path.name, expected=f"{made.id}-{made.version}.toml")
    refuse_dangling(made, path.name)
    return made


@cache
def _every(folder: Path) -> tuple[Form, ...]:
    """Return all forms, by id and then version."""
    return tuple(sorted(map(read, folder.glob("*.toml")), key=lambda one: (one.id, one.version)))


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
