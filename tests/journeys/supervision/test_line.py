"""Supervision of a hub that runs as a process of its own, over a real line, and over none."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.cases.overview.counts import By
from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.period import Period
from kiosk.clock import SystemClock
from kiosk.desk.means import Means
from kiosk.desk.supervision import DeskSupervision
from kiosk.errors import KioskError
from kiosk.flows.supervising import Format, Source
from kiosk.hub import people
from kiosk.hub.admin import add_office
from kiosk.hub.database import opened
from kiosk.hub.people import Role
from kiosk.hub.scope import Scope
from kiosk.settings import Office, Settings
from kiosk.settings.declared import Delivery
from kiosk.sync.wire import OfficeNames
from tests.services.ports import free_port
from tests.services.postgres import HubProcess

NAMES = OfficeNames("LINE1", "ملحقة", "Annexe", "04.441.01.0")


def means_of(folder: Path, hub: str) -> Means:
    settings = Settings(office=Office(code=NAMES.code), delivery=Delivery(hub=hub))
    return station.means(folder, settings=settings, clock=SystemClock())


@pytest.fixture
def means(tmp_path: Path, shared_hub: HubProcess) -> Iterator[Means]:
    made = means_of(tmp_path, shared_hub.url)
    with closing(made):
        yield made


def test_a_person_looks_over_the_line(means: Means, shared_hub: HubProcess, tmp_path: Path) -> None:
    with closing(opened(shared_hub.database)) as database:
        add_office(database, NAMES)
        token = people.add(database, "line.head", Role.HEAD, Scope.parse("office:LINE1"), SystemClock())
    desk = DeskSupervision(means)
    assert desk.enter(token).scope == "office:LINE1"
    source = desk.open(Source.HUB)
    choice = Choice(Period.month(means.today))
    board = source.board(choice, (By.DAY, By.CLERK))
    assert [one.by for one in board.figures] == [By.DAY, By.CLERK]
    assert (board.before.files, board.queue.files, board.stations) == (0, 0, ())
    done = source.export(choice, Format.CSV, tmp_path / "month.csv")
    assert (done.count, done.file.exists(), done.manifest.exists()) == (0, True, True)
    with closing(opened(shared_hub.database)) as database:
        people.revoke(database, "line.head", SystemClock())
    with pytest.raises(KioskError, match="person-revoked"):
        source.overseer()


def test_a_hub_that_cannot_be_reached_is_told_and_no_token_is_kept(tmp_path: Path) -> None:
    made = means_of(tmp_path, f"http://127.0.0.1:{free_port()}")
    with closing(made):
        desk = DeskSupervision(made)
        with pytest.raises(KioskError, match="hub-unreachable"):
            desk.enter("tdm_" + "A" * 43)
        assert desk.sources() == (Source.REGISTER,)
