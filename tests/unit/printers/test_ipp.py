"""What attributes and status codes mean, without a server."""

from typing import Any

import pytest

from kiosk.errors import KioskError
from kiosk.print import ipp
from kiosk.print.printer import PrintOutcome, PrintState

IDLE = {"printer-state": 3, "printer-state-reasons": ["none"], "printer-is-accepting-jobs": True}


def job(state: int, **more: Any) -> dict[str, Any]:
    named = {name.replace("_", "-"): value for name, value in more.items()}
    return {"job-state": state, "job-state-reasons": "none", "number-of-documents": 1, **named}


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        (3, PrintOutcome(PrintState.QUEUED)),
        (4, PrintOutcome(PrintState.QUEUED)),
        (5, PrintOutcome(PrintState.PRINTING)),
        (6, PrintOutcome(PrintState.PRINTER_OFF)),
        (7, PrintOutcome(PrintState.FAILED, ("canceled",))),
        (8, PrintOutcome(PrintState.FAILED, ("aborted",))),
        (9, PrintOutcome(PrintState.PRINTED)),
    ],
)
def test_each_job_state_of_rfc_8011_has_its_place(state: int, outcome: PrintOutcome) -> None:
    assert ipp.job_outcome(job(state), IDLE) == outcome


@pytest.mark.parametrize("reasons", ["job-incoming", "none", ["job-incoming", "job-hold-until-specified"]])
def test_a_held_job_without_document_is_incoming_whatever_the_server_calls_it(reasons: object) -> None:
    held = job(4, number_of_documents=0, job_state_reasons=reasons)
    assert ipp.incoming(held)
    assert ipp.job_outcome(held, {**IDLE, "printer-state": 5}).incoming


def test_a_job_that_ended_without_document_is_not_incoming() -> None:
    assert not ipp.incoming(job(7, number_of_documents=0))


@pytest.mark.parametrize("state", [3, 5])
def test_the_trouble_of_a_queue_is_the_trouble_of_each_of_its_jobs(state: int) -> None:
    empty = {**IDLE, "printer-state-reasons": ["media-empty-error", "none"]}
    assert ipp.job_outcome(job(state), empty) == PrintOutcome(PrintState.NEEDS_PAPER, ("media-empty-error",))


def test_a_job_behind_a_stopped_printer_is_told_as_held_by_it() -> None:
    waiting = job(3, job_state_reasons="printer-stopped")
    stopped = {**IDLE, "printer-state": 5, "printer-state-reasons": ["paused"]}
    assert ipp.job_outcome(waiting, stopped) == PrintOutcome(
        PrintState.PRINTER_OFF, ("printer-stopped", "paused")
    )


def test_a_failed_job_keeps_the_printers_reason_for_support() -> None:
    jammed = job(8, job_printer_state_reasons=["media-jam-error"], job_state_reasons=["aborted-by-system"])
    assert ipp.job_outcome(jammed, IDLE).reasons == ("aborted", "aborted-by-system", "media-jam-error")


@pytest.mark.parametrize(
    ("printer", "outcome"),
    [
        (IDLE, PrintOutcome(PrintState.QUEUED)),
        ({**IDLE, "printer-state": 4}, PrintOutcome(PrintState.PRINTING)),
        ({**IDLE, "printer-state": 5}, PrintOutcome(PrintState.PRINTER_OFF, ("printer-stopped",))),
        (
            {**IDLE, "printer-is-accepting-jobs": False},
            PrintOutcome(PrintState.PRINTER_OFF, ("printer-rejects-jobs",)),
        ),
        (
            {**IDLE, "printer-state-reasons": "media-empty-error"},
            PrintOutcome(PrintState.NEEDS_PAPER, ("media-empty-error",)),
        ),
    ],
)
def test_the_state_of_a_queue(printer: dict[str, Any], outcome: PrintOutcome) -> None:
    assert ipp.queue_outcome(printer) == outcome


@pytest.mark.parametrize(
    "sizes", [{}, {"media-supported": ["iso_a5_148x210mm"]}, {"media-supported": ["custom_max_216x356mm"]}]
)
def test_a_queue_takes_a_size_it_names_or_can_make(sizes: dict[str, Any]) -> None:
    ipp.check_takes({**IDLE, **sizes}, "a5")
    ipp.check_takes({**IDLE, **sizes}, "iso_a5_148x210mm")


def test_a_queue_without_the_size_is_refused_before_a_job_is_made() -> None:
    with pytest.raises(KioskError, match="media-unsupported media=a5"):
        ipp.check_takes({**IDLE, "media-supported": ["iso_a4_210x297mm"]}, "a5")


def test_a_queue_that_takes_no_jobs_is_refused_before_a_job_is_made() -> None:
    with pytest.raises(KioskError, match="printer-rejects-jobs"):
        ipp.check_takes({**IDLE, "printer-is-accepting-jobs": False}, "a4")


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (0x0406, "printer-absent"),
        (0x0502, "print-service-absent"),
        (0x0506, "printer-rejects-jobs"),
        (0x040A, "print-refused status=0x040a"),
    ],
)
def test_each_status_code_becomes_a_failure(status: int, told: str) -> None:
    assert str(ipp.refusal(status)) == told


@pytest.mark.parametrize(
    ("code", "state"),
    [
        ("printer-absent", PrintState.FAILED),
        ("print-job-lost", PrintState.FAILED),
        ("print-service-absent", PrintState.PRINTER_OFF),
        ("print-service-silent", PrintState.PRINTER_OFF),
    ],
)
def test_only_what_is_gone_for_good_ends_a_job(code: str, state: PrintState) -> None:
    assert ipp.broken(KioskError(code)) == PrintOutcome(state, (code,))


def test_a_refusal_keeps_its_status_for_support() -> None:
    assert ipp.broken(ipp.refusal(0x0507)).reasons == ("print-refused", "0x0507")
