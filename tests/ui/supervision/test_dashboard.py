"""The figures: every number leads to its files; periods, offices, what is silent; without a line."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import By
from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.period import Period
from kiosk.errors import KioskError
from kiosk.flows.supervising import Source
from kiosk.flows.supervision import Screen, Step
from kiosk.text import LANGS, Lang
from kiosk.ui.background import Threads
from kiosk.ui.pages.supervision.glance import silent
from tests.fakes.supervised import NOW, TODAY
from tests.fakes.supervising import FakeSupervision
from tests.helpers.overseer import Overseer
from tests.helpers.words import failure_words
from tests.ui.supervision.conftest import Watched

OCTOBER = Period.month(date(2026, 10, 1))


def october(overseer: Overseer) -> None:
    dashboard = overseer.pages.dashboard
    dashboard.period.units.buttons["month"].click()
    dashboard.period.before.click()
    assert dashboard.period.period == OCTOBER


@pytest.mark.parametrize("lang", LANGS)
def test_a_month_is_told_whole_beside_the_one_before(
    lang: Lang, watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched(lang)
    october(overseer)
    told = region.hub.figures(Choice(OCTOBER)).total
    before = region.hub.figures(Choice(OCTOBER).before()).total
    tiles = overseer.pages.dashboard.tiles.tiles
    said = overseer.words()
    assert tiles[None]._count.text().replace(".", "") == str(told.files)
    assert tiles[CaseState.REJECTED]._count.text() == str(told.states["rejected"])
    assert f"{before.states['rejected']} {'avant' if lang == 'fr' else 'قبلها'}" in said


@pytest.mark.parametrize("state", [None, CaseState.INCOMPLETE, CaseState.REGISTERED, CaseState.REJECTED])
def test_each_number_opens_the_files_it_counts(
    state: CaseState | None, watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    october(overseer)
    overseer.pages.dashboard.tiles.tiles[state].click()
    wanted = Choice(OCTOBER, state=state)
    assert overseer.here is Screen.FILES
    assert overseer.pages.files.choice == wanted
    listed = [one.reference for one in overseer.pages.files.table.lines.lines]
    assert listed == [one.reference for one in region.hub.files(wanted).files]
    overseer.go(Step.CANCEL)
    assert overseer.here is Screen.DASHBOARD


@pytest.mark.parametrize("by", [By.DAY, By.OFFICE, By.STATION, By.CLERK])
def test_each_bar_and_each_line_of_its_table_opens_its_files(
    by: By, watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    october(overseer)
    apart = overseer.pages.dashboard.apart
    apart.by.buttons[by.value].click()
    group = max(region.hub.figures(Choice(OCTOBER), by).groups, key=lambda one: one.files)
    place = next(at for at, drawn in enumerate(apart._drawn) if drawn.key == group.key)
    apart.chart._reach(place)
    apart.chart.chosen.emit(place)
    chosen = overseer.pages.files.choice
    assert chosen == Choice(OCTOBER).of(by, group.key)
    overseer.go(Step.CANCEL)
    apart.as_table.click()
    line = next(at for at, told in enumerate(apart.table.lines.lines) if told.key == group.key)
    apart.table.opened.emit(apart.table.lines.lines[line])
    assert overseer.pages.files.choice == chosen
    assert overseer.told(apart.table)[line][1] == str(group.files)


def test_what_waits_is_told_by_state_and_age_and_each_number_opens_its_files(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    queue = region.hub.queue()
    for cell in queue.cells:
        overseer.click(f"waiting-{cell.state.value}-{cell.age.value}")
        wanted = Choice(Period.week(TODAY)).waiting(cell, TODAY)
        assert overseer.pages.files.choice == wanted
        assert len(region.hub.files(wanted, limit=5000).files) == cell.files
        overseer.go(Step.CANCEL)
    empty = overseer.page.findChild(QPushButton, "waiting-complete-61-")
    assert empty is not None
    assert not empty.isEnabled()


def test_reasons_delays_and_silent_stations_lead_on(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    october(overseer)
    overseer.click("reason-other-cover")
    assert overseer.pages.files.choice == Choice(OCTOBER, state=CaseState.REJECTED, reason="other-cover")
    assert "Motif : Un membre du ménage" in overseer.words()
    overseer.go(Step.CANCEL)
    overseer.click("answered")
    assert overseer.pages.files.choice == Choice(OCTOBER, answered=True)
    assert "Avec une réponse de la CNSS" in overseer.words()
    overseer.pages.files.filters.all.click()
    assert overseer.pages.files.choice == Choice(OCTOBER)
    overseer.go(Step.CANCEL)
    count = sum(map(silent, region.hub.stations()))
    assert f"plus d'un jour : {count} sur 10" in overseer.words()
    overseer.click("silent")
    assert overseer.here is Screen.STATIONS


def test_one_day_is_counted_by_office_and_a_bar_says_what_it_is_made_of(watched: Watched) -> None:
    overseer = watched()
    dashboard = overseer.pages.dashboard
    dashboard.period.units.buttons["day"].click()
    assert dashboard.apart.counted is By.OFFICE
    assert not dashboard.apart.by.buttons["day"].isEnabled()
    dashboard.apart.chart.setFocus()
    overseer.press(Qt.Key.Key_Right)
    assert "Annexe administrative" in dashboard.apart._told.text()
    assert "SALTB" in dashboard.apart.chart.accessibleDescription()
    overseer.press(Qt.Key.Key_F9)
    assert dashboard.apart.table.isVisible()
    assert dashboard.apart.table.hasFocus()


def test_an_office_alone_is_looked_at_and_no_day_to_come(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    dashboard = overseer.pages.dashboard
    assert not dashboard.period.after.isEnabled()
    dashboard.office.choose("SALTB")
    dashboard.office.picked.emit("SALTB")
    told = region.hub.figures(Choice(Period.week(TODAY), scope="office:SALTB")).total
    assert dashboard.tiles.tiles[None]._count.text() == str(told.files)
    overseer.press(Qt.Key.Key_F7)
    assert dashboard.period.period == Period.week(TODAY).before()
    overseer.press(Qt.Key.Key_F8)
    assert dashboard.period.period == Period.week(TODAY)


def test_without_a_line_the_last_figures_stand_with_why_and_a_way_to_ask_again(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    shown = overseer.pages.dashboard.tiles.tiles[None]._count.text()
    region.hub.fails["figures"] = KioskError("hub-unreachable")
    overseer.pages.dashboard.ask()
    said, remedy, _ = failure_words(KioskError("hub-unreachable"), "fr")
    assert {said, remedy} <= set(overseer.words().split("\n"))
    assert overseer.pages.dashboard.tiles.tiles[None]._count.text() == shown
    assert "20/11/2026 11:20" in overseer.words()
    overseer.speak("ar")
    assert failure_words(KioskError("hub-unreachable"), "ar")[0] in overseer.words()
    region.hub.fails.clear()
    overseer.pages.dashboard.standing.retry.click()
    assert not overseer.pages.dashboard.standing.isVisible()


def test_nothing_at_all_is_told_as_such(watched: Watched, region: FakeSupervision) -> None:
    region.hub.kept = ()
    overseer = watched()
    assert "Aucun dossier n'a été déposé sur cette période." in overseer.words()
    assert "Rien n'attend." in overseer.words()


def test_a_head_without_a_hub_sees_the_register_as_of_when_the_hub_was_heard(
    watched: Watched, region: FakeSupervision
) -> None:
    region.token = ""
    region.register.as_of = NOW.replace(hour=9, minute=5)
    overseer = watched()
    assert "Registre du bureau ; serveur entendu : 20/11/2026 09:05" in overseer.words()
    assert overseer.window.oversight.source is Source.REGISTER
    assert not overseer.pages.dashboard.office.isVisible(), "there is but one office"
    assert [name for name, button in overseer.window.rail._buttons.items() if not button.isVisible()] == [
        "people"
    ]


def test_a_register_that_never_heard_of_a_hub_does_not_say_it_did(
    watched: Watched, region: FakeSupervision
) -> None:
    region.token = ""
    overseer = watched()
    assert "Registre du bureau, au 20/11/2026 11:20" in overseer.words()


def test_keys_begin_at_the_first_number_and_go_on_at_the_one_that_was_pressed(watched: Watched) -> None:
    overseer = watched()
    tiles = overseer.pages.dashboard.tiles.tiles
    assert tiles[None].hasFocus()
    tiles[CaseState.INCOMPLETE].setFocus()
    overseer.press(Qt.Key.Key_Space)
    assert overseer.here is Screen.FILES
    overseer.press(Qt.Key.Key_Escape)
    assert tiles[CaseState.INCOMPLETE].hasFocus()


def test_entries_that_are_not_counted_yet_are_told(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    page = overseer.pages.dashboard
    assert page._glance is not None
    figures = msgspec.structs.replace(page._glance.figures, pending=7)
    page.show_glance(replace(page._glance, figures=figures))
    assert "Entrées arrivées, pas encore comptées : 7" in overseer.words()


def test_the_screen_is_never_held_while_the_source_answers(watched: Watched, threads: Threads) -> None:
    overseer = watched("fr", threads)
    overseer.qtbot.waitUntil(lambda: overseer.pages.dashboard._glance is not None, timeout=5000)
    overseer.qtbot.waitUntil(lambda: threads.idle, timeout=5000)
    assert overseer.pages.dashboard.tiles.tiles[None]._count.text() == "237"


def test_an_answer_that_takes_long_says_that_it_is_on_its_way(watched: Watched) -> None:
    overseer = watched()
    standing = overseer.pages.dashboard.standing
    standing.wait()
    standing._late.timeout.emit()
    assert "Chargement en cours…" in overseer.words()
    standing.done()
    assert "Chargement en cours…" not in overseer.words()


def test_an_open_dashboard_asks_again_and_one_that_is_left_does_not(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    before = region.hub.calls.count("queue")
    overseer.pages.dashboard._refresh.timeout.emit()
    assert region.hub.calls.count("queue") == before + 1
    overseer.go(Step.PEOPLE)
    assert not overseer.pages.dashboard._refresh.isActive()
