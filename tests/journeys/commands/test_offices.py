"""Two offices and their hub, by commands alone: receipts of other offices, decisions that come home."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from kiosk.cases.reference import Reference
from kiosk.clock import SystemClock, local
from kiosk.hub.database import opened
from kiosk.hub.tables import station
from kiosk.paths import HOUSEHOLD
from tests.helpers.commands import Run
from tests.services.postgres import HubProcess

FORM = str(HOUSEHOLD)
_NUMBERS = count(1)
TODAY = f"{local(SystemClock().now()).date()}"


@dataclass(frozen=True)
class Computer:
    """A computer that is station A1 of an office, by its command line."""

    code: str
    run: Run
    folder: str

    def __call__(self, *arguments: str) -> tuple[int, Any, str]:
        return self.run(*arguments, "--data", self.folder)


Office = Callable[..., Computer]


@pytest.fixture
def office(run: Run, shared_hub: HubProcess, tmp_path: Path) -> Office:
    """Make a computer a station of a new office, or of one that is there."""

    def made(known: str = "") -> Computer:
        number = next(_NUMBERS)
        code, folder = known or f"H{number:03d}", str(tmp_path / f"computer{number}")
        names = (
            "--name-ar",
            f"ملحقة {code}",
            "--name-fr",
            f"Annexe {code}",
            "--database",
            shared_hub.database,
        )
        assert run("hub", "office", "add", code, *names)[0] == 0
        one_time = run("hub", "station", "add", code, "A1", "--database", shared_hub.database)[1]["code"]
        place = ("--hub", shared_hub.url, "--office", code, "--station", "A1", "--code", one_time)
        assert run("enrol", *place, "--data", folder)[0] == 0
        return Computer(code, run, folder)

    return made


def deposited(here: Run, papers: Path) -> tuple[str, str]:
    """Return the reference of a new training file, and the file of its receipt."""
    told = here("deposit", "tadamon", FORM, "--training", "--papers", str(papers))[1]
    return told["reference"], str(papers / f"{told['reference']}-receipt-a4.pdf")


def test_a_receipt_is_verified_in_another_office_without_a_line(
    office: Office, run: Run, shared_hub: HubProcess, tmp_path: Path
) -> None:
    there, here = office(), office()
    reference, paper = deposited(here, tmp_path / "papers")

    code, told, _ = there("receipt", "verify", paper)
    assert (code, told["verdict"], told["reference"]) == (1, "unknown-key", reference)
    assert there("sync", "--once")[0] == 0
    code, told, _ = there("receipt", "verify", paper)
    assert (code, told["verdict"], told["office_fr"], told["known"]) == (
        0,
        "genuine",
        f"Annexe {here.code}",
        None,
    )
    assert (told["persons"], told["training"], told["station"]) == (4, True, "A1")
    assert told["said"]["ar"]
    assert told["remedy"]["fr"]
    assert here("receipt", "verify", paper)[1]["known"]["same"]


def test_a_revoked_station_is_not_believed_from_that_instant_on(
    office: Office, run: Run, shared_hub: HubProcess, tmp_path: Path
) -> None:
    there, here = office(), office()
    _, paper = deposited(here, tmp_path / "papers")
    revoke = ("hub", "station", "revoke", here.code, "A1", "--database", shared_hub.database)
    assert run(*revoke)[0] == 2
    assert run(*revoke, "--reason", "lost", "--since", "2999-01-01")[2].startswith("revocation-to-come: ")
    assert run(*revoke, "--reason", "stolen", "--since", f"{TODAY}T00:00")[0] == 0
    assert there("sync", "--once")[0] == 0
    code, told, _ = there("receipt", "verify", paper)
    assert (code, told["verdict"], told["revocation_reason"]) == (1, "revoked-key", "stolen")
    assert here("sync", "--once")[1]["code"] == "station-revoked"


def test_a_reference_a_strange_text_and_a_missing_file_are_told_apart(run: Run, tmp_path: Path) -> None:
    reference, _ = deposited(run, tmp_path / "papers")
    code, told, _ = run("receipt", "verify", reference.lower())
    assert (code, told["verdict"]) == (0, "recorded")
    code, told, _ = run("receipt", "verify", f"{Reference('SALTB', 'A1', 26, 42)}")
    assert (code, told["verdict"], told["office"]) == (1, "unrecorded", "SALTB")
    code, told, _ = run("receipt", "verify", "TK1:" + "0" * 300)
    assert (code, told["verdict"]) == (1, "foreign")
    assert run("receipt", "verify", reference[:-2] + "00")[2].startswith("reference-check: ")
    assert run("receipt", "verify", str(tmp_path))[2].startswith("seal-file-missing: ")
    assert run("receipt", "verify", "none.pdf")[2].startswith("seal-file-missing: ")


def test_a_new_computer_goes_on_with_the_numbers(
    office: Office, run: Run, shared_hub: HubProcess, tmp_path: Path
) -> None:
    old = office()
    for _ in range(2):
        deposited(old, tmp_path)
    assert old("sync", "--once")[0] == 0
    run("hub", "station", "revoke", old.code, "A1", "--reason", "replaced", "--database", shared_hub.database)
    new = office(old.code)
    reference, _ = deposited(new, tmp_path)
    assert Reference.parse(reference).number == 3
    assert new("sync", "--once")[1]["refused"] == 0


def test_decisions_of_cnss_come_home(
    office: Office, run: Run, shared_hub: HubProcess, tmp_path: Path
) -> None:
    here, there = office(), office()
    good, bad = (deposited(here, tmp_path)[0] for _ in range(2))
    assert here("sync", "--once")[1]["accepted"] == 2
    answers = tmp_path / "answers.csv"
    lines = [
        "référence;décision;date;immatriculation;motif",
        f"{good};immatriculée;{TODAY};123456789;",
        f"{bad};rejetée;{TODAY};;seuil dépassé",
        f"{bad[:-8]}99999-00;rejetée;{TODAY};;seuil dépassé",
    ]
    answers.write_text("\n".join(lines), encoding="cp1252")
    load = ("hub", "decisions", "import", str(answers), "--database", shared_hub.database)

    code, told, _ = run(*load, "--preview")
    assert (code, [one["problem"] for one in told["lines"]]) == (1, ["", "", "reference-check"])
    assert run(*load, "--whole")[1]["recorded"] == 0
    code, told, _ = run(*load)
    assert (code, told["recorded"], [one["line"] for one in told["refused"]]) == (1, 2, [4])
    assert run(*load)[1]["known"] == 2
    assert run(*load[:3], str(tmp_path / "none"), *load[4:])[2].startswith("input-absent: ")

    code, told, _ = here("sync", "--once")
    assert (code, told["decisions"], told["accepted"], told["waiting"]) == (0, 2, 2, 0)
    assert there("sync", "--once")[1]["decisions"] == 0
    assert here("sync", "--once")[1]["decisions"] == 0
    day = ("export", "--day", TODAY, "--training", "--format", "csv", "--out", str(tmp_path / "day.csv"))
    assert here(*day)[1]["quarantined"] == 0
    table = (tmp_path / "day.csv").read_text(encoding="utf-8-sig")
    assert ";registered;123456789;;" in table
    assert ";rejected;;threshold;" in table


def test_a_hub_of_the_first_version_certifies_its_stations_when_they_ask(
    office: Office, shared_hub: HubProcess, tmp_path: Path
) -> None:
    here, there = office(), office()
    database = opened(shared_hub.database)
    with database.write() as connection:
        connection.execute(station.update().values(certificate="", certified_until=None))
    database.close()
    _, paper = deposited(here, tmp_path)
    assert here("sync", "--once")[0] == there("sync", "--once")[0] == 0
    assert there("receipt", "verify", paper)[1]["verdict"] == "genuine"
