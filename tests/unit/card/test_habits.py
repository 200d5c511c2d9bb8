"""What a reading begins with, and what it keeps for the next card of its kind on the same reader."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kiosk.card import habits
from kiosk.card.apdu import command
from kiosk.card.habits import Passing
from kiosk.card.reading import Terms
from kiosk.card.virtual.card import Chip, VirtualCard
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.clock import FixedClock
from tests.fakes.card import FATIMA, Never, ignore, read

TODAY = date(2026, 11, 21)
EXTENDED = VirtualCard(Chip(extended=True)).atr


@pytest.mark.parametrize(
    ("atr", "extended"),
    [
        (EXTENDED.hex(), True),
        (VirtualCard(Chip()).atr.hex(), False),
        ("3b8580018073c821c0d6", True),
        ("3b80800101", False),
        ("3b", False),
        ("", False),
        ("3b8280018073", False),
        ("3b951381018073ff01000b", False),
        ("3b8a800100640411010131800090005a", False),
    ],
)
def test_extended_lengths_are_used_only_where_the_card_declares_them(atr: str, extended: bool) -> None:
    assert habits.declares_extended(bytes.fromhex(atr)) is extended
    assert habits.habits(bytes.fromhex(atr), 65536).now == (2048 if extended else 223)


@pytest.mark.parametrize(
    ("longest", "known", "first"),
    [
        (65536, None, 2048),
        (256, None, 223),
        (1500, None, 1024),
        (2095, None, 1024),
        (2096, None, 2048),
        (65536, 160, 160),
        (256, 1024, 223),
        (65536, 5, 96),
    ],
)
def test_a_reading_begins_with_what_reader_and_memory_allow(
    longest: int, known: int | None, first: int
) -> None:
    assert habits.habits(EXTENDED, longest, known).now == first


def test_a_length_is_kept_for_a_month() -> None:
    memory = Passing()
    habits.keep(memory, "key", 160, TODAY)

    assert habits.recalled(memory, "key", TODAY) == 160
    assert habits.recalled(memory, "key", date(2026, 12, 20)) == 160
    assert habits.recalled(memory, "key", date(2026, 12, 21)) is None
    assert habits.recalled(memory, "other", TODAY) is None


@pytest.mark.parametrize("kept", ["", "x", "160", "160 x", "x 2026-11-21", "-1 2026-11-21", " 2026-11-21"])
def test_what_the_memory_never_held_is_not_believed(kept: str) -> None:
    assert habits.recalled(Passing({"key": kept}), "key", TODAY) is None


def test_the_key_tells_readers_and_kinds_of_cards_apart_and_is_short() -> None:
    keys = {habits.memory_key(reader, atr) for reader in ("A", "B") for atr in (b"1", b"2")}

    assert len(keys) == 4
    assert all(len(key) <= 40 for key in keys)


def test_the_second_card_is_read_at_the_length_the_first_one_took() -> None:
    terms = Terms(FixedClock(datetime(2026, 11, 21, tzinfo=UTC)))

    first, second = (read(faults="short-only", terms=terms) for _ in range(2))

    assert second.photo == first.photo
    assert second.apdus < first.apdus
    assert read(faults="short-only", terms=terms).apdus == second.apdus
    assert read(terms=Terms(terms.clock)).apdus < second.apdus


@pytest.mark.parametrize(
    ("info", "first"),
    [
        ("7f66080202040002020900", 2048),
        ("43010147030000c07f6608020204000202044c", 1024),
        ("7f6608020204000202010a", 223),
        ("7f660402020400", 223),
        ("800102", 223),
        ("", 223),
    ],
)
def test_a_card_may_tell_of_extended_lengths_beside_its_application(info: str, first: int) -> None:
    whole = profile("fatima").chip()
    chip = replace(whole, extended=True, info=bytes.fromhex(info) or b"\x43\x01\x01")
    asked = []

    class Watched(VirtualCard):
        def transmit(self, apdu: bytes) -> bytes:
            asked.append(command(apdu))
            return super().transmit(apdu)

    assert VirtualReader(Watched(chip)).read(FATIMA, ignore, Never()).photo == read().photo
    assert any(each.extended for each in asked) == (first > 256)
    assert habits.habits(Watched(chip).atr, 65536).now == 223


def test_lengths_are_not_asked_for_where_the_reader_carries_none() -> None:
    asked = habits.habits(VirtualCard(Chip()).atr, 256)

    assert (asked.room, asked.now) == (256, 223)
    asked.lengthen(2300)
    assert asked.now == 223
