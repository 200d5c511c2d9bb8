"""One question at a time: the same questions and the same rules as at the counter, and nothing is kept."""

import json
from datetime import date

import pytest

from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.forms.check import check
from kiosk.forms.documents import PATH as DOCUMENTS
from kiosk.forms.journey import asked
from kiosk.forms.schema import Form
from kiosk.paths import HOUSEHOLD
from kiosk.ui.pages.kiosk.visit import Visit

TODAY = date(2026, 11, 21)
TOLD = Answers.from_json(json.loads(HOUSEHOLD.read_text(encoding="utf-8")))


def visit(form: str = "tadamon", answers: Answers | None = None) -> Visit:
    return Visit(load.form(form), TODAY, training=True, answers=answers or Answers())


def walked(person: Visit) -> list[str]:
    """Press "next" to the end; return the questions met."""
    met = [person.question.id]
    while not person.finished:
        assert person.forward() == (), person.question.id
        assert person.question.id != met[-1], met[-1]
        met.append(person.question.id)
    return met


@pytest.mark.parametrize("form", [one.id for one in load.offered()])
def test_the_questions_are_those_of_the_counter_but_for_the_papers(form: str) -> None:
    told: Form = load.form(form)
    person = visit(form, TOLD)
    questions = [one.id for one in person.questions if one.asked is not None]
    assert questions == [one.path for one in asked(told, TOLD) if one.path != DOCUMENTS]


def test_a_household_goes_through_to_the_end_and_back() -> None:
    person = visit(answers=TOLD)
    met = walked(person)
    assert met == [one.id for one in person.questions]
    assert person.place == (len(met), len(met))
    assert check(person.form, person.answers, today=TODAY, training=True) == ()
    back = [person.question.id]
    while person.back():
        back.append(person.question.id)
    assert back == met[::-1]
    assert not person.back()


def test_an_answer_that_is_wrong_holds_the_way_until_it_is_mended() -> None:
    person = visit(answers=TOLD.with_value("applicant.birth_date", "3000-01-01"))
    person.go("applicant.birth_date")
    before = person.place
    found = person.forward()
    assert [one.field for one in found] == ["applicant.birth_date"]
    assert person.place == before
    assert person.first_wrong() == "applicant.birth_date"
    person.put("1984-03-07")
    assert person.forward() == ()
    assert person.place[0] == before[0] + 1


def test_what_is_typed_stays_as_typed() -> None:
    person = visit()
    person.go("applicant.idcs")
    person.put("12 abc")
    assert person.answers.get("applicant.idcs") == "12 abc"
    person.put(None)
    assert person.answers.get("applicant.idcs") is None


def test_persons_are_added_asked_about_and_taken_away() -> None:
    person = visit(answers=TOLD)
    person.go("children")
    count = person.answers.count("children")
    person.put("nothing is typed on a list")
    person.add()
    assert person.answers.count("children") == count + 1
    assert person.question.id.startswith(f"children[{count}].")
    assert person.back()
    person.go("children")
    person.open(0)
    assert person.question.id.startswith("children[0].")
    person.add()
    person.remove(0)
    assert person.answers.count("children") == count + 1
    person.go("children")
    person.remove(count)
    assert person.answers.count("children") == count
    person.open(99)
    assert person.question.id == "children"


def test_no_more_persons_are_added_than_the_form_takes() -> None:
    person = visit(answers=TOLD)
    most = person.form.section("children").max_rows
    for _ in range(most + 3):
        person.go("children")
        person.add()
    assert person.answers.count("children") == most


def test_a_question_that_is_asked_no_more_is_left_for_the_first() -> None:
    person = visit(answers=TOLD)
    person.go("applicant.nothing-of-the-kind")
    assert person.place[0] == 1
    person.go("children")
    person.open(0)
    person.answers = Answers()
    assert person.place[0] == 1


def test_nothing_of_a_person_is_shown_where_a_visit_is_printed() -> None:
    person = visit(answers=TOLD)
    assert str(TOLD.get("applicant.family_name_fr")) not in repr(person)
