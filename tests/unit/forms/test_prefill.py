"""What need not be typed: a card fills what is empty, overwrites nothing, and tells what differs."""

from datetime import date

import pytest

from kiosk.forms.answers import Answers
from kiosk.forms.check import check
from kiosk.forms.prefill import card_value, prefill, with_new_row
from kiosk.forms.schema import Form

CARD = {
    "cnie": "ZZ999901",
    "family_name_ar": "العلوي",
    "given_name_ar": "فاطمة الزهراء",
    "family_name_fr": "EL ALAOUI",
    "given_name_fr": "FATIMA ZAHRA",
    "birth_date": "1984-03-07",
    "sex": "F",
    "address": "حي السلام، زنقة 12، رقم 3",
}


def test_a_card_fills_an_empty_form_on_both_screens_of_the_applicant(tadamon: Form) -> None:
    done = prefill(tadamon, "applicant", CARD, Answers())
    assert done.differing == ()
    assert set(done.filled) == {f"applicant.{name}" for name in [*CARD, "document"]}
    assert done.answers.get("applicant.document") == "cnie"
    assert {path: done.answers.get(f"applicant.{path}") for path in CARD} == CARD


def test_what_was_typed_is_kept_and_told_when_it_differs(tadamon: Form) -> None:
    typed = Answers({"applicant.birth_date": "7/3/1984", "applicant.family_name_fr": "Alaoui"})
    done = prefill(tadamon, "applicant", CARD, typed)
    assert done.differing == ("applicant.family_name_fr",)
    assert done.answers.get("applicant.family_name_fr") == "Alaoui"
    assert done.answers.get("applicant.birth_date") == "7/3/1984"
    assert "applicant.birth_date" not in done.filled


def test_a_number_that_is_not_asked_is_not_filled(tadamon: Form) -> None:
    resident = Answers({"applicant.document": "residence"})
    done = prefill(tadamon, "applicant", CARD, resident)
    assert done.differing == ("applicant.document",)
    assert "applicant.cnie" not in done.filled


def test_a_second_card_fills_one_spouse_only(tadamon: Form) -> None:
    two = Answers(rows={"spouses": 2})
    done = prefill(tadamon, "spouses[1]", {"cnie": "ZZ999902", "sex": "M"}, two)
    assert done.filled == ("spouses[1].document", "spouses[1].cnie", "spouses[1].sex")
    assert prefill(tadamon, "spouses[2]", CARD, two).filled == ()


def test_what_a_card_writes_differently_is_settled_or_left_for_the_clerk(tadamon: Form, today: date) -> None:
    done = prefill(tadamon, "applicant", {"family_name_fr": "El Alaoui", "sex": "X"}, Answers())
    assert done.answers.get("applicant.family_name_fr") == "EL ALAOUI"
    assert done.answers.get("applicant.sex") == "X"
    wrong = {one.field: one.code for one in check(tadamon, done.answers, today=today)}
    assert wrong["applicant.sex"] == "unknown-option"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("applicant.family_name_fr", "EL ALAOUI"),
        ("applicant.document", "cnie"),
        ("applicant.address", CARD["address"]),
        ("applicant.idcs", None),
        ("channel", None),
        ("spouses[0].sex", None),
    ],
)
def test_what_the_card_says_can_be_asked_for_by_path(tadamon: Form, path: str, value: str | None) -> None:
    assert card_value(tadamon, path, CARD, Answers()) == value


@pytest.mark.parametrize(
    ("sex", "spouse", "name"), [("M", "F", "EL ALAOUI"), ("F", "M", "BEN ALI"), ("F", "F", "")]
)
def test_a_new_child_begins_with_the_fathers_name(
    tadamon: Form, household: Answers, sex: str, spouse: str, name: str
) -> None:
    answers = household.with_value("applicant.sex", sex).with_value("spouses[0].sex", spouse)
    more = with_new_row(tadamon, "children", answers)
    assert more.count("children") == 3
    assert more.text("children[2].family_name_fr") == name
    assert more.text("children[2].given_name_fr") == ""


def test_a_new_spouse_begins_empty(tadamon: Form) -> None:
    assert with_new_row(tadamon, "spouses", Answers()).to_json() == {"spouses": [{}]}
