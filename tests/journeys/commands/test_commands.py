import json
from pathlib import Path

import pytest

from kiosk.card.virtual.faults import names as faults
from kiosk.card.virtual.profile import profile
from kiosk.clock import SystemClock, local
from kiosk.paths import HOUSEHOLD
from tests.helpers.commands import Run
from tests.services.pcscd import Insert, Pcscd
from tests.services.postgres import HubProcess
from tests.services.tpm import tpm

FORM = str(HOUSEHOLD)


def test_a_household_passes_the_check_in_training_only(run: Run) -> None:
    assert run("form", "check", "tadamon", FORM, "--training")[:2] == (0, [])
    code, problems, _ = run("form", "check", "tadamon", FORM)
    assert code == 1
    assert {one["code"] for one in problems} == {"idcs-pattern"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"[1]", "input-not-json"),
        (b"{", "input-not-json"),
        (b'{"rsu": {"score": "9", "score": "10"}}', "input-not-json"),
        (b"\xff\xfe", "input-not-json"),
        (b"[" * 100_000, "input-not-json"),
        (b" " * (4 * 1024 * 1024 + 1), "input-too-large"),
    ],
)
def test_what_is_no_form_is_named_and_leaves_no_traceback(
    run: Run, tmp_path: Path, content: bytes, code: str
) -> None:
    file = tmp_path / "form.json"
    file.write_bytes(content)
    ended, _, err = run("form", "check", "tadamon", str(file))
    assert ended == 2
    assert err.startswith(f"{code}: ")
    assert err.count("\n") == 1


def test_an_absent_file_and_an_unknown_form_are_named(run: Run, tmp_path: Path) -> None:
    assert run("form", "check", "tadamon", str(tmp_path / "none"))[2].startswith("input-absent: ")
    code, _, err = run("form", "check", "ramed", FORM)
    assert code in {1, 2}
    assert err.startswith("form-unknown: ")


def test_wrong_usage_ends_by_two(run: Run) -> None:
    assert run("deposit")[0] == 2
    assert run("nothing")[0] == 2


def test_a_deposit_gives_its_papers_and_its_seal_is_verified(run: Run, tmp_path: Path) -> None:
    code, told, _ = run("deposit", "tadamon", FORM, "--training", "--papers", str(tmp_path / "papers"))
    assert code == 0
    assert told["number"] == 1
    assert told["reference"].startswith("DEMO-TA1-")
    assert len(told["hash"]) == 64
    reference = told["reference"].lower().replace("-", "")
    code, papers, _ = run("papers", reference, "--out", str(tmp_path / "again"))
    assert code == 0
    for name in papers["papers"]:
        first, second = (tmp_path / folder / name for folder in ("papers", "again"))
        assert first.read_bytes() == second.read_bytes()
    code, seal, _ = run("receipt", "verify", str(tmp_path / "again" / papers["papers"][0]))
    assert code == 0
    assert seal["reference"] == told["reference"]
    assert seal["persons"] == 4


def test_a_form_with_problems_is_refused_with_its_fields(run: Run) -> None:
    code, _, err = run("deposit", "tadamon", FORM)
    assert code == 1
    assert "applicant.idcs idcs-pattern" in err


def test_papers_of_an_unknown_reference_are_refused(run: Run, tmp_path: Path) -> None:
    out = str(tmp_path / "papers")
    assert run("papers", "DEMO-TA1-26-00001-44", "--out", out)[2].startswith("case-unknown: ")
    assert run("papers", "DEMO-TA1-26-00001-45", "--out", out)[2].startswith("reference-check: ")
    assert run("receipt", "verify", str(tmp_path / "none.pdf"))[0] in {1, 2, 3}


def test_papers_that_cannot_be_written_are_told(run: Run, tmp_path: Path) -> None:
    told = run("deposit", "tadamon", FORM, "--training")[1]
    (tmp_path / "file").touch()
    code, _, err = run("papers", told["reference"], "--out", str(tmp_path / "file"))
    assert code == 3
    assert err.startswith("output-not-writable: ")


def test_enrol_sync_and_export_hold_the_same_file(run: Run, hub: HubProcess, tmp_path: Path) -> None:
    office = ("--name-ar", "ملحقة تابريكت", "--name-fr", "Annexe Tabriquet", "--commune", "04.441.01.0")
    assert run("hub", "migrate", "--database", hub.database)[0] == 0
    assert run("hub", "office", "add", "SALTB", *office, "--database", hub.database)[0] == 0
    code = run("hub", "station", "add", "SALTB", "B2", "--database", hub.database)[1]["code"]
    enrol = ("enrol", "--hub", hub.url, "--office", "SALTB", "--station", "B2", "--code", code)
    assert run(*enrol)[0] == 0
    told = run("deposit", "tadamon", FORM, "--training")[1]
    assert told["reference"].startswith("SALTB-TB2-")
    ended, report, _ = run("sync", "--once")
    assert (ended, report["accepted"], report["waiting"]) == (0, 1, 0)
    assert run("sync")[1]["link"] == "up"
    day = str(local(SystemClock().now()).date())
    for kind in ("csv", "xlsx"):
        out = tmp_path / f"day.{kind}"
        chosen = ("export", "--day", day, "--training", "--format", kind, "--out", str(out))
        ended, manifest, _ = run(*chosen)
        assert (ended, manifest["count"]) == (0, 1)
    assert told["reference"] in (tmp_path / "day.csv").read_text(encoding="utf-8-sig")
    empty = run("export", "--day", day, "--format", "csv", "--out", str(tmp_path / "real.csv"))
    assert empty[1]["count"] == 0


