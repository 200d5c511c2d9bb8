"""The office of these journeys: nothing of it is a fake but the person at the keyboard."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.clock import FixedClock
from tests.helpers.windows import french_again, pytest_itemcollected, qapp
from tests.journeys.window.office import Office

__all__ = ["french_again", "pytest_itemcollected", "qapp"]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 11, 21, 11, 0, tzinfo=UTC))


@pytest.fixture
def reader() -> VirtualReader:
    return VirtualReader(profile("fatima").card())


@pytest.fixture
def office(
    qapp: QApplication, qtbot: QtBot, data_folder: Path, clock: FixedClock, reader: VirtualReader
) -> Iterator[Office]:
    opened = Office(qtbot, data_folder, clock, reader)
    yield opened
    opened.close()
