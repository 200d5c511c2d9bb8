"""Files lie in months on PostgreSQL; every key of what grows begins with the device: it can be spread."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import UniqueConstraint, select, text

from kiosk.errors import KioskError
from kiosk.hub import access_tables, partitions, told_tables  # noqa: F401 -- their tables stand in the same metadata
from kiosk.hub.database import Database, migrate, opened
from kiosk.hub.house import House
from kiosk.hub.partitions import after, months_made, name
from kiosk.hub.tables import DISTRIBUTED, file, log_end, log_item, metadata
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen

TODAY = NOON.date()


def lies(database: Database) -> dict[str, str]:
    """Which partition each file lies in."""
    with database.read() as connection:
        return dict(connection.execute(text("SELECT reference, tableoid::regclass::text FROM file")).all())


@pytest.fixture
def postgres(house: House) -> House:
    if not house.database.postgresql:
        pytest.skip("SQLite has one table")
    return house


def test_a_month_is_made_before_its_first_file(postgres: House, pen: Pen) -> None:
    pen.write()
    pen.write(instant="2026-11-02T08:00:00.000Z")
    pen.write(instant="2026-10-31T12:00:00.000Z")
    pen.write(instant="2027-05-01T12:00:00.000Z")
    pen.write(instant="2028-01-01T12:00:00.000Z")
    pen.send()
    found = lies(postgres.database)
    assert [found[pen.reference(at)] for at in (1, 2, 3, 4, 5)] == [
        "file_2026_11", "file_2026_11", "file_2026_10", "file_other", "file_other",
    ]  # fmt: skip
    with postgres.database.read() as connection:
        assert connection.scalar(text("SELECT to_regclass('file_2026_12') IS NOT NULL"))


def test_what_was_far_away_moves_into_its_month_when_that_is_near(postgres: House, pen: Pen) -> None:
    pen.write(instant="2027-05-03T12:00:00.000Z")
    pen.send()
    assert set(lies(postgres.database).values()) == {"file_other"}
    months_made(postgres.database, [date(2027, 5, 9)], date(2027, 5, 4))
    assert set(lies(postgres.database).values()) == {"file_2027_05"}


def test_a_month_is_made_once_by_whoever_comes_first(postgres: House) -> None:
    days = [date(2026, month, 1) for month in (3, 4, 5, 6)]
    with ThreadPoolExecutor(4) as several:
        for one in [several.submit(months_made, postgres.database, days, TODAY) for _ in range(4)]:
            one.result(timeout=60)
    with postgres.database.read() as connection:
        asked = "SELECT count(*) FROM pg_inherits WHERE inhparent = 'file'::regclass"
        assert connection.scalar(text(asked)) == 6  # the four, next month, and what lies elsewhere


def test_a_month_that_a_long_reading_stands_in_the_way_of_is_made_another_time(
    postgres: House, pen: Pen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(partitions, "_PATIENCE", "20ms")
    pen.write(instant="2026-10-31T12:00:00.000Z")
    with postgres.database.read() as reading:
        reading.execute(text("SELECT count(*) FROM file_other"))
        pen.send()
    assert lies(postgres.database) == {pen.reference(1): "file_other"}
    months_made(postgres.database, [date(2026, 10, 31)], TODAY)
    assert lies(postgres.database) == {pen.reference(1): "file_2026_10"}


def test_what_hinders_a_month_otherwise_is_told(postgres: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> None:
        raise KioskError("hub-database-absent")

    monkeypatch.setattr(partitions, "make", gone)
    with pytest.raises(KioskError, match="hub-database-absent"):
        months_made(postgres.database, [TODAY], TODAY)


def test_a_month_follows_a_month() -> None:
    assert [after(date(2026, month, 1)).month for month in range(1, 13)] == [*range(2, 13), 1]
    assert name(date(2027, 1, 1)) == "file_2027_01"


def test_sqlite_has_no_months(small_house: House) -> None:
    months_made(small_house.database, [TODAY], TODAY)
    with small_house.database.read() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE name LIKE 'file%'")
        assert {name for (name,) in names} == {"file", "file_reference", "file_case", "file_day"}


def keys() -> Iterator[tuple[str, list[str]]]:
    for table in metadata.tables.values():
        yield table.name, [column.name for column in table.primary_key.columns]
        for one in table.constraints:
            if isinstance(one, UniqueConstraint):
                yield table.name, [column.name for column in one.columns]


def test_every_key_of_what_grows_begins_with_the_device() -> None:
    assert set(DISTRIBUTED) <= set(metadata.tables)
    wrong = [(table, key) for table, key in keys() if table in DISTRIBUTED and key[0] != "device"]
    assert wrong == []


def test_what_holds_a_device_is_spread_by_it() -> None:
    """A table that begins with a device and is not spread would be copied to each machine."""
    assert {table for table, key in keys() if key[0] == "device"} <= set(DISTRIBUTED)


def test_nothing_ties_tables_together_or_counts_by_itself(house: House) -> None:
    for table in metadata.tables.values():
        assert not table.foreign_keys
        assert all(column.identity is None and column.autoincrement is not True for column in table.columns)
    if house.database.postgresql:
        asked = "SELECT count(*) FROM pg_class WHERE relkind = 'S'"
        triggers = "SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal"
        with house.database.read() as connection:
            assert (connection.scalar(text(asked)), connection.scalar(text(triggers))) == (0, 0)


def test_a_filled_database_of_the_revision_before_is_carried_over(hub_address: str) -> None:
    with closing(opened(hub_address)) as database:
        emptied(database)
        migrate(database.engine, "0006")
        with database.write() as connection:
            for statement in BEFORE:
                connection.execute(text(statement), {"hash": b"h" * 32, "head": b"t" * 32, "body": b"b"})
        migrate(database.engine)
        with database.read() as connection:
            ends = connection.execute(select(log_end).order_by(log_end.c.epoch)).all()
            files = connection.execute(select(file).order_by(file.c.seq)).all()
            assert connection.execute(select(log_item)).all() != []
        assert [(one.epoch, one.seq, one.head, one.judged) for one in ends] == [
            (1, 2, b"t" * 32, 2), (2, 1, b"t" * 32, 1),
        ]  # fmt: skip
        assert [(one.reference, one.told_state, one.since, one.lang) for one in files] == [
            ("R1", "rejected", date(2026, 11, 20), ""), ("R2", "", date(2060, 1, 1), ""),
        ]  # fmt: skip
        assert files[0].received == datetime(2026, 11, 20, 12, tzinfo=UTC)
        if database.postgresql:
            assert lies(database) == {"R1": "file_2026_11", "R2": "file_other"}


def emptied(database: Database) -> None:
    with database.write() as connection:
        metadata.drop_all(connection)
        connection.exec_driver_sql("DROP TABLE alembic_version")


_ITEM = (
    "INSERT INTO log_item (device, epoch, seq, hash, head, body, received, verdict, reason) "
    "VALUES ('d', {0}, {1}, :hash, :head, :body, '2026-11-20 12:00:00+00', 'stored', '')"
)
_FILE = (
    "INSERT INTO file (device, epoch, seq, case_id, reference, office, station, training, day, instant, "
    "clerk, persons, form, form_version, state, registration, reason, since, told_state, told_registration, "
    "told_reason, record) VALUES ('d', 1, {0}, 'c{0}', 'R{0}', 'SALTB', 'A1', false, '{1}', "
    "'2026-11-20 11:00:00+00', 'c-01', 4, 'tadamon', 1, 'complete', '', '', '{1}', '{2}', '', '', '{{}}')"
)
BEFORE: tuple[Any, ...] = (
    *(_ITEM.format(epoch, seq) for epoch, seq in ((1, 1), (1, 2), (2, 1))),
    _FILE.format(1, "2026-11-20", "rejected"),
    _FILE.format(2, "2060-01-01", ""),
)
