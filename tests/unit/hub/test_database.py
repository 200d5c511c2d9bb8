"""The database opens on either engine, migrates itself, and says what is wrong with an address."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, func, insert, select, text

from kiosk.errors import KioskError
from kiosk.hub.database import connected, migrate, opened
from kiosk.hub.landing import land
from kiosk.hub.question import Question
from kiosk.hub.tables import disclosure, file, log_item, metadata
from tests.fakes.filings import NOON
from tests.services.ports import free_port


def row(seq: int, **told: Any) -> dict[str, Any]:
    return {
        "device": "d",
        "epoch": 1,
        "seq": seq,
        "hash": b"h" * 32,
        "head": b"\x00\xff" * 16,
        "body": b"\x28\xb5\x00",
        "received": NOON,
        "verdict": "stored",
        "reason": "",
        **told,
    }


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    """Partitions are no tables of the program's own: they follow the one that they are of."""
    return kind != "table" or not str(name).startswith("file_")


def test_the_migrations_make_the_tables_of_the_program(hub_address: str) -> None:
    database = opened(hub_address)
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours})
        assert compare_metadata(context, metadata) == []
    database.close()


def test_opening_again_keeps_what_is_there(hub_address: str) -> None:
    database = opened(hub_address)
    with database.write() as connection:
        land(connection, log_item, [row(1)])
    migrate(database.engine)
    database.close()
    database = opened(hub_address)
    with database.read() as connection:
        assert connection.execute(select(log_item)).one()._asdict() == row(1)
    database.close()


def test_a_database_of_a_later_version_is_left_alone(hub_address: str) -> None:
    database = opened(hub_address)
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    with pytest.raises(KioskError, match="hub-database-newer"):
        opened(hub_address)


def test_rows_land_exactly_once(hub_address: str) -> None:
    database = opened(hub_address)
    with database.write() as connection:
        assert land(connection, log_item, []) == 0
        assert land(connection, log_item, [row(1), row(2)]) == 2
        assert land(connection, log_item, [row(2, reason="other"), row(3)]) == 1
    with database.read() as connection:
        assert connection.scalars(select(log_item.c.reason).order_by(log_item.c.seq)).all() == ["", "", ""]
    database.close()


def test_rows_of_every_type_land(hub_address: str) -> None:
    database = opened(hub_address)
    deposit = {
        "device": "d", "epoch": 1, "seq": 1, "case_id": "c", "reference": "r", "office": "SALTB",
        "station": "A1", "training": True, "day": NOON.date(), "instant": NOON, "clerk": "ع",
        "received": NOON, "lang": "ar", "deposit_line": "r", "cells": "x",
        "persons": 4, "form": "tadamon", "form_version": 1, "state": "complete", "registration": "",
        "reason": "", "since": NOON.date(), "told_state": "", "told_registration": "", "told_reason": "",
        "record": '{"é":"ة"}',
    }  # fmt: skip
    with database.write() as connection:
        land(connection, file, [deposit])
    with database.read() as connection:
        assert connection.execute(select(file)).one()._asdict() == deposit
    database.close()


def test_an_instant_comes_back_in_utc(hub_address: str) -> None:
    database = opened(hub_address)
    east = datetime(2026, 11, 21, 14, 0, tzinfo=timezone(timedelta(hours=2)))
    note = {
        "device": "d",
        "sha256": "s",
        "office": "o",
        "day": NOON.date(),
        "training": False,
        "format": "csv",
        "last": NOON.date(),
        "state": "",
    }
    with database.write() as connection:
        connection.execute(insert(disclosure).values(instant=east, count=1, **note))
    with database.read() as connection:
        found = connection.scalar(select(disclosure.c.instant))
        assert (found, found.tzinfo) == (NOON, UTC)
        assert connection.scalar(select(disclosure.c.instant).where(disclosure.c.device == "x")) is None
    database.close()


def _land_and_fail(connection: Connection) -> None:
    land(connection, log_item, [row(1)])
    raise KioskError("hub-busy")


def test_a_failed_transaction_leaves_nothing(hub_address: str) -> None:
    database = opened(hub_address)
    with pytest.raises(KioskError, match="hub-busy"), database.write() as connection:
        _land_and_fail(connection)
    with database.read() as connection:
        assert connection.execute(select(log_item)).all() == []
    database.close()


def test_sqlite_loses_nothing_at_a_power_cut(tmp_path: Path) -> None:
    database = opened(f"sqlite:///{tmp_path}/hub.db")
    for give in (database.read, database.write):
        with give() as connection:
            assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    assert not database.postgresql
    database.close()


