"""The kinds of values the law has, as text: what fits each, and how people read it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from kiosk.text import has_controls

_WHOLE = re.compile(r"0|[1-9][0-9]{0,8}")
_DECIMAL = re.compile(r"(0|[1-9][0-9]{0,8})(\.[0-9]{1,12})?")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_OLDEST = "1900-01-01"
_LONGEST = 120
_ABOVE = "above"
"""Stands where the last step of a scale has no upper end."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a scale: what is paid up to a bound, the bound included."""

    up_to: Decimal | None
    """None: whatever lies above the step before."""
    amount: Decimal
    """Dirhams a month."""


def scale(value: str) -> tuple[Step, ...]:
    """Read a scale, ``9.5124369:144 9.743001:176 above:1164``. Raises ValueError where it is none."""
    steps = tuple(map(_step, value.split(" ")))
    bounds = [step.up_to for step in steps]
    if any(low is None or (high is not None and low >= high) for low, high in pairwise(bounds)):
        raise ValueError("the bounds of a scale rise, and only the last may be open")
    return steps


def fits(kind: str, value: str) -> bool:
    """Say whether a value is of a kind: ``date``, ``decimal``, ``scale``, ``text`` or ``whole``."""
    return _FITS[kind](value)


def shown(value: str) -> str:
    """Return a value as people read it: ``9,3264284``, ``30/11/2022``; other text as it is."""
    day = _DAY.fullmatch(value)
    if day:
        return "/".join(reversed(day.groups()))
    return value.replace(".", ",") if _DECIMAL.fullmatch(value) else value


def _step(text: str) -> Step:
    bound, colon, amount = text.partition(":")
    if not colon or not _DECIMAL.fullmatch(amount) or not (bound == _ABOVE or _DECIMAL.fullmatch(bound)):
        raise ValueError("a step of a scale is BOUND:AMOUNT")
    return Step(None if bound == _ABOVE else Decimal(bound), Decimal(amount))


def _is_day(value: str) -> bool:
    return _DAY.fullmatch(value) is not None and value >= _OLDEST and _reads(date.fromisoformat, value)


def _is_line(value: str) -> bool:
    return value == value.strip() and len(value) <= _LONGEST and not has_controls(value)


def _reads(read: Callable[[str], object], value: str) -> bool:
    try:
        read(value)
    except ValueError:
        return False
    return True


_FITS: Mapping[str, Callable[[str], bool]] = {
    "date": _is_day,
    "decimal": lambda value: _DECIMAL.fullmatch(value) is not None,
    "scale": lambda value: _reads(scale, value),
    "text": _is_line,
    "whole": lambda value: _WHOLE.fullmatch(value) is not None,
}
