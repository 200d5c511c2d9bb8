"""Supervision of a real register: what was deposited is counted, listed, balanced, exported and signed."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.app.late import LateDesk
from kiosk.app.late_supervision import LateSupervision
from kiosk.clock import FixedClock
from kiosk.flows.supervising import Source
from kiosk.flows.supervision import Screen, Step
from kiosk.forms.answers import Answers
from kiosk.print.gaps import gap_words
from kiosk.ui.background import Threads
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.supervision import SupervisionWindow
from tests.fakes.samples import HOUSEHOLD
from tests.helpers.overseer import Overseer
from tests.journeys.window.office import WAIT, Office

FILES = 3


class Watching(Overseer):
    """The supervisor's window on real lanes and a real register."""

    def __init__(self, window: SupervisionWindow, lanes: Threads, qtbot: QtBot) -> None:
        super().__init__(window, qtbot)
        self._lanes = lanes

    def at_rest(self) -> None:
        """Wait until every work begun has been answered."""
        self.qtbot.waitUntil(lambda: self._lanes.idle, timeout=WAIT)

    def sees(self, *words: str) -> None:
        """Wait until these words stand on the page."""
        self.qtbot.waitUntil(lambda: all(one in self.words() for one in words), timeout=WAIT)


@pytest.fixture
def deposited(office: Office) -> list[str]:
    """Deposit some files at the counter, and close it."""
    seat = office.opened()
    answers = Answers.from_json(HOUSEHOLD)
    told = [
        str(seat.desk.deposit(seat.desk.begin("tadamon", "ar"), answers, "S. Amrani").reference)
        for _ in range(FILES)
    ]
    office.close()
    return told


@pytest.fixture
def watching(office: Office, qtbot: QtBot, clock: FixedClock) -> Iterator[Callable[[], Watching]]:
    ends: list[Callable[[], object]] = []

    def opened() -> Watching:
        application("fr")
        desk = LateDesk(office.folder, office.settings, office.reader)
        lanes = Threads(Notices())
        window = SupervisionWindow(desk, LateSupervision(desk), lanes, clock=clock)  # type: ignore[arg-type]  # each call goes on to a desk
        ends.extend([desk.close, window.deleteLater, window.close])
        window.show()
        window.activateWindow()
        window.start()
        qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
        return Watching(window, lanes, qtbot)

    yield opened
    while ends:
        ends.pop()()


@pytest.fixture
def head(deposited: list[str], watching: Callable[[], Watching]) -> Watching:
    """A head of office without a hub, before what the counter deposited."""
    opened = watching()
    opened.at_rest()
    assert opened.window.oversight.source is Source.REGISTER
    return opened


def test_the_offices_own_files_are_counted_listed_and_shown(head: Watching, deposited: list[str]) -> None:
    head.sees("Registre du bureau", str(FILES))
    head.pages.dashboard.tiles.tiles[None].click()
    head.at_rest()
    assert head.here is Screen.FILES
    assert [one.reference for one in head.pages.files.table.lines.lines] == sorted(deposited)
    head.press(Qt.Key.Key_Return)
    head.sees(min(deposited), "La CNSS n'a pas encore répondu.")


def test_its_days_are_balanced_exported_and_signed(
    head: Watching, deposited: list[str], tmp_path: Path
) -> None:
    head.go(Step.BALANCE)
    head.at_rest()
    head.sees("À régulariser : 6", min(deposited), gap_words("not-sent", "said").fr)
    head.go(Step.EXPORTS)
    head.at_rest()
    head.pages.exports._place(tmp_path)
    head.pages.exports.period.units.buttons["week"].click()
    head.press(Qt.Key.Key_F9)
    head.sees(f"Export terminé : {FILES} dossiers")
    with head.pages.exports.target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert len(rows) == FILES
    head.go(Step.CLOSINGS)
    head.at_rest()
    for _ in range(2):
        head.press(Qt.Key.Key_F9)
    head.sees("clôturée et signée")
