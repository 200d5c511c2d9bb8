"""Supervision of a running hub: every page it has for a person, over a line, and what is done there."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app.late import LateDesk
from kiosk.app.late_supervision import LateSupervision
from kiosk.clock import FixedClock, SystemClock
from kiosk.flows.supervising import PAGE, Source
from kiosk.flows.supervision import Screen, Step
from kiosk.hub import people
from kiosk.hub.house import House
from kiosk.hub.people import Role
from kiosk.hub.scope import Scope
from kiosk.settings import Settings
from kiosk.settings.declared import Delivery
from kiosk.ui.background import Threads
from kiosk.ui.notices import Notices
from kiosk.ui.start import application
from kiosk.ui.supervision import SupervisionWindow
from tests.fakes.registered import at_hub
from tests.fakes.supervised import NOW, region
from tests.helpers.overseer import Overseer
from tests.journeys.window.office import WAIT
from tests.services.postgres import HubProcess

KEPT: Final = region(20)
MONTH: Final = sum(one.file.day.month == NOW.month for one in KEPT)
"""Files of the month that the window looks at."""


@dataclass(frozen=True)
class RegionHub:
    """A hub that runs as a process of its own, and a token of somebody of each role who sees the region."""

    process: HubProcess
    tokens: Mapping[Role, str]


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RegionHub]:
    process = HubProcess(f"sqlite:///{tmp_path_factory.mktemp('hub')}/hub.db")
    house, clock = House.open(process.database, SystemClock()), SystemClock()
    with closing(house.database):
        at_hub(house, KEPT)
        scope = Scope.parse("region:04")
        tokens = {role: people.add(house.database, f"real.{role}", role, scope, clock) for role in Role}
    process.start()
    yield RegionHub(process, tokens)
    process.stop()


class Looking(Overseer):
    """A person with a token before the window."""

    def __init__(self, folder: Path, hub: RegionHub, qtbot: QtBot) -> None:
        settings = Settings(delivery=Delivery(hub=hub.process.url))
        self.desk, self.lanes = LateDesk(folder, settings), Threads(Notices())
        supervision = LateSupervision(self.desk)
        window = SupervisionWindow(self.desk, supervision, self.lanes, clock=FixedClock(NOW))
        super().__init__(window, qtbot)
        window.show()
        window.activateWindow()
        window.start()
        qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)

    def at_rest(self) -> None:
        """Wait until every work begun has been answered."""
        self.qtbot.waitUntil(lambda: self.lanes.idle, timeout=WAIT)

    def enter(self, secret: str) -> None:
        """Type a token in, and come back to the figures."""
        self.go(Step.ACCESS)
        self.pages.access.token.setText(secret)
        self.pages.access.enter.click()
        self.at_rest()
        assert self.window.oversight.source is Source.HUB
        self.go(Step.LEAVE)
        self.at_rest()

    def offered(self) -> list[str]:
        """Return the places of the rail that this person may go to."""
        return [name for name, button in self.window.rail._buttons.items() if not button.isHidden()]

    def close(self) -> None:
        """Close the window, then its desk."""
        self.window.close()
        self.window.deleteLater()
        self.desk.close()


@pytest.fixture
def looking(data_folder: Path, hub: RegionHub, qtbot: QtBot, qapp: QApplication) -> Iterator[Looking]:
    application("ar")
    opened = Looking(data_folder, hub, qtbot)
    yield opened
    opened.close()


def walked(looking: Looking) -> dict[str, int]:
    """Go to every place of the rail: how many lines each page lists; none says that it was refused."""
    lines = {}
    for name in looking.offered():
        looking.window.rail.chosen.emit(name)
        looking.at_rest()
        assert looking.here == Screen(name)
        page = getattr(looking.pages, name)
        assert page.standing.isHidden(), name
        if hasattr(page, "table"):
            lines[name] = len(page.table.lines.lines)
    return lines


def test_each_person_walks_past_what_a_running_hub_has_for_them(
    looking: Looking, hub: RegionHub, tmp_path: Path
) -> None:
    looking.enter(hub.tokens[Role.ADMINISTRATOR])
    stations = {(one.file.office, one.file.station) for one in KEPT}
    here = walked(looking)
    assert (here["files"], here["balance"], here["offices"], here["people"]) == (PAGE, len(stations), 6, 4)
    looking.pages.offices.table.go(2)
    looking.pages.offices.fields["name_fr"].setText("Pachalik de Tiflet")
    looking.go(Step.OFFICES)
    looking.pages.offices.keep.click()
    looking.at_rest()
    looking.enter(hub.tokens[Role.HEAD])
    assert "people" not in walked(looking)
    assert looking.pages.offices.table.current.name_fr == "Pachalik de Tiflet"
    looking.go(Step.EXPORTS)
    looking.pages.exports._place(tmp_path)
    looking.pages.exports.period.units.buttons["month"].click()
    looking.pages.exports.begin.click()
    looking.at_rest()
    assert len(looking.pages.exports.target.read_text("utf-8-sig").splitlines()) == 1 + MONTH


def test_figures_of_one_month_never_stand_under_the_name_of_another_when_the_hub_is_gone(
    looking: Looking, hub: RegionHub
) -> None:
    looking.enter(hub.tokens[Role.HEAD])
    looking.go(Step.BALANCE)
    looking.at_rest()
    looking.go(Step.LEAVE)
    looking.at_rest()
    dashboard, balance = looking.pages.dashboard, looking.pages.balance
    week = dashboard.tiles.tiles[None].accessibleName()
    hub.process.kill()
    dashboard.ask()
    looking.at_rest()
    assert (dashboard.tiles.tiles[None].accessibleName(), dashboard.standing.isVisible()) == (week, True)
    dashboard.period.units.buttons["month"].click()
    looking.at_rest()
    assert "–" in dashboard.tiles.tiles[None].accessibleName()
    looking.go(Step.BALANCE)
    balance.period.units.buttons["month"].click()
    looking.at_rest()
    shown = [part.isVisible() for part in (balance.verdict, balance.table, balance.gaps, balance.as_csv)]
    assert shown == [False] * len(shown)
    hub.process.start()
    balance.standing.retry.click()
    looking.at_rest()
    assert (balance.standing.isVisible(), balance.verdict.isVisible()) == (False, True)
