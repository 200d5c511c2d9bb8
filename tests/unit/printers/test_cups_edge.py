"""What libcups raises, translated at the edge; the real server is in ``tests/journeys/printing``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import cups as libcups
import pytest

from kiosk.errors import KioskError
from kiosk.print import cups
from kiosk.print.cups import CupsPrinter
from kiosk.print.printer import PrintState


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception], None]:
    """Make every question to the server end by that exception."""

    def answer(wrong: Exception) -> None:
        class Connection:
            def __getattr__(self, _name: str) -> Any:
                raise wrong

        monkeypatch.setattr(cups.cups, "Connection", Connection)

    return answer


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (libcups.IPPError(0x0406, "client-error-not-found"), "printer-absent"),
        (libcups.IPPError(0x0502, "Host is down"), "print-service-absent"),
        (libcups.IPPError(0x0403, "client-error-forbidden"), "print-refused status=0x0403"),
        (libcups.HTTPError(401), "print-refused status=http 401"),
        (RuntimeError("failed to connect to server"), "print-service-absent"),
    ],
)
def test_every_exception_of_libcups_becomes_a_failure(
    answers: Callable[[Exception], None], wrong: Exception, told: str
) -> None:
    answers(wrong)
    printer = CupsPrinter("laser")
    with pytest.raises(KioskError) as raised:
        printer.create("t", "a4")
    assert str(raised.value) == told
    assert printer.status().reasons[0] == told.split(maxsplit=1)[0]


def test_a_refused_question_about_a_job_is_not_a_lost_job(answers: Callable[[Exception], None]) -> None:
    answers(libcups.IPPError(0x0403, "client-error-forbidden"))
    printer = CupsPrinter("laser")
    assert printer.outcome("1 urn:uuid:a").state is PrintState.PRINTER_OFF
    with pytest.raises(KioskError, match="print-refused"):
        printer.cancel("1 urn:uuid:a")


def test_no_server_at_that_address_is_a_missing_service(tmp_path: Path) -> None:
    nowhere = str(tmp_path / "socket")
    assert CupsPrinter("laser", server=nowhere).status().reasons == ("print-service-absent",)
    with pytest.raises(KioskError, match="print-service-absent"):
        cups.queues(nowhere)


@pytest.mark.parametrize("job", ["", "garbage", "-1 urn:uuid:a", "01920f7e-5d7c", "² urn:uuid:a"])
def test_an_id_that_is_none_of_cups_is_a_lost_job(job: str, monkeypatch: pytest.MonkeyPatch) -> None:
    connection = type("Connection", (), {"getPrinterAttributes": lambda *_args, **_more: {}})
    monkeypatch.setattr(cups.cups, "Connection", connection)
    printer = CupsPrinter("laser")
    assert printer.outcome(job).reasons == ("print-job-lost",)
    printer.cancel(job)


def test_a_paper_that_is_not_there_is_told_before_the_server_is_asked(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="print-file-unreadable"):
        CupsPrinter("laser", server=str(tmp_path / "socket")).send("1 urn:uuid:a", tmp_path / "none.pdf")


def test_a_server_that_asks_for_a_password_gets_none_and_nobody_is_asked() -> None:
    assert cups._no_password("Password for root on localhost? ") == ""
