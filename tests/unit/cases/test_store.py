import errno
import os
import stat
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import select
from sqlcipher3 import dbapi2

from kiosk.cases import sqlcipher, tables
from kiosk.cases.instance import claim
from kiosk.cases.key import RegisterKey, key_at
from kiosk.cases.memory import remember
from kiosk.cases.store import KEY, REGISTER, Store
from kiosk.errors import KioskError
from tests.fakes.filings import Deposit

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "busy_timeout": 5000,
}


@pytest.fixture
def store(own_register: Store) -> Store:
    """What only SQLite and SQLCipher know; what holds on both engines stands in ``test_transactions``."""
    return own_register


def test_every_connection_of_the_pool_is_durable_and_strict(store: Store) -> None:
    opened = [store.engine.connect() for _ in range(5)]
    for connection in opened:
        for name, value in PRAGMAS.items():
            assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value
    for connection in opened:
        connection.close()


def test_the_key_and_the_register_are_their_owners_alone(store: Store) -> None:
    with store.begin() as conn:
        remember(conn, "k", "v")
    for name in (KEY, REGISTER, f"{REGISTER}-wal"):
        assert stat.S_IMODE((store.folder / name).stat().st_mode) == 0o600
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    assert len((store.folder / KEY).read_bytes()) == 32
    assert [name for name in store.folder.iterdir() if name.name.startswith(".")] == []


def test_nothing_of_a_file_stands_in_clear_on_the_disk(store: Store, deposited: Deposit) -> None:
    deposited()
    files = [path.read_bytes() for path in store.folder.iterdir() if path.name != KEY]
    for told in (b"ZZ999901", b"7267770186", "العلوي".encode(), b"EL ALAOUI", b"SALTB"):
        assert not any(told in content for content in files)


def test_a_register_opens_again_with_its_key_only(store: Store) -> None:
    store.close()
    kept = (store.folder / KEY).read_bytes()
    (store.folder / KEY).write_bytes(bytes(32))
    with pytest.raises(KioskError, match="register-wrong-key"):
        Store.open(store.folder)
    (store.folder / KEY).write_bytes(b"short")
    with pytest.raises(KioskError, match="register-wrong-key"):
        Store.open(store.folder)
    (store.folder / KEY).unlink()
    with pytest.raises(KioskError, match="register-key-missing"):
        Store.open(store.folder)
    assert not (store.folder / KEY).exists()
    (store.folder / KEY).write_bytes(kept)
    Store.open(store.folder).close()


@pytest.mark.parametrize(
    "content",
    [
        b"not a register",
        b"\0" * 8192,
        b"SQLite format 3\0" + b"\0" * 4080,
        b"x" * 4097,
    ],
)
def test_a_file_that_is_no_register_is_damaged_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    (tmp_path / KEY).write_bytes(bytes(range(32)))
    (tmp_path / REGISTER).write_bytes(content)
    with pytest.raises(KioskError, match="register-damaged"):
        Store.open(tmp_path)
    assert (tmp_path / REGISTER).read_bytes() == content


def test_a_register_with_a_flipped_byte_in_its_first_page_is_damaged(store: Store) -> None:
    store.tidy()
    store.close()
    content = bytearray((store.folder / REGISTER).read_bytes())
    content[100] ^= 1
    (store.folder / REGISTER).write_bytes(content)
    with pytest.raises(KioskError, match="register-damaged"):
        Store.open(store.folder)


def test_a_flipped_byte_anywhere_refuses_numbers_instead_of_making_them(
    store: Store, deposited: Deposit
) -> None:
    deposited()
    store.tidy()
    store.close()
    content = bytearray((store.folder / REGISTER).read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 50] ^= 1
    (store.folder / REGISTER).write_bytes(content)
    with pytest.raises(KioskError, match="register-damaged"):
        Store.open(store.folder)


def test_a_lost_register_is_told_and_none_is_made_that_would_count_from_one_again(
    store: Store, deposited: Deposit
) -> None:
    deposited()
    store.close()
    lost = (store.folder / REGISTER).read_bytes()
    (store.folder / REGISTER).unlink()
    with pytest.raises(KioskError, match="register-missing"):
        Store.open(store.folder)
    assert not (store.folder / REGISTER).exists()
    (store.folder / REGISTER).write_bytes(lost)
    Store.open(store.folder).close()


