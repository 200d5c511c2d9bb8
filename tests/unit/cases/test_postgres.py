"""What only PostgreSQL knows: how it is reached, what its refusals mean, what its sessions are set to."""

import logging
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from psycopg import errors
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from kiosk.cases import drafts, postgres, register
from kiosk.cases.identity import Issuer, station_identity
from kiosk.cases.memory import recall, remember
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from tests.fakes.filings import HOUSEHOLD, NOON, draft, filing
from tests.services.ports import free_port
from tests.services.postgres import Cluster

pytestmark = pytest.mark.postgres


@pytest.fixture
def store(shared_register: Store) -> Store:
    return shared_register


def test_a_reader_sees_one_moment_and_changes_nothing_a_writer_is_durable(store: Store) -> None:
    asked = ("transaction_isolation", "transaction_read_only", "synchronous_commit", "lock_timeout")
    with store.read() as conn:
        told = [conn.exec_driver_sql(f"SHOW {name}").scalar() for name in asked]
    assert told == ["repeatable read", "on", "on", "5s"]
    with store.begin() as conn:
        told = [conn.exec_driver_sql(f"SHOW {name}").scalar() for name in asked[:2]]
    assert told == ["read committed", "off"]
    with pytest.raises(KioskError, match="register-server-read-only"), store.read() as conn:
        remember(conn, "k", "v")


def test_a_writer_that_never_gets_its_turn_is_told(
    store: Store, again: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "_SESSION", postgres._SESSION.replace("'5s'", "'20ms'"))
    other = again()
    with store.begin(), pytest.raises(KioskError, match="register-busy"), other.begin():
        pytest.fail("two writers at once")


def test_a_connection_that_the_server_ended_meanwhile_is_made_anew(
    store: Store, register_address: str
) -> None:
    with store.begin() as conn:
        remember(conn, "k", "v")
    _end_sessions(register_address)
    with store.read() as conn:
        assert recall(conn, "k") == "v"


def test_a_server_lost_in_the_midst_of_a_deposit_is_told_and_nothing_was_recorded(
    store: Store, register_address: str
) -> None:
    def deposit() -> str:
        issuer = Issuer("SALTB", "A1", station_identity(store))
        case = register.deposit(store, one, HOUSEHOLD, issuer=issuer, instant=NOON, media="a4")
        return str(case.reference)

    one = filing()
    with pytest.raises(KioskError, match="register-server-unreachable"):
        _write_while(store, lambda: _end_sessions(register_address))
    with store.read() as conn:
        assert recall(conn, "k") == ""
    assert deposit() == "SALTB-A1-26-00001-02"
    with pytest.raises(KioskError, match="already-deposited"):
        deposit()


def test_what_is_typed_is_kept_while_the_server_is_away(data: Path, caplog: pytest.LogCaptureFixture) -> None:
    with closing(Store.open(data, _nobody())) as store:
        with caplog.at_level(logging.INFO):
            kept = drafts.keep(store, draft(), NOON)
        assert "register-server-unreachable" in caplog.text
        with store.own.read() as conn:
            assert drafts.listed(conn) == (kept,)


def test_a_draft_left_by_a_deposit_whose_end_was_not_heard_is_thrown_away(store: Store) -> None:
    issuer = Issuer("SALTB", "A1", station_identity(store))
    kept = draft()
    register.deposit(store, filing(kept.id), HOUSEHOLD, issuer=issuer, instant=NOON, media="a4")
    with store.own.begin() as conn:
        conn.execute(drafts.insert(drafts.draft), drafts.asdict(kept) | {"updated": NOON})
    with pytest.raises(KioskError, match="already-deposited"):
        register.deposit(store, filing(kept.id), HOUSEHOLD, issuer=issuer, instant=NOON, media="a4")
    with store.own.read() as conn:
        assert drafts.listed(conn) == ()


