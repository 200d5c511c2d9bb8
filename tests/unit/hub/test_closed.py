"""Which days are closed is named from the closings a hub keeps, and never beyond the scope."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import insert

from kiosk.cases.closing import Figures
from kiosk.cases.overview.balance import StationDay
from kiosk.hub.closed import station_days
from kiosk.hub.house import House
from kiosk.hub.scope import EVERYWHERE, Level, Scope
from kiosk.hub.selection import Selection
from kiosk.hub.told_tables import closing
from kiosk.sync.signing import sign
from tests.fakes.filed import DAY, filed, put
from tests.fakes.filings import NOON

KEY = ec.generate_private_key(ec.SECP256R1())
EVENING = datetime(2026, 11, 21, 16, 5, tzinfo=UTC)
WEEK = Selection(EVERYWHERE, DAY - timedelta(days=6), training=False, last=DAY)


def closed(device: str, files: int, day: date = DAY, **told: Any) -> dict[str, Any]:
    """A closing as a hub keeps it."""
    row = {
        "device": device, "epoch": 1, "training": False, "day": day, "ordinal": 1, "office": "SALTB",
        "station": "A1", "files": files, "seq": 9, "head": b"\0" * 32, "register": "{}", "received": NOON,
        **told,
    }  # fmt: skip
    signed = Figures(
        device, row["office"], row["station"], row["training"], day.isoformat(), row["ordinal"], "c-01",
        (EVENING + timedelta(minutes=row["ordinal"])).isoformat(), 1, 9, "0" * 64, {}, {}, "0" * 64,
    )  # fmt: skip
    return row | {"token": sign(signed, KEY)}


def days(house: House, *rows: dict[str, Any], chosen: Selection = WEEK) -> tuple[StationDay, ...]:
    with house.database.write() as connection:
        connection.execute(insert(closing), list(rows))
    with house.database.read() as connection:
        return station_days(connection, chosen)


def test_the_last_closing_of_a_day_counts_and_later_files_open_it(house: House) -> None:
    put(house, [filed(seq) for seq in range(1, 4)])
    (told,) = days(house, closed("d1", 1), closed("d1", 2, ordinal=2))
    assert told == StationDay("SALTB", "A1", DAY, 3, EVENING + timedelta(minutes=2), 2, 2)
    assert told.open


def test_a_station_that_was_replaced_on_a_day_has_two_closings(house: House) -> None:
    put(house, [filed(seq) for seq in range(1, 4)])
    (told,) = days(house, closed("d1", 1), closed("d2", 2, epoch=2))
    assert (told.files, told.open) == (3, False)


def test_a_day_closed_without_files_is_named_and_no_other_offices(house: House) -> None:
    here = Selection(Scope(Level.OFFICE, "SALTB"), WEEK.day, training=False, last=DAY)
    rows = closed("d1", 0), closed("d9", 4, office="RABAT"), closed("d1", 1, training=True)
    (told,) = days(house, *rows, closed("d1", 2, DAY - timedelta(days=40)), chosen=here)
    assert (told.office, told.deposits, told.files, told.open) == ("SALTB", 0, 0, False)
