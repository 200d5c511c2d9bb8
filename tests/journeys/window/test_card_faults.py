"""Cards that misbehave on a real pcscd, before the whole window: told in words, nothing typed lost."""

import pytest

from kiosk.card.virtual.faults import named
from kiosk.card.virtual.profile import profile
from kiosk.flows.card_read import Reading
from kiosk.ui.pages.counter.form import FormPage
from tests.fakes.samples import CAN
from tests.helpers.words import plain
from tests.journeys.window.office import Office, Seat
from tests.services.pcscd import Insert, Pcscd

pytestmark = pytest.mark.pcscd


@pytest.fixture
def seat(office: Office, pcscd: Pcscd) -> Seat:
    office.reader = None
    office.set("reading", reader=pcscd.reader)
    return office.opened(monitored=True)


@pytest.mark.parametrize(
    ("fault", "code"),
    [("wrong-mac", "card-broken"), ("read-6982", "card-unreadable"), ("no-card-access", "card-needs-mrz")],
)
def test_a_fault_is_told_in_both_languages_and_the_file_is_typed_by_hand(
    fault: str, code: str, seat: Seat, insert: Insert
) -> None:
    page = seat.new_file()
    insert(profile("fatima").card(named(fault)))
    seat.until(lambda: page.place is Reading.READY)
    seat.read_card(CAN)
    seat.until(lambda: page.place is Reading.FAILED)
    seat.told(code)
    assert page.can.digits == CAN
    page.by_hand.click()
    seat.wait_page(FormPage)
    seat.type_into("applicant.given_name_fr", "AMINA")
    assert seat.value("applicant.given_name_fr") == "AMINA"


def test_a_card_that_opens_by_its_zone_only_asks_for_it_and_fills_the_form(
    seat: Seat, insert: Insert
) -> None:
    page = seat.new_file()
    insert(profile("brahim").card())
    seat.until(lambda: page.place is Reading.READY)
    seat.read_card(CAN)
    seat.until(lambda: page.place is Reading.FAILED)
    seat.told("card-needs-mrz")
    held = profile("brahim").holder
    assert held
    page.zone.edit.setPlainText("\n".join(held.zone))
    page.read.click()
    seat.until(lambda: page.place is Reading.READ)
    assert "Puce non vérifiée" in plain(seat.words()), "no state is trusted in a new office"
    page.proceed.click()
    seat.wait_page(FormPage)
    assert seat.value("applicant.cnie") == held.cnie


def test_a_forged_card_is_said_to_be_false_and_never_keeps_the_clerk_from_typing(
    seat: Seat, insert: Insert
) -> None:
    page = seat.new_file()
    insert(profile("fatima").card(named("hash-mismatch")))
    seat.until(lambda: page.place is Reading.READY)
    seat.read_card(CAN)
    seat.until(lambda: page.place is Reading.READ)
    assert page.message.property("notice") == "bad"
    seat.sees("Puce non authentique", "hash-mismatch")
    page.by_hand.click()
    seat.wait_page(FormPage)
    assert seat.window.hand.draft is not None
