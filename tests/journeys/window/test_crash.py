"""Killed after the deposit and before the print: the next start offers the receipt, and prints it once."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.text import LANGS, Lang
from tests.journeys.window.office import Office
from tests.services.cups import FakePrinter

OFFERED = {"ar": "وصولات تنتظر الطباعة: 2", "fr": "Récépissés à imprimer : 2"}


def killed_after_deposits(folder: Path, count: int) -> list[str]:
    command = [sys.executable, "-m", "tests.journeys.window.depositor", str(folder), str(count)]
    died = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert died.returncode == -9, died.stderr
    told: list[str] = json.loads(died.stdout)
    return told


@pytest.mark.cups
@pytest.mark.parametrize("lang", LANGS)
def test_receipts_left_by_a_killed_process_are_offered_at_the_start_and_printed_once_each(
    lang: Lang, office: Office, fake_printer: FakePrinter
) -> None:
    first, second = killed_after_deposits(office.folder, 2)
    office.clock = SystemClock()
    office.set("printing", printer=fake_printer.name)
    seat = office.opened(lang)
    seat.sees(OFFERED[lang], first, second)
    other = LANGS[1 - LANGS.index(lang)]
    seat.speak(other)
    seat.sees(OFFERED[other])
    assert fake_printer.printed() == [], "offered, not done"
    for owed in (first, second):
        seat.click(f"print-{owed}")
        seat.until(lambda owed=owed: seat.desk.open(owed).copies == 1)
    seat.until(lambda: len(fake_printer.printed()) == 2)
    seat.window.pages.home.ask()
    seat.until(lambda: not seat.window.pages.home.unprinted.isVisible())
    assert seat.numbers() == ["00001", "00002"]


def test_a_window_without_anything_owed_offers_nothing(office: Office) -> None:
    seat = office.opened()
    seat.filed()
    seat.until(lambda: seat.desk.unfinished_prints() == ())
    seat.home()
    seat.at_rest()
    assert not seat.window.pages.home.unprinted.isVisible()
