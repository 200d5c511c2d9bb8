"""Numbers of a restored register: none of the lost disk's is given out a second time."""

import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.cases import passphrases, renumbering
from kiosk.cases.backup import Restored, back_up, restore
from kiosk.cases.reference import Reference
from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from tests.fakes.filings import NOON
from tests.fakes.station import Station, station

PASSPHRASE = "quatre mots sans lien"
CLOCK = FixedClock(NOON)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys with less memory."""
    monkeypatch.setattr(passphrases, "_MEMORY", 64)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Station]:
    with station(tmp_path / "station") as opened:
        yield opened


def taken(desk: Station) -> io.BytesIO:
    file = io.BytesIO()
    back_up(desk.store, file, desk.store.folder, PASSPHRASE, CLOCK)
    return file


def again(folder: Path, file: io.BytesIO, last: Reference | None = None) -> Restored:
    return restore(folder, file, PASSPHRASE, CLOCK, last=last, replace=False)


def lost(desk: Station, tmp_path: Path, days: int, last: Reference | None = None) -> Reference:
    """Deposit one more, lose the disk, and return the first number after the restoration days later."""
    clock = FixedClock(NOON + timedelta(days))
    with station(tmp_path / "new", clock=clock) as there:
        there.store.close()
    restore(tmp_path / "new", taken(desk), PASSPHRASE, clock, last=last, replace=True)
    with station(tmp_path / "new", clock=clock) as there:
        return there.deposit().reference


@pytest.mark.parametrize(
    ("days", "year", "number"), [(0, 26, 1 + 500), (2, 26, 1 + 3 * 500), (41, 27, 500), (400, 27, 360 * 500)]
)
def test_numbers_leap_over_all_that_can_have_been_given_out(
    desk: Station, tmp_path: Path, days: int, year: int, number: int
) -> None:
    desk.deposit()
    first = lost(desk, tmp_path, days)
    assert (first.year, first.number) == (year, number + 1)


def test_who_knows_the_last_receipt_leaves_no_gap(desk: Station, tmp_path: Path) -> None:
    desk.deposit()
    file = taken(desk)
    last = [desk.deposit() for _ in range(3)][-1].reference
    again(tmp_path / "new", file, last=last)
    with station(tmp_path / "new") as there:
        assert there.deposit().reference.number == 5
        assert there.deposit(training=False).reference.number == 1


def test_numbers_of_a_clock_that_was_years_ahead_leap_too(desk: Station, tmp_path: Path) -> None:
    desk.deposit(NOON + timedelta(800))
    again(tmp_path / "new", taken(desk))
    with station(tmp_path / "new") as there:
        assert there.deposit(NOON + timedelta(800)).reference.number == 502


def test_a_receipt_of_another_station_is_not_the_last(desk: Station, tmp_path: Path) -> None:
    desk.deposit()
    other = Reference("SALTB", "B7", 26, 9, training=True)
    with pytest.raises(KioskError, match=f"restore-last-receipt reference={other}"):
        again(tmp_path / "new", taken(desk), last=other)


def test_a_day_has_room_for_what_a_counter_gives_out() -> None:
    assert renumbering.A_DAY >= 36 * 10
