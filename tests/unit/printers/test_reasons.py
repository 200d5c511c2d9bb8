"""What a printer's reasons mean."""

import pytest

from kiosk.errors import KioskError, failure
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.print.reasons import blocked, cause

NEEDS_PAPER, OFF, FAILED = PrintState.NEEDS_PAPER, PrintState.PRINTER_OFF, PrintState.FAILED


@pytest.mark.parametrize(
    ("reasons", "state"),
    [
        ((), None),
        (("none",), None),
        (("media-empty-error",), NEEDS_PAPER),
        (("media-empty-warning", "media-needed-warning"), NEEDS_PAPER),
        (("media-empty",), NEEDS_PAPER),
        (("media-empty-report",), None),
        (("media-low-warning",), None),
        (("offline-report",), OFF),
        (("paused",), OFF),
        (("toner-empty-warning",), None),
        (("toner-empty-error",), OFF),
        (("cover-open",), OFF),
        (("media-jam-error",), OFF),
        (("connecting-to-device",), None),
        (("offline-report", "media-empty-error"), NEEDS_PAPER),
        (("vendor-said-something-error",), None),
    ],
)
def test_only_reasons_that_stop_paper_hold_a_job(reasons: tuple[str, ...], state: PrintState | None) -> None:
    assert blocked(reasons) is state


@pytest.mark.parametrize(
    ("state", "reasons", "code"),
    [
        (NEEDS_PAPER, ("media-empty-error",), "printer-out-of-paper"),
        (NEEDS_PAPER, ("offline-report", "media-needed"), "printer-out-of-paper"),
        (NEEDS_PAPER, (), "printer-out-of-paper"),
        (OFF, ("offline-report",), "printer-off"),
        (OFF, ("media-empty-error", "cover-open-error"), "printer-open"),
        (OFF, ("marker-supply-empty-error",), "printer-out-of-ink"),
        (OFF, ("media-jam-error", "paused"), "printer-jammed"),
        (OFF, ("output-area-full",), "printer-output-full"),
        (OFF, ("printer-stopped",), "printer-stopped"),
        (OFF, ("printer-silent", "connecting-to-device"), "printer-silent"),
        (OFF, ("print-service-absent",), "print-service-absent"),
        (OFF, ("printer-rejects-jobs",), "printer-rejects-jobs"),
        (OFF, ("unheard-of",), "printer-off"),
        (FAILED, ("aborted", "media-jam-error"), "print-job-aborted"),
        (FAILED, ("canceled", "job-canceled-by-user"), "print-job-canceled"),
        (FAILED, ("print-job-lost",), "print-job-lost"),
        (FAILED, (), "print-job-aborted"),
    ],
)
def test_every_trouble_has_words_that_say_what_to_do(
    state: PrintState, reasons: tuple[str, ...], code: str
) -> None:
    found = cause(PrintOutcome(state, reasons))
    assert found is not None
    assert found.code == code
    assert failure(found).remedy.ar
    assert failure(found).remedy.fr


@pytest.mark.parametrize("state", [PrintState.QUEUED, PrintState.PRINTING, PrintState.PRINTED])
def test_what_goes_well_needs_no_words(state: PrintState) -> None:
    assert cause(PrintOutcome(state, ("media-empty-warning",))) is None


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (KioskError("media-unsupported", media="a5"), "a5"),
        (KioskError("print-refused", status="0x0401"), "refusé"),
        (KioskError("printing-unsupported"), "PDF"),
        (KioskError("paper-not-written"), "disque"),
        (KioskError("print-file-unreadable"), "illisible"),
        (KioskError("print-service-silent"), "ne répond pas"),
        (KioskError("printer-absent"), "n’existe plus"),
    ],
)
def test_every_refusal_has_words(error: KioskError, words: str) -> None:
    told = failure(error)
    assert words in f"{told.said.fr} {told.remedy.fr}"
    assert told.said.ar
