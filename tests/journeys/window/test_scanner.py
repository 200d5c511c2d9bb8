"""A document scanner on a serial port before the real window: each page takes what it has a place for."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from serial import Serial

from kiosk import settings as stations
from kiosk.card.virtual.profile import profile
from kiosk.cli.main import main
from kiosk.flows.card_read import Reading
from kiosk.flows.counter import Step
from kiosk.flows.verifying import Finding, verdict_words
from kiosk.forms.load import form
from kiosk.print.seal import seal
from kiosk.ui.pages.counter.card import CardPage
from kiosk.ui.pages.counter.follow import FollowPage
from kiosk.ui.pages.counter.verify import VerifyPage
from tests.fakes.samples import HOUSEHOLD
from tests.fakes.serial_line import SerialLine
from tests.journeys.window.office import Office, Seat
from tests.ui.screens import type_text

HOLDER = profile("fatima").holder
assert HOLDER
ZONE = "\r\n".join(HOLDER.zone).encode()
CNIE = HOLDER.cnie


@pytest.fixture
def line(tmp_path: Path) -> Iterator[SerialLine]:
    found = SerialLine(tmp_path)
    found.plug()
    yield found
    found.unplug()


@pytest.fixture
def seat(office: Office, line: SerialLine) -> Seat:
    """A window that hears its scanner."""
    office.set("reading", scanner=str(line.port))
    seat = office.opened(monitored=True)
    seat.until(lambda: "scanner" in seat.window.strip._buttons)
    assert "Scanner · prêt" in seat.state_of("scanner")
    return seat


def at_the_card(seat: Seat) -> CardPage:
    page = seat.new_file()
    seat.until(lambda: page.place is Reading.READY and seat.window.hand.draft is not None)
    return page


def test_a_card_is_read_by_what_the_scanner_saw_of_its_back(seat: Seat, line: SerialLine) -> None:
    page = at_the_card(seat)
    line.send(ZONE)
    seat.until(lambda: page.place is Reading.READ)
    assert page._known is not None
    assert "MRZ" in page._known.reading.access
    assert page._known.reading.cnie == CNIE
    line.send(ZONE)
    seat.told("scan-zone-astray")
    assert page.place is Reading.READ, "what was read stays"


def test_lines_that_come_one_by_one_are_one_zone(seat: Seat, line: SerialLine) -> None:
    page = at_the_card(seat)
    for row in HOLDER.zone:
        line.send(row.encode() + b"\r")
        seat.until(lambda row=row: row in page.zone.edit.toPlainText())
    seat.until(lambda: page.place is Reading.READ)


def test_a_doubtful_zone_is_marked_and_waits_and_a_better_scan_takes_its_place(
    seat: Seat, line: SerialLine
) -> None:
    page = at_the_card(seat)
    line.send(ZONE.replace(HOLDER.zone[1][:6].encode(), b"910101"))
    seat.sees("Le chiffre de contrôle ne correspond pas à la date de naissance")
    assert page.place is Reading.READY
    line.send(ZONE)
    seat.until(lambda: page.place is Reading.READ)


def test_a_scanner_unplugged_is_said_on_the_strip_with_its_remedy_until_it_is_back(
    seat: Seat, line: SerialLine
) -> None:
    seat.by_hand()
    seat.type_into("applicant.given_name_fr", "AMINA")
    seat.press(Qt.Key.Key_F4)
    line.unplug()
    seat.sees("Scanner · non branché", "Rebranchez-le", "scanner-absent")
    seat.speak("ar")
    seat.sees("الماسح · غير موصول", "ماسح الوثائق غير موصول")
    seat.speak("fr")
    line.plug()
    seat.sees("Scanner · prêt")
    assert not seat.is_told("scanner-absent")
    assert seat.value("applicant.given_name_fr") == "AMINA"


def test_a_receipt_is_verified_and_followed_by_its_code(seat: Seat, line: SerialLine) -> None:
    seat.filed()
    case = seat.desk.open(seat.reference).case
    code = seal(case, form(case.filing.form), seat.desk.means.identity).encode()
    line.send(code + b"\r\n")
    seat.told("scan-receipt-astray")
    seat.window.step(Step.VERIFY)
    verify = seat.wait_page(VerifyPage)
    line.send(code + b"\r\n")
    seat.sees(verdict_words()["genuine.said"].fr)
    line.send(b"6111245123456\r")
    seat.until(lambda: verify._told is not None and verify._told.finding is Finding.FOREIGN)
    seat.window.step(Step.FOLLOW)
    follow = seat.wait_page(FollowPage)
    line.send(code)
    seat.until(follow.year.hasFocus)
    type_text(follow.year, str(HOUSEHOLD["applicant"]["birth_date"])[:4])
    QTest.keyClick(follow.year, Qt.Key.Key_Return)
    seat.until(lambda: follow._told is not None)
    assert follow._told is not None
    assert follow._told.reference == seat.reference
    line.send(seat.reference.encode())
    seat.until(lambda: follow.reference.text() == seat.reference)
    assert follow.year.text() == "", "another citizen stands there now"
    assert follow._told is None


def test_the_doctor_names_the_scanner(
    office: Office, line: SerialLine, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stations.save(data_folder / stations.FILE, {"reading": {"scanner": str(line.port)}})

    def told() -> dict[str, object]:
        main(["doctor", "--json", "--data", str(data_folder)])
        found = [one for one in json.loads(capsys.readouterr().out) if one["name"] == "scanner"]
        assert len(found) == 1
        return dict(found[0])

    assert (told()["ok"], told()["code"]) == (True, "")
    with Serial(str(line.port), exclusive=True):
        busy = told()
    assert (busy["ok"], busy["code"]) == (True, "scanner-busy"), "it may be the window that is open"
    line.unplug()
    gone = told()
    assert (gone["ok"], gone["code"]) == (False, "scanner-absent")
    assert str(line.port) in str(gone["fr"])
