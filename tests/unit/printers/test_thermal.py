"""A receipt printer without a driver: what comes out of it, and what it says of itself."""

import os
import pty
import socket
import tempfile
import tty
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import ImageChops

from kiosk.errors import KioskError
from kiosk.print import guide_slip, thermal_status
from kiosk.print.escpos_bytes import CONFIRM, INIT, encoded
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.print.raster import pictures
from kiosk.print.reasons import cause
from kiosk.print.receipt_pdf import pdf
from kiosk.print.roll import DOTS, dots
from kiosk.print.thermal import UNCONFIRMED, ThermalPrinter
from kiosk.print.thermal_line import opened
from tests.fakes.deposited import OFFICE, receipt_of
from tests.fakes.guides import GUIDE
from tests.fakes.orientations import ON
from tests.services.thermal import ThermalDouble
from tests.services.waiting import until

PRINTED = PrintOutcome(PrintState.PRINTED)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("roll") / "receipt.pdf"
    made.write_bytes(pdf(receipt_of(), "80mm"))
    return made


@pytest.fixture
def double() -> Iterator[ThermalDouble]:
    with ThermalDouble() as made:
        yield made


def to_the_end(printer: ThermalPrinter, job: str) -> PrintOutcome:
    until(lambda: printer.outcome(job).state.final)
    return printer.outcome(job)


def sent(double: ThermalDouble, paper: Path) -> tuple[ThermalPrinter, str]:
    printer = ThermalPrinter(double.device, answer=0.1)
    job = printer.create("t", "80mm")
    printer.send(job, paper)
    return printer, job


def test_both_copies_come_out_dot_for_dot_and_the_printer_says_so(double: ThermalDouble, paper: Path) -> None:
    printer, job = sent(double, paper)
    assert to_the_end(printer, job) == PRINTED
    assert [page.width for page in double.cut] == [DOTS, DOTS]
    for burnt, drawn in zip(double.cut, dots(paper.read_bytes()), strict=True):
        assert ImageChops.difference(burnt, drawn.convert("L")).getbbox() is None


def test_the_seal_is_read_back_from_the_burnt_paper(double: ThermalDouble, paper: Path) -> None:
    printer, job = sent(double, paper)
    to_the_end(printer, job)
    (code,) = zxingcpp.read_barcodes(double.cut[0])
    assert code.text == receipt_of().seal


def test_a_paper_sent_twice_comes_out_once(double: ThermalDouble, paper: Path) -> None:
    printer, job = sent(double, paper)
    printer.send(job, paper)
    assert to_the_end(printer, job) == PRINTED
    printer.send(job, paper)
    printer.cancel(job)
    assert printer.outcome(job) == PRINTED
    assert len(double.cut) == 2


@pytest.mark.parametrize(
    ("trouble", "told"), [("empty", "printer-out-of-paper"), ("open_cover", "printer-open")]
)
def test_a_printer_that_needs_a_hand_is_told_and_goes_on_afterwards(
    double: ThermalDouble, paper: Path, trouble: str, told: str
) -> None:
    setattr(double, trouble, True)
    printer = ThermalPrinter(double.device, answer=0.1)
    failure = cause(printer.status())
    assert failure is not None
    assert failure.code == told
    job = printer.create("t", "80mm")
    printer.send(job, paper)
    until(lambda: printer.outcome(job).state not in {PrintState.QUEUED, PrintState.PRINTING})
    failure = cause(printer.outcome(job))
    assert failure is not None
    assert failure.code == told
    assert double.cut == []
    double.mend()
    assert to_the_end(printer, job) == PRINTED
    assert len(double.cut) == 2


def test_a_printer_that_cannot_answer_is_never_said_to_have_confirmed(paper: Path) -> None:
    with ThermalDouble(talks=False) as mute:
        printer = ThermalPrinter(mute.device, answer=0.01)
        assert printer.status() == PrintOutcome(PrintState.QUEUED)
        job = printer.create("t", "80mm")
        printer.send(job, paper)
        assert to_the_end(printer, job) == PrintOutcome(PrintState.PRINTED, (UNCONFIRMED,))
        until(lambda: len(mute.cut) == 2)


def test_a_line_that_breaks_while_the_paper_is_out_is_a_paper_that_is_lost(
    double: ThermalDouble, paper: Path
) -> None:
    double.empty = True
    printer, job = sent(double, paper)
    assert printer.status() == PrintOutcome(PrintState.QUEUED)
    double.unplug()
    assert to_the_end(printer, job).reasons == ("print-job-lost",)


def test_a_job_waits_for_its_paper_and_may_be_taken_back(double: ThermalDouble, paper: Path) -> None:
    printer = ThermalPrinter(double.device, answer=0.1)
    assert printer.status().state is PrintState.QUEUED
    job = printer.create("t", "80mm")
    assert printer.outcome(job).incoming
    printer.cancel(job)
    printer.send(job, paper)
    assert printer.outcome(job).state is PrintState.FAILED
    assert double.cut == []


def test_a_job_of_a_program_that_crashed_is_lost(double: ThermalDouble, paper: Path) -> None:
    printer = ThermalPrinter(double.device)
    assert printer.outcome("no job of ours").reasons == ("print-job-lost",)
    printer.cancel("no job of ours")
    with pytest.raises(KioskError, match="print-job-lost"):
        printer.send("no job of ours", paper)


