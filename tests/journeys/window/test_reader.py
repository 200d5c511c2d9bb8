"""A reader unplugged and a service restarted while the window is open, through a real pcscd."""

import pytest
from PySide6.QtCore import Qt

from kiosk.card.pcsc import open_reader
from kiosk.card.virtual.faults import named
from kiosk.card.virtual.profile import profile
from kiosk.flows.card_read import Reading
from tests.fakes.samples import CAN
from tests.journeys.window.office import Office, Seat
from tests.services.pcscd import Insert, Pcscd

pytestmark = pytest.mark.pcscd


@pytest.fixture
def seat(office: Office, pcscd: Pcscd) -> Seat:
    """A window that hears of its reader, the panel open."""
    office.reader = open_reader(pcscd.reader)
    office.set("reading", reader=pcscd.reader)
    seat = office.opened(monitored=True)
    seat.press(Qt.Key.Key_F4)
    seat.sees("Lecteur · prêt")
    return seat


@pytest.fixture
def ours(pcscd: Pcscd) -> Pcscd:
    if not pcscd.ours:
        pytest.skip("a pcscd that was running before the tests is not restarted")
    return pcscd


def test_a_service_that_stops_and_a_reader_unplugged_are_told_and_both_recover(
    seat: Seat, ours: Pcscd, insert: Insert
) -> None:
    seat.by_hand()
    seat.type_into("applicant.given_name_fr", "AMINA")
    ours.stop()
    seat.sees("Lecteur · service arrêté", "pcsc-absent")
    seat.speak("ar")
    seat.sees("القارئ · الخدمة متوقفة")
    ours.start(plugged=False)
    seat.speak("fr")
    seat.sees("Lecteur · non branché", "reader-absent")
    ours.stop()
    ours.start()
    seat.sees("Lecteur · prêt")
    assert not seat.is_told("reader-absent")
    assert seat.value("applicant.given_name_fr") == "AMINA"
    insert(profile("fatima").card())
    seat.sees("Lecteur · carte posée")


def test_the_card_page_says_that_the_reader_is_gone_and_reads_when_it_is_back(
    seat: Seat, ours: Pcscd, insert: Insert
) -> None:
    page = seat.new_file()
    seat.until(lambda: page.place is Reading.AWAIT_CARD)
    page.can.edit.setText(CAN)
    ours.stop()
    seat.until(lambda: page.place is Reading.NO_READER)
    seat.sees("Le lecteur de cartes n'est pas là")
    ours.start()
    insert(profile("fatima").card())
    seat.until(lambda: page.place is Reading.READY)
    assert page.can.digits == CAN, "what was typed is still there"
    page.start()
    seat.until(lambda: page.place is Reading.READ)


def test_a_card_pulled_off_the_real_reader_while_it_is_read_is_told_and_read_at_the_next_try(
    seat: Seat, insert: Insert
) -> None:
    page = seat.new_file()
    insert(profile("fatima").card(named("yank-after-12")))
    seat.until(lambda: page.place is Reading.READY)
    seat.read_card(CAN)
    seat.until(lambda: page.place is Reading.FAILED)
    seat.sees("Lecteur · prêt")
    seat.told("card-lost")
    assert page.can.digits == CAN
    insert(profile("fatima").card())
    seat.sees("Lecteur · carte posée")
    page.read.click()
    seat.until(lambda: page.place is Reading.READ)
