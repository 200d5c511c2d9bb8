"""The printer that ships with the product."""

import os
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.print import pdf_printer
from kiosk.print.pdf_printer import PdfPrinter
from kiosk.print.printer import PrintOutcome, PrintState


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    made = tmp_path / "paper.pdf"
    made.write_bytes(b"%PDF-1.4 paper")
    return made


def test_the_paper_lies_under_the_name_of_its_job_for_its_owner_only(tmp_path: Path, paper: Path) -> None:
    printer = PdfPrinter(tmp_path / "data" / "papers")
    job = printer.create("SALTB-A1-26-00042-57", "a4")
    printer.send(job, paper)
    out = tmp_path / "data" / "papers" / f"{job}.pdf"
    assert out == printer.path(job)
    assert out.read_bytes() == paper.read_bytes()
    assert out.stat().st_mode & 0o777 == 0o600
    assert out.parent.stat().st_mode & 0o777 == 0o700
    assert list(out.parent.iterdir()) == [out]


def test_a_paper_cut_short_by_a_crash_is_not_told_as_printed(
    tmp_path: Path, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = PdfPrinter(tmp_path)
    job = printer.create("t", "a4")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pdf_printer.os, "fsync", full)
    with pytest.raises(KioskError, match="paper-not-written"):
        printer.send(job, paper)
    assert printer.outcome(job).incoming
    monkeypatch.undo()
    paper.write_bytes(b"short")
    printer.send(job, paper)
    assert printer.path(job).read_bytes() == b"short"


def test_two_jobs_are_two_files(tmp_path: Path, paper: Path) -> None:
    printer = PdfPrinter(tmp_path / "papers")
    for _ in range(2):
        printer.send(printer.create("t", "a5"), paper)
    assert len(list((tmp_path / "papers").glob("*.pdf"))) == 2


def test_a_folder_that_cannot_be_made_is_a_failure_not_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    printer = PdfPrinter(tmp_path / "file" / "papers")
    with pytest.raises(KioskError, match="paper-not-written"):
        printer.create("t", "a4")
    assert printer.status() == PrintOutcome(PrintState.FAILED, ("paper-not-written",))


def test_a_folder_that_is_still_to_be_made_is_ready(tmp_path: Path) -> None:
    assert PdfPrinter(tmp_path / "a" / "b").status() == PrintOutcome(PrintState.QUEUED)


def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everywhere
    assert PdfPrinter(tmp_path).status().reasons == ("paper-not-written",)


def test_a_job_that_cannot_be_taken_back_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = PdfPrinter(tmp_path)
    job = printer.create("t", "a4")

    def refused(*_args: object, **_more: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(KioskError, match="paper-not-written"):
        printer.cancel(job)
