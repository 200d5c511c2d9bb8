"""The register's key bound to this computer by a TPM, and what is said where it cannot be opened."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk.cases import sealing
from kiosk.cases.key import key_at, seal, unseal
from kiosk.cases.sealing import opened, sealed, sealed_by
from kiosk.cases.store import KEY, REGISTER
from kiosk.errors import KioskError
from tests.services.tpm import tpm

RAW = bytes(range(32))


@pytest.fixture(scope="module")
def computer() -> Iterator[str]:
    with tpm() as address:
        yield address


@pytest.fixture
def here(computer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TPM2TOOLS_TCTI", computer)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    key_at(tmp_path / KEY, tmp_path / REGISTER)
    return tmp_path


def test_a_sealed_key_opens_the_same_register(folder: Path, here: None) -> None:
    before = key_at(folder / KEY, folder / REGISTER)
    assert sealed_by((folder / KEY).read_bytes()) == ""
    assert (seal(folder / KEY), seal(folder / KEY)) == ("tpm2", "tpm2")
    file = (folder / KEY).read_bytes()
    assert (sealed_by(file), before.raw in file) == ("tpm2", False)
    assert (folder / KEY).stat().st_mode & 0o777 == 0o600
    assert key_at(folder / KEY, folder / REGISTER) == before
    unseal(folder / KEY)
    assert (folder / KEY).read_bytes() == before.raw


def test_another_computer_is_told_and_the_key_stays_as_it_is(
    folder: Path, here: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal(folder / KEY)
    before = (folder / KEY).read_bytes()
    with tpm() as other:
        monkeypatch.setenv("TPM2TOOLS_TCTI", other)
        for act in (lambda: key_at(folder / KEY, folder / REGISTER), lambda: unseal(folder / KEY)):
            with pytest.raises(KioskError) as refused:
                act()
            assert refused.value.code == "register-key-sealed-elsewhere"
    assert (folder / KEY).read_bytes() == before


@pytest.mark.parametrize("change", [lambda file: file[:-3], lambda file: file[:5] + b"x" * 90])
def test_a_spoilt_file_is_told(here: None, change: object) -> None:
    assert callable(change)
    with pytest.raises(KioskError) as refused:
        opened(change(sealed(RAW)))
    assert refused.value.code == "register-key-sealed-elsewhere"


def test_a_computer_without_a_tpm_keeps_its_key_in_clear(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TPM2TOOLS_TCTI", f"swtpm:path={tmp_path}/nobody")
    before = (folder / KEY).read_bytes()
    for _ in range(2):
        with pytest.raises(KioskError) as refused:
            seal(folder / KEY)
        assert refused.value.code == "sealing-absent"
        monkeypatch.setenv("PATH", str(tmp_path))
    assert (folder / KEY).read_bytes() == before


def test_a_key_that_does_not_come_back_is_not_sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing.Tpm, "seal", lambda _self, _raw: b"x")
    monkeypatch.setattr(sealing.Tpm, "unseal", lambda _self, _sealed: b"y")
    with pytest.raises(KioskError) as refused:
        sealed(RAW)
    assert refused.value.code == "sealing-absent"


def _backwards(raw: bytes, *_more: object) -> bytes:
    return raw[::-1]


def test_on_windows_the_account_seals(monkeypatch: pytest.MonkeyPatch) -> None:
    system = SimpleNamespace(
        CryptProtectData=_backwards, CryptUnprotectData=lambda raw, *_: ("tadamon register key", raw[::-1])
    )
    monkeypatch.setattr(sealing.sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "win32crypt", system)
    file = sealed(RAW)
    assert (file, sealed_by(file), opened(file)) == (b"dpapi\n" + RAW[::-1], "dpapi", RAW)

    def refuse(*_: object) -> bytes:
        raise OSError

    system.CryptProtectData = system.CryptUnprotectData = refuse
    for act, code in ((sealed, "sealing-absent"), (opened, "register-key-sealed-elsewhere")):
        with pytest.raises(KioskError) as refused:
            act(file if act is opened else RAW)
        assert refused.value.code == code


def test_a_key_of_a_windows_account_is_of_no_use_elsewhere() -> None:
    with pytest.raises(KioskError) as refused:
        opened(b"dpapi\nx")
    assert refused.value.code == "register-key-sealed-elsewhere"
