"""An export holds the deposits of one office on one day of Morocco, real ones only unless asked."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from kiosk.cases.case import CaseState
from kiosk.clock import MOROCCO
from kiosk.errors import KioskError
from kiosk.hub import sheets
from kiosk.hub.export import Wanted, made, wanted
from kiosk.hub.house import House
from kiosk.hub.landing import land
from kiosk.hub.selection import OUR_COLUMNS, Selection, columns, quarantined, rows
from kiosk.hub.stations import Station
from kiosk.hub.tables import disclosure, file
from tests.fakes.filings import NOON
from tests.fakes.pen import DEVICE, Pen

DAY = date(2026, 11, 21)
REAL = Selection("SALTB", DAY, training=False, last=DAY)
ASKER = Station(DEVICE, "SALTB", "A1", {}, NOON)


def deposit(seq: int, **told: Any) -> dict[str, Any]:
    return {
        "device": DEVICE, "epoch": 1, "seq": seq, "case_id": f"c{seq}", "reference": f"R{seq}",
        "office": "SALTB", "station": "A1", "training": False, "day": DAY,
        "instant": NOON + timedelta(minutes=seq), "clerk": "c-01", "persons": 1, "form": "tadamon",
        "form_version": 1, "state": "complete", "registration": "", "reason": "", "since": DAY,
        "received": NOON, "lang": "ar", "deposit_line": "", "cells": "",
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
        assert quarantined(connection, replace(REAL, day=date(2026, 11, 20), last=date(2026, 11, 20))) == 1
        assert quarantined(connection, replace(REAL, office="RABAT")) == 0


def test_a_range_holds_its_first_and_its_last_day(filled: House) -> None:
    days = replace(REAL, day=date(2026, 11, 20))
    assert sorted(references(filled, days)) == ["R1", "R3", "R5"]
    assert references(filled, replace(REAL, last=date(2026, 11, 22))) == ["R1", "R3"]


def test_a_state_is_where_files_stand_now_with_what_cnss_decided(house: House) -> None:
    told = {"told_state": "registered", "told_registration": "123456789"}
    stand = [deposit(1), deposit(2, state="withdrawn"), deposit(3, **told), deposit(4, state="registered")]
    with house.database.write() as connection:
        land(connection, file, stand)
    assert references(house, replace(REAL, state=CaseState.REGISTERED)) == ["R3", "R4"]
    assert references(house, replace(REAL, state=CaseState.COMPLETE)) == ["R1"]


@pytest.mark.parametrize(
    ("name", "state", "code"),
    [
        ("2026-11-21_2026-11-20.csv", "", "export-day"),
        ("2026-11-21_2026-02-30.csv", "", "export-day"),
        ("2026-11-21_.csv", "", "export-format"),
        ("2026-11-21.csv", "lost", "export-state"),
    ],
)
def test_what_cannot_be_exported_is_refused(name: str, state: str, code: str) -> None:
    with pytest.raises(KioskError, match=code):
        wanted(ASKER, name, "0", state)


def test_who_took_which_days_and_state_is_noted(filled: House) -> None:
    what = wanted(ASKER, "2026-11-20_2026-11-21.csv", "0", "complete")
    ready = made(filled, ASKER, what, NOON)
    list(ready.pieces())
    with filled.database.read() as connection:
        (noted,) = connection.execute(select(disclosure)).all()
    assert (noted.device, noted.day, noted.last) == (DEVICE, date(2026, 11, 20), DAY)
    assert (noted.state, noted.count, noted.office) == ("complete", 3, "SALTB")
    assert ready.name == "SALTB-2026-11-20_2026-11-21-complete.csv"


def test_more_files_than_a_sheet_has_rows_are_refused_and_nothing_is_noted(
    filled: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 1)
    with pytest.raises(KioskError, match="export-too-long"):
        made(filled, ASKER, Wanted(REAL, "xlsx"), NOON)
    with filled.database.read() as connection:
        assert connection.execute(select(disclosure)).all() == []
