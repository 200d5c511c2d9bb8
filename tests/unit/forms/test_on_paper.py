"""Any form on paper, filled or blank, without knowing which form it is."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.forms.answers import Answers
from kiosk.forms.kinds import KINDS
from kiosk.forms.load import form, offered, read
from kiosk.forms.schema import Form
from kiosk.forms.views import advice, blank, on_paper
from tests.helpers.demo_form import changed

TODAY = date(2026, 11, 21)


def test_a_filled_form_has_a_block_for_each_part_and_each_person(tadamon: Form, household: Answers) -> None:
    blocks = on_paper(tadamon, household, TODAY)
    assert [(one.section.id, one.row) for one in blocks] == [
        ("applicant", None),
        ("contact", None),
        ("rsu", None),
        ("spouses", 0),
        ("children", 0),
        ("children", 1),
        ("others", None),
        ("ramed", None),
        ("deposit", None),
    ]
    assert (blocks[5].title.ar, blocks[5].title.fr) == ("الطفل(ة) 2", "Enfant 2")
    assert blocks[6].lines == ()


def test_a_line_has_its_answer_in_both_languages_and_what_a_paper_needs_of_its_kind(
    tadamon: Form, household: Answers
) -> None:
    lines = {line.path: line for block in on_paper(tadamon, household, TODAY) for line in block.lines}
    born = lines["spouses[0].birth_date"]
    assert (born.shown and born.shown.fr, born.ltr, born.boxes, born.choices) == ("1979", True, (2, 2, 4), ())
    sex = lines["applicant.sex"]
    assert [(one.label.fr, one.ticked) for one in sex.choices] == [("Féminin", True), ("Masculin", False)]
    registered = lines["rsu.registered"]
    assert [(one.label.ar, one.ticked) for one in registered.choices] == [("نعم", True), ("لا", False)]
    assert [one.label.fr for one in lines["documents"].choices if one.ticked] == [
        "Formulaire de demande signé",
        "Copie de la CNIE",
    ]
    assert lines["children[0].link"].shown.fr == "Non renseigné"  # type: ignore[union-attr] # filled: it has words


def test_only_the_documents_asked_for_and_those_received_stand_on_a_filled_form(
    tadamon: Form, household: Answers
) -> None:
    received = household.with_value("documents", ("signed-form", "kafala-deed"))
    lines = {line.path: line for block in on_paper(tadamon, received, TODAY) for line in block.lines}
    assert [(one.label.fr, one.ticked) for one in lines["documents"].choices] == [
        ("Formulaire de demande signé", True),
        ("Copie de la CNIE", False),
        ("Acte de kafala", True),
    ]
    grown = received.with_value("children[0].birth_date", "2004-01-01")
    later = {line.path: line for block in on_paper(tadamon, grown, TODAY) for line in block.lines}
    assert len(later["documents"].choices) == 4


@pytest.mark.parametrize("asked", offered(), ids=lambda one: one.id)
def test_a_blank_form_shows_every_question_with_room_to_write(asked: Form) -> None:
    blocks = blank(asked, rows=2)
    for section in asked.sections:
        mine = [block for block in blocks if block.section is section]
        assert len(mine) == (min(2, section.max_rows) if section.repeated else 1)
        for block in mine:
            assert [line.question for line in block.lines] == list(section.fields)
            assert all(line.shown is None for line in block.lines)
            assert not any(choice.ticked for line in block.lines for choice in line.choices)
            assert [bool(line.only_if) for line in block.lines] == [bool(f.show_when) for f in section.fields]


def test_a_blank_form_says_when_a_question_is_asked_in_both_languages(tadamon: Form) -> None:
    lines = {line.path: line for block in blank(tadamon) for line in block.lines}
    card = lines["children[2].residence_card"].only_if
    assert card
    assert (card.ar, card.fr) == (
        "إذا كان جواب «وثيقة التعريف»: بطاقة الإقامة",
        "Si «\u202fPièce d’identité\u202f»\u00a0: Carte de résidence",
    )
    score = lines["rsu.score"].only_if
    assert score
    assert score.fr.endswith("Oui")
    proxy = lines["representative_name"].only_if
    assert proxy
    assert " ou " in proxy.fr
    student = next(block for block in blank(tadamon) if block.section.id == "student")
    assert student.only_if
    assert student.only_if.ar.endswith("طالب(ة)")


def test_a_question_asked_when_another_is_answered_says_so() -> None:
    lines = {line.path: line for block in blank(form("macnss")) for line in block.lines}
    again = lines["applicant.email_again"].only_if
    assert again
    assert (again.ar.endswith("مصرح به"), again.fr.endswith("Renseigné")) == (True, True)


def test_two_conditions_are_told_one_after_the_other(tmp_path: Path) -> None:
    twice = '[{ field = "sex", in = ["F"] }, { field = "born", answered = false }]'
    asked = read(changed(tmp_path, '[{ field = "sex", in = ["F"] }]', twice))
    card = blank(asked)[0].lines[2].only_if
    assert card
    assert card.fr == "Si «\u202fSexe\u202f»\u00a0: Féminin, Si «\u202fDate\u202f»\u00a0: Non renseigné"


def test_boxes_hold_every_canonical_number_exactly() -> None:
    kept = {
        "idcs": "2846173904",
        "date": "19840307",
        "date-plain": "19840307",
        "date-year-first": "19840307",
        "phone": "0612345678",
        "rib": "310810101402900442310133",
    }
    assert {name for name, kind in KINDS.items() if kind.boxes} == set(kept)
    for name, number in kept.items():
        assert sum(KINDS[name].boxes) == len(number)


def test_the_notes_of_a_whole_form_are_told_once_each(tadamon: Form, household: Answers) -> None:
    assert advice(tadamon, household, TODAY) == ()
    answers = Answers({"answer.outcome": "unknown"})
    told = advice(form("macnss"), answers, TODAY)
    assert [one.form for one in told] == ["", "regularisation"]


def test_the_repr_of_a_paper_tells_no_answer(tadamon: Form, household: Answers) -> None:
    told = repr([line for block in on_paper(tadamon, household, TODAY) for line in block.lines])
    for secret in ("7267770186", "726 777", "العلوي", "ALAOUI", "1984", "06 12"):
        assert secret not in told
