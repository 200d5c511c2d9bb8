"""What cards and readers can do is kept in the register from one day to the next."""

from pathlib import Path

import pytest

from kiosk.app import station
from kiosk.card.access import Bac
from kiosk.card.pcsc import PcscReader
from kiosk.card.reading import Terms
from kiosk.cases.store import Store
from kiosk.clock import SystemClock
from kiosk.desk.card_lengths import CardLengths
from kiosk.errors import KioskError
from kiosk.settings import Reading, Settings
from tests.fakes.card import read


def test_a_length_learnt_is_known_again_after_the_register_was_closed(data_folder: Path) -> None:
    counts = []
    for _ in range(2):
        store = Store.open(data_folder)
        terms = Terms(SystemClock(), memory=CardLengths(lambda store=store: store))
        counts.append(read(faults="short-only", terms=terms).apdus)
        store.close()

    assert counts[1] < counts[0]


def test_a_register_that_does_not_open_never_keeps_a_card_from_being_read(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def refused() -> Store:
        raise KioskError("register-damaged")

    caplog.set_level("INFO")
    memory = CardLengths(refused)

    assert read(faults="short-only", terms=Terms(SystemClock(), memory=memory)).cnie == "ZZ999901"
    assert {record.args for record in caplog.records} == {("register-damaged",)}


def test_a_station_reads_by_its_settings(data_folder: Path) -> None:
    means = station.means(data_folder, settings=Settings(reading=Reading(reader="Desk 2", bac="never")))

    assert isinstance(means.reader, PcscReader)
    assert means.reader._name == "Desk 2"
    assert means.reader._terms.bac is Bac.NEVER
    memory = means.reader._terms.memory
    assert isinstance(memory, CardLengths)
    assert memory.store() is means.store
    means.close()
