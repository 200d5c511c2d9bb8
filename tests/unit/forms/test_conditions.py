"""Conditions: each operator, and an age only where it is certain."""

from datetime import date

import pytest

from kiosk.forms.answers import Answers, Value
from kiosk.forms.conditions import holds
from kiosk.forms.schema import Condition, Operator

TODAY = date(2026, 11, 21)
ANSWERS = Answers.from_json(
    {
        "channel": "proxy",
        "documents": ["signed-form"],
        "rsu": {"registered": True},
        "applicant": {"birth_date": "21/11/2008"},
        "children": [{"birth_date": "2008-00-00", "studying": False}, {"birth_date": "hier"}],
    }
)


def one(field: str, test: Operator, value: Value, stem: str = "") -> bool:
    return holds((Condition(field, test, value),), ANSWERS, stem, TODAY)


@pytest.mark.parametrize(
    ("field", "test", "value", "held"),
    [
        ("channel", Operator.IS, "proxy", True),
        ("channel", Operator.IS, "self", False),
        ("rsu.registered", Operator.IS, True, True),
        ("rsu.registered", Operator.IS, "true", False),
        ("channel", Operator.IN, ("proxy", "witness"), True),
        ("channel", Operator.IN, ("self",), False),
        ("rsu.score", Operator.IN, ("",), False),
        ("documents", Operator.HAS, "signed-form", True),
        ("documents", Operator.HAS, "cnie-copy", False),
        ("channel", Operator.HAS, "proxy", False),
        ("channel", Operator.ANSWERED, True, True),
        ("channel", Operator.ANSWERED, False, False),
        ("rsu.score", Operator.ANSWERED, False, True),
        ("applicant.birth_date", Operator.AGE_FROM, "18", True),
        ("applicant.birth_date", Operator.AGE_FROM, "19", False),
        ("applicant.birth_date", Operator.AGE_UNDER, "19", True),
        ("applicant.birth_date", Operator.AGE_UNDER, "18", False),
        ("rsu.score_date", Operator.AGE_FROM, "0", False),
    ],
)
def test_an_operator_holds_or_not(field: str, test: Operator, value: Value, held: bool) -> None:
    assert one(field, test, value) is held


def test_a_value_that_is_no_list_holds_nothing() -> None:
    assert not one("channel", Operator.IN, "proxy")


def test_a_bare_name_means_the_same_row() -> None:
    assert one("studying", Operator.IS, False, "children[0].")
    assert one("studying", Operator.ANSWERED, False, "children[1].")


def test_a_full_path_means_the_same_everywhere() -> None:
    assert one("rsu.registered", Operator.IS, True, "children[0].")


def test_an_age_with_an_unknown_day_holds_only_where_it_is_certain() -> None:
    assert one("birth_date", Operator.AGE_FROM, "17", "children[0].")
    assert not one("birth_date", Operator.AGE_FROM, "18", "children[0].")
    assert not one("birth_date", Operator.AGE_UNDER, "18", "children[0].")
    assert one("birth_date", Operator.AGE_UNDER, "19", "children[0].")


def test_what_is_no_date_has_no_age() -> None:
    assert not one("birth_date", Operator.AGE_UNDER, "150", "children[1].")


def test_all_conditions_of_a_list_hold_together() -> None:
    true = Condition("channel", Operator.IS, "proxy")
    false = Condition("channel", Operator.IS, "self")
    assert holds((), ANSWERS, "")
    assert holds((true, true), ANSWERS, "")
    assert not holds((true, false), ANSWERS, "")
