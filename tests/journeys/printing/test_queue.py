"""A paper through a real cupsd: every end it can come to, and every trouble on the way."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.print import choose
from kiosk.print.cups import CupsPrinter, queues
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.print.reasons import cause
from tests.services.cups import FakePrinter, PrivateCups
from tests.services.printing import NOON, Station
from tests.services.waiting import until

pytestmark = pytest.mark.cups


def code(outcome: PrintOutcome) -> str:
    found = cause(outcome)
    return found.code if found else ""


def test_the_paper_comes_out_as_it_was_sent(station: Station, fake_printer: FakePrinter, paper: Path) -> None:
    assert station.to_the_end() == PrintOutcome(PrintState.PRINTED)
    assert [out.read_bytes() for out in fake_printer.printed()] == [paper.read_bytes()]
    assert station.kept().outcome.state is PrintState.PRINTED


def test_a_printer_out_of_paper_is_told_and_goes_on_once_refilled(
    station: Station, fake_printer: FakePrinter
) -> None:
    fake_printer.mode("empty")
    told = station.until(PrintState.NEEDS_PAPER)
    assert told.reasons == ("media-empty-error",)
    assert code(told) == "printer-out-of-paper"
    assert station.printer.status().state is PrintState.NEEDS_PAPER
    assert fake_printer.printed() == []
    fake_printer.mode("ok")
    assert station.to_the_end().state is PrintState.PRINTED
    assert len(fake_printer.printed()) == 1


def test_a_paper_sent_again_while_the_queue_is_stopped_comes_out_once(
    queue: CupsPrinter, fake_printer: FakePrinter, private_cups: PrivateCups, paper: Path
) -> None:
    private_cups.connection().disablePrinter(fake_printer.name)
    job = queue.create("t", "a4")
    for _ in range(3):
        queue.send(job, paper)
    private_cups.connection().enablePrinter(fake_printer.name)
    until(lambda: queue.outcome(job).state is PrintState.PRINTED)
    # CUPS hands all documents of a job over as one stream: a second one would show in the bytes.
    assert [out.read_bytes() for out in fake_printer.printed()] == [paper.read_bytes()]


@pytest.mark.parametrize(
    ("mode", "told"), [("off", "printer-off"), ("jam", "printer-jammed")], ids=["off", "jam"]
)
def test_a_printer_that_needs_a_hand_is_told_and_goes_on_afterwards(
    station: Station, fake_printer: FakePrinter, mode: str, told: str
) -> None:
    fake_printer.mode(mode)
    assert code(station.until(PrintState.PRINTER_OFF)) == told
    fake_printer.mode("ok")
    assert station.to_the_end().state is PrintState.PRINTED
    assert len(fake_printer.printed()) == 1


def test_a_printer_that_says_nothing_is_told_after_the_patience_and_may_still_print(
    station: Station, fake_printer: FakePrinter
) -> None:
    fake_printer.mode("silent")
    assert station.until(PrintState.PRINTING)
    told = station.advance(NOON + timedelta(seconds=46))
    assert code(told) == "printer-silent"
    fake_printer.mode("ok")
    assert station.to_the_end().state is PrintState.PRINTED
    assert len(fake_printer.printed()) == 1


def test_a_printer_that_gives_the_job_up_is_told_as_failed(
    station: Station, fake_printer: FakePrinter
) -> None:
    fake_printer.mode("fail")
    told = station.to_the_end()
    assert told.state is PrintState.FAILED
    assert code(told) == "print-job-aborted"
    fake_printer.mode("ok")
    assert station.advance() == told
    assert fake_printer.printed() == []


def test_a_queue_that_stops_at_a_failure_holds_the_job_and_prints_it_once_when_enabled(
    private_cups: PrivateCups, tmp_path: Path, paper: Path
) -> None:
    fake = private_cups.queue(policy="stop-printer")
    fake.mode("fail")
    station = Station(tmp_path / "row.json", paper, CupsPrinter(fake.name))
    assert code(station.until(PrintState.PRINTER_OFF)) == "printer-stopped"
    assert station.printer.status().state is PrintState.PRINTER_OFF
    fake.mode("ok")
    private_cups.connection().enablePrinter(fake.name)
    assert station.to_the_end().state is PrintState.PRINTED
    assert len(fake.printed()) == 1


def test_a_paper_behind_one_that_waits_for_paper_is_told_so(
    station: Station, fake_printer: FakePrinter, queue: CupsPrinter, paper: Path
) -> None:
    fake_printer.mode("empty")
    first = queue.create("first", "a4")
    queue.send(first, paper)
    assert station.until(PrintState.NEEDS_PAPER)
    queue.cancel(first)
    fake_printer.mode("ok")
    assert station.to_the_end().state is PrintState.PRINTED
    assert len(fake_printer.printed()) == 1


def test_a_paper_taken_back_on_its_way_is_told_as_cancelled(
    station: Station, fake_printer: FakePrinter
) -> None:
    fake_printer.mode("off")
    station.until(PrintState.PRINTER_OFF)
    station.printer.cancel(station.kept().job)
    assert code(station.to_the_end()) == "print-job-canceled"
    assert fake_printer.printed() == []


def test_a_queue_that_takes_no_jobs_is_refused_with_nothing_kept(
    station: Station, private_cups: PrivateCups, fake_printer: FakePrinter
) -> None:
    private_cups.connection().rejectJobs(fake_printer.name)
    with pytest.raises(KioskError, match="printer-rejects-jobs"):
        station.advance()
    assert station.kept().job == ""
    assert code(station.printer.status()) == "printer-rejects-jobs"


def test_a_size_the_printer_does_not_have_is_refused_before_it_is_cancelled_by_cups(
    private_cups: PrivateCups,
) -> None:
    printer = CupsPrinter(private_cups.queue(ppd="a4_only.ppd").name)
    with pytest.raises(KioskError, match="media-unsupported media=a5"):
        printer.create("t", "a5")
    assert printer.outcome(printer.create("t", "a4")).incoming


def test_a_queue_that_does_not_exist_is_absent(private_cups: PrivateCups) -> None:
    printer = CupsPrinter("none")
    assert printer.status() == PrintOutcome(PrintState.FAILED, ("printer-absent",))
    with pytest.raises(KioskError, match="printer-absent"):
        printer.create("t", "a4")


def test_a_queue_deleted_under_a_waiting_paper_ends_it(
    station: Station, private_cups: PrivateCups, fake_printer: FakePrinter
) -> None:
    fake_printer.mode("empty")
    station.until(PrintState.NEEDS_PAPER)
    private_cups.connection().deletePrinter(fake_printer.name)
    assert station.to_the_end() == PrintOutcome(PrintState.FAILED, ("printer-absent",))
    assert fake_printer.printed() == []


def test_the_queues_of_the_computer_are_listed(private_cups: PrivateCups, fake_printer: FakePrinter) -> None:
    assert fake_printer.name in queues()
    assert choose.queues() == queues(private_cups.server)


def test_the_printers_address_need_not_come_from_the_environment(
    private_cups: PrivateCups, fake_printer: FakePrinter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nowhere"))
    assert CupsPrinter(fake_printer.name).status().reasons == ("print-service-absent",)
    assert CupsPrinter(fake_printer.name, server=private_cups.server).status().state is PrintState.QUEUED
