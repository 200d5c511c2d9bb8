"""Devices as the assistant tries them: of a card only that it answers."""

from pathlib import Path
from threading import Event

import pytest
from serial.tools.list_ports_common import ListPortInfo
from typing_extensions import override

from kiosk.card.reader import (
    AccessKey,
    Can,
    Cancel,
    CardReader,
    CardReading,
    Progress,
    ReaderState,
    ReaderStatus,
)
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.clock import FixedClock
from kiosk.desk.setup import devices
from kiosk.desk.setup.printing import TestPages
from kiosk.errors import KioskError
from kiosk.flows.setup import Papers
from kiosk.print.printer import PrintState
from tests.fakes.samples import CAN, NOON


class Whole(CardReader):
    """A card without a photo: the reading ends before anybody stops it."""

    @override
    def read(self, key: AccessKey, progress: Progress, cancel: Cancel) -> CardReading:
        return CardReading("ZZ999901", "ZZ9999019", "X", "Y", access="BAC", bytes_down=512)

    @override
    def status(self) -> ReaderStatus:
        return ReaderStatus(ReaderState.PRESENT, "one")


def test_a_cards_chip_answers_and_nothing_of_its_holder_is_kept() -> None:
    ticks = iter((1.0, 2.25))
    answer = devices.try_card(VirtualReader(profile("fatima").card()), Can(CAN), Event(), lambda: next(ticks))
    assert answer.access.startswith("PACE")
    assert 100 < answer.received < 4000  # the identity, not the photo
    assert answer.milliseconds == 1250
    assert "FATIMA" not in repr(answer).upper()


def test_a_card_without_a_photo_answers_too() -> None:
    assert devices.try_card(Whole(), Can(CAN), Event()).received == 512


def test_a_wrong_number_is_told_as_it_is() -> None:
    with pytest.raises(KioskError, match="card-wrong-key"):
        devices.try_card(VirtualReader(profile("fatima").card()), Can("000001"), Event())


def test_a_trial_that_was_given_up_says_so() -> None:
    given_up = Event()
    given_up.set()
    with pytest.raises(KioskError, match="card-cancelled"):
        devices.try_card(VirtualReader(profile("fatima").card()), Can(CAN), given_up)
    with pytest.raises(KioskError, match="card-cancelled"):
        devices.try_card(Whole(), Can(CAN), given_up)


def test_ports_are_named_by_what_lasts_where_the_system_knows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged, bare = ListPortInfo("/dev/ttyUSB0"), ListPortInfo("/dev/ttyS0")
    plugged.hwid = "USB VID:PID=1EAB:0D06"
    monkeypatch.setattr(devices.list_ports, "comports", lambda: [plugged, bare])
    assert devices.ports(tmp_path / "none") == ("/dev/ttyUSB0",)
    (tmp_path / "usb-Newland-if00").touch()
    assert devices.ports(tmp_path) == (f"{tmp_path}/usb-Newland-if00",)


def test_printers_on_a_cable_are_named_as_the_settings_name_them(tmp_path: Path) -> None:
    (tmp_path / "lp1").touch()
    (tmp_path / "lp0").touch()
    assert devices.thermals(tmp_path) == (f"file:{tmp_path}/lp0", f"file:{tmp_path}/lp1")
    assert devices.thermals(tmp_path / "none") == ()


def test_a_test_page_becomes_a_file_where_no_queue_is_chosen(tmp_path: Path) -> None:
    pages = TestPages(tmp_path, 45, FixedClock(NOON).now)
    job = pages.start(Papers(), "a4", b"%PDF-1.7")
    assert not job.outcome.state.final
    assert pages.follow(job.id).outcome.state is PrintState.PRINTED
    (written,) = (tmp_path / "papers").iterdir()
    assert written.read_bytes() == b"%PDF-1.7"
    assert list((tmp_path / "spool").iterdir()) == []


def test_a_strip_goes_to_the_receipt_printer_and_elsewhere_to_the_queue(tmp_path: Path) -> None:
    pages = TestPages(tmp_path, 45, FixedClock(NOON).now)
    with pytest.raises(KioskError, match="printer-absent"):
        pages.start(Papers(thermal=f"file:{tmp_path}/none"), "80mm", b"%PDF-1.7")
    job = pages.start(Papers(thermal="file:/none"), "a4", b"%PDF-1.7")
    assert pages.follow(job.id).outcome.state is PrintState.PRINTED


def test_a_page_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "spool").write_text("in the way")
    pages = TestPages(tmp_path, 45, FixedClock(NOON).now)
    with pytest.raises(KioskError, match="paper-not-written"):
        pages.start(Papers(), "a4", b"%PDF-1.7")
