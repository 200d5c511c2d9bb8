"""A register's backup: taken while it is used, opened by its passphrase alone, and never a number twice."""

import io
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlcipher3 import dbapi2

from kiosk.cases import archive, backup, passphrases
from kiosk.cases.backup import back_up, restore
from kiosk.cases.instance import claim
from kiosk.cases.key import RegisterKey
from kiosk.cases.store import KEY, REGISTER, Store
from kiosk.clock import FixedClock
from kiosk.errors import KioskError
from kiosk.hub.house import House
from tests.fakes.filings import NOON
from tests.fakes.near import NearHub
from tests.fakes.station import Station, station
from tests.faults.sync.evidence import facts
from tests.faults.sync.oracle import Receipt, judged
from tests.services.disk import fill

PASSPHRASE = "quatre mots sans lien"
CLOCK = FixedClock(NOON)
_SHAPE = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%%'"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys with less memory; the real cost is met once."""
    monkeypatch.setattr(passphrases, "_MEMORY", 64)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Station]:
    with station(tmp_path / "station") as opened:
        yield opened


def taken(desk: Station) -> io.BytesIO:
    file = io.BytesIO()
    back_up(desk.store, file, desk.store.folder, PASSPHRASE, CLOCK)
    return file


def again(folder: Path, file: io.BytesIO, **changed: object) -> backup.Restored:
    told = {"last": None, "replace": False} | changed
    return restore(folder, file, PASSPHRASE, FixedClock(NOON + timedelta(hours=1)), **told)


def dump(store: Store, *unlike: str) -> dict[str, list[tuple[object, ...]]]:
    """Every row of a register, but for some tables."""
    with store.read() as conn:
        return {
            name: sorted(map(tuple, conn.execute(text(f"SELECT * FROM {name}"))), key=repr)
            for name in archive.counted(conn)
            if name not in unlike
        }


def test_a_restored_register_holds_all_there_was_and_its_key_is_another(
    desk: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    for _ in range(3):
        desk.deposit()
    with desk.store.begin() as conn:
        conn.exec_driver_sql("ANALYZE")  # its tables' names are SQLite's own
    file = taken(desk)
    known, key = dump(desk.store, "counter", "memory"), (desk.store.folder / KEY).read_bytes()
    desk.deposit()

    done = again(tmp_path / "new", file)
    assert done.label.contents.holds["case_file"] == 3
    assert done.aside == ""
    assert (tmp_path / "new" / KEY).read_bytes() != key
    assert {one.name for one in (tmp_path / "new").iterdir()} == {REGISTER, KEY, "kiosk.lock"}
    with closing(Store.open(tmp_path / "new")) as store:
        assert dump(store, "counter", "memory") == known


def test_no_schema_is_lost_on_the_way(desk: Station, tmp_path: Path) -> None:
    def shape(store: Store) -> list[str]:
        with store.read() as conn:
            rows = conn.exec_driver_sql(_SHAPE).scalars()
            return sorted(rows)

    again(tmp_path / "new", taken(desk))
    with closing(Store.open(tmp_path / "new")) as store:
        assert shape(store) == shape(desk.store)


def test_nothing_of_a_backup_can_be_read_without_its_passphrase(desk: Station, tmp_path: Path) -> None:
    desk.deposit()
    file = taken(desk)
    assert b"SALTB" not in file.getvalue()
    with pytest.raises(KioskError, match=r"backup-passphrase$"):
        restore(tmp_path / "new", file, PASSPHRASE + " ", CLOCK, last=None, replace=False)
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["kiosk.lock"]


def test_a_passphrase_is_the_same_however_its_signs_are_composed(desk: Station, tmp_path: Path) -> None:
    file = io.BytesIO()
    back_up(desk.store, file, tmp_path, "cafe\u0301 cafe\u0301 cafe\u0301", CLOCK)
    restore(tmp_path / "new", file, "caf\u00e9 caf\u00e9 caf\u00e9", CLOCK, last=None, replace=False)


def test_a_short_passphrase_is_refused(desk: Station, tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="backup-passphrase-short least=12"):
        back_up(desk.store, io.BytesIO(), tmp_path, "onze signes", CLOCK)


@pytest.mark.postgres
def test_a_shared_register_is_the_servers_business(postgres_address: str, tmp_path: Path) -> None:
    shared = Store.open(tmp_path, postgres_address)
    with closing(shared), pytest.raises(KioskError, match="register-elsewhere"):
        back_up(shared, io.BytesIO(), tmp_path, PASSPHRASE, CLOCK)


def test_a_register_that_is_there_is_kept_or_set_aside(desk: Station, tmp_path: Path) -> None:
    desk.deposit()
    file, folder = taken(desk), desk.store.folder
    desk.deposit()
    desk.store.close()
    with pytest.raises(KioskError, match="register-present"):
        again(folder, file)
    done = again(folder, file, replace=True)
    assert done.aside == "replaced-20261121-130000"
    for place, files in ((folder, 1), (folder / done.aside, 2)):
        with closing(Store.open(place)) as store, store.read() as conn:
            assert archive.counted(conn)["case_file"] == files


def test_an_open_window_keeps_its_register(desk: Station, tmp_path: Path) -> None:
    file, window = taken(desk), claim(tmp_path / "new")
    with pytest.raises(KioskError, match="already-running"):
        again(tmp_path / "new", file)
    window.release()
    again(tmp_path / "new", file)


def cut(raw: bytes) -> bytes:
    return raw[:-4096]


@pytest.mark.parametrize(
    ("spoilt", "code"),
    [
        (cut, "backup-damaged"),
        (lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]), "backup-damaged"),
        (lambda raw: raw.replace(b'"version":1', b'"version":2', 1), "backup-newer version=2"),
        (lambda raw: raw.replace(b'"kind":"register"', b'"kind":"hub-sqli"'), "backup-other kind=hub-sqli"),
        (lambda raw: b"", "backup-foreign"),
    ],
)
def test_a_spoilt_backup_is_refused_and_leaves_nothing(
    desk: Station, tmp_path: Path, spoilt: Callable[[bytes], bytes], code: str
) -> None:
    raw = spoilt(taken(desk).getvalue())
    with pytest.raises(KioskError, match=code):
        again(tmp_path / "new", io.BytesIO(raw))
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["kiosk.lock"]