def test_without_a_hub_sync_and_export_say_so(run: Run, tmp_path: Path) -> None:
    code, report, _ = run("sync", "--once")
    assert (code, report["link"]) == (3, "unset")
    export = ("export", "--day", "2026-11-21", "--format", "csv", "--out", str(tmp_path / "x.csv"))
    code, _, err = run(*export)
    assert code == 3
    assert err.startswith("hub-unset: ")


def test_a_settings_file_with_an_error_is_named_by_key(run: Run, data_folder: Path) -> None:
    (data_folder / "kiosk.toml").write_text('[office]\nnmae_ar = "x"\n', encoding="utf-8")
    code, _, err = run("deposit", "tadamon", FORM, "--training")
    assert code == 2
    assert err.startswith("settings-key: ")
    assert "office.nmae_ar" in err


@pytest.mark.pcscd
def test_the_card_is_read_through_pcscd(run: Run, pcscd: Pcscd, insert: Insert) -> None:
    insert(profile("fatima").card())
    code, told, _ = run("card", "read", "--can", "123456", "--reader", pcscd.reader, "--json")
    assert code == 0
    assert "ZZ999901" in json.dumps(told)
    code, _, err = run("card", "read", "--can", "654321", "--reader", pcscd.reader)
    assert code == 1
    assert err.splitlines()[-1].startswith("card-wrong-key: ")


@pytest.mark.pcscd
def test_the_doctor_names_each_link(run: Run, pcscd: Pcscd, insert: Insert) -> None:
    insert(profile("fatima").card())
    code, told, _ = run("doctor", "--json")
    links = {one["name"]: one for one in told}
    assert links["card.chip"]["ok"]
    assert links["printer"]["ok"]
    assert not links["hub"]["ok"]
    assert links["hub"]["ar"]
    assert code == 3


def test_a_key_is_bound_to_its_computer_and_the_doctor_says_so(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told() -> str:
        return str(next(one for one in run("doctor", "--json")[1] if one["name"] == "register.key")["code"])

    with tpm() as address:
        monkeypatch.setenv("TPM2TOOLS_TCTI", address)
        assert told() == "register-key-in-clear"
        assert run("register", "seal")[:2] == (0, {"sealed": "tpm2"})
        assert told() == ""
        assert run("deposit", "tadamon", FORM, "--training")[0] == 0
    assert "register-key-sealed-elsewhere: " in run("deposit", "tadamon", FORM, "--training")[2]
    with tpm() as address:
        monkeypatch.setenv("TPM2TOOLS_TCTI", address)
        assert "register-key-sealed-elsewhere: " in run("register", "unseal")[2]


def test_the_doctor_names_a_certificate_file_that_is_of_no_use(run: Run, data_folder: Path) -> None:
    def told() -> dict[str, object]:
        return next(one for one in run("doctor", "--json")[1] if one["name"] == "states")

    assert (told()["ok"], told()["code"]) == (True, "no-authorities")
    profile("fatima").proving.state.written(data_folder / "csca")
    assert (told()["ok"], told()["code"]) == (True, "")
    (data_folder / "csca" / "letter.txt").write_text("Dear colleague", encoding="utf-8")
    assert (told()["ok"], told()["code"]) == (False, "csca-unreadable")
    assert "letter.txt" in str(told()["fr"])


def test_an_unknown_profile_fault_or_benchmark_is_named(run: Run) -> None:
    assert run("card", "simulate", "nobody")[2].startswith("card-profile-unknown: ")
    assert run("card", "simulate", "fatima", "--fault", "no-such")[2].startswith("card-fault-unknown: ")
    assert run("card", "simulate", "fatima", "--csca", FORM)[2].startswith("output-not-writable: ")
    assert run("bench", "no-such")[2].startswith("benchmark-unknown: ")
    assert faults()


def test_each_benchmark_is_a_process_and_the_worst_result_counts(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept.py").write_text("", encoding="utf-8")
    (tmp_path / "missed.py").write_text("raise SystemExit(1)", encoding="utf-8")
    monkeypatch.setattr("kiosk.cli.bench.BENCHMARKS", tmp_path)
    assert run("bench", "kept")[0] == 0
    assert run("bench")[0] == 1


def test_a_mrz_file_of_another_shape_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mrz"
    file.write_text("IDMAR\nTWO\n", encoding="ascii")
    assert run("card", "read", "--mrz", str(file))[2].startswith("mrz-shape: ")
    assert run("card", "read", "--mrz", str(tmp_path / "none"))[2].startswith("input-absent: ")
    assert "can-shape: " in run("card", "read", "--can", "12")[2]
