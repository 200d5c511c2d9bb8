"""A hub's backup: taken while it works, held to its bytes, and never written over anything."""

import io
import sqlite3
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.cases import archive
from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub import dump
from kiosk.hub.backup import back_up, restore
from kiosk.hub.database import connected, opened
from kiosk.hub.house import House
from kiosk.hub.keys import public_jwk
from kiosk.sync.feed import fetch
from tests.fakes.filings import NOON
from tests.fakes.near import NearHub
from tests.fakes.station import Station, station
from tests.faults.sync.evidence import facts
from tests.faults.sync.oracle import Receipt, judged

CLOCK = FixedClock(NOON)


@pytest.fixture
def empty_address(hub_address: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """Where nothing is yet, of the same kind as the hub."""
    if hub_address.startswith("sqlite"):
        return f"sqlite:///{tmp_path}/restored.db"
    address: str = request.getfixturevalue("cluster").database(f"restored{hash(hub_address) % 10**9}")
    return address


class Town:
    """A station, its hub, and the hub's backups."""

    def __init__(self, address: str, folder: Path, ends: ExitStack) -> None:
        self.folder, self._ends = folder, ends
        self.desk: Station = ends.enter_context(station(folder / "station"))
        self.receipts: list[Receipt] = []
        self.move(address)
        self.desk.enrol(self.line.house.database, self.line)

    def move(self, address: str) -> None:
        """Let the hub be the one at that address."""
        house = House.open(address, CLOCK)
        self._ends.callback(house.database.close)
        self.address, self.line = address, NearHub(house)

    def deposit(self, times: int) -> None:
        for _ in range(times):
            case = self.desk.deposit()
            self.receipts.append(Receipt(str(case.reference), case.hash))
        assert self.desk.deliver(self.line).accepted == times

    def backup(self) -> io.BytesIO:
        file = io.BytesIO()
        back_up(self.address, file, self.folder, CLOCK)
        return file


@pytest.fixture
def town(hub_address: str, tmp_path: Path) -> Iterator[Town]:
    with ExitStack() as ends:
        yield Town(hub_address, tmp_path, ends)


def test_a_restored_hub_is_the_same_and_is_sent_what_came_later(town: Town, empty_address: str) -> None:
    town.deposit(3)
    key, cursor = public_jwk(town.line.house.key), town.line.page(town.desk.identity, "0", 500).body
    file = town.backup()
    town.deposit(2)

    label = restore(empty_address, file)
    assert (label.contents.holds["log_item"], label.contents.holds["file"]) == (3, 3)
    assert label.contents.made == NOON
    town.move(empty_address)
    assert public_jwk(town.line.house.key) == key
    assert town.line.page(town.desk.identity, "0", 500).body == cursor
    assert town.desk.deliver(town.line).accepted == 2
    assert not fetch(town.desk.store, town.line, town.desk.identity, CLOCK).code
    assert not judged(facts(town.receipts, town.line.house.database, [town.desk.store]))


def test_a_backup_sees_one_moment_while_the_hub_works(town: Town, empty_address: str) -> None:
    town.deposit(1)
    with town.line.house.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM log_item")
        file = town.backup()
    assert restore(empty_address, file).contents.holds["log_item"] == 1


def test_nothing_is_written_over(town: Town) -> None:
    file = town.backup()
    with pytest.raises(KioskError, match="hub-not-empty"):
        restore(town.address, file)
    town.deposit(1)


def test_where_no_hub_is_there_is_nothing_to_back_up(empty_address: str, tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="hub-empty"):
        back_up(empty_address, io.BytesIO(), tmp_path, CLOCK)
    opened(empty_address).close()


def cut(raw: bytes) -> bytes:
    return raw[:-1]


def flipped(raw: bytes) -> bytes:
    return raw[:-10] + bytes([raw[-10] ^ 1]) + raw[-9:]


def later(raw: bytes) -> bytes:
    return raw.replace(b'"version":1', b'"version":2', 1)


def of_later_tables(raw: bytes) -> bytes:
    at = raw.index(b'"schema":"') + 10
    return raw[:at] + b"9999" + raw[at + 4 :]


@pytest.mark.parametrize(
    ("spoilt", "code"),
    [
        (cut, "backup-damaged"),
        (flipped, "backup-damaged"),
        (later, "backup-newer"),
        (of_later_tables, "hub-database-newer"),
        (lambda raw: raw.replace(b"tadamon-backup", b"other-programme"), "backup-foreign"),
        (lambda raw: raw.replace(b'"kind":"hub-', b'"kind":"big-'), "backup-other"),
        (lambda raw: raw[:100], "backup-foreign"),
        (lambda _raw: b"", "backup-foreign"),
        (lambda _raw: b"\xff" * 20_000, "backup-foreign"),
    ],
)
def test_a_spoilt_backup_is_refused_and_leaves_nothing(
    tmp_path: Path, spoilt: Callable[[bytes], bytes], code: str
) -> None:
    source, target = f"sqlite:///{tmp_path}/hub.db", tmp_path / "restored.db"
    opened(source).close()
    file = io.BytesIO()
    back_up(source, file, tmp_path, CLOCK)
    with pytest.raises(KioskError, match=code):
        restore(f"sqlite:///{target}", io.BytesIO(spoilt(file.getvalue())))
    assert not target.exists()


def test_what_a_label_promises_is_counted(tmp_path: Path) -> None:
    source = f"sqlite:///{tmp_path}/hub.db"
    opened(source).close()
    file = io.BytesIO()
    back_up(source, file, tmp_path, CLOCK)
    told = file.getvalue().replace(b'"log_item":0', b'"log_item":7')
    with pytest.raises(KioskError, match="hub-restore-failed"):
        restore(f"sqlite:///{tmp_path}/restored.db", io.BytesIO(told))


@pytest.mark.postgres
def test_postgresqls_programs_are_found_or_named(
    postgres_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(postgres_address).close()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(KioskError, match="hub-dump-absent tool=pg_dump"):
        back_up(postgres_address, io.BytesIO(), tmp_path, CLOCK)
    program = tmp_path / "pg_dump"
    program.write_text("#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.1'\n", encoding="ascii")
    program.chmod(0o700)
    with pytest.raises(KioskError, match="hub-dump-older least=15 tool=pg_dump"):
        back_up(postgres_address, io.BytesIO(), tmp_path, CLOCK)
    program.write_text('#!/bin/sh\n[ "$1" = --version ] && echo x 99.1 || exit 1\n', encoding="ascii")
    with pytest.raises(KioskError, match="hub-dump-failed"):
        back_up(postgres_address, io.BytesIO(), tmp_path, CLOCK)


@pytest.mark.postgres
def test_a_dump_that_cannot_be_read_leaves_the_database_empty(postgres_address: str) -> None:
    with closing(connected(postgres_address)) as database:
        program = dump.tool("pg_restore", 15)
        for pieces in ([b"no dump"], [b"x" * 1024 * 1024] * 8):
            with pytest.raises(KioskError, match="hub-restore-failed"):
                dump.restored(database.engine, program, pieces)
    opened(postgres_address).close()


@pytest.mark.postgres
def test_a_dump_waits_for_whoever_makes_a_table_and_not_for_itself(
    postgres_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A month of files is begun after the counting: it may not wait for the dump that waits for it."""
    dumped, begun = dump.dumped, []

    def later(*asked: Any) -> Generator[bytes]:
        with closing(connected(postgres_address)) as other, other.write() as connection:
            connection.exec_driver_sql("SET LOCAL lock_timeout = '5s'")
            connection.exec_driver_sql("LOCK TABLE file IN ACCESS EXCLUSIVE MODE")
            begun.append(True)
        return dumped(*asked)

    opened(postgres_address).close()
    monkeypatch.setattr(dump, "dumped", later)
    back_up(postgres_address, io.BytesIO(), tmp_path, CLOCK)
    assert begun


def test_a_copy_that_cannot_be_kept_ends_the_dump(town: Town) -> None:
    class Full(io.BytesIO):
        def write(self, _piece: object) -> int:
            raise OSError(28, "no room")

    town.deposit(1)
    with pytest.raises(OSError, match="no room"):
        back_up(town.address, Full(), town.folder, CLOCK)


def test_a_restored_file_is_whole_and_its_owners_alone(tmp_path: Path) -> None:
    source, target = f"sqlite:///{tmp_path}/hub.db", tmp_path / "restored.db"
    opened(source).close()
    file = io.BytesIO()
    back_up(source, file, tmp_path, CLOCK)
    restore(f"sqlite:///{target}", file)
    assert target.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(target)) as line:
        assert line.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert archive.opened(file, "hub-sqlite").bytes == len(file.getvalue()) - archive.LABEL
