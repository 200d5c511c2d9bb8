"""A day is counted once more at the hub: every number without a good file is named, with its reason."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
import zstandard
from sqlalchemy import delete, update

from kiosk.cases.overview.balance import NOT_ARRIVED, Balance, Missing
from kiosk.errors import KioskError
from kiosk.hub.admin import office_codes
from kiosk.hub.judging import caught_up
from kiosk.hub.landing import add_new
from kiosk.hub.reconciliation import balances
from kiosk.hub.selection import Selection
from kiosk.hub.tables import file, log_item
from kiosk.hub.told_tables import closing
from tests.fakes.filed import HERE
from tests.fakes.pen import DEVICE, Pen

DAY = date(2026, 11, 21)


def counted(pen: Pen, day: date = DAY, last: date | None = None, *, training: bool = True) -> Balance:
    assert caught_up(pen.house.database, None, pen.house.clock) == 0
    with pen.house.database.read() as connection:
        (found,) = balances(connection, Selection(HERE, day, training, last or day))
    return found


def missing(pen: Pen) -> list[tuple[str, str]]:
    return [(one.reference, one.why) for series in counted(pen).series for one in series.missing]


def test_a_day_that_balances_is_whole(pen: Pen) -> None:
    for _ in range(3):
        pen.write()
    pen.send()
    found = counted(pen)
    (series,) = found.series
    assert (series.station, series.first, series.last, series.deposited) == ("A1", 1, 3, 3)
    assert (found.whole, found.quarantined, found.unproven, found.unheard) == (True, 0, (), ())
    assert found.states == {"complete": 3}


def test_a_deposit_set_apart_is_a_missing_number_with_its_reason(pen: Pen) -> None:
    pen.write()
    pen.write(answers={})
    pen.raw(b"unreadable")
    pen.write(reference=pen.reference(3), case="case-3")
    pen.send()
    found = counted(pen)
    assert missing(pen) == [(pen.reference(2), "item-form-problems")]
    assert (found.whole, found.quarantined) == (False, 2)


def test_a_number_that_never_came_is_named(pen: Pen) -> None:
    pen.write()
    pen.write(reference=pen.reference(4))
    pen.send()
    assert missing(pen) == [(pen.reference(number), NOT_ARRIVED) for number in (2, 3)]


def test_numbers_of_other_days_are_not_missing_but_those_between_are(pen: Pen) -> None:
    before = "2026-11-20T12:00:00.000Z"
    pen.write(instant=before)
    pen.write(instant=before)
    pen.write(reference=pen.reference(5))
    pen.send()
    assert missing(pen) == [(pen.reference(number), NOT_ARRIVED) for number in (3, 4)]
    assert counted(pen, DAY - timedelta(days=1)).whole
    assert counted(pen, DAY + timedelta(days=1)).series == ()
    assert counted(pen, training=False).series == ()


def test_a_file_whose_proof_was_changed_or_lost_is_named(pen: Pen) -> None:
    for _ in range(4):
        pen.write()
    pen.send()
    spoilt = {2: zstandard.compress(b"{}"), 3: b"no zstd"}
    with pen.house.database.write() as connection:
        for seq, body in spoilt.items():
            connection.execute(update(log_item).where(log_item.c.seq == seq).values(body=body))
        connection.execute(delete(log_item).where(log_item.c.seq == 4))
    found = counted(pen)
    assert found.unproven == tuple(pen.reference(number) for number in (2, 3, 4))
    assert not found.whole
    assert msgspec.structs.replace(found, unproven=()).whole


def test_a_decision_that_its_station_has_not_repeated_is_named(pen: Pen) -> None:
    pen.write()
    pen.send()
    with pen.house.database.write() as connection:
        connection.execute(update(file).values(told_state="rejected", told_reason="threshold"))
    found = counted(pen)
    assert (found.unheard, found.states, found.whole) == ((pen.reference(1),), {"rejected": 1}, True)


def test_offices_are_those_that_are_known(pen: Pen) -> None:
    with pen.house.database.read() as connection:
        assert office_codes(connection) == office_codes(connection, "SALTB") == ("SALTB",)
        with pytest.raises(KioskError, match="office-unknown"):
            office_codes(connection, "NONE")


def test_several_days_are_counted_as_one(pen: Pen) -> None:
    pen.write(instant="2026-11-20T12:00:00.000Z")
    pen.write(reference=pen.reference(3))
    pen.send()
    found = counted(pen, DAY - timedelta(days=1), DAY)
    (series,) = found.series
    assert (series.first, series.last, series.deposited) == (1, 3, 2)
    assert series.missing == (Missing(pen.reference(2), NOT_ARRIVED),)


def closed(pen: Pen, *numbers: int) -> dict[str, Any]:
    """A closing as the hub keeps one: the station counted these numbers."""
    lines = [(n, pen.reference(n), "tadamon", "", 1, "complete", 0, "c-01", "") for n in numbers]
    return {
        "device": DEVICE, "epoch": 1, "training": True, "day": DAY, "ordinal": 1, "office": "SALTB",
        "station": "A1", "files": len(lines), "seq": len(lines), "head": bytes(32), "token": "",
        "register": msgspec.json.encode({"lines": lines, "gaps": []}).decode(),
        "received": pen.house.clock.now(),
    }  # fmt: skip


def test_what_a_station_counted_beyond_the_last_number_that_arrived_is_named(pen: Pen) -> None:
    for _ in range(2):
        pen.write()
    pen.write(answers={})
    pen.send()
    with pen.house.database.write() as connection:
        add_new(connection, closing, [closed(pen, 1, 2, 3, 4)])
    found = counted(pen)
    (told,) = found.closings
    assert (told.station, told.day, told.files) == ("A1", "2026-11-21", 4)
    assert told.missing == (
        Missing(pen.reference(3), "item-form-problems"),
        Missing(pen.reference(4), NOT_ARRIVED),
    )
    assert not found.whole
    assert not found.empty


def test_an_office_without_anything_is_empty_and_whole(pen: Pen) -> None:
    found = counted(pen)
    assert found.empty
    assert found.whole
