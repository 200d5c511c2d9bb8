"""The forms beside Tadamon's: what each asks, in which order, and what it shares with the others."""

from datetime import date

import pytest

from kiosk.forms import documents
from kiosk.forms.answers import Answers, Value
from kiosk.forms.check import Problem, check, checked
from kiosk.forms.journey import asked as asked_of
from kiosk.forms.journey import route
from kiosk.forms.load import form
from kiosk.forms.prefill import prefill
from kiosk.forms.schema import Asked, Ending, Field, Form, Section, every_path
from kiosk.forms.views import columns, json_schema, on_paper, persons, problem_words, record
from tests.helpers.json_schema import valid

TODAY = date(2026, 11, 21)
MACNSS: dict[str, Value] = {
    "applicant.document": "cnie",
    "applicant.cnie": "zz 999901",
    "applicant.document_expiry": "2031/04/30",
    "applicant.birth_date": "07/03/1984",
    "applicant.phone": "06 12 34 56 78",
    "applicant.phone_operator": "inwi",
    "applicant.phone_again": "+212612345678",
}
STUDENT: dict[str, Value] = {
    "student.institution": "public",
    "student.studies": "higher",
    "student.institution_name": "كلية العلوم",
    "applicant.cnie": "ZZ999904",
    "applicant.massar": "g130012345",
    "applicant.family_name_ar": "العلوي",
    "applicant.given_name_ar": "سارة",
    "applicant.family_name_fr": "El Alaoui",
    "applicant.given_name_fr": "Sara",
    "applicant.birth_date": "2004-05-06",
    "applicant.cover": "none",
    "applicant.email": "sara@exemple.ma",
    "applicant.email_again": "sara@Exemple.ma",
    "applicant.rib": "310 810 1014029004423101 33",
    "father.cover": "none",
    "mother.cover": "deceased",
}
REGULARISATION: dict[str, Value] = {
    "applicant.document": "cnie",
    "applicant.cnie": "ZZ999901",
    "applicant.family_name_ar": "العلوي",
    "applicant.given_name_ar": "فاطمة",
    "applicant.family_name_fr": "EL ALAOUI",
    "applicant.given_name_fr": "FATIMA",
    "applicant.birth_date": "1984-00-00",
    "applicant.sex": "F",
    "applicant.phone": "0612345678",
    "applicant.commune": "04.441.01.0",
    "applicant.address": "حي السلام",
    "rsu.rnp_registered": True,
    "rsu.registered": False,
    "ramed.held": True,
    "portal.answer": "unknown",
    "portal.on": "2026-11-20",
    "channel": "self",
    "documents": ("signed-form", "cnie-copy"),
}


def codes(form_id: str, values: dict[str, Value]) -> list[tuple[str, str]]:
    return [
        (one.field, one.code) for one in check(form(form_id), Answers(values), today=TODAY, training=True)
    ]


def test_the_portals_inputs_come_in_the_portals_order() -> None:
    portal = form("macnss").section("portal")
    assert [field.id for field in portal.fields] == [
        "document",
        "cnie",
        "residence_card",
        "document_expiry",
        "birth_date",
        "phone",
        "phone_operator",
        "phone_again",
        "email",
        "email_again",
    ]
    assert codes("macnss", MACNSS) == []


def test_the_portals_dates_are_shown_from_the_year_to_the_day() -> None:
    lines = {
        line.path: line for block in on_paper(form("macnss"), Answers(MACNSS), TODAY) for line in block.lines
    }
    born, expiry = lines["applicant.birth_date"], lines["applicant.document_expiry"]
    assert (born.shown and born.shown.ar, expiry.shown and expiry.shown.fr) == ("1984/03/07", "2031/04/30")
    phones = [line.shown and line.shown.fr for path, line in lines.items() if "phone" in path]
    assert phones == ["06 12 34 56 78", "Inwi", "06 12 34 56 78"]


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("applicant.phone_again", "0612345679", "not-the-same"),
        ("applicant.phone_again", None, "required"),
        ("applicant.email", "nom@exemple.ma", None),
        ("applicant.document_expiry", "2031/04", "date-incomplete"),
        ("applicant.birth_date", "2031/04/30", "date-future"),
        ("applicant.phone_operator", None, "required"),
    ],
)
def test_the_slip_is_checked_before_it_is_printed(path: str, value: Value | None, code: str | None) -> None:
    values = {known: kept for known, kept in MACNSS.items() if known != path} | (
        {path: value} if value else {}
    )
    expected = [(path, code)] if code else [("applicant.email_again", "required")]
    assert codes("macnss", values) == expected


def test_a_confirmation_names_what_it_differs_from_and_compares_what_is_meant() -> None:
    typed = MACNSS | {"applicant.email": "Nom@exemple.ma", "applicant.email_again": "Nom@EXEMPLE.MA"}
    assert codes("macnss", typed) == []
    other = typed | {"applicant.email_again": "nom@exemple.ma"}
    found = check(form("macnss"), Answers(other), today=TODAY)
    assert found == (Problem("applicant.email_again", "not-the-same", {"other": "applicant.email"}),)
    assert "première fois" in problem_words(found[0], form("macnss")).fr


