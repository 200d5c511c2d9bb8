"""A computer's first day: the assistant on real CUPS, a chip behind pcscd and a hub, then its counter."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk import settings as stations
from kiosk.app import first_use
from kiosk.app import window as program
from kiosk.card.virtual.profile import profile
from kiosk.clock import SystemClock
from kiosk.desk.setup import progress
from kiosk.flows.setting_up import SettingUp
from kiosk.flows.setup import STOPS, Progress, Stop, Turn
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.database import opened
from kiosk.sync.wire import OfficeNames
from kiosk.ui.background import Threads
from kiosk.ui.notices import Notices
from kiosk.ui.pages.setup.hub import HubPage
from kiosk.ui.pages.setup.keeping import KeepingPage
from kiosk.ui.pages.setup.key import KeyPage
from kiosk.ui.pages.setup.language import LanguagePage
from kiosk.ui.pages.setup.mode import ModePage
from kiosk.ui.pages.setup.office import OfficePage
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.person import PersonPage
from kiosk.ui.pages.setup.printer import PrinterPage
from kiosk.ui.pages.setup.reader import ReaderPage
from kiosk.ui.pages.setup.summary import SummaryPage
from kiosk.ui.setup import SetupWindow
from kiosk.ui.shell import Shell
from tests.fakes.samples import CAN
from tests.journeys.window.office import WAIT, Office
from tests.services.cups import FakePrinter
from tests.services.pcscd import Insert
from tests.services.postgres import HubProcess
from tests.ui.screens import type_text
from tests.ui.setup.seat import Assistant

NAMES = OfficeNames("SALTB", "ملحقة تابريكت", "Annexe de Tabriquet", "04.441.01.0")
SECRET = "une jument bleue"
P = TypeVar("P", bound=SetupPage)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubProcess]:
    process = HubProcess(f"sqlite:///{tmp_path}/hub.db")
    process.start()
    yield process
    process.stop()


@pytest.fixture
def seat(qapp: QApplication, qtbot: QtBot, data_folder: Path) -> Iterator[Assistant]:
    services = cast("SettingUp", first_use.LateAssistant(data_folder))
    window = SetupWindow(services, Threads(Notices()))
    window.show()
    window.start()
    qtbot.waitUntil(window.steps.buttons[Stop.LANGUAGE].isChecked, timeout=WAIT)
    yield Assistant(window, services)
    window.close()
    window.deleteLater()


class FirstDay:
    """The person of the province, page by page."""

    def __init__(self, seat: Assistant, qtbot: QtBot) -> None:
        self.seat, self._qtbot = seat, qtbot

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=WAIT)

    def on(self, kind: type[P]) -> P:
        """Wait for a page, and until what it asks at its opening is answered."""
        self.until(lambda: isinstance(self.seat.window.stack.currentWidget(), kind))
        page = self.seat.at(kind)
        self.until(page.proceed.isEnabled)
        return page

    def by_code(self, address: str, code: str) -> None:
        """Let the hub tell whose office this is."""
        self.seat.press(self.on(LanguagePage).proceed)
        self.seat.press(self.on(OfficePage).by_code)
        page = self.on(HubPage)
        self.seat.type("delivery.hub", address)
        self.seat.press(page.test)
        self.until(page.reached.isVisible)
        self.seat.type("office.code", NAMES.code)
        self.seat.type("code", code)
        self.seat.press(page.proceed)
        self.until(page.enrolled.isVisible)
        self.seat.press(page.proceed)
        self.seat.press(self.on(KeepingPage).proceed)

    def prints_on(self, queue: str) -> None:
        """Choose a queue, and look at a page that comes out of it."""
        page = self.on(PrinterPage)
        self.until(lambda: page.queue.combo.findData(queue) > 0)
        page.queue.pick(queue)
        self.seat.press(page.test_page)
        self.until(lambda: "Imprimé" in self.seat.words())
        self.seat.press(page.proceed)

    def reads(self, can: str) -> None:
        """Try a card, and pass the hub by: it is known already."""
        page = self.on(ReaderPage)
        type_text(page.can.edit, can)
        self.seat.press(page.test_card)
        self.until(page.answered.isVisible)
        self.seat.press(page.proceed)
        self.seat.press(self.on(HubPage).later)

    def is_administrator(self, **typed: str) -> None:
        """Be the first who is known here, make the key of the office's kiosks, and begin in training."""
        page = self.on(PersonPage)
        for key, text in typed.items():
            self.seat.type(key, text)
        self.seat.press(page.proceed)
        key = self.on(KeyPage)
        self.seat.press(key.proceed)
        self.until(lambda: key.out.isVisible() and key.proceed.isEnabled())
        self.seat.press(key.proceed)
        self.seat.press(self.on(ModePage).proceed)

    def ends(self) -> dict[Stop, str]:
        """Open the counter; return how the summary found each thing."""
        page = self.on(SummaryPage)
        self.until(lambda: len(page.buttons) == len(STOPS) - 2)
        tones = {finding.stop: finding.tone for finding in page._found}
        self.seat.press(page.proceed)
        self.until(lambda: self.seat.window.finished)
        return tones


