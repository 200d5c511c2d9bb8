"""Which printer a setting means."""

import sys
from pathlib import Path

import pytest

from kiosk.errors import KioskError, failure
from kiosk.print import choose, cups
from kiosk.print.cups import CupsPrinter
from kiosk.print.pdf_printer import PdfPrinter


def test_no_name_means_pdf_files(tmp_path: Path) -> None:
    chosen = choose.printer("", tmp_path)
    assert isinstance(chosen, PdfPrinter)
    assert chosen.name == ""


def test_a_name_means_a_queue_that_is_not_asked_yet(tmp_path: Path) -> None:
    chosen = choose.printer("laser", tmp_path)
    assert isinstance(chosen, CupsPrinter)
    assert chosen.name == "laser"


def test_without_a_cups_library_the_clerk_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cups", None)
    with pytest.raises(KioskError, match="printing-unsupported") as told:
        choose.printer("laser", tmp_path)
    assert failure(told.value).exit == 3
    with pytest.raises(KioskError, match="printing-unsupported"):
        choose.queues()
    assert isinstance(choose.printer("", tmp_path), PdfPrinter)


def test_the_queues_are_those_of_the_print_service(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cups, "queues", lambda: ("laser", "matrix"))
    assert choose.queues() == ("laser", "matrix")
