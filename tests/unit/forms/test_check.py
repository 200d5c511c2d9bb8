"""What is wrong with a whole form: the household passes, and each mistake is told by its code."""

import copy
import dataclasses
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.forms.answers import Answers, Value
from kiosk.forms.check import Problem, check, check_stop, settled
from kiosk.forms.journey import route
from kiosk.forms.load import form
from kiosk.forms.schema import Form
from kiosk.forms.views import problem_words
from tests.unit.forms.conftest import HOUSEHOLD

TREE = json.loads(Path(HOUSEHOLD).read_text(encoding="utf-8"))


def told(form: Form, answers: Answers, today: date, *, training: bool = True) -> list[tuple[str, str]]:
    return [(one.field, one.code) for one in check(form, answers, today=today, training=training)]


def test_the_household_has_no_problem_in_training(tadamon: Form, household: Answers, today: date) -> None:
    assert check(tadamon, household, today=today, training=True) == ()


def test_outside_training_only_its_numbers_are_refused(
    tadamon: Form, household: Answers, today: date
) -> None:
    members = ["applicant", "spouses[0]", "children[0]", "children[1]"]
    expected = [(f"{member}.idcs", "idcs-pattern") for member in members]
    assert told(tadamon, household, today, training=False) == expected


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("applicant.idcs", "7267770187", "idcs-check-digit"),
        ("applicant.idcs", "123", "idcs-pattern"),
        ("spouses[0].idcs", "726 777 0186", "idcs-repeated"),
        ("children[1].idcs", "2167776135", "idcs-repeated"),
        ("spouses[0].cnie", "zz 999901", "cnie-repeated"),
        ("applicant.birth_date", "31/02/1984", "date-impossible"),
        ("applicant.birth_date", "2027-01-01", "date-future"),
        ("applicant.birth_date", "2008-11-22", "applicant-under-18"),
        ("applicant.birth_date", None, "required"),
        ("applicant.cnie", None, "required"),
        ("applicant.given_name_ar", " \u200f ", "required"),
        ("applicant.address", "ا" * 161, "too-long"),
        ("applicant.family_name_fr", "EL\x00ALAOUI", "control-characters"),
        ("applicant.family_name_fr", "العلوي", "not-latin"),
        ("applicant.phone", "0612", "phone-format"),
        ("applicant.commune", "Salé", "unknown-commune"),
        ("applicant.sex", "X", "unknown-option"),
        ("rsu.score", "huit", "not-a-number"),
        ("rsu.score", "8,74120931", "score-format"),
        ("rsu.score_date", "2026-11-22", "date-future"),
        ("rsu.registered", "true", "wrong-shape"),
        ("documents", ("signed-form", "passport"), "unknown-option"),
        ("applicant.iban", "x", "unknown-field"),
    ],
)
def test_each_mistake_is_told_by_its_code(
    tadamon: Form, household: Answers, today: date, path: str, value: Value | None, code: str
) -> None:
    assert told(tadamon, household.with_value(path, value), today) == [(path, code)]


def test_a_repeated_number_names_where_it_stands_first(
    tadamon: Form, household: Answers, today: date
) -> None:
    twice = household.with_value("children[0].idcs", "7267770186")
    assert check(tadamon, twice, today=today, training=True) == (
        Problem("children[0].idcs", "idcs-repeated", {"other": "applicant.idcs"}),
    )


def test_an_unknown_day_is_refused_only_where_the_age_is_certain(
    tadamon: Form, household: Answers, today: date
) -> None:
    maybe = household.with_value("applicant.birth_date", "2008-00-00")
    never = household.with_value("applicant.birth_date", "2009-00-00")
    assert told(tadamon, maybe, today) == []
    assert told(tadamon, never, today) == [("applicant.birth_date", "applicant-under-18")]


def test_a_child_born_today_is_welcome(tadamon: Form, household: Answers, today: date) -> None:
    assert told(tadamon, household.with_value("children[1].birth_date", today.isoformat()), today) == []


def test_an_identity_document_is_compulsory_from_sixteen(
    tadamon: Form, household: Answers, today: date
) -> None:
    under = household.with_value("children[0].birth_date", "2010-11-22")
    from_sixteen = household.with_value("children[0].birth_date", "2010-11-21")
    assert told(tadamon, under, today) == []
    assert told(tadamon, from_sixteen, today) == [("children[0].document", "required")]
    with_card = from_sixteen.with_value("children[0].document", "residence")
    assert told(tadamon, with_card, today) == [("children[0].residence_card", "required")]
    assert told(tadamon, with_card.with_value("children[0].residence_card", "C012345X"), today) == []


def test_an_adult_child_declares_cover_studies_and_disability(
    tadamon: Form, household: Answers, today: date
) -> None:
    answers = household.with_value("children[1].birth_date", "2000-01-30")
    for name in ("cover", "studying", "disabled"):
        answers = answers.with_value(f"children[1].{name}", None)
    missing = ["document", "cover", "studying", "disabled"]
    assert told(tadamon, answers, today) == [(f"children[1].{name}", "required") for name in missing]


def test_hidden_questions_are_neither_required_nor_wrong(
    tadamon: Form, household: Answers, today: date
) -> None:
    answers = household.with_value("rsu.registered", False).with_value("rsu.score", "huit")
    assert told(tadamon, answers, today) == []


