"""What a transaction of the store is, on whichever engine."""

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError, ProgrammingError

from kiosk.cases.memory import recall, remember
from kiosk.cases.store import Store
from kiosk.errors import KioskError


def test_an_exception_rolls_everything_back(store: Store) -> None:
    def fail() -> None:
        with store.begin() as conn:
            remember(conn, "k", "v")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with store.read() as conn:
        assert recall(conn, "k") == ""


def test_a_reader_sees_one_moment_while_a_writer_writes(store: Store) -> None:
    with store.read() as reader:
        assert recall(reader, "k") == ""
        with store.begin() as writer:
            remember(writer, "k", "v")
        assert recall(reader, "k") == ""
    with store.read() as reader:
        assert recall(reader, "k") == "v"


def test_two_processes_of_one_station_take_turns(store: Store, again: Callable[[], Store]) -> None:
    other = again()
    began, done = threading.Event(), threading.Event()

    def write() -> None:
        began.set()
        with other.begin() as conn:
            remember(conn, "k", recall(conn, "k") + "b")
        done.set()

    thread = threading.Thread(target=write)
    with store.begin() as conn:
        thread.start()
        assert began.wait(5)
        remember(conn, "k", "a")
        assert not done.is_set()
    thread.join(5)
    with store.read() as conn:
        assert recall(conn, "k") == "ab"


def test_more_readers_than_connections_are_told_to_wait(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store.engine.pool, "_timeout", 0.01)
    opened = [store.engine.connect() for _ in range(15)]
    with pytest.raises(KioskError, match="register-busy"), store.read():
        pytest.fail("a sixteenth connection")
    for connection in opened:
        connection.close()


def test_a_fault_of_the_program_is_no_fault_of_the_register_and_quotes_nothing(store: Store) -> None:
    with pytest.raises((OperationalError, ProgrammingError)) as wrong, store.read() as conn:
        conn.execute(text("SELECT nothing FROM nowhere WHERE x = :x"), {"x": "ZZ999901"})
    assert "ZZ999901" not in str(wrong.value)
