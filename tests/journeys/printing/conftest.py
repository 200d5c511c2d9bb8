"""What the printing journeys start from: a paper, a row on the disk, and a clock at noon."""

from pathlib import Path

import pytest

from kiosk.print.cups import CupsPrinter
from tests.services.cups import FakePrinter
from tests.services.printing import Station


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A small PDF; a raw queue hands it to the printer as it is."""
    made = tmp_path / "paper.pdf"
    made.write_bytes(b"%PDF-1.4\n" + b"x" * 70_000 + b"\n%%EOF\n")
    return made


@pytest.fixture
def queue(fake_printer: FakePrinter) -> CupsPrinter:
    """The program's printer on a queue of the private cupsd."""
    return CupsPrinter(fake_printer.name)


@pytest.fixture
def station(tmp_path: Path, paper: Path, queue: CupsPrinter) -> Station:
    """A desk with one paper to print on that queue."""
    return Station(tmp_path / "row.json", paper, queue)
