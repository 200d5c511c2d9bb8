import json
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.cases.reference import Reference
from tests.services.cups import FakePrinter
from tests.services.pcscd import Pcscd

SCREENS = {f"{lang}-{size}" for lang in ("ar", "fr") for size in ("1280x800", "1920x1080")}


def demo(out: Path, *options: str) -> dict[str, object]:
    command = [sys.executable, "-m", "kiosk", "demo", "--out", str(out), *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    told: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return told


@pytest.mark.pcscd
@pytest.mark.cups
@pytest.mark.postgres
def test_card_paper_hub_and_export_hold_one_file(
    pcscd: Pcscd, fake_printer: FakePrinter, postgres_address: str, tmp_path: Path
) -> None:
    real = ["--database", postgres_address, "--printer", fake_printer.name, "--card-port", str(pcscd.port)]
    told = demo(tmp_path, *real)
    assert (told["card_through"], told["hub"], told["print"]) == ("pcscd", "postgresql", "printed")
    assert (told["hub_count"], told["export_rows"]) == (1, 1)
    reference = str(told["reference"])
    assert Reference.parse(reference).training
    papers = [PdfReader(paper).pages[0].extract_text() for paper in fake_printer.printed()]
    assert len([text for text in papers if reference in text]) == 1
    assert reference in next(tmp_path.glob("*.csv")).read_text(encoding="utf-8-sig")
    pictures = list((tmp_path / "pictures").rglob("*.png"))
    assert {picture.parent.name for picture in pictures} == SCREENS
    assert len(pictures) == told["pictures"]


def test_it_is_done_again_beside_the_first_with_the_next_numbers(tmp_path: Path) -> None:
    first, second = demo(tmp_path), demo(tmp_path)
    numbers = [Reference.parse(str(told["reference"])).number for told in (first, second)]
    # The pictures deposit a file for each language and size.
    assert numbers == [1, 2 + len(SCREENS)]
    assert second["hub_count"] == second["export_rows"] == 2 + len(SCREENS)
