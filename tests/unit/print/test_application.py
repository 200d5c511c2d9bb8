"""The form for signature and the help slip: what they say of whom, and what they leave to write."""

import dataclasses
from datetime import UTC, date, datetime
from typing import Any

import pytest

from kiosk.forms.answers import Answers
from kiosk.forms.load import form
from kiosk.forms.views.on_paper import blank
from kiosk.print import application, help_slip
from kiosk.print.application import Application
from kiosk.print.receipt_pdf import pdf as receipt_pdf
from kiosk.settings import Station
from tests.fakes.deposited import FORM, OFFICE, case, household, receipt_of
from tests.helpers.papers import flat, reader, said, well_made

ON = date(2026, 11, 21)


def printed(content: Application) -> bytes:
    return application.pdf(content, OFFICE, Station())


def of(tree: dict[str, Any], **more: Any) -> Application:
    return Application(FORM, Answers.from_json(tree), ON, **more)


def test_every_answer_of_every_person_stands_on_it() -> None:
    paper = printed(of(household(3)))
    well_made(paper)
    told = said(paper)
    for answer in (
        "726 777 0186",
        "ZZ999901",
        "العلوي",
        "فاطمة الزهراء",
        "EL ALAOUI",
        "07/03/1984",
        "8,7412093",
    ):
        assert answer in told
    for name in ("BEN ALI MOHAMED", "BEN ALI ADAM", "BEN ALI HIBA", "BEN ALI ABDERRAHMANE 2", "بن علي محمد"):
        assert name in told
    for heading in ("Conjoint(s)", "الأطفال", "Registre social unifié (RSU)"):
        assert heading in told


def test_what_is_signed_stands_whole_on_the_last_page_with_the_end_of_the_form() -> None:
    pages = [flat(page.extract_text()) for page in reader(printed(of(household(12)))).pages]
    last = pages[-1]
    for part in (
        "Déclaration sur l’honneur",
        "تصريح بالشرف",
        "Signature du demandeur",
        "Empreinte",
        "Mandataire",
    ):
        assert part in last
        assert part not in " ".join(pages[:-1])
    assert "Pièces reçues" in last
    assert "loi 09-08" in last


def test_continuation_sheets_name_the_applicant_and_are_numbered() -> None:
    pages = [flat(page.extract_text()) for page in reader(printed(of(household(12)))).pages]
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} sur {len(pages)}" in page
        assert "EL ALAOUI FATIMA ZAHRA" in page or number == 1


def test_a_draft_says_that_it_is_none_yet_and_a_file_says_which() -> None:
    assert "Préparée le 21 novembre 2026, avant le dépôt" in said(printed(of(household())))
    filed = dataclasses.replace(case(), corrected=datetime(2026, 11, 23, 9, tzinfo=UTC))
    told = said(printed(of(household(), case=filed)))
    assert "Dossier n° 42/2026 – référence SALTB-A1-26-00042-73" in told
    assert "Corrigée le 23 novembre 2026" in told
    assert "avant le dépôt" not in told


def test_a_practice_form_is_marked() -> None:
    assert "FORMATION – SANS VALEUR" in said(printed(of(household(), training=True)))


def test_a_household_of_one_says_that_there_is_nobody_else() -> None:
    tree = {**household(0), "spouses": [], "children": [], "others": []}
    assert said(printed(of(tree))).count("Personne") >= 3


@pytest.mark.parametrize("name", ["tadamon", "regularisation"])
def test_a_blank_form_asks_everything_and_answers_nothing(name: str) -> None:
    asked = form(name)
    paper = printed(Application(asked, None, ON))
    well_made(paper)
    told = said(paper)
    for block in blank(asked, 2):
        for line in block.lines:
            assert flat(line.question.label.fr) in told
            assert flat(line.question.label.ar) in told
            for choice in line.choices:
                assert flat(choice.label.fr) in told
    assert "avant le dépôt" not in told


def test_a_name_nobody_foresaw_still_gets_its_form() -> None:
    assert "NGUY" in said(printed(of(household(family_name_fr="王 \U0001f600 NGUYỄN"))))


def test_the_same_form_makes_the_same_bytes() -> None:
    assert printed(of(household(4))) == printed(of(household(4)))


PORTAL = {
    "applicant": {
        "document": "cnie",
        "cnie": "ZZ999901",
        "document_expiry": "2031-05-09",
        "phone": "0612345678",
        "phone_again": "0612345678",
        "email": "f@example.ma",
        "email_again": "f@example.ma",
    }
}


@pytest.mark.parametrize("media", ["a4", "a5", "80mm"])
def test_a_slip_gives_the_inputs_of_the_portal_in_its_order_phone_and_email_twice(media: str) -> None:
    content = Application(form("macnss"), Answers.from_json(PORTAL), ON)
    paper = help_slip.pdf(content, OFFICE, media)
    well_made(paper)
    told = said(paper)
    labels = (
        "Type de pièce",
        "Numéro de la CNIE",
        "Date d’expiration",
        "Date de naissance",
        "Numéro de téléphone",
    )
    assert sorted(labels, key=told.index) == list(labels)
    assert told.count("f@example.ma") == 2
    assert told.count("0 6 1 2 3 4 5 6 7 8") == 2
    assert "2 0 3 1 0 5 0 9" in told
    assert "Recopiez ensuite les lettres" in told
    assert told.index("Maroc Telecom") < told.index("Inwi")  # not answered: the choices, to be ticked


def test_receipts_say_the_subject_of_their_own_form() -> None:
    assert "Demande du bénéfice de l’AMO Tadamon" in said(receipt_pdf(receipt_of(), "80mm"))