def test_a_station_that_shared_a_register_begins_none_of_its_own(store: Store, data: Path) -> None:
    with store.read():
        pass
    store.close()
    with pytest.raises(KioskError, match="register-not-own"):
        Store.open(data)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("postgresql://h/d?nonsense=1", "register-address"),
        (f"postgresql://127.0.0.1:{free_port()}/d", "register-server-unreachable"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(data: Path, address: str, code: str) -> None:
    assert _asked(data, address) == code


def test_a_database_or_a_user_that_the_server_does_not_know_is_refused(data: Path, cluster: Cluster) -> None:
    assert _asked(data, cluster.address("nowhere")) == "register-refused"
    assert _asked(data, cluster.address("postgres").replace("postgres@", "nobody@")) == "register-refused"


def test_a_database_that_cannot_hold_arabic_is_refused(data: Path, cluster: Cluster) -> None:
    with psycopg.connect(cluster.address("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    assert _asked(data, cluster.address("latin")) == "register-encoding"


def test_a_user_without_rights_is_refused(store: Store, cluster: Cluster, register_address: str) -> None:
    with psycopg.connect(register_address, autocommit=True) as connection:
        connection.execute("DROP ROLE IF EXISTS guest")
        connection.execute("CREATE ROLE guest LOGIN")
    guest = Store(postgres.engine(register_address.replace("postgres@", "guest@")), store.folder, store.own)
    with pytest.raises(KioskError, match="register-refused"), guest.read() as conn:
        recall(conn, "k")
    guest.engine.dispose()


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (errors.DiskFull(), "register-server-full"),
        (errors.TooManyConnections(), "register-busy"),
        (errors.AdminShutdown(), "register-server-unreachable"),
        (errors.IoError(), "register-server-unreachable"),
        (errors.DeadlockDetected(), "register-busy"),
        (errors.UniqueViolation(), "register-conflict"),
        (errors.DataCorrupted(), "register-damaged"),
        (errors.IdleInTransactionSessionTimeout(), "register-server-unreachable"),
        (psycopg.InterfaceError("the connection is closed"), "register-server-unreachable"),
        (OSError(), "register-server-unreachable"),
        (errors.UndefinedTable(), None),
    ],
)
def test_what_the_server_says_has_a_code(tmp_path: Path, wrong: Exception, code: str | None) -> None:
    for asked in (wrong, DBAPIError("SELECT 1", {}, wrong)):
        told = postgres.told(asked, tmp_path)
        assert (told and told.code) == code


def test_a_server_that_takes_no_connection_in_time_is_not_asked_again(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def connect(**told: object) -> None:
        asked.append(told["connect_timeout"])
        raise errors.ConnectionTimeout

    monkeypatch.setattr(psycopg, "connect", connect)
    assert _asked(data, "postgresql://h/d?connect_timeout=2") == "register-server-unreachable"
    assert asked == ["2"]


def test_an_index_of_beginnings_is_in_the_order_of_bytes_whatever_the_servers_language(store: Store) -> None:
    wanted = text(
        "SELECT collation_name FROM information_schema.columns "
        "WHERE table_name = 'name_word' AND column_name = 'word'"
    )
    with store.read() as conn:
        assert conn.scalar(wanted) == "C"


def test_tidying_is_of_the_computers_own_register(store: Store) -> None:
    drafts.keep(store, draft(), NOON)
    store.tidy()
    assert (store.folder / "register.db-wal").stat().st_size == 0


def _write_while(store: Store, happens: Callable[[], None]) -> None:
    with store.begin() as conn:
        happens()
        remember(conn, "k", "v")


def _end_sessions(address: str) -> None:
    ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = %s"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(ended, ["tadamon-kiosk"])


def _asked(data: Path, address: str) -> str:
    """Return the code by which a register at that address cannot be read."""
    with closing(Store.open(data, address)) as store:
        try:
            with store.read() as conn:
                return recall(conn, "k")
        except KioskError as wrong:
            return wrong.code


def _nobody() -> str:
    return f"postgresql://postgres@127.0.0.1:{free_port()}/register"
