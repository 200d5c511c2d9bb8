"""An export holds the deposits of one office on one day of Morocco, real ones only unless asked."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from kiosk.clock import MOROCCO
from kiosk.hub.export import Wanted, made
from kiosk.hub.house import House
from kiosk.hub.landing import land
from kiosk.hub.selection import OUR_COLUMNS, Selection, columns, quarantined, rows
from kiosk.hub.stations import Station
from kiosk.hub.tables import file
from tests.fakes.filings import NOON
from tests.fakes.pen import DEVICE, Pen

DAY = date(2026, 11, 21)
REAL = Selection("SALTB", DAY, training=False)
ASKER = Station(DEVICE, "SALTB", "A1", {}, NOON)


def deposit(seq: int, **told: Any) -> dict[str, Any]:
    return {
        "device": DEVICE, "epoch": 1, "seq": seq, "case_id": f"c{seq}", "reference": f"R{seq}",
        "office": "SALTB", "station": "A1", "training": False, "day": DAY,
        "instant": NOON + timedelta(minutes=seq), "clerk": "c-01", "persons": 1, "form": "tadamon",
        "form_version": 1, "state": "complete", "registration": "", "reason": "", "since": DAY,
        "told_state": "", "told_registration": "", "told_reason": "",
        "record": '{"applicant.sex":"F"}', **told,
    }  # fmt: skip


@pytest.fixture
def filled(house: House) -> House:
    deposits = [
        deposit(3),
        deposit(1),
        deposit(2, training=True),
        deposit(4, office="RABAT"),
        deposit(5, day=date(2026, 11, 20)),
    ]
    with house.database.write() as connection:
        land(connection, file, deposits)
    return house


def references(house: House, selection: Selection) -> list[str]:
    with house.database.read() as connection:
        return [row["reference"] for row in rows(connection, selection)]


def test_only_the_offices_own_real_deposits_of_that_day_in_order(filled: House) -> None:
    assert references(filled, REAL) == ["R1", "R3"]
    assert references(filled, replace(REAL, training=True)) == ["R2"]
    assert references(filled, replace(REAL, office="RABAT")) == ["R4"]


def test_columns_are_ours_then_the_forms(filled: House) -> None:
    with filled.database.read() as connection:
        found = columns(connection, REAL)
        assert columns(connection, replace(REAL, office="NONE")) == OUR_COLUMNS
    assert found[: len(OUR_COLUMNS)] == OUR_COLUMNS
    assert len({column.id for column in found}) == len(found) > len(OUR_COLUMNS)


def test_a_large_export_is_whole_and_read_once(filled: House, monkeypatch: pytest.MonkeyPatch) -> None:
    with filled.database.write() as connection:
        land(connection, file, [deposit(seq) for seq in range(100, 1400)])
    ready = made(filled, ASKER, Wanted(REAL, "csv"), NOON)
    whole = b"".join(ready.pieces())
    assert (whole.count(b"\r\n"), len(whole)) == (1303, ready.size)


def test_a_quarantined_entry_counts_on_the_moroccan_day_it_came(pen: Pen) -> None:
    midnight = datetime(2026, 11, 21, 0, 0, tzinfo=MOROCCO)
    pen.house.clock.instant = midnight - timedelta(seconds=1)
    pen.raw(b"unreadable")
    pen.send()
    pen.house.clock.instant = midnight
    pen.raw(b"unreadable too")
    pen.send(2)
    with pen.house.database.read() as connection:
        assert quarantined(connection, REAL) == 1
        assert quarantined(connection, replace(REAL, day=date(2026, 11, 20))) == 1
        assert quarantined(connection, replace(REAL, office="RABAT")) == 0
