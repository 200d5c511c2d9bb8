"""The orientation slip: the answer and its reasons, what to do next, the figures it rests on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kiosk.eligibility.orientation import Fit, Orientation, Outcome, Scheme
from kiosk.print import orientation_slip
from kiosk.print.members import member_words
from kiosk.print.orientation_slip import OrientationSlip, best, steps
from tests.fakes.deposited import FORM, OFFICE
from tests.fakes.orientations import above, answers, covered, not_yet, orientation
from tests.helpers.papers import said, well_made


def told(found: Orientation, media: str = "a4", *, training: bool = False) -> str:
    return said(orientation_slip.pdf(OrientationSlip(found, FORM, training), OFFICE, media))


def test_a_household_that_is_ready_is_told_so_with_documents_place_and_cost() -> None:
    text = told(orientation())
    for words in (
        "«أمو تضامن»",
        "AMO Tadamon",
        "يمكن تقديم الطلب الآن.",
        "La demande peut être faite dès maintenant.",
        "Le formulaire de demande, imprimé et signé",
        "استمارة طلب الاستفادة، مطبوعة وموقعة",
        "Gratuit : l’État paie les cotisations.",
        "بدون مقابل: الدولة تؤدي واجبات الاشتراك.",
        "annexe administrative ou caïdat",
        "Au samedi 21 novembre 2026",
        "السبت 21 نونبر 2026",
    ):
        assert words in text


def test_what_is_missing_is_told_with_the_next_steps_and_the_members_concerned() -> None:
    text = told(orientation(not_yet()))
    for words in (
        "Pas encore : faites d’abord",
        "L’indice du ménage n’est pas connu.",
        "مؤشر الأسرة غير معروف.",
        "Inscrivez au RNP (www.rnp.ma)",
        "Conjoint 1, Enfant 2",
        "الزوج(ة) 1، الطفل(ة) 2",
    ):
        assert words in text


def test_one_above_the_threshold_is_told_what_else_there_is_and_why_not_tadamon() -> None:
    text = told(orientation(above()))
    for words in (
        "AMO Achamil",
        "9,743001",
        "AMO Tadamon (Non) : L’indice du ménage dépasse le seuil de l’AMO Tadamon (9,3264284).",
        "«أمو تضامن» (لا): مؤشر الأسرة يتجاوز عتبة «أمو تضامن» (9,3264284).",
        "Seuil de l’aide sociale directe",
    ):
        assert words in text
    assert "La demande peut être faite dès maintenant." in text


def test_one_who_is_covered_is_told_that_nothing_is_to_be_filed() -> None:
    text = told(orientation(covered()))
    assert "Vous avez déjà une couverture : aucun dossier à déposer." in text
    assert "لكم تغطية صحية: لا حاجة إلى إيداع ملف." in text
    assert "Pièces à apporter" not in text


def test_where_no_scheme_fits_none_is_named_as_theirs() -> None:
    only = Outcome(Scheme.TADAMON, Fit.NO, ("applicant-under-18",), members=("applicant",))
    text = told(replace(orientation(), best=Scheme.TADAMON, ready=False, outcomes=(only,)))
    assert "aucun régime ne vous correspond" in text
    assert "Le régime qui vous correspond" not in text
    assert "Où, et à quel prix" not in text
    assert "Le demandeur n’a pas 18 ans." in text
    assert "Âge minimal du demandeur (en années) : 18" in text


def test_without_a_figure_to_name_none_is_announced() -> None:
    only = Outcome(Scheme.INSTITUTION, Fit.YES, ("admitted-by-law",))
    text = told(replace(orientation(), best=Scheme.INSTITUTION, outcomes=(only,)))
    assert "Chiffres appliqués" not in text
    assert "الأرقام المعتمدة" not in text


def test_where_nothing_is_left_to_do_nothing_is_announced() -> None:
    only = Outcome(Scheme.TADAMON, Fit.YES, ("score-within-threshold",))
    text = told(replace(orientation(), outcomes=(only,)))
    assert "À faire" not in text
    assert "Seuil de l’AMO Tadamon" in text


def test_it_promises_nothing() -> None:
    for tree in (answers(), not_yet(), above(), covered()):
        text = told(orientation(tree), "a5")
        assert "Ce n’est ni une décision ni un récépissé." in text
        assert "ليس قرارا ولا وصل إيداع." in text


def test_each_step_is_told_once_and_what_is_missing_first() -> None:
    found = orientation(not_yet())
    told_steps = [words.fr for words in steps(best(found), found.parameters)]
    assert told_steps[0].startswith("Relevez l’indice")
    assert len(told_steps) == len(set(told_steps))


def test_a_training_slip_is_marked() -> None:
    assert "FORMATION – SANS VALEUR" in told(orientation(), training=True)


@pytest.mark.parametrize("media", ["a4", "a5", "80mm"])
@pytest.mark.parametrize("tree", [answers, not_yet, above, covered])
def test_it_is_well_made_and_always_the_same(media: str, tree: Callable[[], dict[str, Any]]) -> None:
    slip = OrientationSlip(orientation(tree()), FORM)
    paper = orientation_slip.pdf(slip, OFFICE, media)
    well_made(paper)
    assert orientation_slip.pdf(slip, OFFICE, media) == paper


def test_the_day_changes_what_is_said() -> None:
    assert "samedi 5 décembre 2026" in told(orientation(on=date(2026, 12, 5)))


@pytest.mark.parametrize(
    ("path", "fr"), [("applicant", "Demandeur"), ("children[1]", "Enfant 2"), ("cats[0]", None)]
)
def test_members_are_named_as_the_form_names_them(path: str, fr: str | None) -> None:
    words = member_words(FORM, path)
    assert (words.fr if words else None) == fr
