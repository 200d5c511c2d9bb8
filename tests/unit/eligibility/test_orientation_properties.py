"""What holds of orientation whatever a household is, and whatever is typed."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.eligibility.law import Law, law
from kiosk.eligibility.orientation import Fit, Orientation, Outcome, Scheme, orient
from kiosk.eligibility.parameters import load
from kiosk.forms.answers import Answers

NUMBERS = ("7267770186", "3597770836", "2167776135", "3867770912", "3397778259")
DAYS = st.dates(date(2022, 11, 1), date(2032, 12, 31))
FEW = settings(max_examples=60, deadline=None)


@cache
def law_of(on: date) -> Law:
    return law(on, load())


def told(tree: dict[str, Any], on: date) -> Orientation:
    return orient(Answers.from_json(tree), law_of(on), on)


def of(scheme: Scheme, found: Orientation) -> Outcome:
    return next(one for one in found.outcomes if one.scheme is scheme)


@st.composite
def born(draw: st.DrawFn) -> str:
    day = draw(st.dates(date(1930, 1, 1), date(2026, 1, 1)))
    return draw(st.sampled_from([day.isoformat(), f"{day:%Y-%m}-00", f"{day.year}-00-00"]))


def person(**more: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    optional = {
        "idcs": st.sampled_from([*NUMBERS, "", "123"]),
        "birth_date": born(),
        "sex": st.sampled_from(["F", "M"]),
        "cover": st.sampled_from(["none", "insured", "dependant"]),
        "studying": st.booleans(),
        "disabled": st.booleans(),
        **more,
    }
    return st.fixed_dictionaries({}, optional=optional)


ACTIVITIES = ["none", "salaried", "self-employed", "pensioner", "student", "public-servant"]
SCORES = st.decimals(Decimal(5), Decimal(15), places=7).map(lambda score: f"{score:f}".replace(".", ","))
HOUSEHOLDS = st.fixed_dictionaries(
    {
        "applicant": person(activity=st.sampled_from(ACTIVITIES)),
        "spouses": st.lists(person(), max_size=2),
        "children": st.lists(person(), max_size=5),
        "others": st.lists(person(), max_size=2),
        "rsu": st.fixed_dictionaries(
            {}, optional={"registered": st.booleans(), "score": SCORES, "household_status": st.just("active")}
        ),
        "ramed": st.fixed_dictionaries({"held": st.booleans(), "until": DAYS.map(str)}),
        "student": st.fixed_dictionaries(
            {},
            optional={
                "institution": st.sampled_from(["public", "private", "traditional"]),
                "final_phase": st.booleans(),
            },
        ),
        "channel": st.sampled_from(["self", "proxy", "institution"]),
    }
)


@FEW
@given(HOUSEHOLDS, DAYS)
def test_every_scheme_is_answered_once_the_best_first_and_always_the_same(tree: Any, on: date) -> None:
    found = told(tree, on)
    assert {one.scheme for one in found.outcomes} == set(Scheme)
    assert len(found.outcomes) == len(Scheme)
    assert found.best is found.outcomes[0].scheme
    assert [one.fit for one in found.outcomes] == sorted(
        (one.fit for one in found.outcomes), key=[*Fit].index
    )
    assert all(one.reasons for one in found.outcomes)
    assert found == told(tree, on)


@FEW
@given(HOUSEHOLDS, DAYS)
def test_ready_means_that_nothing_is_missing(tree: Any, on: date) -> None:
    found = told(tree, on)
    best = found.outcomes[0]
    assert found.ready == (best.fit is Fit.YES and best.scheme is not Scheme.COVERED)
    assert all((one.fit is Fit.YES) <= (not one.missing) for one in found.outcomes)
    assert all((one.fit is Fit.NOT_YET) <= bool(one.missing) for one in found.outcomes)
    assert all(set(one.missing) <= set(one.reasons) for one in found.outcomes)


@FEW
@given(HOUSEHOLDS, DAYS, SCORES, SCORES)
def test_a_better_score_never_loses_tadamon(tree: Any, on: date, one: str, other: str) -> None:
    low, high = sorted((one, other), key=lambda score: Decimal(score.replace(",", ".")))
    better, worse = ({**tree, "rsu": {"registered": True, "score": score}} for score in (low, high))
    fits = [of(Scheme.TADAMON, told(each, on)).fit for each in (better, worse)]
    assert [*Fit].index(fits[0]) <= [*Fit].index(fits[1])


@FEW
@given(HOUSEHOLDS, DAYS, st.sampled_from(["spouses", "children", "others"]), person())
def test_an_added_member_never_hides_a_missing_number(
    tree: Any, on: date, group: str, more: dict[str, Any]
) -> None:
    before = of(Scheme.TADAMON, told(tree, on))
    after = of(Scheme.TADAMON, told({**tree, group: [*tree[group], more]}, on))
    assert ("idcs-missing" in before.missing) <= ("idcs-missing" in after.missing)
    assert set(before.members) <= set(after.members)


@FEW
@given(HOUSEHOLDS, DAYS, st.randoms(use_true_random=False))
def test_the_order_of_children_changes_nothing_but_their_places(tree: Any, on: date, dice: Any) -> None:
    mixed = dice.sample(tree["children"], len(tree["children"]))
    one, other = told(tree, on), told({**tree, "children": mixed}, on)
    for left, right in zip(one.outcomes, other.outcomes, strict=True):
        assert (left.scheme, left.fit, left.reasons) == (right.scheme, right.fit, right.reasons)
        assert (left.missing, len(left.members)) == (right.missing, len(right.members))


ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=8,
)
SECTIONS = ["applicant", "spouses", "children", "others", "rsu", "ramed", "student", "channel"]
FIELDS = ["idcs", "birth_date", "sex", "cover", "activity", "score", "registered", "held", "until"]
ROW = st.dictionaries(st.sampled_from(FIELDS), ANYTHING)


@settings(max_examples=80, deadline=None)
@given(
    st.dictionaries(st.sampled_from(SECTIONS), ANYTHING | ROW | st.lists(ROW, max_size=3)),
    st.dates(date(1900, 1, 1), date(2199, 12, 31)),
)
def test_nothing_that_can_be_typed_stops_it(tree: Any, on: date) -> None:
    found = told(tree, on)
    assert found.best is found.outcomes[0].scheme


@pytest.mark.parametrize(
    "typed",
    [
        "🙂🙂🙂",
        "9" * 5000,
        "e" + "\u0301" * 300,
        "\x00\x07",
        "-0",
        "NaN",
        "1e-07",
        "=9",
        "",
    ],
)
def test_odd_signs_in_every_field_are_read_as_not_said(typed: str) -> None:
    tree: dict[str, Any] = {
        "applicant": dict.fromkeys(FIELDS, typed),
        "children": [dict.fromkeys(FIELDS, typed)] * 2,
        "rsu": {"registered": True, "score": typed},
        "ramed": {"held": True, "until": typed},
    }
    tadamon = of(Scheme.TADAMON, told(tree, date(2026, 11, 21)))
    assert tadamon.fit is Fit.NOT_YET
    assert tadamon.members == ("applicant", "children[0]", "children[1]")


def test_marks_of_direction_about_a_score_change_nothing() -> None:
    tree = {"applicant": {"idcs": NUMBERS[0]}, "rsu": {"score": "\u202e8,5\u202c"}}
    assert of(Scheme.TADAMON, told(tree, date(2026, 11, 21))).fit is Fit.YES


def test_two_hundred_rows_are_all_looked_at() -> None:
    rows = [{"idcs": "2167776135"}] * 199 + [{}]
    tree = {"applicant": {"idcs": NUMBERS[0]}, "children": rows, "rsu": {"score": "8"}}
    assert of(Scheme.TADAMON, told(tree, date(2026, 11, 21))).members[-1] == "children[199]"
