"""``kiosk prepared``: a key made at the counter, carried to the kiosk; a slip made there and opened here."""

from pathlib import Path

import pytest

from kiosk import settings as stations
from kiosk.cases import passphrases
from kiosk.paths import HOUSEHOLD
from tests.helpers.commands import Run

PHRASE = "une longue phrase de passe"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrases, "_MEMORY", 64)


@pytest.fixture
def phrase(tmp_path: Path) -> str:
    file = tmp_path / "phrase"
    file.write_text(f"{PHRASE}\n", encoding="utf-8")
    return str(file)


@pytest.fixture
def hall(tmp_path: Path) -> tuple[str, str]:
    """The option that names the kiosk's data folder."""
    return "--data", str(tmp_path / "hall")


def code_of(told: str) -> str:
    return told.partition(":")[0]


def test_a_slip_made_at_the_kiosk_opens_at_the_counter_and_not_at_the_kiosk(
    run: Run, hall: tuple[str, str], tmp_path: Path
) -> None:
    paper, public = str(tmp_path / "slip.pdf"), str(tmp_path / "public.json")
    make = ("prepared", "make", "tadamon", str(HOUSEHOLD), "--training", "--out", paper)
    code, _, told = run(*make, *hall)
    assert (code, code_of(told)) == (3, "prepared-key-missing")
    code, made, _ = run("prepared", "key", "new")
    assert (code, made["office"], made["opens"]) == (0, "DEMO", True)
    assert run("prepared", "key", "export", public)[:2] == (0, made)
    code, known, _ = run("prepared", "key", "import", public, *hall)
    assert (code, known["fingerprint"], known["opens"]) == (0, made["fingerprint"], False)
    assert run("prepared", "key", "list", *hall)[1] == known
    code, slip, _ = run(*make, *hall)
    assert (code, slip["persons"], len(slip["codes"])) == (0, 4, 1)
    assert Path(paper).read_bytes().startswith(b"%PDF")
    for source in (paper, *slip["codes"]):
        code, found, _ = run("prepared", "open", "--training", source)
        assert (code, found["form"], found["version"], found["lost"]) == (0, "tadamon", 1, [])
        assert found["answers"]["applicant"]["idcs"] == "7267770186"
    code, _, told = run("prepared", "open", "--training", paper, *hall)
    assert (code, code_of(told)) == (1, "prepared-key-unknown")
    code, _, told = run("prepared", "open", paper)
    assert (code, code_of(told)) == (1, "prepared-training")
    code, _, told = run("prepared", "key", "export", "--private", public, "--passphrase-file", paper, *hall)
    assert (code, code_of(told)) == (1, "prepared-key-elsewhere")


def test_the_doctor_says_whether_the_offices_key_is_here(run: Run) -> None:
    def told() -> tuple[bool, str]:
        (found,) = [one for one in run("doctor", "--json")[1] if one["name"] == "prepared.key"]
        return found["ok"], found["code"]

    assert told() == (True, "prepared-key-missing"), "told, and no fault: an office may have no kiosk"
    run("prepared", "key", "new")
    assert told() == (True, "")


def test_a_second_counter_takes_every_key_under_a_passphrase(
    run: Run, hall: tuple[str, str], tmp_path: Path, phrase: str
) -> None:
    file, with_phrase = str(tmp_path / "keys.json"), ("--passphrase-file", phrase)
    for _ in range(2):
        run("prepared", "key", "new")
    code, last, _ = run("prepared", "key", "export", "--private", file, *with_phrase)
    assert code == 0
    assert Path(file).stat().st_mode & 0o777 == 0o600
    code, _, told = run("prepared", "key", "import", file, "--passphrase-file", file, *hall)
    assert (code, code_of(told)) == (1, "backup-passphrase")
    assert run("prepared", "key", "import", file, *with_phrase, *hall)[:2] == (0, last)
    assert run("prepared", "key", "list", *hall)[1]["opens"]


def test_a_key_of_another_office_and_a_file_that_is_none_are_refused(
    run: Run, hall: tuple[str, str], tmp_path: Path
) -> None:
    file = tmp_path / "public.json"
    run("prepared", "key", "new")
    run("prepared", "key", "export", str(file))
    (tmp_path / "hall").mkdir()
    stations.save(tmp_path / "hall" / stations.FILE, {"office": {"code": "SALTC"}})
    code, _, told = run("prepared", "key", "import", str(file), *hall)
    assert (code, code_of(told)) == (1, "prepared-key-office")
    file.write_text("{}", encoding="utf-8")
    code, _, told = run("prepared", "key", "import", str(file))
    assert (code, code_of(told)) == (2, "prepared-key-file")
    code, _, told = run("prepared", "key", "import", str(tmp_path / "absent"))
    assert (code, code_of(told)) == (2, "input-absent")
    code, _, told = run("prepared", "open", str(file))
    assert code_of(told) == "seal-file-unreadable"