def test_each_outcome_of_the_portal_asks_only_what_belongs_to_it() -> None:
    shown = {
        outcome: {one.field.id for one in asked_of(form("macnss"), Answers({"answer.outcome": outcome}))}
        for outcome in ("has-account", "no-account", "other-scheme", "unknown")
    }
    rest = {"number", "password_received", "refusal"}
    assert {outcome: rest & ids for outcome, ids in shown.items()} == {
        "has-account": {"number"},
        "no-account": {"number", "password_received"},
        "other-scheme": {"refusal"},
        "unknown": set(),
    }


def test_a_student_is_asked_what_the_declaration_needs() -> None:
    assert codes("student", STUDENT) == []
    found = checked(form("student"), Answers(STUDENT), today=TODAY, training=True).settled
    assert found.get("applicant.massar") == "G130012345"
    assert found.get("applicant.rib") == "310810101402900442310133"
    assert codes("student", STUDENT | {"applicant.rib": "310810101402900442310134"}) == [
        ("applicant.rib", "rib-key")
    ]
    assert codes("student", STUDENT | {"father.cnie": "ZZ999904"}) == [("father.cnie", "cnie-repeated")]


def test_the_final_phase_is_asked_in_traditional_education_only() -> None:
    for institution, expected in (("public", {"studies"}), ("traditional", {"final_phase"})):
        shown = {
            one.field.id for one in asked_of(form("student"), Answers({"student.institution": institution}))
        }
        assert shown & {"studies", "final_phase"} == expected


def test_a_regularisation_is_deposited_with_its_documents() -> None:
    asked, answers = form("regularisation"), Answers(REGULARISATION)
    assert codes("regularisation", REGULARISATION) == []
    assert asked.ends is Ending.DEPOSIT
    assert [one.code for one in documents.asked_for(asked, answers, TODAY)] == [
        "signed-form",
        "cnie-copy",
        "ramed-copy",
        "portal-picture",
    ]
    assert documents.missing(asked, answers, TODAY) == ()
    unsigned = Answers(REGULARISATION | {"documents": ("cnie-copy",)})
    assert documents.missing(asked, unsigned, TODAY) == ("signed-form",)
    assert [(one.role, one.name.fr) for one in persons(asked, answers)] == [("applicant", "EL ALAOUI FATIMA")]


def test_who_has_no_identifier_yet_can_still_be_settled() -> None:
    assert ("applicant.idcs", "required") not in codes("regularisation", {})
    advice = [
        one.guide
        for stop in route(form("regularisation"), Answers({"rsu.rnp_registered": False}))
        for one in stop.advice
    ]
    assert advice == ["rnp"]


@pytest.mark.parametrize(
    ("form_id", "values"), [("macnss", MACNSS), ("student", STUDENT), ("regularisation", REGULARISATION)]
)
def test_what_is_kept_of_each_form_fits_its_schema_and_its_export(
    form_id: str, values: dict[str, Value]
) -> None:
    asked = form(form_id)
    kept = checked(asked, Answers(values), today=TODAY, training=True).settled
    assert valid(json_schema(asked), kept.to_json())
    cells = record(asked, kept)
    assert list(cells) == [column.id for column in columns(asked)]
    assert {path for path, cell in cells.items() if cell is not None} == set(kept.values)


def test_an_orientation_requires_the_activity_alone() -> None:
    assert codes("orientation", {}) == [("applicant.activity", "required")]
    nothing = Answers({"applicant.activity": "none"}, {"spouses": 1, "children": 3, "others": 1})
    assert check(form("orientation"), nothing, today=TODAY) == ()


def test_the_answers_of_an_orientation_begin_an_application() -> None:
    tadamon = {one.path: one.field for one in every(form("tadamon"))}
    for one in every(form("orientation")):
        same = tadamon[one.path]
        assert (one.field.kind, codes_of(one.field)) == (same.kind, codes_of(same)), one.path


def test_a_household_known_already_is_oriented_without_a_question_more(household: Answers) -> None:
    orientation = form("orientation")
    shared = {one.path for one in every_path(orientation, household)}
    begun = Answers(
        {path: value for path, value in household.values.items() if path in shared}, household.rows
    )
    assert check(orientation, begun, today=TODAY, training=True) == ()
    assert len(begun.values) < len(household.values)


@pytest.mark.parametrize("form_id", ["macnss", "student", "regularisation", "orientation"])
def test_a_card_fills_what_each_form_asks_of_its_holder(form_id: str) -> None:
    identity = {
        "cnie": "ZZ999901",
        "family_name_ar": "العلوي",
        "family_name_fr": "EL ALAOUI",
        "birth_date": "1984-03-07",
        "expiry_date": "2031-04-30",
        "sex": "F",
    }
    filled = prefill(form(form_id), "applicant", identity, Answers()).answers
    assert filled.text("applicant.birth_date") == "1984-03-07"
    if form_id == "macnss":
        assert filled.text("applicant.document_expiry") == "2031-04-30"
    if form_id != "orientation":
        assert filled.text("applicant.cnie") == "ZZ999901"


def every(asked: Form) -> list[Asked]:
    return list(every_path(asked, Answers(rows={section.root: 1 for section in groups(asked)})))


def groups(asked: Form) -> list[Section]:
    return [section for section in asked.sections if section.repeated]


def codes_of(field: Field) -> list[str]:
    return [option.code for option in field.options]
