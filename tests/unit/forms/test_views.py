"""What is derived from a form and its answers: check page, export, schema, persons and words."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest

import kiosk.forms
from kiosk.forms import documents
from kiosk.forms.answers import Answers
from kiosk.forms.check import Problem, check, settled
from kiosk.forms.kinds import ColumnType
from kiosk.forms.load import offered
from kiosk.forms.schema import Form, Option, every_path
from kiosk.forms.views import columns, json_schema, persons, problem_words, problems, record, rows, shown
from tests.helpers.json_schema import valid

SOURCE = Path(kiosk.forms.__file__).parent


def test_the_check_page_shows_every_question_asked_in_both_languages(
    tadamon: Form, household: Answers
) -> None:
    shown_rows = {row.path: row for row in rows(tadamon, household)}
    born = shown_rows["spouses[0].birth_date"]
    assert (born.section.fr, born.label.ar, born.shown.ar, born.ltr) == (
        "Conjoint 1",
        "تاريخ الازدياد",
        "1979",
        True,
    )
    assert (born.stop, born.given) == ("spouses[0]", True)
    assert shown_rows["rsu.registered"].shown.ar == "نعم"
    assert shown_rows["children[0].disabled"].shown.fr == "Non"
    assert shown_rows["documents"].shown.fr == "Formulaire de demande signé, Copie de la CNIE"
    assert "، " in shown_rows["documents"].shown.ar
    assert "applicant.residence_card" not in shown_rows


def test_what_was_not_answered_is_said_so(tadamon: Form, household: Answers) -> None:
    link = next(row for row in rows(tadamon, household) if row.path == "children[0].link")
    assert (link.given, link.shown.fr, link.shown.ar) == (False, "Non renseigné", "غير مصرح به")


def test_what_is_wrong_is_shown_as_typed(tadamon: Form) -> None:
    field = tadamon.section("rsu").fields[1]
    assert shown("huit", field).ar == "huit"
    assert shown(("a", "b"), field).fr == "a b"
    assert shown(True, field).ar == "نعم"
    assert shown("8.7", field).fr == "8,7"


def test_the_repr_of_a_shown_row_or_person_tells_nothing(tadamon: Form, household: Answers) -> None:
    told = repr(rows(tadamon, household)) + repr(persons(tadamon, household))
    for secret in ("7267770186", "726 777", "العلوي", "ALAOUI", "1984", "0612"):
        assert secret not in told


def test_a_record_has_exactly_the_columns_and_their_types(tadamon: Form, household: Answers) -> None:
    cells = record(tadamon, settled(tadamon, household))
    assert list(cells) == [column.id for column in columns(tadamon)]
    types = {
        ColumnType.TEXT: str,
        ColumnType.NUMBER: (int, str),
        ColumnType.DATE: str,
        ColumnType.YES_NO: bool,
    }
    for column in columns(tadamon):
        value = cells[column.id]
        assert value is None or isinstance(value, types[column.type]), column.id
    assert cells["rsu.score"] == "8.7412093"
    assert cells["rsu.registered"] is True
    assert cells["documents"] == "signed-form cnie-copy"
    assert cells["applicant.residence_card"] is None
    assert cells["institution_name"] is None


def test_a_group_is_counted_and_its_rows_stand_in_order(tadamon: Form, household: Answers) -> None:
    cells = record(tadamon, settled(tadamon, household))
    assert (cells["children.count"], cells["others.count"]) == (2, 0)
    assert cells["children.given_name_fr"] == "ADAM | HIBA"
    assert cells["children.studying"] == "true | false"
    assert cells["children.cnie"] is None
    one_card = household.with_value("children[1].document", "cnie").with_value("children[1].cnie", "ZZ999903")
    assert record(tadamon, settled(tadamon, one_card))["children.cnie"] == " | ZZ999903"


def test_columns_say_what_they_are_in_both_languages(tadamon: Form) -> None:
    named = {column.id: column for column in columns(tadamon)}
    assert len(named) == len(columns(tadamon))
    assert named["children.count"].label.fr == "Enfants – nombre"
    assert named["spouses.sex"].label.ar.endswith("الجنس")
    assert dict(named["applicant.sex"].options)["F"].fr == "Féminin"
    assert (named["rsu.score"].type, named["rsu.score_date"].type) == (ColumnType.NUMBER, ColumnType.DATE)
    assert named["children.studying"].type is ColumnType.TEXT
    assert (named["channel"].personal, named["applicant.idcs"].personal) == (False, True)


def test_settled_answers_fit_the_schema(tadamon: Form, household: Answers) -> None:
    schema = json_schema(tadamon)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "urn:tadamon:form:tadamon:1"
    assert valid(schema, settled(tadamon, household).to_json())
    assert schema["properties"]["channel"]["title"] == "من يودع الطلب · Qui dépose la demande"


@pytest.mark.parametrize(
    "change",
    [
        {"applicant": {}},
        {"applicant": None},
        {"channel": "mail"},
        {"zzz": 1},
        {"spouses": [{}]},
        {"children": "two"},
        {"others": None},
    ],
)
def test_what_was_not_settled_does_not_fit_the_schema(
    tadamon: Form, household: Answers, change: dict[str, object]
) -> None:
    assert not valid(json_schema(tadamon), {**settled(tadamon, household).to_json(), **change})


def test_the_schema_asks_only_for_what_is_always_asked(tadamon: Form) -> None:
    schema = json_schema(tadamon)
    assert set(schema["required"]) == {
        "applicant",
        "rsu",
        "spouses",
        "children",
        "others",
        "ramed",
        "channel",
    }
    assert "cnie" not in schema["properties"]["applicant"]["required"]
    assert "phone" in schema["properties"]["applicant"]["required"]
    assert schema["properties"]["student"]["required"] == []
    assert schema["properties"]["spouses"]["maxItems"] == 4


def test_the_persons_of_a_household(tadamon: Form, household: Answers) -> None:
    found = persons(tadamon, settled(tadamon, household))
    assert [(one.stem, one.role) for one in found] == [
        ("applicant", "applicant"),
        ("spouses[0]", "spouse"),
        ("children[0]", "child"),
        ("children[1]", "child"),
    ]
    father = found[1]
    assert (father.idcs, father.cnie, father.residence_card) == ("3597770836", "ZZ999902", "")
    assert (father.name.ar, father.name.fr) == ("بن علي محمد", "BEN ALI MOHAMED")
    assert (father.birth_date, father.sex) == ("1979-00-00", "M")
    assert persons(tadamon, Answers())[0].name.fr == ""


def codes_in_source() -> set[str]:
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"Wrong", "Problem"}
            ):
                place = 0 if node.func.id == "Wrong" else 1
                if place < len(node.args) and isinstance(node.args[place], ast.Constant):
                    found.add(node.args[place].value)  # type: ignore[attr-defined] # a Constant has a value
    return found


def test_every_code_the_checks_can_tell_has_words_and_every_word_a_code() -> None:
    found = codes_in_source() | {"cnie-format", "residence-format", "massar-format", "cnss-format"}
    for form in offered():
        for section in form.sections:
            for field in section.fields:
                found |= {f"{field.kind}-repeated"} if field.unique else set()
                found |= {f"{section.root}-under-{field.min_age}"} if field.min_age else set()
    assert found == {code.partition(":")[0] for code in problems()}


def test_words_name_the_question_and_the_limits(tadamon: Form) -> None:
    assert (
        problem_words(Problem("applicant.phone", "required"), tadamon).fr
        == "Saisissez «\u202fNuméro de téléphone\u202f»."
    )
    assert (
        problem_words(Problem("applicant.sex", "required"), tadamon).fr
        == "Choisissez une réponse à «\u202fSexe\u202f»."
    )
    long = problem_words(Problem("applicant.address", "too-long", {"max": "160"}), tadamon)
    assert "\u2066160\u2069" in long.ar
    group = problem_words(Problem("children", "too-many-rows", {"max": "20"}), tadamon)
    assert "Enfants" in group.fr
    assert problem_words(Problem("children", "too-few-rows", {"min": "1"}), tadamon).ar
    unknown = problem_words(Problem("applicant.iban", "unknown-field"), tadamon)
    assert unknown.fr == "Ce formulaire n’a pas de champ \u2066applicant.iban\u2069."


def test_words_name_the_person_who_has_the_number_already(tadamon: Form) -> None:
    twice = Problem("children[1].idcs", "idcs-repeated", {"other": "children[0].idcs"})
    assert problem_words(twice, tadamon).fr == "Cet IDCS est déjà saisi dans «\u202fEnfant 1\u202f»."
    lost = Problem("children[1].idcs", "idcs-repeated", {"other": "nowhere"})
    assert "nowhere" in problem_words(lost, tadamon).ar


def test_no_words_scold_or_apologise() -> None:
    for said in problems().values():
        assert not re.search(r"invalid|désol|erreur|veuillez", said.fr, re.IGNORECASE)
        assert "المرجو" not in said.ar


def test_documents_follow_the_answers(tadamon: Form, household: Answers, today: date) -> None:
    def asked(answers: Answers) -> list[str]:
        return [one.code for one in documents.asked_for(tadamon, answers, today)]

    assert asked(household) == ["signed-form", "cnie-copy"]
    student = household.with_value("children[0].birth_date", "2005-11-21")
    assert "schooling-certificate" in asked(student)
    assert "schooling-certificate" not in asked(household.with_value("children[0].birth_date", "2005-11-22"))
    assert "disability-certificate" in asked(household.with_value("children[1].disabled", True))
    assert "disability-certificate" in asked(household.with_value("others[0].disabled", True))
    assert "kafala-deed" in asked(household.with_value("children[0].link", "kafala"))
    assert "proxy-deed" in asked(household.with_value("channel", "proxy"))
    resident = asked(household.with_value("applicant.document", "residence"))
    assert {"residence-copy", "cnie-copy"} & set(resident) == {"residence-copy"}


def test_what_is_missing_is_what_is_asked_for_and_not_received(
    tadamon: Form, household: Answers, today: date
) -> None:
    assert documents.received(household) == ("signed-form", "cnie-copy")
    assert documents.missing(tadamon, household, today) == ()
    without = household.with_value("documents", None)
    assert documents.received(without) == ()
    assert documents.missing(tadamon, without, today) == ("signed-form", "cnie-copy")
    other = household.with_value("others[0].link", "parent")
    assert "dependency-proof" in [one.code for one in documents.asked_for(tadamon, other, today)]
    assert documents.missing(tadamon, other, today) == ()


def test_a_label_never_ends_in_a_stop_and_no_code_is_shown(tadamon: Form, household: Answers) -> None:
    for one in every_path(tadamon, household):
        for option in (Option("", one.field.label), *one.field.options):
            assert not option.label.fr.endswith((".", ":")), option.label.fr
            assert not option.label.ar.endswith((".", ":")), option.label.ar
    assert check(tadamon, household, today=date(2026, 11, 21), training=True) == ()
