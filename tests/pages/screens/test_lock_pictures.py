"""The lock, the page of people and the second person's word, drawn in both languages: nothing cut or lost."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.cases.lockout import Tries
from kiosk.clock import FixedClock
from kiosk.flows.counter import Step
from kiosk.text import Lang
from kiosk.ui.background import Inline
from kiosk.ui.look import TEXT_SIZES, Look
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.style import dress
from kiosk.ui.window import CounterWindow
from tests.fakes.desk import FakeDesk
from tests.fakes.people import ADMIN, CLERK, HEAD, OTHER, PASSWORD
from tests.fakes.samples import NOON
from tests.pages.screens.geometry import faults, lost, sideways
from tests.pages.screens.strict import SMALLEST
from tests.ui.screens import settle

LOOKS: tuple[tuple[Lang, int], ...] = (("ar", 100), ("fr", 200))
"""French words are the longer ones."""
REFERENCE = "SALTB-TA1-26-04200-81"


@pytest.fixture(autouse=True)
def _quiet_screen(request: pytest.FixtureRequest) -> None:
    request.node.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return application("fr")


class Looked:
    """A window of the smallest size, looked at part by part; with large text a list's choice may be cut."""

    def __init__(self, lang: Lang, text: int) -> None:
        self.app = application(lang)
        dress(self.app, Look(text=text))
        self.text = text
        self.desk, self.found = FakeDesk(), []
        self.desk.know()
        self.desk.staff[OTHER.login] = replace(OTHER, tries=Tries(10, NOON))
        self.window = CounterWindow(self.desk, Inline(Notices()), clock=FixedClock(NOON))
        self.window.resize(SMALLEST.width, SMALLEST.height)
        self.window.show()
        self.window.start()

    def at(self, name: str) -> None:
        """Look at the lock where it is there, else at the page."""
        settle()
        self.window.grab()
        cover = self.window.cover
        part = cover if cover.isVisible() else self.window.stack.currentWidget()
        wrong = faults(part) if self.text == TEXT_SIZES[0] else [*lost(part), *sideways(part)]
        self.found += [f"{name}: {fault}" for fault in wrong]

    def end(self) -> list[str]:
        self.window.close()
        self.window.deleteLater()
        dress(self.app)
        return self.found


@pytest.mark.parametrize(("lang", "text"), LOOKS)
def test_the_lock_fits_the_smallest_window(lang: Lang, text: int, qtbot: QtBot) -> None:
    looked = Looked(lang, text)
    cover = looked.window.cover
    looked.at("who")
    cover.who.chosen.emit(CLERK)
    looked.at("pin")
    for _ in range(3):
        cover.entry.given.emit("111111", False)
    looked.at("wrong")
    cover.entry.given.emit("111111", False)
    looked.at("wait")
    cover._back()
    cover.who.chosen.emit(HEAD)
    looked.at("password")
    cover.entry.given.emit(PASSWORD, True)
    cover.renewal.chosen.emit("court")
    looked.at("renewal")
    cover.show_over()
    looked.at("locked")
    assert looked.end() == []


@pytest.mark.parametrize(("lang", "text"), LOOKS)
def test_the_page_of_people_and_the_second_persons_word_fit_the_smallest_window(
    lang: Lang, text: int, qtbot: QtBot
) -> None:
    looked = Looked(lang, text)
    window = looked.window
    window.cover.who.chosen.emit(HEAD)
    window.cover.entry.given.emit(PASSWORD, False)
    window.step(Step.DAY)
    looked.at("day")
    window.step(Step.STAFF)
    page = window.pages.staff
    page.form.name.setText("Mariam El Alaoui El Idrissi")
    page.form.login.setText("m.alaoui")
    page.form.add.click()
    looked.at("staff")
    page.journal.click()
    page.opened_by.look.click()
    looked.at("journal")
    window.step(Step.SEARCH)
    window.pages.register.opened_case.emit(REFERENCE)
    case = window.pages.case
    case.bar.cancel.click()
    case.asking.reason.setCurrentIndex(2)
    case.asking.yes.click()
    case.approving.given.emit(ADMIN.login, "not it")
    looked.at("approving")
    assert looked.end() == []
