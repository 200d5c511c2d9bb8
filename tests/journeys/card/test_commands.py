"""``kiosk card read`` through pcscd: what it prints, and the exit code of each way it can end."""

import io
import json

import pytest

from kiosk.card.virtual.faults import named, names
from kiosk.card.virtual.profile import names as profiles
from kiosk.card.virtual.profile import profile
from kiosk.cli.main import main
from tests.services.pcscd import Insert, Pcscd


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.pcscd
def test_everything_a_reading_says_is_one_line_of_json(
    pcscd: Pcscd, insert: Insert, capsys: pytest.CaptureFixture[str]
) -> None:
    insert(profile("fatima").card())

    assert main(["card", "read", "--can", "123456", "--reader", pcscd.reader, "--json"]) == 0

    out, err = capsys.readouterr()
    told = json.loads(out)
    assert (told["cnie"], told["birth_date"], told["expiry_date"]) == ("ZZ999901", "1984-03-07", "2033-05-14")
    assert (told["family_name_ar"], told["given_name_fr"]) == ("العلوي", "FATIMA ZAHRA")
    assert told["access"] == "PACE-ECDH-GM-AES-128 brainpoolP256r1 CAN"
    assert told["apdus"] >= 17
    assert set(told["timings_ms"]) >= {"connecting", "opening", "identity", "photo"}
    assert told["bytes_down"] > told["photo"]["bytes"] > 10_000
    assert err.splitlines()[:4] == ["connecting", "opening", "identity", "photo"]
    assert "photo 40%" in err.splitlines()


@pytest.mark.pcscd
def test_a_zone_on_standard_input_opens_a_chip_of_the_older_kind(
    pcscd: Pcscd, insert: Insert, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    holder = profile("brahim").holder
    assert holder
    insert(profile("brahim").card())
    read = ["card", "read", "--mrz", "-", "--reader", pcscd.reader]

    typed(monkeypatch, "\r\n".join(holder.zone))
    assert main([*read, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["access"] == "BAC-3DES MRZ"
    typed(monkeypatch, "\n".join(holder.zone))
    assert main([*read, "--bac", "never"]) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("card-unreadable: ")
    assert main(["card", "read", "--can", "123456", "--reader", pcscd.reader]) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("card-needs-mrz: ")


@pytest.mark.pcscd
@pytest.mark.parametrize(("fault", "code"), [("yank-after-6", "card-lost"), ("off-curve", "card-broken")])
def test_a_fault_is_one_line_and_an_exit_code(
    pcscd: Pcscd, insert: Insert, capsys: pytest.CaptureFixture[str], fault: str, code: str
) -> None:
    insert(profile("fatima").card(named(fault)))

    assert main(["card", "read", "--can", "123456", "--reader", pcscd.reader]) == 1

    assert capsys.readouterr().err.splitlines()[-1].startswith(f"{code}: ")


@pytest.mark.parametrize(
    ("text", "code"), [("", "mrz-shape"), ("\xff", "mrz-shape"), ("هيةشق", "mrz-keyboard")]
)
def test_a_zone_that_is_none_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: str, code: str
) -> None:
    typed(monkeypatch, text)

    assert main(["card", "read", "--mrz", "-"]) == 2

    assert capsys.readouterr().err.startswith(f"{code}: ")


def test_bytes_that_are_no_text_are_no_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\x80")))

    assert main(["card", "read", "--mrz", "-"]) != 0
    assert capsys.readouterr().err.startswith("input-absent: ")


def test_help_lists_every_card_and_every_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["card", "simulate", "--help"]) == 0

    told = "".join(capsys.readouterr().out.split())
    assert all(name in told for name in (*profiles(), *names()))
