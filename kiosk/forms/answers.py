"""What a person answered: an immutable tree of typed text, by dotted path (``spouses[0].birth_date``).

Answers keep what was typed even where it is wrong; ``forms.check`` says what is wrong with it and
``forms.check.settled`` gives the canonical values that a deposit keeps.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

Value = str | bool | tuple[str, ...]
"""One answer: text as typed, a yes/no, or the codes ticked in a list. Absent means not answered."""

_STEP = re.compile(r"^(?P<group>[a-z][a-z0-9_]*)\[(?P<row>\d+)\]\.(?P<rest>.+)$")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_DEPTH = 4
_ODD = ("…",)
"""Stands for a branch that no form can have: no question takes it for an answer."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Values by dotted path, and how many rows each repeated group has."""

    values: Mapping[str, Value] = field(default_factory=dict, repr=False)
    rows: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def from_json(cls, tree: Mapping[str, object]) -> Self:
        """Read the nested form (``{"applicant": {"idcs": …}, "spouses": [{…}]}``); never raises."""
        rows: dict[str, int] = {}
        values = dict(_leaves(tree, "", rows, _DEPTH))
        return cls(values, rows)

    def to_json(self) -> dict[str, object]:
        """Write the nested form that :meth:`from_json` reads."""
        tree: dict[str, object] = {group: [{} for _ in range(count)] for group, count in self.rows.items()}
        for path, value in self.values.items():
            _plant(tree, path, list(value) if isinstance(value, tuple) else value)
        return tree

    def get(self, path: str) -> Value | None:
        """Return the answer at that path, or None where nothing was answered."""
        return self.values.get(path)

    def text(self, path: str) -> str:
        """Return the answer at that path as text, empty where it is absent or not text."""
        value = self.values.get(path)
        return value if isinstance(value, str) else ""

    def count(self, group: str) -> int:
        """Return how many rows a repeated group has."""
        return self.rows.get(group, 0)

    def with_value(self, path: str, value: Value | None) -> Self:
        """Return the answers with one changed; None or empty text takes it away.

        A path into a row that is not there yet makes the row.
        """
        values = {known: kept for known, kept in self.values.items() if known != path}
        if value is None or value == "":
            return type(self)(values, self.rows)
        values[path] = value
        step = _STEP.match(path)
        if step is None:
            return type(self)(values, self.rows)
        count = max(self.count(step["group"]), int(step["row"]) + 1)
        return type(self)(values, {**self.rows, step["group"]: count})

    def with_row(self, group: str) -> Self:
        """Return the answers with one more, empty, row at the end of a group."""
        return type(self)(self.values, {**self.rows, group: self.count(group) + 1})

    def without_row(self, group: str, row: int) -> Self:
        """Return the answers without that row (from 0); the rows behind it move up."""
        if row >= self.count(group):
            return self
        values = {}
        for path, value in self.values.items():
            moved = _moved(path, group, row)
            if moved is not None:
                values[moved] = value
        return type(self)(values, {**self.rows, group: self.count(group) - 1})


def _moved(path: str, group: str, row: int) -> str | None:
    step = _STEP.match(path)
    if step is None or step["group"] != group or int(step["row"]) < row:
        return path
    if int(step["row"]) == row:
        return None
    return f"{group}[{int(step['row']) - 1}].{step['rest']}"


def _leaves(
    tree: Mapping[str, object], stem: str, rows: dict[str, int], depth: int
) -> Iterator[tuple[str, Value]]:
    for name, branch in tree.items():
        path = stem + (name if _NAME.fullmatch(name) else json.dumps(name))
        if isinstance(branch, Mapping) and depth > 0:
            yield from _leaves(branch, f"{path}.", rows, depth - 1)
        elif isinstance(branch, list):
            yield from _listed(branch, path, rows, top=not stem)
        else:
            yield from _leaf(branch, path)


def _leaf(branch: object, path: str) -> Iterator[tuple[str, Value]]:
    if isinstance(branch, bool):
        yield path, branch
    elif isinstance(branch, str | int | float) and branch != "":
        yield path, str(branch)
    elif branch is not None and branch != "":
        yield path, _ODD


def _listed(
    branch: list[object], path: str, rows: dict[str, int], *, top: bool
) -> Iterator[tuple[str, Value]]:
    """Text makes a tick list, tables make a group; an empty list is a group without rows."""
    codes = tuple(one for one in branch if isinstance(one, str))
    if codes and len(codes) == len(branch):
        yield path, codes
    elif top:
        rows[path] = len(branch)
        for index, row in enumerate(branch):
            if isinstance(row, Mapping):
                yield from _leaves(row, f"{path}[{index}].", rows, 1)
            else:
                yield from _leaf(row, f"{path}[{index}]")
    elif branch:
        yield path, _ODD


def _plant(tree: dict[str, object], path: str, value: object) -> None:
    step = _STEP.match(path)
    if step is not None:
        branch = tree.get(step["group"])
        if isinstance(branch, list):
            _plant(branch[int(step["row"])], step["rest"], value)
        return
    head, dot, rest = path.partition(".")
    if not dot:
        tree[head] = value
        return
    branch = tree.setdefault(head, {})
    if isinstance(branch, dict):
        _plant(branch, rest, value)
