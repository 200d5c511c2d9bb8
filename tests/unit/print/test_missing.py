"""The missing-items slip: what, until when, where; of a deposited file and of a draft."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.print import missing
from kiosk.print.orientation_slip import best, steps
from kiosk.settings import Office
from kiosk.text import Words
from tests.fakes.deposited import FORM, OFFICE, case, household
from tests.fakes.orientations import not_yet, orientation
from tests.helpers.papers import reader, said, well_made

ON = date(2026, 11, 25)


def incomplete(**filed: Any) -> missing.MissingItems:
    filing = {"missing": ("schooling-certificate", "kafala-deed"), "missing_until": date(2026, 12, 21)}
    return missing.of_file(case(**(filing | filed)), FORM, ON)


def test_a_file_lists_what_lacks_until_when_and_where() -> None:
    text = said(missing.pdf(incomplete(), OFFICE, "a4"))
    for words in (
        "ما ينقص لإتمام الطلب",
        "Ce qui manque à la demande",
        "Acte de kafala",
        "رسم الكفالة",
        "Dernier délai : lundi 21 décembre 2026",
        "آخر أجل: الاثنين 21 دجنبر 2026",
        "Troisième annexe administrative – Tabriquet, tél. 05 37 00 00 00.",
        "EL ALAOUI FATIMA ZAHRA",
        "العلوي فاطمة الزهراء",
        str(case().reference),
        "Au mercredi 25 novembre 2026",
        "Le récépissé qui vous a été remis reste valable",
    ):
        assert words in text


def test_a_file_is_of_its_deposit_where_no_day_is_given() -> None:
    late = case(missing=("kafala-deed",), instant=datetime(2026, 7, 31, 23, 30, tzinfo=UTC))
    assert missing.of_file(late, FORM).on == date(2026, 8, 1)


def test_a_document_the_form_does_not_know_is_refused() -> None:
    with pytest.raises(KioskError) as refused:
        incomplete(missing=("magic-paper",))
    assert refused.value.code == "paper-document-unknown"


def test_a_draft_lists_documents_and_steps_and_says_it_is_no_receipt() -> None:
    tree = not_yet()
    tree["documents"] = ["signed-form"]
    found = orientation(tree)
    todo = steps(best(found), found.parameters)
    items = missing.of_draft(FORM, Answers.from_json(tree), ON, todo, training=True)
    text = said(missing.pdf(items, OFFICE, "a5"))
    for words in (
        "Relevez l’indice sur www.rsu.ma",
        "Copie de la CNIE",
        "Cette feuille n’est pas un récépissé",
        "هذه الورقة ليست وصل إيداع",
        "FORMATION – SANS VALEUR",
    ):
        assert words in text
    assert "Formulaire de demande signé" not in text
    assert "Dernier délai" not in text
    assert "Référence du dossier" not in text


def test_a_draft_without_a_name_or_anything_missing_still_prints() -> None:
    items = missing.MissingItems(FORM.title, ON, ())
    text = said(missing.pdf(items, Office(), "a5"))
    assert "Aucune pièce ne manque." in text
    assert "Demandeur" not in text
    assert "tél." not in text
    assert missing.of_draft(FORM, Answers(), ON).applicant is None


def test_a_name_known_in_one_script_stands_on_both_sides() -> None:
    tree = household(family_name_ar="", given_name_ar="")
    assert said(missing.pdf(incomplete(answers=tree), OFFICE, "a4")).count("EL ALAOUI FATIMA ZAHRA") == 2


def test_many_documents_with_long_words_go_on_on_the_next_page_and_none_is_lost() -> None:
    documents = tuple(Words(f"وثيقة رقم {n} " * 6, f"Pièce n° {n} " * 6) for n in range(40))
    paper = missing.pdf(missing.MissingItems(FORM.title, ON, documents), OFFICE, "a5")
    assert len(reader(paper).pages) > 2
    text = said(paper)
    for n in range(40):
        assert f"Pièce n° {n} " in text


def test_no_full_number_of_anybody_stands_on_it() -> None:
    text = said(missing.pdf(incomplete(), OFFICE, "a4"))
    tree = household()
    for person in (tree["applicant"], *tree["spouses"], *tree["children"]):
        assert person["idcs"] not in text
    assert "FATIMA" not in repr(incomplete())


@pytest.mark.parametrize("media", ["a4", "a5", "80mm"])
def test_it_is_well_made_and_always_the_same(media: str) -> None:
    paper = missing.pdf(incomplete(), OFFICE, media)
    well_made(paper)
    assert missing.pdf(incomplete(), OFFICE, media) == paper
