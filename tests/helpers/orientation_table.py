"""The cases of ``tests/data/orientation.toml``: answers, a day, and what orientation must say."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.eligibility.orientation import Fit, Outcome, Scheme
from kiosk.forms.answers import Answers

TABLE = Path(__file__).resolve().parents[1] / "data" / "orientation.toml"
TODAY = date(2026, 11, 21)
_TOLD = {"name", "set", "drop", "on", "best", "ready", "source"}


@dataclass(frozen=True)
class Case:
    name: str
    source: str
    answers: Answers
    on: date
    best: Scheme
    ready: bool
    outcomes: tuple[Outcome, ...]


def answers(values: Mapping[str, Any]) -> Answers:
    """Return answers with these values by dotted path."""
    made = Answers()
    for path, value in values.items():
        made = made.with_value(path, value)
    return made


def base(name: str, **changes: Any) -> Answers:
    """Return a base household of the table with answers changed."""
    return answers({**tomllib.loads(TABLE.read_text("utf-8"))["base"][name], **changes})


def cases() -> Iterator[Case]:
    """Yield every case of the table."""
    tree = tomllib.loads(TABLE.read_text("utf-8"))
    for group in tree["group"]:
        for row in group["cases"]:
            yield _case(tree["base"][group["base"]], group, row)


def _case(values: dict[str, Any], group: dict[str, Any], row: dict[str, Any]) -> Case:
    kept = {path: value for path, value in values.items() if path not in row.get("drop", ())}
    return Case(
        f"{group['title']}: {row['name']}",
        row.get("source", group["source"]),
        answers({**kept, **row.get("set", {})}),
        row.get("on", TODAY),
        Scheme(row["best"]),
        row["ready"],
        tuple(_outcome(Scheme(key), told) for key, told in row.items() if key not in _TOLD),
    )


def _outcome(scheme: Scheme, told: str) -> Outcome:
    """Read ``FIT: reasons; missing; members``."""
    fit, _, rest = told.partition(": ")
    reasons, missing, members = (tuple(part.split()) for part in [*rest.split(";"), "", ""][:3])
    return Outcome(scheme, Fit(fit), reasons, missing, members)
