"""Why a file stands where it does and what to do next: ``resources/reasons.toml``, refused whole."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.cases.case import CaseState
from kiosk.errors import KioskError
from kiosk.paths import RESOURCES
from kiosk.text import LANGS, Words

_KINDS = ("state", "cancellation", "rejection", "step")


@dataclass(frozen=True, slots=True)
class Reasons:
    """The closed lists of reasons, and the words of every code: states, reasons and steps."""

    words: Mapping[str, Words]
    cancellations: tuple[str, ...]
    """Codes a clerk may cancel by, in the order to offer them."""
    rejections: tuple[str, ...]
    """Codes of the grounds CNSS may give."""
    following: Mapping[str, tuple[str, ...]]
    """The next steps of each state and reason, best first."""

    def next_steps(self, state: CaseState, reason: str) -> tuple[str, ...]:
        """Return what to do next: by the reason, where it is known and says so, else by the state."""
        return self.following.get(reason) or self.following[state.value]


@cache
def reasons() -> Reasons:
    """Return the reasons of the program's own file; see :func:`load`."""
    return load(RESOURCES / "reasons.toml")


def words(code: str) -> Words:
    """Return the words of a state, a reason or a step. Raises KioskError ``reason-unknown`` (reason)."""
    known = reasons().words.get(code)
    if known is None:
        raise KioskError("reason-unknown", reason=code)
    return known


def load(path: Path) -> Reasons:
    """Read a file of reasons.

    Raises KioskError ``reasons-file`` (key) for what is no TOML, a missing language, a code declared twice,
    a state without its steps, or a step that has no words.
    """
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as wrong:
        raise KioskError("reasons-file", key="/") from wrong
    if set(tree) != set(_KINDS):
        raise KioskError("reasons-file", key="/")
    rows = list(_rows(tree))
    said = {code: _words(code, row) for _, code, row in rows}
    if len(said) != len(rows):
        raise KioskError("reasons-file", key="/")
    following = {code: tuple(row["next"]) for _, code, row in rows if "next" in row}
    _refuse_dangling(tree, following)
    return Reasons(said, tuple(tree["cancellation"]), tuple(tree["rejection"]), following)


def _rows(tree: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for kind in _KINDS:
        for code, row in tree[kind].items():
            yield kind, code, row


def _words(code: str, row: Mapping[str, Any]) -> Words:
    if set(row) - {"next"} != set(LANGS) or not all(
        isinstance(row[lang], str) and row[lang] for lang in LANGS
    ):
        raise KioskError("reasons-file", key=code)
    return Words(row["ar"], row["fr"])


def _refuse_dangling(tree: Mapping[str, Mapping[str, Any]], following: Mapping[str, tuple[str, ...]]) -> None:
    for state in CaseState:
        if state.value not in following:
            raise KioskError("reasons-file", key=state.value)
    for code, steps in following.items():
        if not steps or not set(steps) <= set(tree["step"]):
            raise KioskError("reasons-file", key=code)
