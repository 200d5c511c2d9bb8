"""Notes beside the questions: shown while their conditions hold, and where they send people."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.forms import shelf
from kiosk.forms.answers import Answers, Value
from kiosk.forms.journey import route
from kiosk.forms.load import form, offered, read
from kiosk.forms.schema import Advice, Form
from tests.helpers.demo_form import changed

TODAY = date(2026, 11, 21)


def told(form_id: str, values: dict[str, Value], today: date | None = None) -> list[Advice]:
    return [one for stop in route(form(form_id), Answers(values), today) for one in stop.advice]


@pytest.mark.parametrize(
    ("outcome", "guide", "opens"),
    [
        ("has-account", "macnss-inside", ""),
        ("no-account", "macnss-inside", ""),
        ("other-scheme", "appeal", ""),
        ("unknown", "", "regularisation"),
    ],
)
def test_each_answer_of_the_portal_has_its_next_step(outcome: str, guide: str, opens: str) -> None:
    captcha, next_step = told("macnss", {"answer.outcome": outcome})
    assert captcha.guide == "macnss"
    assert (next_step.guide, next_step.form) == (guide, opens)


def test_before_the_portal_was_asked_only_its_last_input_is_explained() -> None:
    assert [one.guide for one in told("macnss", {})] == ["macnss"]


def test_a_password_that_did_not_come_leads_to_what_to_do() -> None:
    values: dict[str, Value] = {"answer.outcome": "no-account", "answer.password_received": False}
    assert [one.guide for one in told("macnss", values)] == ["macnss", "macnss-inside", "no-sms"]
    hidden: dict[str, Value] = {"answer.outcome": "unknown", "answer.password_received": False}
    assert [one.guide for one in told("macnss", hidden)] == ["macnss", ""]


@pytest.mark.parametrize(
    ("born", "institution", "warned"),
    [
        ("1995-11-22", "public", False),
        ("1995-11-21", "public", True),
        ("1995-00-00", "private", False),
        ("1994-00-00", "private", True),
        ("1980-01-01", "traditional", False),
    ],
)
def test_a_student_over_thirty_is_warned_but_for_traditional_education(
    born: str, institution: str, warned: bool
) -> None:
    values: dict[str, Value] = {"applicant.birth_date": born, "student.institution": institution}
    assert ("orientation" in [one.form for one in told("student", values, TODAY)]) is warned


def test_without_the_day_nothing_is_said_about_ages() -> None:
    values: dict[str, Value] = {"applicant.birth_date": "1970-01-01", "student.institution": "public"}
    assert "orientation" not in [one.form for one in told("student", values)]


@pytest.mark.parametrize("cover", ["cnss", "cnops", "army", "own", "ramed"])
def test_the_excluded_groups_of_the_students_scheme_are_told(cover: str) -> None:
    guides = [one.guide for one in told("student", {"applicant.cover": cover})]
    assert guides[0] == ("ramed" if cover == "ramed" else "student")


@pytest.mark.parametrize(
    ("path", "value", "leads"),
    [
        ("applicant.activity", "self-employed", "tns"),
        ("applicant.activity", "pensioner", "salaried"),
        ("applicant.cover", "dependant", "orientation"),
        ("rsu.registered", False, "rsu"),
    ],
)
def test_an_application_that_will_be_rejected_says_so_while_it_is_filled(
    path: str, value: Value, leads: str
) -> None:
    assert [one.guide or one.form for one in told("tadamon", {path: value})] == [leads]


def test_an_application_that_can_succeed_is_left_alone(household: Answers) -> None:
    assert [one for stop in route(form("tadamon"), household, TODAY) for one in stop.advice] == []


def test_a_covered_parent_is_a_warning_for_each_parent() -> None:
    values: dict[str, Value] = {"father.cover": "cnss", "mother.cover": "army"}
    assert [one.guide for one in told("student", values)] == ["student", "student", "student-follow"]


def test_a_note_of_a_group_is_about_its_own_row(tmp_path: Path) -> None:
    note = 'advice = [{ when = [{ field = "sure", is = true }], ar = "م", fr = "Oui" }]'
    asked = read(changed(tmp_path, "max_rows = 2", f"max_rows = 2\n{note}"))
    stops = route(asked, Answers({"rows[1].sure": True}, {"rows": 2}))
    assert [len(stop.advice) for stop in stops if stop.section.id == "rows"] == [0, 0, 1]


@pytest.mark.parametrize("asked", offered(), ids=lambda one: one.id)
def test_every_note_leads_to_a_page_or_a_form_that_is_there(asked: Form) -> None:
    for section in asked.sections:
        for one in section.advice:
            assert one.guide in shelf.guides() | {""}
            assert one.form in shelf.forms() | {""}
