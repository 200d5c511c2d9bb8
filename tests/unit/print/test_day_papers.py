"""The papers of a day: register, dispatch note and closing report say the same of the same files."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any, cast

import pytest

from kiosk.cases.case import CaseState
from kiosk.cases.day import DayRegister, Gap
from kiosk.print import bordereau, closing, day_register
from kiosk.print.gaps import gap_words
from tests.fakes.day import GAPS, LONG_AR, LONG_FR, line, register
from tests.fakes.day import closing as closed
from tests.fakes.deposited import OFFICE
from tests.helpers.papers import flat, reader, said, structure, text, well_made

Draw = Callable[[DayRegister], bytes]


@cache
def kept(day: DayRegister) -> bytes:
    return day_register.pdf(day, OFFICE)


@cache
def sent(day: DayRegister) -> bytes:
    return bordereau.pdf(day, OFFICE)


@cache
def reported(day: DayRegister) -> bytes:
    return closing.pdf(replace(closed(0), register=day), OFFICE)


PAPERS = (kept, sent, reported)
MANY = register(45)


@pytest.mark.parametrize("draw", PAPERS)
@pytest.mark.parametrize("count", [0, 1, 20])
def test_each_is_well_made_and_always_the_same(draw: Draw, count: int) -> None:
    day = register(count, GAPS)
    paper = draw(day)
    well_made(paper)
    cast("Any", draw).cache_clear()
    assert draw(day) == paper


@pytest.mark.parametrize("draw", PAPERS)
def test_names_nobody_foresaw_still_print_and_lose_no_other_line(draw: Draw) -> None:
    odd = line(
        7,
        applicant_ar="ع" * 200,
        applicant_fr="\U0001f600 NGUY\u1ec4N 王 \u202eDERC",
        clerk="\u200f\U0001f600",
    )
    after = line(14, state=CaseState.COMPLETE)
    found = said(draw(replace(register(0), lines=(odd, after))))
    if draw is not reported:
        assert "ع" * 20 in found
        assert "NGUYEN" in found.replace("Ễ", "E")
        assert after.reference in found


@pytest.mark.parametrize("draw", PAPERS)
def test_practice_is_marked_on_every_page(draw: Draw) -> None:
    pages = reader(draw(register(20, training=True))).pages
    for page in pages:
        assert page.extract_text().count("FORMATION – SANS VALEUR") == 2
    assert "FORMATION" not in text(draw(register(1)))


@pytest.mark.parametrize("draw", PAPERS)
def test_each_says_the_office_and_the_day_in_both_languages(draw: Draw) -> None:
    found = said(draw(register(1)))
    for words in (OFFICE.name_ar, OFFICE.name_fr, OFFICE.province_ar, "المملكة المغربية", "21 نونبر 2026"):
        assert words in found
    assert "samedi 21 novembre 2026" in found


@pytest.mark.parametrize("draw", PAPERS)
def test_a_form_that_only_a_hub_published_is_named_by_its_id(draw: Draw) -> None:
    assert "magic" in said(draw(replace(register(0), lines=(line(7, form="magic"),))))


@pytest.mark.parametrize("draw", PAPERS)
def test_a_form_without_a_short_name_stands_with_its_title(draw: Draw) -> None:
    day = replace(register(0), lines=(line(7, form="orientation", state=CaseState.COMPLETE),))
    assert "Orientation" in said(draw(day))


def test_the_register_lists_every_number_once_with_its_people_and_state() -> None:
    paper = kept(MANY)
    found = said(paper)
    for one in MANY.lines:
        assert found.count(one.reference) == (2 if one.state is CaseState.CANCELLED else 1)
    for words in (LONG_AR, LONG_FR, "Immatriculé", "غير مكتمل", "•••••901", "08:42", "السيدة سعاد بنعمر"):
        assert words in found
    pages = len(reader(paper).pages)
    assert f"Page {pages} sur {pages}" in found
    assert f"صفحة {pages} من {pages}" in found


def test_the_heading_of_the_register_is_repeated_on_each_page_of_lines() -> None:
    paper = kept(MANY)
    headed = [page for page in reader(paper).pages if "AMO Tadamon" in page.extract_text()]
    assert len(headed) > 2
    for page in headed:
        assert "Référence" in page.extract_text()
        assert "المرجع" in page.extract_text()


def test_the_register_totals_files_persons_and_missing_documents() -> None:
    day = register(10)
    found = said(kept(day))
    persons = sum(one.persons for one in day.lines)
    assert re.search(rf"المجموع Total {persons} 4 ", found)
    assert "du N° 1 au N° 10" in found
    assert "من العدد 1 إلى العدد 10" in found


def test_a_day_without_files_says_so_and_still_has_its_zones() -> None:
    found = said(kept(register(0)))
    for words in ("Aucun dossier n’a été déposé ce jour.", "لم يودع أي ملف في هذا اليوم.", "رئيس المصلحة"):
        assert words in found
    assert "N° 0" not in found


def test_gaps_are_named_and_a_day_without_any_says_that_it_balances() -> None:
    found = said(kept(register(3, GAPS)))
    for gap in GAPS:
        assert gap.reference in found
        assert flat(gap_words(gap.code, "said").ar) in found
    assert "Aucun écart" in said(kept(register(3)))


def test_a_cancelled_number_is_struck_and_stays_readable(monkeypatch: pytest.MonkeyPatch) -> None:
    struck: list[str] = []
    monkeypatch.setattr(day_register, "Struck", lambda shown: struck.append(flat(shown.text)) or shown)
    day = replace(register(0), lines=(line(6), line(7)))
    found = said(kept(day))
    assert struck == ["6", line(6).reference, "بن علي محمد", "BEN ALI MOHAMED"]
    assert "ملغى Annulé" in found
    assert line(6).reference in found


def test_the_register_says_why_each_cancelled_number_was_cancelled() -> None:
    day = replace(register(0), lines=(line(6), line(13, reason="since-forgotten"), line(20, reason="")))
    found = said(kept(day))
    assert "La même demande a déjà été déposée sous un autre numéro." in found
    assert "سبق إيداع الطلب نفسه تحت رقم آخر." in found
    assert "since-forgotten" in found
    assert "Numéros annulés et motifs" not in said(kept(register(5)))


def test_the_note_takes_what_is_complete_and_says_what_stays() -> None:
    day = register(14)
    listed = bordereau.sent(day)
    found = said(sent(day))
    assert {one.state for one in day.lines} == set(CaseState)
    for one in day.lines:
        assert (one.reference in found) == (one in listed)
    assert "Le présent bordereau est arrêté à 8 dossiers." in found
    assert "حصرت هذه الورقة في 8 ملفات." in found
    assert "Non joints : 2 incomplet(s), 4 annulé(s) ou retiré(s)." in found


@pytest.mark.parametrize(
    ("files", "ar"),
    [(1, "ملف واحد (1)"), (2, "ملفين اثنين (2)"), (3, "3 ملفات"), (11, "11 ملفا"), (100, "100 ملف")],
)
def test_the_note_counts_files_as_arabic_counts(files: int, ar: str) -> None:
    lines = tuple(line(1, state=CaseState.COMPLETE, reference=f"X-{n}") for n in range(files))
    found = said(sent(replace(register(0), lines=lines)))
    assert f"حصرت هذه الورقة في {ar}." in found
    assert "Non joints" not in found


def test_a_note_without_files_says_so() -> None:
    assert "Aucun dossier à transmettre pour ce jour." in said(sent(register(0)))


def test_the_note_is_addressed_numbered_by_hand_and_signed() -> None:
    found = said(sent(register(7)))
    for words in (
        "إلى: السيد عامل عمالة سلا",
        "À : Monsieur le Gouverneur, Préfecture de Salé",
        "/ 2026",
        "للاختصاص",
        "Pour attribution",
        "توقيع وخاتم القائد أو رئيس الملحقة",
        "Accusé de réception",
    ):
        assert words in found


def test_the_report_says_who_closed_when_and_with_which_proof() -> None:
    made = closed(30, GAPS)
    found = said(closing.pdf(made, OFFICE))
    for words in (
        "أقفله السيد عبد اللطيف الصقلي يوم 21 نونبر 2026 على الساعة 16:05",
        "Clôturé par السيد عبد اللطيف الصقلي, le 21 novembre 2026 à 16:05",
        "5A3F 5A3F 5A3F 5A3F",
        made.head,
        "4711",
        "6 · 13 · 20 · 27",
    ):
        assert words in found
    assert made.signature in re.sub(r"\s", "", text(closing.pdf(made, OFFICE)))


def test_a_later_closing_says_which_it_is_and_whether_another_is_due() -> None:
    first = said(closing.pdf(closed(1), OFFICE))
    again = said(closing.pdf(replace(closed(1), ordinal=2, later=3), OFFICE))
    assert "Clôture n° 2 de ce jour" in again
    assert "الإقفال رقم 2 لهذا اليوم" in again
    assert "3 dossier(s) ont encore été déposés" in again
    assert "Clôture n°" not in first
    assert "à clôturer de nouveau" not in first


def test_the_report_counts_by_form_and_state() -> None:
    lines = (
        line(1, state=CaseState.COMPLETE),
        line(2, state=CaseState.COMPLETE),
        line(3, state=CaseState.REJECTED, form="regularisation"),
    )
    found = said(reported(replace(register(0), lines=lines)))
    assert "«أمو تضامن» AMO Tadamon 2 0 2" in found
    assert "تسوية الوضعية Régularisation 0 1 1" in found
    assert "المجموع Total 2 1 3" in found


def test_the_report_says_what_waits() -> None:
    found = said(reported(register(7, (Gap("not-sent", "X-1"), Gap("not-sent", "X-2")))))
    assert re.search(r"En attente d’envoi 2 ", found)
    assert re.search(r"En attente de réponse de la CNSS 3 ", found)
    assert re.search(r"Numéros annulés 6 ", found)


def test_the_report_tells_for_each_gap_what_to_do() -> None:
    found = said(reported(register(1, GAPS)))
    for gap in GAPS:
        for part in ("said", "todo"):
            assert flat(gap_words(gap.code, part).ar) in found
            assert flat(gap_words(gap.code, part).fr) in found


def test_a_day_without_a_network_says_once_what_to_do_and_lists_every_file() -> None:
    day = register(60)
    unsent = tuple(Gap("not-sent", one.reference) for one in day.lines)
    found = said(reported(replace(day, gaps=unsent)))
    assert found.count("Dossiers pas encore envoyés (60)") == 1
    assert found.count("Vérifier la liaison") == 1
    for one in day.lines:
        assert one.reference in found


def test_a_gap_nobody_worded_shows_its_code() -> None:
    assert "new-kind" in said(reported(register(1, (Gap("new-kind", "X-1"),))))


def test_a_day_that_balances_says_so() -> None:
    assert "Le compte est juste" in said(reported(register(2)))


@pytest.mark.parametrize("draw", PAPERS)
def test_tables_are_tables_for_those_who_hear_the_page(draw: Draw) -> None:
    found = structure(draw(register(7)))
    for tag in ("Table", "TR", "TH", "TD"):
        assert tag in found


def test_no_paper_of_the_day_tells_of_anybody_in_its_title() -> None:
    for draw in PAPERS:
        about = reader(draw(register(3))).metadata
        assert about is not None
        assert not re.search("ALAOUI|العلوي|SALTB", " ".join(map(str, about.values())))
