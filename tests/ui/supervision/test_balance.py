"""The balance: what is missing by name, kept as a file; and days closed or signed."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kiosk.cases.overview.balance import Balance, Balanced, Missing, Series
from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.period import Period
from kiosk.errors import KioskError
from kiosk.flows.supervision import Screen, Step
from kiosk.text import LANGS, Lang
from tests.fakes.supervised import TODAY
from tests.fakes.supervising import FakeSupervision
from tests.helpers.overseer import Overseer
from tests.helpers.words import failure_words
from tests.ui.supervision.conftest import Watched

LACKING = Balanced(
    TODAY, TODAY, False, 3,
    (
        Balance(
            "SALTB",
            (Series("A2", 1, 40, 39, (Missing("SALTB-A2-26-00017-69", "not-arrived"),)),),
            (), {}, 2, ("SALTB-A2-26-00018-66",), ("SALTB-A2-26-00019-63",),
        ),
    ),
)  # fmt: skip


def shown(overseer: Overseer, balanced: Balanced = LACKING) -> None:
    overseer.go(Step.BALANCE)
    overseer.pages.balance._show(balanced)


@pytest.mark.parametrize("lang", LANGS)
def test_each_missing_number_is_named_with_why(lang: Lang, watched: Watched) -> None:
    overseer = watched(lang)
    shown(overseer)
    said = overseer.words()
    told = {
        "fr": ("À régulariser : 3", "Ce numéro n'est jamais arrivé.", "pas encore lues : 3"),
        "ar": ("للتسوية: 3", "لم يصل هذا الرقم قط.", "لم تقرأ بعد: 3"),
    }[lang]
    assert all(one in said for one in told)
    assert "SALTB-A2-26-00017-69" in said
    assert overseer.told(overseer.pages.balance.table) == [["SALTB", "A2", "1", "40", "39", "1"]]


def test_a_file_that_is_not_proven_is_opened_and_a_station_leads_to_its_files(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    shown(overseer)
    overseer.click("gap-SALTB-A2-26-00018-66")
    assert overseer.here is Screen.FILE
    overseer.go(Step.CANCEL)
    assert overseer.here is Screen.BALANCE
    assert region.hub.calls.count("balance") == 1, "coming back counts nothing anew"
    overseer.pages.balance.table.go(0)
    overseer.press(Qt.Key.Key_Return)
    wanted = Choice(Period.week(TODAY), scope="office:SALTB", station="A2")
    assert overseer.pages.files.choice == wanted
    overseer.go(Step.CANCEL)
    assert overseer.here is Screen.BALANCE


def test_whole_days_are_told_calmly_and_days_without_files_too(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    shown(overseer, msgspec.structs.replace(LACKING, whole=True, pending=0, offices=()))
    said = overseer.words()
    assert "Tout est là : aucun numéro ne manque." in said
    assert "Rien ne s'est passé sur cette période." in said
    assert "Aucun." in said


def test_more_gaps_than_a_screen_names_are_counted(watched: Watched) -> None:
    missing = tuple(Missing(f"SALTB-A2-26-{number:05d}-00", "other") for number in range(100))
    office = msgspec.structs.replace(LACKING.offices[0], series=(Series("A2", 1, 200, 100, missing),))
    overseer = watched()
    shown(overseer, msgspec.structs.replace(LACKING, offices=(office,)))
    assert "Et 42 autres, tous nommés dans le fichier enregistré." in overseer.words()


def test_periods_and_offices_are_counted_anew(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    overseer.go(Step.BALANCE)
    page = overseer.pages.balance
    page.period.units.buttons["month"].click()
    page.office.choose("SALTB")
    page.office.picked.emit("SALTB")
    assert {line.office for line in page.table.lines.lines} == {"SALTB"}
    assert region.hub.calls.count("balance") == 3


@pytest.mark.parametrize("lang", LANGS)
def test_the_balance_is_kept_as_a_list_for_spreadsheets(lang: Lang, watched: Watched, tmp_path: Path) -> None:
    overseer = watched(lang)
    shown(overseer)
    to = tmp_path / "rapprochement.csv"
    overseer.pages.balance.kept.write(LACKING, "csv", to)
    text = to.read_bytes().decode("utf-8-sig")
    head = {
        "fr": "Bureau;Poste;Du n°;Au n°;Déposés;Manquants",
        "ar": "المصلحة;المركز;من رقم;إلى رقم;المودعة;الناقصة",
    }
    assert text.splitlines()[:2] == [head[lang], "SALTB;A2;1;40;39;1"]
    assert "SALTB;SALTB-A2-26-00017-69;" in text
    assert str(to) in overseer.words()


def test_the_balance_is_kept_as_a_paper(watched: Watched, tmp_path: Path) -> None:
    overseer = watched()
    shown(overseer)
    to = tmp_path / "rapprochement.pdf"
    overseer.pages.balance.kept.write(LACKING, "pdf", to)
    assert to.read_bytes().startswith(b"%PDF-")


def test_a_place_that_takes_no_file_is_told(watched: Watched, tmp_path: Path) -> None:
    overseer = watched()
    shown(overseer)
    overseer.pages.balance.kept.write(LACKING, "csv", tmp_path / "absent" / "x.csv")
    assert failure_words(KioskError("export-not-writable", file="x.csv"), "fr")[0] in overseer.words()
    overseer.pages.balance.kept.write(LACKING, "csv", tmp_path / "x.csv")
    assert "Le rapprochement est enregistré." in overseer.words()


def test_where_it_goes_is_asked_while_the_window_lives_on(watched: Watched, tmp_path: Path) -> None:
    overseer = watched()
    shown(overseer)
    overseer.pages.balance.as_csv.click()
    dialog = overseer.window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "chosen.csv"))
    dialog.reject()
    assert (tmp_path / "chosen.csv").is_file()


@pytest.mark.parametrize("lang", LANGS)
def test_days_that_no_closing_covers_stand_first_and_lead_to_their_files(
    lang: Lang, watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched(lang)
    overseer.go(Step.CLOSINGS)
    page = overseer.pages.closings
    lines = page.table.lines.lines
    assert [one.open for one in lines] == sorted((one.open for one in lines), reverse=True)
    marks = {row[-1] for row in overseer.told(page.table)}
    assert marks == ({"À clôturer", "Clôturée"} if lang == "fr" else {"للحصر", "محصور"})
    page.table.go(0)
    overseer.press(Qt.Key.Key_Return)
    first = lines[0]
    wanted = Choice(Period.day(first.day), scope=f"office:{first.office}", station=first.station)
    assert overseer.pages.files.choice == wanted
    assert len(overseer.pages.files.table.lines.lines) == first.deposits


def test_a_day_is_signed_by_two_presses_and_the_next_one_waits(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    overseer.go(Step.CLOSINGS)
    sign = overseer.pages.closings.sign
    overseer.press(Qt.Key.Key_F9)
    assert "Signer la clôture du 19/11/2026" in overseer.words()
    assert "close" not in region.hub.calls
    overseer.press(Qt.Key.Key_F9)
    assert "La journée du 19/11/2026 est clôturée et signée : 12 dossiers." in overseer.words()
    assert tuple(region.hub.owed_days) == (TODAY,)
    assert "Clôturer le 20/11/2026" in sign.text().replace("\u2066", "").replace("\u2069", "")


def test_a_closing_that_is_refused_is_told_and_may_be_tried_again(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    overseer.go(Step.CLOSINGS)
    region.hub.fails["close"] = KioskError("day-closed", day="2026-11-19")
    for _ in range(2):
        overseer.press(Qt.Key.Key_F9)
    assert failure_words(KioskError("day-closed", day="2026-11-19"), "fr")[0] in overseer.words()
    assert overseer.pages.closings.sign.isEnabled()


def test_a_question_is_taken_back_when_the_page_is_left_and_nothing_owed_asks_nothing(
    watched: Watched, region: FakeSupervision
) -> None:
    region.hub.owed_days = ()
    overseer = watched()
    overseer.go(Step.CLOSINGS)
    page = overseer.pages.closings
    assert not page.sign.isVisible()
    page.sign._press()
    overseer.go(Step.LEAVE)
    assert not page.sign.sure
    region.hub.kept = ()
    overseer.go(Step.CLOSINGS)
    assert "Aucun poste n'a de dossier sur cette période." in overseer.words()


def test_a_day_with_files_after_its_closing_is_to_be_closed_again(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    overseer.go(Step.CLOSINGS)
    page = overseer.pages.closings
    one = next(line for line in page.table.lines.lines if line.closed)
    page._show((msgspec.structs.replace(one, deposits=one.files + 1),), ())
    assert overseer.told(page.table)[0][-1] == "À clôturer de nouveau"
    assert (TODAY - one.day) >= timedelta(days=2)
