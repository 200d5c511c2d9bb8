"""The list of settings and the sample ``kiosk.toml``, written from their declarations."""

import ast
import inspect
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Annotated, Literal, get_args, get_origin, get_type_hints

import tomlkit

from kiosk.settings import Settings, declared


@dataclass(frozen=True, slots=True)
class Key:
    """One key of ``kiosk.toml`` as the list shows it."""

    name: str
    default: str
    """In TOML."""
    allowed: str
    told: str


def keys(section: type) -> Iterator[Key]:
    """Yield the keys of one section in the order they are declared."""
    told, hints = _docstrings(section), get_type_hints(section, include_extras=True)
    for field in fields(section):
        default = tomlkit.item(field.default).as_string()
        yield Key(field.name, default, _allowed(hints[field.name]), told[field.name])


def sections() -> Iterator[tuple[str, type]]:
    """Yield name and class of each section."""
    hints = get_type_hints(Settings)
    for field in fields(Settings):
        yield field.name, hints[field.name]


def settings_page() -> str:
    """Return the page that documents every key."""
    lines = [
        "# Settings",
        "",
        "Written by `python -m scripts.docs` from `kiosk/settings/declared.py`; do not edit.",
        "They stand in `kiosk.toml` in the station's data folder ([operations](operations.md)).",
        "A missing key has its default; an unknown key or an unfit value is named and stops the program.",
        "Make the file read-only and the program leaves it so. To start from: [kiosk.toml](kiosk.toml).",
    ]
    for name, section in sections():
        lines += [
            "",
            f"## `[{name}]`",
            f"{inspect.getdoc(section)}",
            "",
            "| key | default | allowed | |",
            "|---|---|---|---|",
        ]
        lines += [f"| `{key.name}` | `{key.default}` | {key.allowed} | {key.told} |" for key in keys(section)]
    return "\n".join(lines) + "\n"


def sample() -> str:
    """Return a ``kiosk.toml`` that says the defaults, each key under its explanation."""
    lines = ["# Settings of a station. Every key may be left out; what stands here is the default."]
    for name, section in sections():
        lines += ["", f"# {inspect.getdoc(section)}", f"[{name}]"]
        for key in keys(section):
            lines += [f"# {key.told.replace('``', '')} ({key.allowed})", f"{key.name} = {key.default}"]
    return "\n".join(lines) + "\n"


def _docstrings(section: type) -> dict[str, str]:
    """Return the sentence under each attribute of a class; every attribute must have one."""
    tree = ast.parse(inspect.getsource(declared))
    body = next(
        node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == section.__name__
    )
    return {
        str(here.target.id): str(after.value.value)
        for here, after in pairwise(body)
        if isinstance(here, ast.AnnAssign)
        and isinstance(here.target, ast.Name)
        and isinstance(after, ast.Expr)
        and isinstance(after.value, ast.Constant)
    }


def _allowed(hint: object) -> str:
    if get_origin(hint) is Annotated:
        return "; ".join(str(rule) for rule in get_args(hint)[1:])
    if get_origin(hint) is Literal:
        return " or ".join(str(choice) for choice in get_args(hint))
    return "true or false"