def test_a_computer_becomes_a_counter_without_a_restart(
    seat: Assistant, office: Office, qtbot: QtBot, hub: HubProcess, fake_printer: FakePrinter, insert: Insert
) -> None:
    insert(profile("fatima").card())
    with closing(opened(hub.database)) as database:
        add_office(database, NAMES)
        code = add_station(database, NAMES.code, "A1", SystemClock())
    day = FirstDay(seat, qtbot)
    day.by_code(f"http://127.0.0.1:{hub.port}", code)
    day.prints_on(fake_printer.name)
    assert fake_printer.printed()
    day.reads(CAN)
    day.is_administrator(name="Samira Amrani", login="s.amrani", secret=SECRET, secret_again=SECRET)
    tones = day.ends()
    assert tones.pop(Stop.MODE) == "neutral", "in training, as a first day is"
    assert set(tones.values()) == {"good"}
    assert not progress.wanted(office.folder)
    office.settings = stations.load(office.folder / stations.FILE)
    assert office.settings.printing.printer == fake_printer.name
    assert office.opened().window.header.name.text() == NAMES.name_fr


class Driver:
    """Somebody who answers each window that the program shows, and closes it."""

    def __init__(self, *answers: Callable[[QWidget], object]) -> None:
        self._answers = list(answers)
        self.seen: list[str] = []
        self._timer = QTimer(interval=20)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._done: list[QWidget] = []

    def stop(self) -> None:
        self._timer.stop()

    def _look(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window not in self._done and is_ready(window):
                self._done.append(window)
                self.seen.append(type(window).__name__)
                self._answers.pop(0)(window)
                return


def is_ready(window: QWidget) -> bool:
    """Say whether a window is there and has asked what it asks at its start."""
    if not isinstance(window, SetupWindow):
        return isinstance(window, Shell) and window.isVisible()
    lanes = window._background
    return window.isVisible() and isinstance(lanes, Threads) and lanes.idle


def finish(window: QWidget) -> None:
    assert isinstance(window, SetupWindow)
    window.show_page(Stop.SUMMARY)
    window.pages.of(Stop.SUMMARY).apply()


def set_up(window: QWidget) -> None:
    assert isinstance(window, Shell)
    window.panel.set_up.emit()


@pytest.fixture
def drive(qapp: QApplication) -> Iterator[Callable[..., Driver]]:
    drivers: list[Driver] = []

    def make(*answers: Callable[[QWidget], object]) -> Driver:
        drivers.append(Driver(*answers))
        return drivers[-1]

    yield make
    for driver in drivers:
        driver.stop()


def close(window: QWidget) -> None:
    window.close()


def test_an_empty_folder_begins_with_the_assistant_and_closing_it_opens_no_counter(
    data_folder: Path, drive: Callable[..., Driver]
) -> None:
    driver = drive(close)
    assert program.run(data_folder, lang="fr") == 0
    assert driver.seen == ["SetupWindow"]
    assert progress.wanted(data_folder)


def test_the_assistant_leads_to_the_counter_and_the_counter_back_to_it(
    data_folder: Path, drive: Callable[..., Driver]
) -> None:
    (data_folder / stations.FILE).write_text("[station]\ntraining = true\n", encoding="utf-8")
    driver = drive(finish, set_up, close, close)
    assert program.run(data_folder, lang="fr", setup=True) == 0
    assert driver.seen == ["SetupWindow", "CounterWindow", "SetupWindow", "CounterWindow"]
    assert not progress.wanted(data_folder), "a station that was set up is not held in an assistant left open"


@pytest.mark.parametrize("there", [stations.FILE, "register.db"])
def test_a_folder_that_has_settings_or_a_register_opens_as_before(
    data_folder: Path, drive: Callable[..., Driver], there: str
) -> None:
    (data_folder / there).touch()
    driver = drive(close)
    assert program.run(data_folder, lang="fr") == 0
    assert driver.seen == ["CounterWindow"]


def test_an_assistant_that_was_cut_goes_on_where_it_was(
    data_folder: Path, drive: Callable[..., Driver]
) -> None:
    (data_folder / stations.FILE).touch()
    progress.keep(data_folder, Progress(Stop.PRINTER))
    seen: list[Stop] = []

    def look(window: QWidget) -> None:
        assert isinstance(window, SetupWindow)
        seen.append(window.screen_now)
        window.close()

    drive(look)
    assert program.run(data_folder, lang="fr") == 0
    assert seen == [Stop.PRINTER]
    assert Turn.PRINTER.value == Stop.PRINTER.value
