"""The rows of a receipt: what product and law ask for, nothing of what must stay masked."""

import dataclasses
from datetime import UTC, date, datetime

import pytest

from kiosk.cases.case import CaseState
from kiosk.errors import KioskError
from kiosk.forms.load import form
from kiosk.print.receipt import Receipt, receipt
from kiosk.settings import Office, Station
from kiosk.text import Words, plain
from tests.fakes.deposited import FORM, OFFICE, case, household, receipt_of


def values(made: Receipt) -> dict[str, Words]:
    rows = {entry.label.fr: entry.value for entry in (*made.entries, *made.notices)}
    return {label: Words(plain(value.ar), plain(value.fr)) for label, value in rows.items()}


def test_it_says_who_where_when_and_which() -> None:
    made = receipt_of()
    assert [words.fr for words in made.headings] == [
        "Royaume du Maroc",
        "Ministère de l’Intérieur",
        "Préfecture de Salé",
        "Troisième annexe administrative – Tabriquet",
    ]
    assert plain(made.number.ar) == "عدد 42/2026"
    assert plain(made.number.fr) == "N° 42/2026"
    assert made.reference == str(case().reference)
    assert plain(made.when.ar) == "السبت 21 نونبر 2026 على الساعة 13:32"
    assert plain(made.when.fr) == "samedi 21 novembre 2026 à 13:32"


def test_the_hour_is_that_of_morocco() -> None:
    summer = case(instant=datetime(2026, 7, 31, 23, 30, tzinfo=UTC))  # an hour ahead until September 2026
    assert plain(receipt_of(summer).when.fr) == "samedi 1er août 2026 à 00:30"


def test_the_applicant_is_named_in_both_scripts_and_the_numbers_are_masked() -> None:
    told = values(receipt_of())
    assert told["Demandeur"] == Words("العلوي فاطمة الزهراء", "EL ALAOUI FATIMA ZAHRA")
    assert told["Identifiants"].fr == "CNIE •••••901 · IDCS •••••••186"
    assert "901" in told["Identifiants"].ar


def test_a_residence_card_stands_in_place_of_the_national_one() -> None:
    made = receipt_of(case(household(cnie="", residence_card="AB123456")))
    assert values(made)["Identifiants"].fr.startswith("Carte de résidence •••••456")


def test_a_name_known_in_one_script_stands_on_both_sides() -> None:
    made = receipt_of(case(household(family_name_ar="", given_name_ar="")))
    assert values(made)["Demandeur"].ar == "EL ALAOUI FATIMA ZAHRA"


def test_every_person_is_listed_the_applicant_first() -> None:
    names = [plain(name.fr) for name in receipt_of(case(household(5))).persons]
    assert len(names) == 7
    assert names[:2] == ["EL ALAOUI FATIMA ZAHRA", "BEN ALI MOHAMED"]


def test_a_complete_file_says_so() -> None:
    told = values(receipt_of())
    assert told["Pièces reçues"].fr == "Formulaire de demande signé ; Copie de la CNIE"
    assert told["Pièces manquantes"].fr == "Aucune, le dossier est complet"
    assert told["Délai de réponse"].ar == "أقصاه 60 يوما ابتداء من إيداع الملف كاملا"


def test_missing_documents_are_named_with_their_date_limit() -> None:
    made = case(missing=("schooling-certificate",), missing_until=date(2026, 12, 21), received=())
    told = values(receipt_of(made))
    assert told["Pièces reçues"].fr == "Aucune"
    assert told["Pièces manquantes"].fr.endswith("à remettre au plus tard le 21 décembre 2026")
    assert "21 دجنبر 2026" in told["Pièces manquantes"].ar


def test_missing_documents_without_a_limit_are_still_asked_for() -> None:
    told = values(receipt_of(case(missing=("schooling-certificate",))))
    assert told["Pièces manquantes"].fr.endswith("à remettre pour compléter le dossier")


def test_a_document_the_form_does_not_know_is_refused() -> None:
    with pytest.raises(KioskError) as refused:
        receipt_of(case(received=("magic-paper",)))
    assert refused.value.code == "paper-document-unknown"
    assert refused.value.values == {"document": "magic-paper", "form": "tadamon"}


def test_the_delay_is_the_laws() -> None:
    made = receipt(case(), OFFICE, Station(), FORM, 30, 0, "")
    assert values(made)["Délai de réponse"].fr == "30 jours au plus dès le dépôt du dossier complet"


def test_the_phone_is_printed_where_the_office_has_one() -> None:
    assert "05 37 00 00 00" in values(receipt_of())["Suivi"].ar
    assert "tél." not in values(receipt_of(office=Office()))["Suivi"].fr


def test_the_authorisation_of_the_cndp_is_blank_until_it_is_set() -> None:
    label = "Données (loi 09-08)"
    assert values(receipt_of())[label].fr.endswith("CNDP n° ....................")
    assert values(receipt_of(cndp="A-123/2026"))[label].fr.endswith("CNDP n° A-123/2026")


def test_marks_of_copy_training_and_clock() -> None:
    plain_one, marked = receipt_of(), receipt_of(case(training=True, clock_trusted=False), copy=2)
    assert (plain_one.marks, plain_one.training) == ((), False)
    duplicate, clock = marked.marks
    assert plain(duplicate.ar) == "نسخة طبق الأصل رقم 2"
    assert duplicate.fr.startswith("DUPLICATA n°")
    assert clock.fr.startswith("Horloge du poste non vérifiée")
    assert marked.training


def test_a_corrected_file_says_when_it_was_corrected() -> None:
    corrected = dataclasses.replace(case(), corrected=datetime(2026, 11, 23, 23, 30, tzinfo=UTC))
    (mark,) = receipt_of(corrected).marks
    assert plain(mark.fr) == "Dossier corrigé le 23 novembre 2026"
    assert plain(mark.ar) == "ملف تم تصحيحه بتاريخ 23 نونبر 2026"


@pytest.mark.parametrize(
    ("state", "said"),
    [(CaseState.WITHDRAWN, "Dossier retiré par le demandeur"), (CaseState.CANCELLED, "Dossier annulé")],
)
def test_a_file_taken_back_is_never_shown_as_open(state: CaseState, said: str) -> None:
    assert [mark.fr for mark in receipt_of(dataclasses.replace(case(), state=state)).marks] == [said]


def test_its_repr_names_nobody() -> None:
    told = repr(receipt_of())
    applicant = household()["applicant"]
    assert not [answer for answer in applicant.values() if len(str(answer)) > 3 and str(answer) in told]


def test_a_form_without_persons_still_has_a_receipt() -> None:
    bare = dataclasses.replace(FORM, sections=tuple(section for section in FORM.sections if not section.role))
    made = receipt(case(), OFFICE, Station(), bare, 60, 0, "")
    assert made.persons == ()
    assert "Demandeur" not in values(made)


def test_each_form_has_its_own_subject() -> None:
    settled = form("regularisation")
    made = receipt(case(form="regularisation", received=()), OFFICE, Station(), settled, 60, 0, "TK1:A")
    assert values(made)["Objet"] == Words(plain(settled.title.ar), plain(settled.title.fr))
