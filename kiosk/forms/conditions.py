"""Whether conditions hold: a closed list of tests on one field each, never an expression language."""

from datetime import date

from kiosk.forms.answers import Answers
from kiosk.forms.dates import ages
from kiosk.forms.kinds.base import is_empty
from kiosk.forms.schema import Condition, Operator

DATED = frozenset({Operator.AGE_FROM, Operator.AGE_UNDER})
"""The tests whose result changes with the day."""


def holds(conditions: tuple[Condition, ...], answers: Answers, stem: str, today: date = date.min) -> bool:
    """Say whether all conditions hold; ``stem`` is what a bare field name begins with (``spouses[0].``)."""
    return all(_holds(condition, answers, stem, today) for condition in conditions)


def path_of(condition: Condition, stem: str) -> str:
    """Return the path a condition asks about."""
    return condition.field if "." in condition.field else stem + condition.field


def _holds(condition: Condition, answers: Answers, stem: str, today: date) -> bool:
    path = path_of(condition, stem)
    value = answers.get(path)
    wanted = condition.value
    match condition.test:
        case Operator.IS:
            return value == wanted
        case Operator.IN:
            return isinstance(wanted, tuple) and value in wanted
        case Operator.HAS:
            return isinstance(value, tuple) and wanted in value
        case Operator.ANSWERED:
            return is_empty(value) is not wanted
        case Operator.AGE_FROM | Operator.AGE_UNDER:
            return _aged(condition, answers.text(path), today)


def _aged(condition: Condition, born: str, today: date) -> bool:
    """An age holds only where it is certain: with an unknown day or month, on whichever day it was."""
    between = ages(born, today)
    if between is None:
        return False
    least, greatest = between
    limit = int(str(condition.value))
    return least >= limit if condition.test is Operator.AGE_FROM else greatest < limit
