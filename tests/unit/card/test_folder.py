"""The folder of states' certificates: what it takes, what it leaves, when it looks again."""

import base64
import os
from pathlib import Path

import pytest

from kiosk.card.authenticity.folder import Folder, load
from kiosk.card.virtual import signed_data
from kiosk.card.virtual.issuing import Plan, root, years
from tests.fakes.states import QUICK, authority, signer, sod


def armoured(content: bytes, label: str) -> bytes:
    lines = base64.encodebytes(content).decode()
    return f"-----BEGIN {label}-----\n{lines}-----END {label}-----\n".encode()


def test_a_folder_takes_every_kind_of_file(tmp_path: Path) -> None:
    one, two = authority(), root(Plan("CSCA Ruritania", 1, years(2019, 2045), authority=True), QUICK)
    three = root(Plan("CSCA Syldavia", 1, years(2019, 2045), authority=True), QUICK)
    four = root(Plan("CSCA Borduria", 1, years(2019, 2045), authority=True), QUICK)
    (tmp_path / "one.cer").write_bytes(one.der)
    (tmp_path / "two.pem").write_bytes(armoured(two.der, "CERTIFICATE") + armoured(one.der, "CERTIFICATE"))
    (tmp_path / "three.ml").write_bytes(signed_data.signed_list((three.der, one.der), signer(), one))
    (tmp_path / "four").write_bytes(signed_data.bare_list((four.der,)))
    (tmp_path / "five.crl").write_bytes(armoured(one.revocations((2,), years(2026, 2027)), "X509 CRL"))
    forged = signed_data.signed_list((four.der,), signer(), one)
    (tmp_path / "forged.ml").write_bytes(forged[:-1] + bytes([forged[-1] ^ 1]))
    (tmp_path / "sod.bin").write_bytes(sod(signer(), one)[4:])
    (tmp_path / "letter.txt").write_bytes(b"Dear colleague")
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / ".hidden").write_bytes(b"not looked at")
    (tmp_path / "below").mkdir()

    found = load(tmp_path)

    assert {each.subject.split()[-1] for each in found.certificates()} == {
        "utopia",
        "ruritania",
        "syldavia",
        "borduria",
    }
    assert [len(each.serials) for each in found.revocations] == [1]
    assert found.problems == ("empty", "forged.ml", "letter.txt", "sod.bin")


def test_a_folder_is_read_again_when_a_file_changes(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "csca")
    assert not folder.store()
    (tmp_path / "csca").mkdir()
    (tmp_path / "csca" / "one.cer").write_bytes(authority().der)
    assert folder.store()
    assert folder.store() is folder.store()
    os.utime(tmp_path / "csca" / "one.cer", (1, 1))
    before = folder.store()
    (tmp_path / "csca" / "one.cer").unlink()
    assert before
    assert not folder.store()


def test_a_file_that_is_too_long_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.card.authenticity.folder._LARGEST", 100)
    (tmp_path / "large").write_bytes(bytes(101))
    assert load(tmp_path).problems == ("large",)


def test_a_folder_that_may_not_be_looked_into_holds_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> list[Path]:
        raise PermissionError

    monkeypatch.setattr("kiosk.card.authenticity.folder._files", refused)
    assert not Folder(tmp_path).store()
    assert load(tmp_path).problems == (tmp_path.name,)