@pytest.mark.parametrize(
    ("hosts", "wanted"),
    [
        ("one:5432", None),
        ("host=one&host=two", "read-write"),
        ("host=one,two", "read-write"),
        ("host=one&host=two&target_session_attrs=primary", "primary"),
    ],
)
def test_of_several_machines_the_one_that_takes_writers_is_used(hosts: str, wanted: str | None) -> None:
    address = f"/hub?{hosts}" if "=" in hosts else f"{hosts}/hub"
    database = connected(f"postgresql://x@{address}")
    assert database.engine.url.query.get("target_session_attrs") == wanted
    database.close()


@pytest.mark.parametrize(
    "address", ["", "hub.db", "mysql://x/y", "sqlite://", "sqlite:///", "postgresql://[:x/y"]
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(KioskError, match="hub-database-address"):
        opened(address)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "hub.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(KioskError, match="hub-database-address"):
        opened(f"sqlite:///{tmp_path}/hub.db")


@pytest.mark.parametrize(
    "address", ["sqlite:////nowhere/at/all/hub.db", f"postgresql://x@127.0.0.1:{free_port()}/x"]
)
def test_a_database_that_does_not_answer_is_told(address: str) -> None:
    with pytest.raises(KioskError, match="hub-database-absent"):
        opened(address)


def test_a_mistake_of_ours_is_not_called_an_absent_database(tmp_path: Path) -> None:
    from sqlalchemy.exc import IntegrityError

    database = opened(f"sqlite:///{tmp_path}/hub.db")
    with pytest.raises(IntegrityError), database.write() as connection:
        connection.execute(insert(log_item).values(row(1, body=None)))
    database.close()


def test_exports_noted_before_are_of_one_day_in_all_states(hub_address: str) -> None:
    database = opened(hub_address)
    with database.write() as connection:
        metadata.drop_all(connection)
        connection.exec_driver_sql("DROP TABLE alembic_version")
    migrate(database.engine, "0002")
    told = (
        "device, instant, sha256, office, day, training, format, count",
        "'d', '2026-11-21 12:00:00', 'x'",
    )
    with database.write() as connection:
        connection.exec_driver_sql(
            f"INSERT INTO disclosure ({told[0]}) VALUES ({told[1]}, 'SALTB', '2026-11-20', false, 'csv', 3)"
        )
    migrate(database.engine)
    with database.read() as connection:
        noted = connection.execute(select(disclosure.c.last, disclosure.c.state, disclosure.c.count)).one()
    assert tuple(noted) == (date(2026, 11, 20), "", 3)
    database.close()


def test_a_line_that_ended_while_nobody_used_it_is_replaced(postgres_address: str) -> None:
    with closing(opened(postgres_address)) as database, closing(opened(postgres_address)) as other:
        with database.read() as connection:
            server = connection.scalar(text("SELECT pg_backend_pid()"))
        with other.write() as connection:
            connection.execute(text("SELECT pg_terminate_backend(:one, 10000)"), {"one": server})
        with database.write() as connection:
            assert connection.scalar(text("SELECT pg_backend_pid()")) != server


def test_who_only_looks_is_in_no_transaction(hub_address: str) -> None:
    held = Question(select(log_item.c.seq))
    with closing(opened(hub_address)) as database, database.look() as connection:
        assert held.ask(connection) == []
        with database.write() as writer:
            land(writer, log_item, [row(1)])
        assert held.ask(connection) == [(1,)]
        driver: Any = connection.connection.driver_connection
        assert not driver.in_transaction if not database.postgresql else driver.autocommit


def test_a_line_that_ends_under_a_look_is_told_and_replaced(postgres_address: str) -> None:
    end = Question(select(func.pg_terminate_backend(func.pg_backend_pid()).label("ended")))
    with closing(opened(postgres_address)) as database:
        for _ in range(2):
            with pytest.raises(KioskError, match="hub-database-absent"), database.look() as look:
                end.ask(look)
        with database.look() as look:
            assert Question(select(log_item.c.seq)).ask(look) == []


def test_a_full_disk_of_sqlite_is_told(tmp_path: Path) -> None:
    def fill(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
        land(connection, log_item, [row(1, body=bytes(1_000_000))])

    assert refused(f"sqlite:///{tmp_path}/hub.db", fill) == "hub-disk-full"


@pytest.mark.parametrize(
    ("state", "code"), [("53100", "hub-disk-full"), ("55P03", "hub-busy"), ("25006", "hub-database-absent")]
)
def test_what_postgresql_refuses_is_told_by_its_state(postgres_address: str, state: str, code: str) -> None:
    raised = text(f"DO $$ BEGIN RAISE SQLSTATE '{state}'; END $$")
    assert refused(postgres_address, lambda connection: connection.execute(raised)) == code


def refused(address: str, work: Callable[[Connection], object]) -> str:
    """What a transaction that fails is told as."""
    with closing(opened(address)) as database:
        try:
            with database.write() as connection:
                work(connection)
        except KioskError as wrong:
            return wrong.code
    return ""
