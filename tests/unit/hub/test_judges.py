"""Somebody always judges while the hub serves, and nobody does once it has ended."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub import judges as judges_module
from kiosk.hub.database import Database, connected
from kiosk.hub.house import House
from kiosk.hub.judges import Beside, Judge, judging
from kiosk.hub.judging import waiting
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen
from tests.services.waiting import until

LIFETIMES = "the judge is killed, and told so"


def waits(database: Database) -> int:
    with database.read() as connection:
        return waiting(connection)


def test_what_comes_while_the_hub_serves_is_judged(hub_address: str) -> None:
    house = House.open(hub_address, FixedClock(NOON))
    pen = Pen(house)
    pen.enrol()
    pen.write()
    with closing(house.database), judging(house, hub_address):
        pen.hand_in()
        until(lambda: waits(house.database) == 0, seconds=30)
        pen.write()
        pen.hand_in(2)
        until(lambda: waits(house.database) == 0, seconds=30)
    assert pen.verdicts() == [("stored", ""), ("stored", "")]
