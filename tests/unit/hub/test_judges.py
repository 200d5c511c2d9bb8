"""Somebody always judges while the hub serves, and nobody does once it has ended."""

import subprocess
import sys
from contextlib import closing
from threading import Event
from typing import Any

import pytest

from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub import judges as judges_module
from kiosk.hub.database import Database
from kiosk.hub.house import House
from kiosk.hub.judges import Beside, Judge, judging
from kiosk.hub.judging import waiting
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen
from tests.services.waiting import until


def waits(database: Database) -> int:
    with database.read() as connection:
        return waiting(connection)


@pytest.fixture
def beside(house: House, hub_address: str) -> Any:
    """A judge in its process, on PostgreSQL only."""
    if not house.database.postgresql:
        pytest.skip("SQLite has one writer")
    judge = Beside(hub_address)
    judge.start()
    yield judge
    judge.close()


def test_what_comes_while_the_hub_serves_is_judged(hub_address: str) -> None:
    house = House.open(hub_address, FixedClock(NOON))
    pen = Pen(house)
    pen.enrol()
    pen.write()
    with closing(house.database), judging(house, hub_address):
        pen.hand_in()
        until(lambda: waits(house.database) == 0, seconds=60)
        pen.write(form="none")
        pen.hand_in(2)
        until(lambda: waits(house.database) == 0, seconds=60)
        assert pen.verdicts() == [("stored", ""), ("quarantined", "item-form-unknown")]


@pytest.mark.logs("the judge is killed, and is told so")
def test_a_judge_that_is_killed_is_started_again_and_goes_on(
    pen: Pen, beside: Beside, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(20):
        pen.write()
    killed = 0
    for at in range(1, 21, 5):
        pen.hand_in(at, at + 4)
        process = beside.process
        if killed < 2 and process is not None and process.poll() is None:
            process.kill()
            killed += 1
            until(lambda: beside.process is not process, seconds=60)  # noqa: B023 -- called at once
    until(lambda: waits(pen.house.database) == 0, seconds=60)
    assert killed > 0
    assert pen.verdicts() == [("stored", "")] * 20
    assert "the judge ended with -9" in caplog.text


def test_a_judge_ends_by_itself_once_the_hub_is_gone(house: House, hub_address: str) -> None:
    if not house.database.postgresql:
        pytest.skip("SQLite has one writer")
    command = [sys.executable, "-m", "kiosk.hub.judges"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(hub_address.encode() + b"\n")
        process.stdin.close()
        assert process.wait(60) == 0


def test_a_judge_that_will_not_end_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judges_module, "_GRACE", 0.2)
    deaf = subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"], stdin=subprocess.PIPE)
    monkeypatch.setattr(judges_module.subprocess, "Popen", lambda *_, **__: deaf)
    judge = Beside("postgresql://nowhere")
    judge.start()
    until(lambda: judge.process is not None)
    judge.close()
    assert deaf.poll() == -9


@pytest.mark.logs("nothing can be judged, and that is told")
def test_a_failing_round_is_tried_again_ever_later(
    small_pen: Pen, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    house = small_pen.house
    judge = Judge(house.database, house.clock)
    small_pen.write()
    small_pen.hand_in()
    for wrong in (KioskError("hub-database-absent"), ZeroDivisionError("something of the answers")):

        def fails(*_: Any, wrong: Exception = wrong) -> None:
            raise wrong

        monkeypatch.setattr(judges_module, "judge_some", fails)
        judge.round(Event())
    assert [judge.round(Event()) for _ in range(4)] == [8.0, 16.0, 30.0, 30.0]
    assert "hub-database-absent" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "something of the answers" not in caplog.text
    monkeypatch.undo()
    assert (judge.round(Event()), judge.failures) == (0.0, 0)
    assert [judge.round(Event()) for _ in range(6)] == [0.1, 0.2, 0.4, 0.8, 1.0, 1.0]


def test_a_judge_that_is_asked_to_stop_begins_no_other_log(small_pen: Pen) -> None:
    small_pen.write()
    small_pen.hand_in()
    stop = Event()
    stop.set()
    Judge(small_pen.house.database, small_pen.house.clock).round(stop)
    assert waits(small_pen.house.database) == 1
