"""Whether conditions hold: a closed list of tests on one field each, never an expression language."""

from collections.abc import Callable
from datetime import date

from kiosk.forms.answers import Answers, Value
from kiosk.forms.dates import ages
from kiosk.forms.kinds.base import is_empty
from kiosk.forms.schema import Condition, Operator

DATED = frozenset({Operator.AGE_FROM, Operator.AGE_UNDER})
"""The tests whose result changes with the day."""


def holds(conditions: tuple[Condition, ...], answers: Answers, stem: str, today: date = date.min) -> bool:
    """Say whether all conditions hold; ``stem`` is what a bare field name begins with (``spouses[0].``)."""
    return not conditions or all(_holds(condition, answers, stem, today) for condition in conditions)


def path_of(condition: Condition, stem: str) -> str:
    """Return the path a condition asks about."""
    return condition.field if "." in condition.field else stem + condition.field


def _holds(condition: Condition, answers: Answers, stem: str, today: date) -> bool:
    path = path_of(condition, stem)
    if condition.test in DATED:
        return _aged(condition, answers.text(path), today)
    return _TESTS[condition.test](answers.get(path), condition.value)


_TESTS: dict[Operator, Callable[[Value | None, Value], bool]] = {
    Operator.IS: lambda value, wanted: value == wanted,
    Operator.IN: lambda value, wanted: isinstance(wanted, tuple) and value in wanted,
    Operator.HAS: lambda value, wanted: isinstance(value, tuple) and wanted in value,
    Operator.ANSWERED: lambda value, wanted: is_empty(value) is not wanted,
}


def _aged(condition: Condition, born: str, today: date) -> bool:
    """An age holds only where it is certain: with an unknown day or month, on whichever day it was."""
    between = ages(born, today)
    if between is None:
        return False
    least, greatest = between
    limit = int(str(condition.value))
    return least >= limit if condition.test is Operator.AGE_FROM else greatest < limit