def test_a_proxy_says_who_they_are(tadamon: Form, household: Answers, today: date) -> None:
    answers = household.with_value("channel", "proxy")
    assert told(tadamon, answers, today) == [
        ("representative_name", "required"),
        ("representative_cnie", "required"),
    ]
    same_as_spouse = answers.with_value("representative_name", "BEN ALI MOHAMED").with_value(
        "representative_cnie", "ZZ999902"
    )
    assert told(tadamon, same_as_spouse, today) == []


def test_an_empty_form_asks_for_what_is_always_required(tadamon: Form, today: date) -> None:
    problems = check(tadamon, Answers(), today=today)
    assert {one.code for one in problems} == {"required"}
    assert [one.field for one in problems][:3] == [
        "applicant.idcs",
        "applicant.document",
        "applicant.family_name_ar",
    ]


def test_too_many_rows_are_told_once(tadamon: Form, household: Answers, today: date) -> None:
    spouse = TREE["spouses"][0]
    many = Answers.from_json({**TREE, "spouses": [spouse] + [{} for _ in range(4)]})
    problems = check(tadamon, many, today=today, training=True)
    assert problems[0] == Problem("spouses", "too-many-rows", {"max": "4"})
    assert "unknown-field" not in {one.code for one in problems}
    last = many.with_value("spouses[4].idcs", "x")
    assert check(tadamon, last, today=today, training=True) == problems


def test_too_few_rows_are_told(tadamon: Form, household: Answers, today: date) -> None:
    spouses = dataclasses.replace(tadamon.section("spouses"), min_rows=2)
    wanting = dataclasses.replace(tadamon, sections=(spouses,))
    problems = check(wanting, household, today=today, training=True)
    assert problems[0] == Problem("spouses", "too-few-rows", {"min": "2"})


def test_problems_come_in_the_order_of_the_form(tadamon: Form, household: Answers, today: date) -> None:
    answers = household.with_value("applicant.phone", None).with_value("ramed.held", None)
    answers = answers.with_value("spouses[0].idcs", "7267770186").with_value("zzz", "x")
    assert [field for field, _ in told(tadamon, answers, today)] == [
        "applicant.phone",
        "spouses[0].idcs",
        "ramed.held",
        "zzz",
    ]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"applicant": "Fatima"}, "applicant"),
        ({"spouses": {"idcs": "3597770836"}}, "spouses.idcs"),
        ({"spouses": ["Mohamed"]}, "spouses"),
        ({"documents": [{"code": "x"}]}, "documents"),
        ({"documents": [7]}, "documents[0]"),
        ({"rsu": {"registered": True, "score": [8, 7]}}, "rsu.score"),
        ({"rsu": {"score": {"value": "8"}}}, "rsu.score.value"),
        ({"cousins": [{}]}, "cousins"),
        ({"spouses[0].idcs": "3597770836"}, '"spouses[0].idcs"'),
    ],
)
def test_a_file_of_another_shape_is_told_and_not_thrown(
    tadamon: Form, today: date, change: dict[str, object], field: str
) -> None:
    problems = check(tadamon, Answers.from_json({**TREE, **change}), today=today, training=True)
    assert field in {one.field for one in problems if one.code in {"unknown-field", "wrong-shape"}}


def test_one_stop_tells_its_own_problems(tadamon: Form, household: Answers, today: date) -> None:
    answers = household.with_value("applicant.phone", None).with_value("spouses[0].idcs", "7267770186")
    stops = {stop.id: stop for stop in route(tadamon, answers)}
    for stop_id, expected in {
        "contact": ["applicant.phone"],
        "spouses[0]": ["spouses[0].idcs"],
        "rsu": [],
    }.items():
        found = check_stop(tadamon, answers, stops[stop_id], today=today, training=True)
        assert [one.field for one in found] == expected


def test_settled_answers_are_canonical_and_stay_so(tadamon: Form, household: Answers, today: date) -> None:
    typed = household.with_value("applicant.birth_date", "7 mars 1984").with_value("rsu.score", "8,7412093")
    typed = typed.with_value("applicant.idcs", "726 777 0186").with_value("ramed.held", False)
    kept = settled(tadamon, typed)
    assert kept.get("applicant.birth_date") == "1984-03-07"
    assert kept.get("rsu.score") == "8.7412093"
    assert kept.get("applicant.idcs") == "7267770186"
    assert kept.get("ramed.until") is None
    assert kept.rows == {"spouses": 1, "children": 2, "others": 0}
    assert settled(tadamon, kept) == kept
    assert check(tadamon, kept, today=today, training=True) == ()


def test_settling_the_household_changes_only_the_decimal_sign(tadamon: Form, household: Answers) -> None:
    expected = copy.deepcopy(TREE)
    expected["rsu"]["score"] = "8.7412093"
    assert settled(tadamon, household).to_json() == expected


LEAF = (
    st.none()
    | st.booleans()
    | st.integers(-5, 10**10)
    | st.text(max_size=6)
    | st.lists(st.text(max_size=3), max_size=2)
)
BRANCH = st.recursive(
    LEAF,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["idcs", "birth_date", "x"]), inner)
    ),
    max_leaves=4,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from([*TREE, "zzz"]), BRANCH), st.booleans())
def test_whatever_a_file_holds_there_are_only_problems_with_words(
    tree: dict[str, object], training: bool
) -> None:
    tadamon = form("tadamon")
    answers = Answers.from_json({**TREE, **tree})
    for problem in check(tadamon, answers, today=date(2026, 11, 21), training=training):
        words = problem_words(problem, tadamon)
        assert words.ar
        assert words.fr
    assert isinstance(settled(tadamon, answers).to_json(), dict)
