"""Whole readings in process: what a card says, in which order it is told, and what it took."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.card.apdu import command
from kiosk.card.reader import Authenticity, Can, CardReading, Mrz, Stage
from kiosk.card.reading import Stages, Terms, prepared, read_chip
from kiosk.card.report import card_json, card_lines
from kiosk.card.session import Transport
from kiosk.card.virtual.profile import profile
from kiosk.clock import FixedClock, SystemClock
from kiosk.errors import KioskError
from tests.fakes.card import FATIMA, Never, ignore, read


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
    assert reading.files == ("DG1", "DG2", "DG11", "DG12", "DG14")


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


def test_the_report_is_json_and_tells_what_a_reading_took() -> None:
    told = json.loads(json.dumps(card_json(read())))

    assert (told["cnie"], told["authenticity"], told["reasons"]) == (
        "ZZ999901",
        "cannot-tell",
        ["not-checked"],
    )
    assert told["photo"] == {"format": "jpeg", "bytes": len(read().photo or b"")}
    assert (told["apdus"], told["files"]) == (read().apdus, ["DG1", "DG2", "DG11", "DG12", "DG14"])
    assert set(told["timings_ms"]) == {"connecting", "opening", "identity", "photo"}
    assert told["bytes_down"] > told["photo"]["bytes"]


def test_the_report_tells_a_missing_photo_and_the_newer_picture_format() -> None:
    assert card_json(read(faults="no-photo"))["photo"] is None
    newer = CardReading("ZZ999901", "X", "A", "B", photo=b"\x00\x00\x00\x0cjP  ")
    assert card_json(newer)["photo"] == {"format": "jpeg2000", "bytes": 8}


def test_a_reading_logs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    read()
    assert caplog.records == []


def test_in_lines_the_reasons_are_words_in_both_languages_and_what_is_empty_is_left_out() -> None:
    reading = replace(
        read(), address="", reasons=("hash-mismatch DG1 DG2", "birth-check-digit", "of-a-newer-one")
    )

    lines = list(card_lines(reading))

    said = [line for line in lines if line.startswith("  ")]
    assert "(DG1 DG2)" in said[0]
    assert all(words in said[0] for words in ("Des données signées", "تغيرت معطيات", "(hash-mismatch)"))
    assert "date de naissance" in said[1]
    assert "of-a-newer-one" in lines, "a reason without words is better than none"
    assert not [line for line in lines if line.startswith(("address:", "reasons:"))]
    assert "files: DG1 DG2 DG11 DG12 DG14" in lines
    assert "authenticity: cannot-tell" in lines
    assert any(line.startswith("photo: format jpeg, bytes ") for line in lines)
    assert any(line.startswith("timings_ms: connecting ") for line in lines)