def test_a_backup_of_a_later_program_waits_for_it(desk: Station, tmp_path: Path) -> None:
    with desk.store.begin() as conn:
        conn.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(KioskError, match="backup-newer"):
        again(tmp_path / "new", taken(desk))


def test_a_journal_that_does_not_hold_is_not_backed_up(desk: Station) -> None:
    desk.deposit()
    with desk.store.begin() as conn:
        conn.exec_driver_sql("UPDATE journal SET body = x'00'")
    with pytest.raises(KioskError, match="journal-broken"):
        taken(desk)


def flip_last_page(path: Path, _key: RegisterKey) -> None:
    raw = bytearray(path.read_bytes())
    raw[-100] ^= 1
    path.write_bytes(raw)


def forget_an_index(path: Path, key: RegisterKey) -> None:
    """Leave a row out of an index, as a fault of the disk or of memory may."""
    with closing(dbapi2.connect(str(path), isolation_level=None)) as line:
        line.execute(f'PRAGMA key="{key.pragma}"')
        line.execute("PRAGMA writable_schema=ON")
        line.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'case_id', 'event') WHERE name='journal_case'"
        )


@pytest.mark.parametrize("spoil", [flip_last_page, forget_an_index])
def test_what_does_not_hold_is_no_backup(
    desk: Station, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path, RegisterKey], None]
) -> None:
    export = backup._export

    def spoilt(source: Engine, into: Path, key: RegisterKey) -> None:
        export(source, into, key)
        spoil(into, key)

    desk.deposit()
    monkeypatch.setattr(backup, "_export", spoilt)
    with pytest.raises(KioskError, match="backup-unsound"):
        taken(desk)


def test_a_full_disk_is_told_and_nothing_is_left(desk: Station, small_disk: Path) -> None:
    desk.deposit()
    ballast = fill(small_disk, room=64 * 1024)
    with pytest.raises(KioskError, match="disk-full"):
        back_up(desk.store, io.BytesIO(), small_disk, PASSPHRASE, CLOCK)
    file = taken(desk)
    with pytest.raises(KioskError, match="disk-full"):
        again(small_disk / "data", file)
    ballast.unlink()
    again(small_disk / "data", file)


def test_an_error_that_is_ours_stays_one(desk: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "_export", lambda *_: desk.store.engine.connect().exec_driver_sql("NO SQL"))
    with pytest.raises(Exception, match="syntax error"):
        taken(desk)


def test_a_clock_behind_the_backup_may_not_number(desk: Station, tmp_path: Path) -> None:
    file = taken(desk)
    with pytest.raises(KioskError, match="restore-clock"):
        restore(tmp_path / "new", file, PASSPHRASE, FixedClock(NOON - timedelta(1)), last=None, replace=False)


def test_a_restored_register_goes_on_with_its_hub_at_once(desk: Station, tmp_path: Path) -> None:
    receipts = []

    def deposit(at: Station) -> None:
        case = at.deposit()
        receipts.append(Receipt(str(case.reference), case.hash))

    with ExitStack() as ends:
        house = House.open(f"sqlite:///{tmp_path}/hub.db", CLOCK)
        ends.callback(house.database.close)
        line = NearHub(house)
        desk.enrol(house.database, line)
        deposit(desk)
        file = taken(desk)
        for _ in range(3):
            deposit(desk)
        assert desk.deliver(line).accepted == 4
        again(tmp_path / "new", file)
        there = ends.enter_context(station(tmp_path / "new"))
        deposit(there)
        report = there.deliver(line)
        assert (report.accepted, report.refused, report.code) == (2, 0, "")
        assert there.epoch == desk.epoch + 1
        assert not judged(facts(receipts, house.database, [there.store, desk.store]))
