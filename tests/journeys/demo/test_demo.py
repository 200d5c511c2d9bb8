import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.cases.reference import Reference
from kiosk.cli.main import main
from tests.services.cups import FakePrinter
from tests.services.pcscd import Pcscd


def summary(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    told: dict[str, object] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return told


@pytest.mark.pcscd
@pytest.mark.cups
@pytest.mark.postgres
def test_card_paper_hub_and_export_hold_one_file(
    pcscd: Pcscd,
    fake_printer: FakePrinter,
    postgres_address: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    real = ["--database", postgres_address, "--printer", fake_printer.name, "--card-port", str(pcscd.port)]
    assert main(["demo", "--out", str(tmp_path), *real]) == 0
    told = summary(capsys)
    assert (told["card_through"], told["hub"], told["print"]) == ("pcscd", "postgresql", "printed")
    assert (told["hub_count"], told["export_rows"]) == (1, 1)
    reference = str(told["reference"])
    assert Reference.parse(reference).training
    (paper,) = fake_printer.printed()
    assert reference in PdfReader(paper).pages[0].extract_text()
    assert reference in next(tmp_path.glob("*.csv")).read_text(encoding="utf-8-sig")


def test_it_is_done_again_beside_the_first_with_the_next_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    numbers = []
    for _ in range(2):
        assert main(["demo", "--out", str(tmp_path)]) == 0
        told = summary(capsys)
        numbers.append(Reference.parse(str(told["reference"])).number)
    assert numbers == [1, 2]
    assert told["hub_count"] == 2
