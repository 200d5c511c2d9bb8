"""The words of the papers: ``resources/papers/*.toml``, Arabic and French beside each other, always."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from kiosk.errors import KioskError
from kiosk.paths import RESOURCES
from kiosk.text import LANGS, Words


@cache
def paper_words(name: str) -> Mapping[str, Words]:
    """Return the words of a paper by dotted key (``heading.kingdom``); see :func:`load`."""
    return load(RESOURCES / "papers" / f"{name}.toml")


@cache
def own_texts() -> frozenset[str]:
    """Return every text of every paper: what may be kept in memory, since it tells of nobody."""
    papers = (load(path) for path in (RESOURCES / "papers").glob("*.toml"))
    return frozenset(text for words in papers for said in words.values() for text in (said.ar, said.fr))


def load(path: Path) -> Mapping[str, Words]:
    """Read a file of words.

    Raises KioskError ``paper-words-syntax`` (file, detail), ``paper-words-missing`` or
    ``paper-words-placeholders`` (file, key).
    """
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as wrong:
        raise KioskError("paper-words-syntax", file=path.name, detail=str(wrong)) from wrong
    return dict(_leaves(tree, "", path.name))


def _leaves(tree: Mapping[str, Any], stem: str, file: str) -> Iterator[tuple[str, Words]]:
    for name, branch in tree.items():
        key = f"{stem}{name}"
        if not isinstance(branch, dict):
            raise KioskError("paper-words-missing", file=file, key=key)
        if any(isinstance(leaf, dict) for leaf in branch.values()):
            yield from _leaves(branch, f"{key}.", file)
        else:
            yield key, _words(branch, key, file)


def _words(branch: Mapping[str, Any], key: str, file: str) -> Words:
    if set(branch) != set(LANGS) or not all(isinstance(text, str) and text for text in branch.values()):
        raise KioskError("paper-words-missing", file=file, key=key)
    words = Words(branch["ar"], branch["fr"])
    if _placeholders(words.ar) != _placeholders(words.fr) or None in _placeholders(words.ar):
        raise KioskError("paper-words-placeholders", file=file, key=key)
    return words


def _placeholders(text: str) -> set[str | None]:
    """Return the names between braces, with None where the braces do not match."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {None}
