"""The cards of the product and the reader in this process: what they say of themselves, and their faults."""

import pytest

from kiosk.card.reader import Can, CardReading, Mrz, ReaderState, ReaderStatus
from kiosk.card.virtual.card import VirtualCard
from kiosk.card.virtual.faults import Faults, named, names
from kiosk.card.virtual.profile import names as profiles
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import NAME, VirtualReader
from kiosk.errors import KioskError
from tests.fakes.card import FATIMA, Never, ignore, read


def test_a_card_laid_down_and_taken_shows_in_the_state() -> None:
    reader = VirtualReader()
    assert reader.status() == ReaderStatus(ReaderState.EMPTY, NAME)
    with pytest.raises(KioskError) as wrong:
        reader.read(FATIMA, ignore, Never())
    assert wrong.value.code == "card-absent"
    reader.put(profile("fatima").card())
    assert reader.status().state is ReaderState.PRESENT
    reader.take()
    assert reader.status().state is ReaderState.EMPTY


def test_nothing_of_a_reading_stays_on_the_reader() -> None:
    reader = VirtualReader(profile("fatima").card())
    reader.read(FATIMA, ignore, Never())

    assert reader._card
    assert reader._card._messaging is None
    assert not [each for each in vars(reader).values() if isinstance(each, CardReading)]


@pytest.mark.parametrize("name", profiles())
def test_every_card_of_the_product_has_words_and_numbers_never_issued(name: str) -> None:
    card = profile(name)

    assert card.said.ar
    assert card.said.fr
    if card.holder:
        assert card.holder.cnie.startswith("ZZ9999")
        key = Can(card.can) if card.can else Mrz(card.holder.zone)
        assert read(name, key=key).cnie == card.holder.cnie


@pytest.mark.parametrize(
    ("name", "access"),
    [
        ("khadija", "PACE-ECDH-CAM-AES-256 secp256r1 MRZ"),
        ("brahim", "BAC-3DES MRZ"),
        ("salma", "PACE-DH-IM-AES-128 modp-2048-224 MRZ"),
    ],
)
def test_the_cards_of_the_product_open_in_every_kind_of_way(name: str, access: str) -> None:
    holder = profile(name).holder
    assert holder

    reading = read(name, key=Mrz(holder.zone))

    assert (reading.access, reading.cnie) == (access, holder.cnie)
    assert reading.photo


def test_a_card_or_a_fault_that_does_not_exist_is_said_with_those_that_do() -> None:
    with pytest.raises(KioskError) as wrong:
        profile("nobody")
    assert (wrong.value.code, "fatima" in str(wrong.value)) == ("card-profile-unknown", True)
    with pytest.raises(KioskError) as wrong:
        named("rain")
    assert (wrong.value.code, "wrong-mac" in str(wrong.value)) == ("card-fault-unknown", True)


def test_faults_are_named_and_counted() -> None:
    assert named("yank-after-7") == Faults(yank_after=7)
    assert named("forget-after-7") == Faults(forget_after=7)
    assert "yank-after-N" in names()
    assert all(isinstance(named(each), Faults) for each in names() if not each.endswith("-N"))


def test_a_slow_card_takes_its_time_for_each_command() -> None:
    waited: list[float] = []
    card = VirtualCard(profile("fatima").chip(0.015), named("slow"), pause=waited.append)

    reading = VirtualReader(card).read(FATIMA, ignore, Never())

    assert waited == [pytest.approx(0.415)] * reading.apdus


def test_a_delay_is_really_waited() -> None:
    assert (
        VirtualReader(profile("fatima").card(delay=0.001)).read(FATIMA, ignore, Never()).timings["opening"]
        > 8
    )