def test_a_printer_that_takes_no_bytes_is_told_as_silent(paper: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        printer = ThermalPrinter(f"tcp://127.0.0.1:{deaf.getsockname()[1]}", seconds=0.2, answer=0.01)
        job = printer.create("t", "80mm")
        large = paper.with_name("large.pdf")
        large.write_bytes(pdf(receipt_of(), "80mm"))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("kiosk.print.thermal.encoded", lambda _: bytes(64_000_000))
            with pytest.raises(KioskError, match="printer-silent"):
                printer.send(job, large)
        assert printer.outcome(job).state is PrintState.PRINTING
    assert to_the_end(printer, job).reasons == ("print-job-lost",)


@pytest.mark.parametrize("device", ["tcp://127.0.0.1:1", "tcp://127.0.0.1:99999", "file:/nowhere/lp0"])
def test_a_printer_that_is_not_there_is_told(device: str) -> None:
    printer = ThermalPrinter(device)
    assert printer.status() == PrintOutcome(PrintState.PRINTER_OFF, ("printer-absent",))
    with pytest.raises(KioskError, match="printer-absent"):
        printer.create("t", "80mm")


def test_a_paper_that_cannot_be_read_leaves_the_job_waiting(double: ThermalDouble, tmp_path: Path) -> None:
    printer = ThermalPrinter(double.device)
    job = printer.create("t", "80mm")
    with pytest.raises(KioskError, match="print-file-unreadable"):
        printer.send(job, tmp_path / "none.pdf")
    assert printer.outcome(job).incoming


def test_a_device_file_takes_the_same_bytes(tmp_path: Path, paper: Path) -> None:
    device = tmp_path / "lp0"
    device.touch()
    printer = ThermalPrinter(f"file:{device}")
    job = printer.create("t", "80mm")
    printer.send(job, paper)
    assert to_the_end(printer, job) == PrintOutcome(PrintState.PRINTED, (UNCONFIRMED,))
    assert encoded(paper.read_bytes()) in device.read_bytes()


def test_a_character_device_is_asked_and_heard() -> None:
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    try:
        line = opened(f"file:{os.ttyname(theirs)}")
        assert line.read(0) == b""
        os.write(ours, b"\x12")
        assert line.read(1) == b"\x12"
        line.close()
    finally:
        os.close(ours)
        os.close(theirs)


def test_a_device_that_may_only_be_written_to_is_mute(monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.open

    def write_only(path: str, flags: int) -> int:
        if flags & os.O_RDWR:
            raise PermissionError
        return real(path, flags)

    monkeypatch.setattr("kiosk.print.thermal_line.os.open", write_only)
    line = opened("file:/dev/null")
    line.write(b"x")
    assert line.read(0) == b""
    line.close()


def test_what_it_answers_is_told_in_the_words_of_ipp() -> None:
    assert thermal_status.reasons(thermal_status.OFFLINE, 0x12 | 0x04) == ("cover-open-error",)
    assert thermal_status.reasons(thermal_status.PAPER, 0x12 | 0x60) == ("media-empty-error",)
    assert thermal_status.reasons(thermal_status.PAPER, 0x12 | 0x0C) == ("media-low-report",)
    assert thermal_status.is_status(0x7E)
    assert not thermal_status.is_status(0x0F)
    assert thermal_status.is_confirmation(0x0F)
    assert not thermal_status.is_confirmation(0x12)


def test_a_paper_is_a_picture_and_ends_with_a_question(paper: Path) -> None:
    content = encoded(paper.read_bytes())
    assert content.startswith(INIT + b"\x1dv0\x00\x48\x00")
    assert content.endswith(CONFIRM)


def test_the_library_leaves_no_folder_behind(tmp_path: Path) -> None:
    import subprocess
    import sys

    script = "from kiosk.print.escpos_bytes import _dummy; _dummy()"
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    subprocess.run([sys.executable, "-c", script], check=True, env=environment, cwd=tempfile.gettempdir())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "paper", [lambda: pdf(receipt_of(), "80mm"), lambda: guide_slip.pdf(GUIDE, OFFICE, ON, "80mm")]
)
def test_the_head_reaches_all_that_is_drawn(paper: Callable[[], bytes]) -> None:
    drawn = paper()
    for page, burnt in zip(pictures(drawn, dpi=203), dots(drawn), strict=True):
        ink = page.convert("L").point(lambda grey: 255 * (grey < 150)).getbbox()
        burnt_ink = ImageChops.invert(burnt.convert("L")).getbbox()
        assert ink is not None
        assert burnt_ink is not None
        assert burnt_ink[2] - burnt_ink[0] == ink[2] - ink[0]


def test_a_white_page_is_a_single_line_of_dots() -> None:
    from kiosk.print.sheet import Sheet

    sheet = Sheet(72, 30, title="white")
    sheet.next_page()
    (page,) = dots(sheet.bytes())
    assert page.size == (DOTS, 1)
    assert page.getbbox() == (0, 0, DOTS, 1)


class _Broken:
    """A line that breaks at the first question."""

    def write(self, content: bytes) -> None:
        raise ConnectionResetError

    def read(self, seconds: float) -> bytes:
        return b""

    def close(self) -> None:
        return None


def test_a_printer_that_hangs_up_when_asked_is_told(monkeypatch: pytest.MonkeyPatch, paper: Path) -> None:
    monkeypatch.setattr("kiosk.print.thermal.opened", lambda _: _Broken())
    printer = ThermalPrinter("tcp://127.0.0.1:9100")
    assert printer.status() == PrintOutcome(PrintState.PRINTER_OFF, ("offline-report",))
    job = printer.create("t", "80mm")
    with pytest.raises(KioskError, match="printer-absent"):
        printer.send(job, paper)
    assert printer.outcome(job).incoming
