"""Answers to an older version of a form under the newest: what fits stays, what does not is named."""

from dataclasses import replace

from kiosk.cases.prepared.fitting import fitted, labels
from kiosk.forms import load
from kiosk.forms.check import settled
from kiosk.forms.schema import Field, Form
from tests.fakes.households import household

OLD = load.form("tadamon")
ANSWERS = settled(OLD, household(1, 2)).with_value("documents", None)


def changed(section: str, field: str, **values: object) -> Form:
    """The next version, with one question changed; gone where it is given no values."""
    fields = tuple(
        replace(one, **values) if one.id == field else one
        for one in OLD.section(section).fields
        if one.id != field or values
    )
    return with_fields(section, fields)


def with_fields(section: str, fields: tuple[Field, ...]) -> Form:
    sections = tuple(replace(one, fields=fields) if one.id == section else one for one in OLD.sections)
    return replace(OLD, version=2, sections=sections)


def test_the_same_version_keeps_everything() -> None:
    assert fitted(OLD, OLD, ANSWERS) == (ANSWERS, ())
    assert fitted(OLD, replace(OLD, version=2), ANSWERS) == (ANSWERS, ())


def test_a_question_that_is_gone_is_named_with_its_heading_in_both_languages() -> None:
    new = changed("children", "studying")
    answers, lost = fitted(OLD, new, ANSWERS)
    assert lost == ("children[0].studying", "children[1].studying")
    assert answers.count("children") == 2
    assert answers.text("children[1].idcs") == ANSWERS.text("children[1].idcs")
    field = next(one for one in OLD.section("children").fields if one.id == "studying")
    first = OLD.section("children").row_title
    assert first is not None
    for lang in ("ar", "fr"):
        assert next(labels(OLD, lost, lang)) == (f"{first.filled(n=1).said(lang)} : {field.label.said(lang)}")
    assert list(labels(OLD, ("nowhere",), "fr")) == []


def test_an_option_that_is_no_longer_offered_is_named() -> None:
    field = next(one for one in OLD.section("children").fields if one.id == "cover")
    new = changed("children", "cover", options=tuple(one for one in field.options if one.code != "none"))
    answers, lost = fitted(OLD, new, ANSWERS)
    assert lost == ("children[0].cover", "children[1].cover")
    assert answers.get("children[0].cover") is None


def test_a_question_that_asks_for_another_kind_of_answer_does_not_take_the_old_one() -> None:
    codes = load.form("tadamon").documents
    assert codes
    yes_no = changed("children", "studying", kind="text")
    assert fitted(OLD, yes_no, ANSWERS)[1] == ("children[0].studying", "children[1].studying")
    ticked = ANSWERS.with_value("documents", (codes[0].code, "gone"))
    assert "documents" in fitted(OLD, replace(OLD, version=2), ticked)[1]


def test_a_row_too_many_and_a_group_that_is_gone_are_named() -> None:
    fewer = replace(
        OLD,
        version=2,
        sections=tuple(
            replace(one, max_rows=1) if one.id == "children" else one
            for one in OLD.sections
            if one.id != "spouses"
        ),
    )
    answers, lost = fitted(OLD, fewer, ANSWERS)
    assert answers.count("children") == 1
    assert answers.count("spouses") == 0
    assert {path.partition(".")[0] for path in lost} == {"children[1]", "spouses[0]"}
