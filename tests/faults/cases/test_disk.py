"""A disk that fills, that turns read-only, that loses bytes."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.cases import drafts, register
from kiosk.cases.identity import Issuer, station_identity
from kiosk.cases.store import REGISTER, Store
from kiosk.errors import KioskError
from tests.fakes.filings import HOUSEHOLD, NOON, draft, filing
from tests.faults.cases import oracle
from tests.services.disk import fill, remount

LONG = {"applicant": {"address": "زنقة " * 4000}}


def deposit(store: Store, issuer: Issuer) -> str:
    one = replace(filing(), answers=LONG)
    case = register.deposit(store, one, HOUSEHOLD, issuer=issuer, instant=NOON, media="a4")
    return f"case {case.reference} {case.hash}"


def deposit_until_refused(store: Store, issuer: Issuer) -> list[str]:
    told: list[str] = []

    def fill() -> None:
        while len(told) < 1000:
            told.append(deposit(store, issuer))

    with pytest.raises(KioskError, match="disk-full"):
        fill()
    return told


def test_a_full_disk_refuses_the_deposit_whole_and_heals(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(1_500_000))
    store = Store.open(small_disk / "data")
    issuer = Issuer("SALTB", "A1", station_identity(store))
    kept = drafts.keep(store, draft(), NOON)
    told = deposit_until_refused(store, issuer)
    with pytest.raises(KioskError, match="disk-full"):
        deposit(store, issuer)
    with store.read() as conn:
        assert drafts.resume(conn, kept.id) == kept
    ballast.unlink()
    told.append(deposit(store, issuer))
    store.tidy()
    store.close()
    assert oracle.holds(small_disk / "data", told) == len(told)


@pytest.mark.parametrize("room", [0, 4096, 20_480, 81_920, 131_072])
def test_a_disk_full_at_the_first_start_leaves_nothing_that_stops_the_next(
    small_disk: Path, room: int
) -> None:
    ballast = fill(small_disk, room)
    with pytest.raises(KioskError, match="disk-full"):
        Store.open(small_disk / "data")
    ballast.unlink()
    store = Store.open(small_disk / "data")
    told = [deposit(store, Issuer("SALTB", "A1", station_identity(store)))]
    store.close()
    assert oracle.holds(small_disk / "data", told) == 1


def test_a_disk_turned_read_only_is_told_and_nothing_is_lost(small_disk: Path) -> None:
    store = Store.open(small_disk / "data")
    issuer = Issuer("SALTB", "A1", station_identity(store))
    told = [deposit(store, issuer)]
    store.close()
    assert remount(small_disk, "ro")
    with pytest.raises(KioskError, match="register-read-only"):
        Store.open(small_disk / "data")
    with pytest.raises(KioskError, match="register-read-only"):
        Store.open(small_disk / "elsewhere")
    assert remount(small_disk, "rw")
    assert oracle.holds(small_disk / "data", told) == 1


def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    root = os.geteuid() == 0
    if root:  # who may write anywhere; nobody may not
        os.seteuid(65534)
    try:
        with pytest.raises(KioskError, match="register-read-only"):
            Store.open(tmp_path / "data")
    finally:
        if root:
            os.seteuid(0)
        tmp_path.chmod(0o700)


@pytest.mark.parametrize("left", [100, 4096, 5000, 12_288])
def test_a_register_cut_short_gives_no_numbers(tmp_path: Path, left: int) -> None:
    store = Store.open(tmp_path)
    issuer = Issuer("SALTB", "A1", station_identity(store))
    deposit(store, issuer)
    store.tidy()
    store.close()
    with (tmp_path / REGISTER).open("r+b") as file:
        file.truncate(left)
    with pytest.raises(KioskError, match="register-damaged"):
        broken(tmp_path)


def broken(folder: Path) -> None:
    store = Store.open(folder)
    try:
        deposit(store, Issuer("SALTB", "A1", station_identity(store)))
    finally:
        store.close()
