"""The whole chain: our reader, a real pcscd, a driver, and the virtual card behind it."""

from threading import Event

import pytest

from kiosk.card.pcsc import connected, open_reader
from kiosk.card.reader import AccessKey, Can, CardReading, Mrz, Progress, ReaderState, Stage
from kiosk.card.virtual.faults import named
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.vpcd import Insertion
from kiosk.card.winscard import status
from kiosk.errors import KioskError
from tests.services.pcscd import Insert, Pcscd
from tests.services.waiting import until

pytestmark = pytest.mark.pcscd
FATIMA = Can("123456")


def ignore(_stage: Stage, _so_far: CardReading | None) -> None:
    pass


def read(pcscd: Pcscd, key: AccessKey = FATIMA, progress: Progress = ignore) -> CardReading:
    return open_reader(pcscd.reader).read(key, progress, Event())


def test_a_card_is_read_by_its_access_number(pcscd: Pcscd, insert: Insert) -> None:
    insert(profile("fatima").card())
    told = []

    reading = read(pcscd, progress=lambda stage, so_far: told.append((stage, so_far)))

    assert (reading.cnie, reading.family_name_ar) == ("ZZ999901", "العلوي")
    assert reading.photo.startswith(b"\xff\xd8\xff")
    assert list(dict.fromkeys(stage for stage, _ in told)) == [
        Stage.CONNECTING,
        Stage.OPENING,
        Stage.IDENTITY,
        Stage.PHOTO,
        Stage.DONE,
    ]
    assert told[3][1].cnie == "ZZ999901"
    assert told[3][1].photo is None


def test_a_card_is_read_by_its_machine_readable_zone(pcscd: Pcscd, insert: Insert) -> None:
    holder = profile("mohamed").holder
    insert(profile("mohamed").card())

    reading = read(pcscd, Mrz(holder.zone))

    assert reading.cnie == "ZZ999902"
    assert reading.birth_date == "1979-00-00"
    assert reading.access == "PACE-ECDH-GM-AES-256 brainpoolP384r1 MRZ"


def test_a_wrong_access_number_is_named_and_the_next_try_reads(pcscd: Pcscd, insert: Insert) -> None:
    insert(profile("fatima").card())

    with pytest.raises(KioskError) as wrong:
        read(pcscd, Can("654321"))

    assert wrong.value.code == "card-wrong-key"
    assert read(pcscd).cnie == "ZZ999901"


def test_an_old_card_is_told_from_a_broken_one(pcscd: Pcscd, insert: Insert) -> None:
    insert(profile("old-card").card())

    with pytest.raises(KioskError) as wrong:
        read(pcscd)

    assert wrong.value.code == "card-unreadable"


@pytest.mark.parametrize("answered", [0, 5, 9, 12, 16])
def test_a_card_pulled_away_is_lost_and_reads_again_once_back(
    pcscd: Pcscd, insert: Insert, answered: int
) -> None:
    first = insert(profile("fatima").card(named(f"yank-after-{answered}")))

    with pytest.raises(KioskError) as wrong:
        read(pcscd)

    assert wrong.value.code == "card-lost"
    assert first.gone.wait(5)
    insert(profile("fatima").card())
    assert read(pcscd).cnie == "ZZ999901"


def test_no_card_on_the_reader_is_said(pcscd: Pcscd) -> None:
    with pytest.raises(KioskError) as wrong:
        read(pcscd)

    assert wrong.value.code == "card-absent"


def test_a_reader_that_is_not_there_is_said(pcscd: Pcscd) -> None:
    with pytest.raises(KioskError) as wrong:
        open_reader("A reader nobody plugged in").read(FATIMA, ignore, Event())

    assert wrong.value.code == "reader-absent"


def test_another_program_holding_the_card_is_said(pcscd: Pcscd, insert: Insert) -> None:
    insert(profile("fatima").card())

    with connected(pcscd.reader), pytest.raises(KioskError) as wrong:
        read(pcscd)

    assert wrong.value.code == "reader-busy"


def test_two_readers_hold_two_cards_and_each_is_read_by_its_name(pcscd: Pcscd, insert: Insert) -> None:
    other = pcscd.reader.removesuffix("00") + "01"
    keys = {pcscd.reader: FATIMA, other: Can("975310")}
    insert(profile("fatima").card())
    laid = Insertion(profile("salma").card(), pcscd.port + 1)
    until(lambda: status(other).state is ReaderState.PRESENT)
    try:
        found = [open_reader(name).read(key, ignore, Event()).cnie for name, key in keys.items()]
    finally:
        laid.take()
        until(lambda: status(other).state is ReaderState.EMPTY)
    assert found == ["ZZ999901", "ZZ999906"]


def test_reading_is_stopped_between_two_commands(pcscd: Pcscd, insert: Insert) -> None:
    insert(profile("fatima").card())
    cancel = Event()

    with pytest.raises(KioskError) as wrong:
        open_reader(pcscd.reader).read(FATIMA, lambda stage, _: cancel.set(), cancel)

    assert wrong.value.code == "card-cancelled"


def test_a_chip_that_drops_extended_lengths_is_read_in_short_ones(pcscd: Pcscd, insert: Insert) -> None:
    insert(profile("fatima").card(named("short-only")))

    reading = read(pcscd)

    assert reading.photo is not None
    assert reading.apdus > 70
