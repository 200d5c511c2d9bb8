"""Whatever dies between the first and the last step, a receipt never comes out twice."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.flows.printing import KeptJob
from kiosk.print.cups import CupsPrinter
from kiosk.print.printer import PrintState
from tests.services import printing
from tests.services.cups import FakePrinter, PrivateCups
from tests.services.printing import Station
from tests.services.waiting import until

pytestmark = pytest.mark.cups


@pytest.mark.parametrize("point", printing.POINTS)
def test_a_desk_killed_while_printing_goes_on_and_prints_one_paper(
    point: str, tmp_path: Path, paper: Path, fake_printer: FakePrinter
) -> None:
    row = tmp_path / "row.json"
    desk = [sys.executable, "-m", "tests.services.printing", fake_printer.name, row, paper, point]
    assert subprocess.run(desk, check=False, timeout=60).returncode == -signal.SIGKILL
    station = Station(row, paper, CupsPrinter(fake_printer.name))
    assert station.to_the_end().state is PrintState.PRINTED
    assert len(fake_printer.printed()) == 1


def test_a_paper_for_a_job_that_is_lost_is_refused(queue: CupsPrinter, paper: Path) -> None:
    with pytest.raises(KioskError, match="print-job-lost"):
        queue.send("4711 urn:uuid:0", paper)


def test_an_orphan_job_of_a_killed_desk_prints_nothing(queue: CupsPrinter, fake_printer: FakePrinter) -> None:
    orphan = queue.create("t", "a4")
    assert queue.outcome(orphan).incoming
    assert queue.status().state is PrintState.QUEUED
    assert fake_printer.printed() == []


@pytest.mark.parametrize("end", [PrivateCups.stop, PrivateCups.kill], ids=["shut down", "killed"])
def test_a_print_service_restarted_between_creating_and_sending_prints_one_paper(
    end: Callable[[PrivateCups], None], station: Station, private_cups: PrivateCups, fake_printer: FakePrinter
) -> None:
    private_cups.settle()
    job = station.printer.create("t", "a4")
    station.run = station.run.created(job)
    station.keep(station.run.kept)
    end(private_cups)
    told = station.advance()
    assert told.reasons == ("print-service-absent",)
    private_cups.start()
    assert station.to_the_end().state is PrintState.PRINTED
    assert len(fake_printer.printed()) == 1


def test_a_job_number_given_again_by_a_killed_print_service_is_not_taken_for_ours(
    queue: CupsPrinter, private_cups: PrivateCups
) -> None:
    private_cups.settle()
    ours = queue.create("ours", "a4")
    private_cups.kill()
    private_cups.start()
    others = queue.create("others", "a4")
    assert ours.split()[0] == others.split()[0]
    assert queue.outcome(ours).reasons == ("print-job-lost",)
    assert queue.outcome(others).incoming


def test_a_print_service_that_is_away_is_told_and_the_paper_comes_when_it_is_back(
    station: Station, private_cups: PrivateCups, fake_printer: FakePrinter
) -> None:
    private_cups.stop()
    with pytest.raises(KioskError, match="print-service-absent"):
        station.advance()
    assert station.printer.status().reasons == ("print-service-absent",)
    private_cups.start()
    assert station.to_the_end().state is PrintState.PRINTED
    assert len(fake_printer.printed()) == 1


def test_a_print_service_that_hangs_never_holds_the_desk(
    private_cups: PrivateCups, fake_printer: FakePrinter
) -> None:
    printer = CupsPrinter(fake_printer.name, seconds=0.2)
    job = printer.create("t", "a4")
    private_cups.freeze()
    try:
        assert printer.status().reasons == ("print-service-silent",)
        assert printer.outcome(job).state is PrintState.PRINTER_OFF
        with pytest.raises(KioskError, match="print-service-silent"):
            printer.create("t", "a4")
        with pytest.raises(KioskError, match="print-service-silent"):
            printer.cancel(job)
    finally:
        private_cups.thaw()


def test_a_sending_that_hangs_is_awaited_again_never_begun_twice(
    paper: Path, private_cups: PrivateCups, fake_printer: FakePrinter
) -> None:
    printer = CupsPrinter(fake_printer.name, seconds=0.2)
    job = printer.create("t", "a4")
    private_cups.freeze()
    try:
        for _ in range(2):
            with pytest.raises(KioskError, match="print-service-silent"):
                printer.send(job, paper)
    finally:
        private_cups.thaw()
    printer.send(job, paper)
    until(lambda: printer.outcome(job).state is PrintState.PRINTED)
    assert documents(private_cups, job) == len(fake_printer.printed()) == 1


def test_a_print_service_that_hangs_just_as_the_paper_leaves_prints_it_once(
    station: Station, private_cups: PrivateCups, fake_printer: FakePrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    station.printer = CupsPrinter(fake_printer.name, seconds=0.2)
    keep = station.keep

    def keep_and_hang(row: KeptJob) -> None:
        keep(row)
        if not row.outcome.incoming:
            private_cups.freeze()

    with monkeypatch.context() as patched:
        patched.setattr(station, "keep", keep_and_hang)
        assert station.advance().reasons == ("print-service-silent",)
        assert station.advance().reasons == ("print-service-silent",)
    private_cups.thaw()
    assert station.to_the_end().state is PrintState.PRINTED
    assert documents(private_cups, station.kept().job) == len(fake_printer.printed()) == 1


def documents(private_cups: PrivateCups, job: str) -> int:
    """Return how many documents CUPS has of a job; each would be a paper."""
    number = int(job.split(maxsplit=1)[0])
    attributes = private_cups.connection().getJobAttributes(number, ["number-of-documents"])
    return int(attributes["number-of-documents"])
