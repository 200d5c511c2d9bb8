"""The way through the form follows the answers."""

import pytest

from kiosk.forms.answers import Answers
from kiosk.forms.journey import asked, first_incomplete, following, preceding, route, stop_of, walk
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Form, place, question

EMPTY = ["applicant", "contact", "rsu", "spouses", "children", "others", "ramed", "deposit"]


def ids(form: Form, answers: Answers) -> list[str]:
    return [stop.id for stop in route(form, answers)]


def paths(form: Form, answers: Answers) -> set[str]:
    return {one.path for one in asked(form, answers)}


def test_an_empty_form_has_a_list_where_rows_can_be_added(tadamon: Form) -> None:
    stops = route(tadamon, Answers())
    assert [stop.id for stop in stops] == EMPTY
    assert [stop.id for stop in stops if stop.is_list] == ["spouses", "children", "others"]
    assert all(stop.asked for stop in stops if not stop.is_list)


def test_each_row_is_a_stop_with_its_number_in_the_title(tadamon: Form, household: Answers) -> None:
    assert "spouses[0] children children[0] children[1] others" in " ".join(ids(tadamon, household))
    child = route(tadamon, household)[7]
    assert (child.title.ar, child.title.fr) == ("الطفل(ة) 2", "Enfant 2")
    assert route(tadamon, household)[5].title.fr == "Enfants"


def test_a_section_comes_and_goes_with_its_condition(tadamon: Form, household: Answers) -> None:
    student = household.with_value("applicant.activity", "student")
    assert "student" not in ids(tadamon, household)
    assert ids(tadamon, student).index("student") == ids(tadamon, student).index("contact") + 1


def test_a_question_comes_and_goes_with_its_condition(tadamon: Form, household: Answers) -> None:
    resident = household.with_value("applicant.document", "residence")
    assert paths(tadamon, resident) ^ paths(tadamon, household) == {
        "applicant.cnie",
        "applicant.residence_card",
    }


def test_hidden_answers_are_seen_by_nobody(tadamon: Form, household: Answers) -> None:
    hidden = household.with_value("rsu.registered", False).with_value("student.institution", "traditional")
    kept = walk(tadamon, hidden).answers
    assert set(hidden.values) - set(kept.values) == {
        "rsu.score",
        "rsu.score_date",
        "rsu.household_status",
        "student.institution",
    }
    assert hidden.get("rsu.score") == "8,7412093"


def test_rows_beyond_the_last_are_not_walked(tadamon: Form) -> None:
    many = Answers(rows={"spouses": 1_000_000})
    assert sum(stop.section.id == "spouses" for stop in route(tadamon, many)) == 5


def test_the_way_forth_and_back(tadamon: Form, household: Answers) -> None:
    stops = route(tadamon, household)
    forth = following(stops, "rsu")
    assert forth is not None
    assert forth.id == "spouses"
    back = preceding(stops, forth.id)
    assert back is not None
    assert back.id == "rsu"
    assert preceding(stops, "applicant") is None
    assert following(stops, "deposit") is None
    assert following(stops, "children[9]") is None
    assert preceding(stops, "children[9]") is None


def test_the_first_stop_with_something_to_mend(tadamon: Form, household: Answers) -> None:
    stops = route(tadamon, household)
    later = Problem("ramed.held", "required")
    group = Problem("children", "too-many-rows")
    assert first_incomplete(stops, [later, group]) is stop_of(stops, "children")
    assert first_incomplete(stops, [later]) is stop_of(stops, "ramed.held")
    assert first_incomplete(stops, [Problem("nowhere", "unknown-field")]) is None
    assert first_incomplete(stops, []) is None


def test_a_section_is_found_by_its_id(tadamon: Form) -> None:
    assert tadamon.section("contact").root == "applicant"
    with pytest.raises(KeyError):
        tadamon.section("nothing")


def test_a_path_points_to_its_question(tadamon: Form) -> None:
    found = place(tadamon, "children[2].sex")
    assert found is not None
    assert (found.section.id, found.row, found.field and found.field.id) == ("children", 2, "sex")
    assert found.title.fr == "Enfant 3"
    contact = place(tadamon, "applicant.phone")
    assert contact is not None
    assert contact.section.id == "contact"
    group = place(tadamon, "others")
    assert group is not None
    assert (group.row, group.field) == (None, None)
    for wrong in ("children.sex", "children[x].sex", "children[0]", "deposit.channel", "applicant", ""):
        assert place(tadamon, wrong) is None
        with pytest.raises(KeyError):
            question(tadamon, wrong)
    assert question(tadamon, "children[2].sex").id == "sex"