def test_a_first_start_cut_before_its_key_was_made_begins_again(tmp_path: Path) -> None:
    (tmp_path / REGISTER).touch()
    Store.open(tmp_path).close()
    assert (tmp_path / KEY).stat().st_size == 32


def test_an_empty_file_where_the_register_should_be_becomes_one(tmp_path: Path) -> None:
    (tmp_path / KEY).write_bytes(bytes(range(32)))
    (tmp_path / REGISTER).touch()
    store = Store.open(tmp_path)
    with store.begin() as conn:
        remember(conn, "k", "v")
    store.close()


def test_a_writer_that_never_gets_its_turn_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlcipher, "BUSY_MS", 20)
    other = Store.open(store.folder)
    with (
        store.begin(),
        pytest.raises(KioskError, match="register-busy"),
        other.begin(),
    ):
        pytest.fail("two writers at once")
    other.close()


def test_tidying_empties_the_write_ahead_log(store: Store, deposited: Deposit) -> None:
    case = deposited()
    wal = store.folder / f"{REGISTER}-wal"
    assert wal.stat().st_size > 0
    store.tidy()
    assert wal.stat().st_size == 0
    with store.read() as conn:
        kept = conn.execute(select(tables.case_file.c.reference)).scalar_one()
    assert kept == str(case.reference)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EROFS, "register-read-only"),
        (errno.EACCES, "register-read-only"),
        (errno.EIO, "register-unreachable"),
    ],
)
def test_errors_of_the_disk_have_codes(tmp_path: Path, number: int, code: str) -> None:
    told = sqlcipher.told(OSError(number, "x"), tmp_path)
    assert told is not None
    assert told.code == code


@pytest.mark.parametrize(("free", "code"), [(4096, "disk-full"), (10**9, "register-unreachable")])
def test_an_input_output_error_of_sqlite_is_a_full_disk_where_nothing_is_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, code: str
) -> None:
    wrong = dbapi2.OperationalError("disk I/O error")
    wrong.sqlite_errorcode = 10
    monkeypatch.setattr(sqlcipher, "disk_usage", lambda _folder: SimpleNamespace(free=free))
    told = sqlcipher.told(wrong, tmp_path)
    assert told is not None
    assert told.code == code


def test_two_first_starts_agree_on_one_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.link

    def late(fresh: Path, path: Path) -> None:
        path.write_bytes(bytes(range(32)))
        real(fresh, path)

    monkeypatch.setattr(os, "link", late)
    key = key_at(tmp_path / KEY, tmp_path / REGISTER)
    assert key.raw == bytes(range(32))
    assert sorted(path.name for path in tmp_path.iterdir()) == [REGISTER, KEY]


def test_a_key_says_nothing_in_its_repr_and_marks_its_files() -> None:
    key = RegisterKey(bytes(range(32)))
    assert key.raw.hex() not in repr(key)
    assert len(key.salt) == 16
    assert key.salt != RegisterKey(bytes(32)).salt


def test_a_register_of_another_key_with_this_salt_is_damaged(tmp_path: Path) -> None:
    """The header agrees but no page opens: SQLCipher's own check says it."""
    key = RegisterKey(bytes(range(32)))
    other = dbapi2.connect(str(tmp_path / REGISTER))
    other.execute(f"PRAGMA key=\"x'{bytes(32).hex()}{key.salt.hex()}'\"")
    other.execute("CREATE TABLE t(x)")
    other.commit()
    other.close()
    (tmp_path / KEY).write_bytes(key.raw)
    with pytest.raises(KioskError, match="register-damaged"):
        Store.open(tmp_path)


def test_one_window_at_a_time(tmp_path: Path) -> None:
    first = claim(tmp_path / "data")
    with pytest.raises(KioskError, match="already-running"):
        claim(tmp_path / "data")
    first.release()
    claim(tmp_path / "data").release()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KioskError, match="register-read-only"):
        claim(tmp_path / "file")
    with pytest.raises(KioskError, match="register-unreachable"):
        Store.open(tmp_path / "file" / "data")
