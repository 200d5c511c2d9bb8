"""Whole readings in process: every profile, every fault, and the card or the clerk gone at every command."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.card import files
from kiosk.card.apdu import command
from kiosk.card.files import HabitRefused
from kiosk.card.opened import OpenChip
from kiosk.card.reader import Authenticity, Can, CardReading, Mrz, ReaderState, ReaderStatus, Stage
from kiosk.card.reading import Stages, Terms, prepared, read_chip
from kiosk.card.report import card_json
from kiosk.card.session import Transport
from kiosk.card.virtual.card import Chip, VirtualCard
from kiosk.card.virtual.faults import Faults, named, names
from kiosk.card.virtual.profile import names as profiles
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import NAME, VirtualReader
from kiosk.clock import FixedClock, SystemClock
from kiosk.errors import KioskError, failure
from tests.fakes.card import FATIMA, After, Never, ignore, read

APDUS = read().apdus
OPENING = 10
"""Commands until the application is selected."""


def refused(faults: str | Faults = "none", name: str = "fatima", key: Can | Mrz = FATIMA) -> str:
    with pytest.raises(KioskError) as wrong:
        read(name, faults, key)
    assert failure(wrong.value).remedy.ar
    return wrong.value.code


def test_the_holder_of_the_demonstration_is_read() -> None:
    reading = read()

    assert reading.identity() == {
        "cnie": "ZZ999901",
        "family_name_ar": "العلوي",
        "given_name_ar": "فاطمة الزهراء",
        "family_name_fr": "EL ALAOUI",
        "given_name_fr": "FATIMA ZAHRA",
        "birth_date": "1984-03-07",
        "sex": "F",
        "expiry_date": "2033-05-14",
        "address": "حي السلام، زنقة 12، رقم 3",
    }
    assert (reading.nationality, reading.birth_place) == ("MAR", "الرباط")
    assert reading.files == ("DG1", "DG2", "DG11")


def test_authenticity_is_not_claimed_while_nothing_is_compared_with_a_signature() -> None:
    assert (read().authenticity, read().reasons) == (Authenticity.CANNOT_TELL, ("not-checked",))


def test_only_the_year_of_birth_may_be_known() -> None:
    reading = read("mohamed", key=Can("246810"))

    assert reading.birth_date == "1979-00-00"
    assert reading.access == "PACE-ECDH-GM-AES-256 brainpoolP384r1 CAN"


def test_a_card_without_details_gives_no_arabic_name() -> None:
    reading = read("driss", key=Can("135791"))

    assert (reading.family_name_ar, reading.family_name_fr, reading.birth_date) == ("", "TAZI", "2003-12-21")


def test_the_clock_decides_the_century() -> None:
    long_ago = FixedClock(datetime(2002, 1, 1, tzinfo=UTC))

    assert read("driss", key=Can("135791"), terms=Terms(long_ago)).birth_date == "1903-12-21"


def test_the_printed_zone_opens_the_card_too() -> None:
    holder = profile("fatima").holder
    assert holder

    assert read(key=Mrz(holder.zone)).access.endswith("MRZ")


def test_each_stage_is_told_once_and_the_identity_comes_before_the_photo() -> None:
    told: list[tuple[Stage, CardReading | None]] = []

    whole = read(faults="short-only", progress=lambda stage, so_far: told.append((stage, so_far)))

    assert list(dict.fromkeys(stage for stage, _ in told)) == [
        Stage.CONNECTING,
        Stage.OPENING,
        Stage.IDENTITY,
        Stage.PHOTO,
        Stage.DONE,
    ]
    assert [stage for stage, _ in told if stage is not Stage.PHOTO] == [*list(Stage)[:3], Stage.DONE]
    so_far = told[3][1]
    assert so_far
    assert (so_far.cnie, so_far.photo) == ("ZZ999901", None)
    assert 0 < so_far.apdus < whole.apdus
    assert told[-1][1] == whole
    shares = [reading.share for stage, reading in told if stage is Stage.PHOTO and reading]
    assert shares == [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
    assert set(whole.timings) == {"connecting", "opening", "identity", "photo"}


@pytest.mark.parametrize(
    ("fault", "missing"), [("no-dg11", "family_name_ar"), ("no-photo", "photo"), ("no-com", "files")]
)
def test_a_file_that_is_missing_leaves_its_part_empty(fault: str, missing: str) -> None:
    reading = read(faults=fault)

    assert not getattr(reading, missing)
    assert reading.cnie == "ZZ999901"


@pytest.mark.parametrize(
    "fault",
    [
        "reads-160",
        "short-only",
        "no-short-ids",
        "past-end-6282",
        "past-end-6700",
        "past-end-6B00",
        "past-end-6C00",
    ],
)
def test_a_chip_that_wants_to_be_asked_in_its_own_way_is_read_whole(fault: str) -> None:
    assert read(faults=fault).photo == read().photo


class ShortReader(Transport):
    """A transport that fails on extended lengths as if the card had left, and then goes on."""

    def __init__(self) -> None:
        self.card = profile("fatima").card()
        self.atr = self.card.atr
        self.failed = 0

    def transmit(self, apdu: bytes) -> bytes:
        if command(apdu).extended:
            self.failed += 1
            raise KioskError("card-lost")
        return self.card.transmit(apdu)


def test_a_reader_that_cannot_carry_extended_lengths_reads_in_short_ones() -> None:
    transport = ShortReader()

    reading = read_chip(transport, prepared(FATIMA), Stages(ignore), Never(), Terms(SystemClock()))

    assert (reading.photo, transport.failed) == (read().photo, 1)


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


def test_the_report_is_json_and_tells_what_a_reading_took() -> None:
    told = json.loads(json.dumps(card_json(read())))

    assert (told["cnie"], told["authenticity"], told["reasons"]) == (
        "ZZ999901",
        "cannot-tell",
        ["not-checked"],
    )
    assert told["photo"] == {"format": "jpeg", "bytes": len(read().photo or b"")}
    assert (told["apdus"], told["files"]) == (APDUS, ["DG1", "DG2", "DG11"])
    assert set(told["timings_ms"]) == {"connecting", "opening", "identity", "photo"}
    assert told["bytes_down"] > told["photo"]["bytes"]


def test_the_report_tells_a_missing_photo_and_the_newer_picture_format() -> None:
    assert card_json(read(faults="no-photo"))["photo"] is None
    newer = CardReading("ZZ999901", "X", "A", "B", photo=b"\x00\x00\x00\x0cjP  ")
    assert card_json(newer)["photo"] == {"format": "jpeg2000", "bytes": 8}


def test_a_reading_logs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    read()
    assert caplog.records == []


def test_a_check_is_given_the_open_chip_and_every_file_as_read() -> None:
    seen: list[OpenChip] = []

    def check(chip: OpenChip, found: CardReading) -> CardReading:
        seen.append(chip)
        assert set(chip.raw) == {files.COM, files.DG1, files.DG2, files.DG11}
        assert chip.raw[files.DG1] == profile("fatima").chip().files[files.DG1]
        assert (found.photo is None, found.cnie) == (False, "ZZ999901")
        assert chip.file(files.SOD) is None
        assert chip.access.card_access[0] == 0x31
        return replace(found, authenticity=Authenticity.BROKEN, reasons=("hash-mismatch",))

    told: list[tuple[Stage, CardReading | None]] = []
    reading = read(
        progress=lambda stage, so_far: told.append((stage, so_far)), terms=Terms(SystemClock(), check=check)
    )

    assert (reading.authenticity, reading.reasons) == (Authenticity.BROKEN, ("hash-mismatch",))
    assert list(dict.fromkeys(stage for stage, _ in told)) == list(Stage)
    checking = next(so_far for stage, so_far in told if stage is Stage.CHECKING)
    assert checking
    assert checking.photo == reading.photo
    assert "checking" in reading.timings
    assert seen[0].raw == {}, "nothing of the holder outlives the reading"


def test_a_session_that_breaks_during_the_check_is_taken_up_with_the_files_in_hand() -> None:
    asked: list[int] = []

    def check(chip: OpenChip, found: CardReading) -> CardReading:
        asked.append(chip.session.traffic.apdus)
        if len(asked) == 1:
            raise HabitRefused
        return found

    reading = read(terms=Terms(SystemClock(), check=check))

    assert reading.photo
    assert asked[1] - asked[0] < OPENING + 7, "opened anew, and no file read twice"


def test_nothing_of_the_holder_outlives_a_reading_that_fails() -> None:
    chips: list[OpenChip] = []

    def check(chip: OpenChip, _found: CardReading) -> CardReading:
        chips.append(chip)
        raise KioskError("card-lost")

    with pytest.raises(KioskError):
        read(terms=Terms(SystemClock(), check=check))
    assert chips[0].raw == {}
