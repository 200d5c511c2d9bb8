"""A card that refuses, or is pulled away at any step: told, nothing typed lost, and read at the next try."""

import pytest

from kiosk.card.reader import Stage
from kiosk.card.virtual.faults import named
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.flows.card_read import Reading
from kiosk.text import LANGS, Lang
from kiosk.ui.pages.counter.card import CardPage
from tests.fakes.card import FATIMA, Never, ignore
from tests.fakes.samples import CAN, HOUSEHOLD
from tests.helpers.words import plain
from tests.journeys.window.office import Office, Seat


def tried(seat: Seat, page: CardPage, can: str = CAN) -> None:
    """Read the card that lies there, to the end of the reading."""
    seat.until(lambda: page.place in {Reading.READY, Reading.WRONG_KEY, Reading.FAILED})
    seat.read_card(can)
    seat.at_rest()


@pytest.mark.parametrize("lang", LANGS)
def test_wrong_digits_are_told_stay_and_are_mended(lang: Lang, office: Office) -> None:
    seat = office.opened(lang)
    page = seat.new_file()
    tried(seat, page, "654321")
    assert page.place is Reading.WRONG_KEY
    assert page.can.digits == "654321"
    seat.told("card-wrong-key")
    assert page.can.digits == "654321", "a change of language takes no digit away"
    tried(seat, page)
    assert page.place is Reading.READ
    assert not seat.is_told("card-wrong-key")


def steps_of_a_reading(reader: VirtualReader) -> int:
    """Count the commands of a whole reading: the first number after which nothing is pulled."""
    card = profile("fatima").card()
    answered = []
    transmit = card.transmit

    def counted(apdu: bytes) -> bytes:
        answered.append(apdu)
        return transmit(apdu)

    card.transmit = counted  # type: ignore[method-assign]  # counts what a reading takes
    reader.put(card)
    reader.read(FATIMA, ignore, Never())
    return len(answered)


def test_a_card_pulled_away_at_any_step_is_told_and_no_typed_word_is_lost(
    office: Office, reader: VirtualReader
) -> None:
    seat = office.opened()
    seat.by_hand()
    seat.type_into("applicant.given_name_fr", "AMINA")
    page = seat.new_file()
    steps = steps_of_a_reading(reader)
    assert steps > len(Stage)
    for after in range(steps):
        reader.put(profile("fatima").card(named(f"yank-after-{after}")))
        tried(seat, page)
        assert page.place is Reading.FAILED, after
        assert seat.is_told("card-lost"), after
        assert page.can.digits == CAN
        assert page.by_hand.isEnabled()
        assert seat.window.hand.card is None
    seat.told("card-lost")
    reader.put(profile("fatima").card())
    tried(seat, page)
    assert page.place is Reading.READ
    seat.home()
    seat.sees("AMINA")
    seat.click("resume")
    seat.until(lambda: seat.window.hand.draft is not None)
    seat.until(lambda: seat.page.objectName() == "page-form")
    assert seat.value("applicant.given_name_fr") == "AMINA"


def test_after_a_card_that_was_lost_the_form_is_typed_and_deposited_without_it(
    office: Office, reader: VirtualReader
) -> None:
    reader.put(profile("fatima").card(named("yank-after-5")))
    seat = office.opened("ar")
    page = seat.new_file()
    tried(seat, page)
    seat.told("card-lost")
    page.by_hand.click()
    seat.fill(HOUSEHOLD)
    seat.to_check()
    seat.deposit()
    seat.at_rest()
    assert seat.numbers() == ["00001"]
    assert plain(seat.reference) in plain(seat.words())
