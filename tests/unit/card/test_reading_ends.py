"""How a reading ends: every fault, and the card or the clerk gone at every command."""

import pytest

from kiosk.card.reader import Can, Mrz, Stage
from kiosk.card.virtual.card import Chip, VirtualCard
from kiosk.card.virtual.faults import Faults
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.errors import KioskError, failure
from tests.fakes.card import FATIMA, After, Never, ignore, read

APDUS = read().apdus
OPENING = 7
"""Commands until the application is selected."""


def refused(faults: str | Faults = "none", name: str = "fatima", key: Can | Mrz = FATIMA) -> str:
    with pytest.raises(KioskError) as wrong:
        read(name, faults, key)
    assert failure(wrong.value).remedy.ar
    return wrong.value.code


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("wrong-mac", "card-broken"),
        ("no-dg1", "card-unreadable"),
        ("short-file-6282", "card-broken"),
        ("short-file-6B00", "card-broken"),
        ("forget-every-9", "card-lost"),
        ("off-curve", "card-broken"),
        ("no-status", "card-broken"),
        ("cut-value", "card-broken"),
        ("bad-padding", "card-broken"),
        ("no-card-access", "card-needs-mrz"),
        ("read-6282", "card-unreadable"),
        ("read-6700", "card-unreadable"),
        ("read-6982", "card-unreadable"),
        ("read-6B00", "card-unreadable"),
        ("read-6C00", "card-unreadable"),
    ],
)
def test_a_fault_is_told_under_its_own_code(fault: str, code: str) -> None:
    assert refused(fault) == code


@pytest.mark.parametrize("answered", range(APDUS))
def test_a_card_pulled_away_at_any_command_is_lost(answered: int) -> None:
    assert refused(Faults(yank_after=answered)) == "card-lost"


@pytest.mark.parametrize("answered", range(OPENING, APDUS))
def test_a_chip_that_forgets_its_session_at_any_command_is_opened_once_more(answered: int) -> None:
    reading = read(faults=Faults(forget_after=answered))

    assert (reading.cnie, reading.family_name_ar) == ("ZZ999901", "العلوي")
    assert reading.photo == read().photo
    assert APDUS < reading.apdus < 2 * APDUS


@pytest.mark.parametrize("asked", range(APDUS))
def test_reading_stops_at_any_command_when_asked_to(asked: int) -> None:
    with pytest.raises(KioskError) as wrong:
        VirtualReader(profile("fatima").card()).read(FATIMA, ignore, After(asked))

    assert wrong.value.code == "card-cancelled"


def test_a_wrong_access_number_is_said_and_the_right_one_reads_after_it() -> None:
    reader = VirtualReader(profile("fatima").card())

    for _ in range(3):
        with pytest.raises(KioskError) as wrong:
            reader.read(Can("654321"), ignore, Never())
        assert wrong.value.code == "card-wrong-key"
    assert reader.read(FATIMA, ignore, Never()).cnie == "ZZ999901"


def test_a_number_of_the_wrong_shape_never_reaches_the_card() -> None:
    card = VirtualCard(Chip())
    told: list[Stage] = []

    with pytest.raises(KioskError) as wrong:
        VirtualReader(card).read(Can("12"), lambda stage, _: told.append(stage), Never())

    assert (wrong.value.code, told, card._answered) == ("can-shape", [], 0)


def test_an_old_card_is_unreadable_not_broken() -> None:
    assert refused(name="old-card") == "card-unreadable"


def test_a_chip_without_the_application_is_unreadable() -> None:
    whole = profile("fatima").chip()
    bare = Chip(whole.offers, whole.passwords, {})

    with pytest.raises(KioskError) as wrong:
        VirtualReader(VirtualCard(bare)).read(FATIMA, ignore, Never())
    assert wrong.value.code == "card-unreadable"


def test_a_chip_that_does_not_take_this_kind_of_password_is_unreadable() -> None:
    whole = profile("fatima").chip()
    zone_only = Chip(whole.offers, {1: whole.passwords[1]}, whole.files)

    with pytest.raises(KioskError) as wrong:
        VirtualReader(VirtualCard(zone_only)).read(FATIMA, ignore, Never())
    assert wrong.value.code == "card-unreadable"
