"""The files behind a number: fed as they are scrolled, narrowed, opened, and found again as they were."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.cases.case import CaseState
from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.period import Period
from kiosk.errors import KioskError
from kiosk.flows.supervising import PAGE
from kiosk.flows.supervision import Screen, Step
from kiosk.text import LANGS, Lang
from tests.fakes.supervised import TODAY
from tests.fakes.supervising import FakeSupervision
from tests.helpers.overseer import Overseer
from tests.helpers.words import failure_words
from tests.ui.screens import settle
from tests.ui.supervision.conftest import Watched

MONTHS = Choice(Period(TODAY.replace(month=9), TODAY))


def listed(overseer: Overseer, choice: Choice = MONTHS) -> list[str]:
    overseer.pages.dashboard.listed.emit(choice)
    assert overseer.here is Screen.FILES
    return shown(overseer)


def shown(overseer: Overseer) -> list[str]:
    return [one.reference for one in overseer.pages.files.table.lines.lines]


def to_the_end(overseer: Overseer) -> None:
    settle()
    bar = overseer.pages.files.table.verticalScrollBar()
    bar.setValue(bar.maximum())


@pytest.mark.parametrize("lang", LANGS)
def test_a_long_list_comes_page_by_page_as_it_is_scrolled(
    lang: Lang, watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched(lang)
    assert len(listed(overseer)) == PAGE
    asked = region.hub.calls.count("files")
    to_the_end(overseer)
    to_the_end(overseer)
    wanted = [one.reference for one in region.hub.files(MONTHS, limit=3 * PAGE).files]
    assert shown(overseer) == wanted
    assert region.hub.calls.count("files") == asked + 3, "two more pages, and the test's own"
    assert "300" in overseer.words()


def test_the_last_page_is_the_end(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    few = Choice(Period.day(TODAY))
    count = len(listed(overseer, few))
    asked = region.hub.calls.count("files")
    overseer.pages.files.table.ended.emit()
    assert region.hub.calls.count("files") == asked
    assert f"Dossiers : {count}" in overseer.words()


def test_a_file_is_opened_and_the_list_is_found_as_it_was(watched: Watched, region: FakeSupervision) -> None:
    overseer = watched()
    listed(overseer)
    to_the_end(overseer)
    table = overseer.pages.files.table
    table.go(150)
    place, asked = table.verticalScrollBar().value(), region.hub.calls.count("files")
    overseer.press(Qt.Key.Key_Return)
    assert overseer.here is Screen.FILE
    assert shown(overseer)[150] in overseer.words()
    overseer.press(Qt.Key.Key_Escape)
    assert overseer.here is Screen.FILES
    assert (table.currentIndex().row(), table.verticalScrollBar().value()) == (150, place)
    assert region.hub.calls.count("files") == asked
    overseer.press(Qt.Key.Key_Escape)
    assert overseer.here is Screen.DASHBOARD


def test_the_list_is_narrowed_by_office_station_clerk_and_state(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    listed(overseer)
    filters = overseer.pages.files.filters
    clerk = filters.clerk.itemData(1)
    for picker, value in (
        (filters.office, "SALTB"),
        (filters.station, "A2"),
        (filters.clerk, clerk),
        (filters.state, "registered"),
    ):
        picker.choose(value)
        picker.picked.emit(value)
    wanted = replace(MONTHS, scope="office:SALTB", station="A2", clerk=clerk, state=CaseState.REGISTERED)
    assert overseer.pages.files.choice == wanted
    assert shown(overseer) == [one.reference for one in region.hub.files(wanted).files]
    assert [filters.station.itemData(at) for at in range(filters.station.count())] == ["", "A1", "A2", "B1"]


def test_the_days_are_changed_where_the_list_is_looked_at(watched: Watched) -> None:
    overseer = watched()
    listed(overseer)
    period = overseer.pages.files.period
    assert period.units.value == "", "these days are no unit's"
    assert "20/09/2026 – 20/11/2026" in overseer.words()
    period.units.buttons["day"].click()
    assert overseer.pages.files.choice == Choice(Period.day(TODAY))
    overseer.press(Qt.Key.Key_F7)
    assert overseer.pages.files.choice.period == Period.day(TODAY).before()


def test_files_older_than_anything_are_told_by_their_last_day(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    cell = region.hub.queue().cells[-1]
    listed(overseer, MONTHS.waiting(cell, TODAY))
    assert f"Jusqu'au {cell.age.period(TODAY).last:%d/%m/%Y}" in overseer.words()
    assert not overseer.pages.files.period.before.isEnabled()


def test_nothing_found_is_told_and_a_number_of_no_files_too(watched: Watched) -> None:
    overseer = watched()
    assert listed(overseer, replace(MONTHS, clerk="Personne", form="student", reason="")) == []
    assert "Aucun dossier ne correspond à ces choix." in overseer.words()
    assert "Sans motif" in overseer.words()
    listed_form = replace(MONTHS, form="student")
    overseer.pages.files.show_choice(listed_form)
    assert "Formulaire : student" in overseer.words()


def test_a_page_that_does_not_come_is_told_and_asked_for_again(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    listed(overseer)
    region.hub.fails["files"] = KioskError("hub-unreachable")
    to_the_end(overseer)
    assert failure_words(KioskError("hub-unreachable"), "fr")[0] in overseer.words()
    assert len(shown(overseer)) == PAGE
    region.hub.fails.clear()
    overseer.pages.files.standing.retry.click()
    to_the_end(overseer)
    assert len(shown(overseer)) == 2 * PAGE


@pytest.mark.parametrize("lang", LANGS)
def test_a_file_says_what_cnss_answered_and_names_nobody(
    lang: Lang, watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched(lang)
    for state in (CaseState.REGISTERED, CaseState.REJECTED):
        whole = region.hub.file(region.hub.files(replace(MONTHS, state=state)).files[0].reference)
        listed(overseer)
        overseer.pages.files.opened_file.emit(whole.file.reference)
        said = overseer.words()
        assert whole.file.reference in said
        assert f"{whole.decisions[0].day:%d/%m/%Y}" in said
        assert whole.registration in said
        overseer.go(Step.CANCEL)
    waiting = region.hub.files(replace(MONTHS, state=CaseState.TRANSMITTED)).files[0]
    overseer.pages.files.opened_file.emit(waiting.reference)
    no_answer = {"fr": "La CNSS n'a pas encore répondu.", "ar": "لم يجب الصندوق الوطني"}[lang]
    assert no_answer in overseer.words()


def test_a_file_that_is_not_there_is_told_and_the_one_before_is_not_shown(
    watched: Watched, region: FakeSupervision
) -> None:
    overseer = watched()
    known = listed(overseer)[0]
    overseer.pages.files.opened_file.emit(known)
    overseer.pages.files.opened_file.emit("SALTB-A1-26-99999-00")
    said = overseer.words()
    assert failure_words(KioskError("file-unknown"), "fr")[0] in said
    assert known not in said


def test_the_rail_leads_to_this_weeks_files(watched: Watched) -> None:
    overseer = watched()
    overseer.press(Qt.Key.Key_F3)
    assert overseer.here is Screen.FILES
    assert overseer.pages.files.choice == Choice(Period.week(TODAY))
