"""Questions that go to the driver as they are answer as SQLAlchemy's own road does, on both engines."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import bindparam, literal, select

from kiosk.errors import KioskError
from kiosk.hub.database import Database, opened
from kiosk.hub.landing import land
from kiosk.hub.question import Question
from kiosk.hub.tables import file, log_item
from tests.fakes.filings import NOON

DEPOSIT = {
    "device": "d", "epoch": 1, "seq": 1, "case_id": "c", "reference": "r", "office": "SALTB", "station": "A1",
    "training": True, "day": NOON.date(), "instant": NOON, "clerk": "ع", "received": NOON, "lang": "ar",
    "deposit_line": "r", "cells": "x", "persons": 4, "form": "tadamon", "form_version": 1,
    "state": "complete", "registration": "", "reason": "", "since": NOON.date(), "told_state": "",
    "told_registration": "", "told_reason": "", "record": "{}",
}  # fmt: skip
ASKED = select(file, literal("100 %").label("said")).where(file.c.reference == bindparam("asked"))


@pytest.fixture
def database(hub_address: str) -> Iterator[Database]:
    with closing(opened(hub_address)) as database:
        with database.write() as connection:
            land(connection, file, [DEPOSIT])
        yield database


def test_every_type_comes_as_by_sqlalchemy(database: Database) -> None:
    question = Question(ASKED)
    with database.look() as look:
        asked = [question.ask(look, asked="r") for _ in range(2)]
    with database.read() as connection:
        known = connection.execute(ASKED, {"asked": "r"}).all()
    assert asked == [known, known]
    row = asked[0][0]
    assert (row.instant, row.training, row.day, row.said) == (NOON, True, NOON.date(), "100 %")
    assert row.instant.tzinfo is known[0].instant.tzinfo


def test_what_is_not_there_is_no_row_and_what_looks_like_sql_is_a_value(database: Database) -> None:
    with database.read() as connection:
        assert Question(ASKED).ask(connection, asked="r' OR '1' = '1") == []


def test_a_list_of_values_has_its_places(database: Database) -> None:
    among = Question(ASKED.where(file.c.state.in_(["complete", "transmitted"]), file.c.station.in_([])))
    some = Question(ASKED.where(file.c.state.in_(["complete", "transmitted"])))
    with database.look() as look:
        assert among.ask(look, asked="r") == []
        assert [row.reference for row in some.ask(look, asked="r")] == ["r"]


def test_within_a_transaction_it_sees_what_was_written(database: Database) -> None:
    with database.write() as connection:
        land(connection, file, [{**DEPOSIT, "seq": 2, "case_id": "c2", "reference": "r2"}])
        assert len(Question(ASKED).ask(connection, asked="r2")) == 1


def test_what_the_driver_refuses_is_told_as_ever(database: Database) -> None:
    gone = Question(select(log_item.c.seq).where(log_item.c.device == bindparam("asked")))
    with database.write() as connection:
        log_item.drop(connection)
    told = "database-absent" if not database.postgresql else "UndefinedTable|does not exist"
    with pytest.raises(Exception, match=told), database.look() as connection:
        gone.ask(connection, asked="d")
    with pytest.raises(KioskError, match="x"), database.look():
        raise KioskError("x")
