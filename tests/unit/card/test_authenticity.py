"""Whole readings with their checks: genuine, cannot tell, broken, and why."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.card import files, tlv
from kiosk.card.authenticity.check import checker
from kiosk.card.authenticity.reasons import Findings, Reason
from kiosk.card.authenticity.security_object import CONTENT_TYPE
from kiosk.card.authenticity.store import Store
from kiosk.card.reader import Authenticity, CardReading, Stage
from kiosk.card.reading import Terms
from kiosk.card.report import card_json
from kiosk.card.virtual import der, lds, signed_data
from kiosk.card.virtual.card import VirtualCard
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.proof import Keys
from kiosk.card.virtual.reader import VirtualReader
from kiosk.clock import FixedClock
from kiosk.errors import KioskError, failures
from tests.fakes.card import Never, ignore, read
from tests.fakes.states import NOW, authority, checked, key, signer


def with_files(changed: dict[int, bytes]) -> CardReading:
    """Read the demonstration's card with other files on it."""
    whole = profile("fatima").chip()
    store = profile("fatima").proving.state.store
    chip = replace(whole, files={**whole.files, **changed}, keys=Keys())
    terms = Terms(NOW, check=checker(lambda: store, NOW))
    return VirtualReader(VirtualCard(chip), terms).read(key("fatima"), ignore, Never())


def other_content() -> bytes:
    return tlv.encode(0x77, signed_data.signed("1.2.3.4", b"", signer(), authority()))


def other_version() -> bytes:
    hashes = der.sequence(der.integer(7), signed_data.digest_algorithm("sha256"), der.sequence())
    return tlv.encode(0x77, signed_data.signed(CONTENT_TYPE, hashes, signer(), authority()))


GENUINE, DOUBT, BROKEN = Authenticity.GENUINE, Authenticity.CANNOT_TELL, Authenticity.BROKEN


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("fatima", ("chip-proved",)),
        ("mohamed", ("chip-proved",)),
        ("driss", ("chip-not-proved",)),
        ("khadija", ("chip-proved",)),
        ("brahim", ("weak-hash", "chip-proved")),
        ("salma", ("chip-proved",)),
    ],
)
def test_every_card_of_the_product_is_genuine_in_its_own_way(name: str, reasons: tuple[str, ...]) -> None:
    reading = checked(name)

    assert (reading.authenticity, reading.reasons) == (GENUINE, reasons)


@pytest.mark.parametrize(
    ("fault", "verdict", "reason"),
    [
        ("hash-mismatch", BROKEN, "hash-mismatch DG1"),
        ("photo-changed", BROKEN, "hash-mismatch DG2"),
        ("file-not-signed", BROKEN, "file-not-signed DG11"),
        ("wrong-signature", BROKEN, "signature-wrong"),
        ("signed-late", BROKEN, "signed-outside-validity"),
        ("forged-signer", BROKEN, "signer-forged"),
        ("revoked-signer", BROKEN, "signer-revoked"),
        ("copied-chip", BROKEN, "chip-copied"),
        ("chip-key-missing", BROKEN, "chip-key-missing DG14"),
        ("no-sod", DOUBT, "no-signature"),
        ("expired-signer", DOUBT, "signer-expired"),
        ("unknown-csca", DOUBT, "authority-unknown"),
        ("no-photo", DOUBT, "file-missing DG2"),
        ("no-com", GENUINE, "chip-proved"),
    ],
)
def test_what_is_wrong_is_told_first(fault: str, verdict: Authenticity, reason: str) -> None:
    reading = checked(faults=fault)

    assert (reading.authenticity, reading.reasons[0]) == (verdict, reason)
    assert reading.cnie == "ZZ999901", "the form is filled whatever the checks find"


@pytest.mark.parametrize("name", ["mohamed", "khadija", "brahim", "salma"])
def test_a_copy_is_found_by_every_kind_of_proof(name: str) -> None:
    reading = checked(name, "copied-chip")

    assert (reading.authenticity, reading.reasons[0]) == (BROKEN, "chip-copied")


def test_a_station_without_certificates_still_finds_what_is_broken() -> None:
    assert checked(store=Store()).reasons[0] == "no-authorities"
    assert checked(store=Store()).authenticity is DOUBT
    assert checked(faults="hash-mismatch", store=Store()).authenticity is BROKEN


@pytest.mark.parametrize(
    ("year", "fault", "verdict"),
    [(2039, "none", GENUINE), (2039, "expired-signer", GENUINE), (2041, "none", GENUINE)],
)
def test_a_card_that_has_run_out_is_judged_by_the_day_it_was_signed(
    year: int, fault: str, verdict: Authenticity
) -> None:
    # Its signer and, in 2041, all signers of that state have run out too.
    later = FixedClock(datetime(year, 1, 1, tzinfo=UTC))

    assert checked(faults=fault, clock=later).authenticity is verdict


def test_a_station_whose_clock_is_wrong_accuses_nobody() -> None:
    before = FixedClock(datetime(2001, 1, 1, tzinfo=UTC))
    reading = checked(clock=before)

    assert reading.authenticity is DOUBT
    assert set(reading.reasons) >= {"signer-expired", "authority-expired"}


def test_what_the_other_files_say_comes_with_the_checks() -> None:
    fatima, salma, khadija = checked(), checked("salma"), checked("khadija")

    assert (fatima.issuing_authority, fatima.issue_date) == ("DGSN", "2023-05-14")
    assert salma.optional_details == b"\x6d\x18" + "valeurs de l’émetteur".encode()[:24]
    assert khadija.signature
    assert khadija.signature.startswith(b"\xff\xd8")
    told = card_json(khadija)
    assert (told["issue_date"], told["signature"]["format"], told["optional_details_bytes"]) == (
        "2022-07-01",
        "jpeg",
        0,
    )


def test_a_photo_in_jpeg_2000_is_kept_as_the_chip_holds_it() -> None:
    told = card_json(checked("mohamed"))

    assert told["photo"]["format"] == "jpeg2000"
    assert 5_000 < told["photo"]["bytes"] < 40_000


def test_identity_and_photo_are_told_before_the_checks() -> None:
    told: list[tuple[Stage, CardReading | None]] = []
    store = profile("fatima").proving.state.store
    terms = Terms(NOW, check=checker(lambda: store, NOW))
    reader = VirtualReader(profile("fatima").card(), terms)
    reading = reader.read(key("fatima"), lambda *stage: told.append(stage), Never())

    stages = list(dict.fromkeys(stage for stage, _ in told))
    assert stages == list(Stage)
    checking = next(so_far for stage, so_far in told if stage is Stage.CHECKING)
    assert checking
    assert (checking.cnie, checking.authenticity) == ("ZZ999901", DOUBT)
    assert checking.photo
    assert reading.timings["checking"] > 0


@pytest.mark.parametrize("taken", range(17, 22))
def test_a_card_taken_away_during_the_checks_is_lost_and_not_accused(taken: int) -> None:
    with pytest.raises(KioskError) as wrong:
        checked(faults=f"yank-after-{taken}")
    assert wrong.value.code == "card-lost"


@pytest.mark.parametrize("forgotten", range(16, 22))
def test_a_session_lost_once_during_the_checks_is_taken_up(forgotten: int) -> None:
    assert checked(faults=f"forget-after-{forgotten}").authenticity is GENUINE


def test_the_worst_is_told_first_and_each_thing_once() -> None:
    found = Findings()
    for reason in (Reason.CHIP_PROVED, Reason.NO_AUTHORITIES, Reason.HASH_MISMATCH, Reason.NO_AUTHORITIES):
        found.add(reason, *(["DG2", "DG1"] if reason is Reason.HASH_MISMATCH else []))
    assert found.told == ("hash-mismatch DG2 DG1", "no-authorities", "chip-proved")
    assert Reason.NO_AUTHORITIES in found
    assert Reason.WEAK_HASH not in found


def test_every_reason_has_words_in_both_languages() -> None:
    assert {each.value for each in Reason} <= set(failures())


def test_without_checks_nothing_is_claimed() -> None:
    assert (read().authenticity, read().reasons) == (DOUBT, ("not-checked",))
    assert replace(read(), photo=None).signature is None


@pytest.mark.parametrize(
    ("sod", "reason"),
    [
        (b"\x77\x03\x02\x01\x05", "signature-unreadable"),
        (b"\x77\x00", "signature-unreadable"),
        (other_content(), "signature-unknown"),
        (other_version(), "signature-unknown"),
    ],
)
def test_a_signature_that_cannot_be_read_accuses_nobody(sod: bytes, reason: str) -> None:
    found = with_files({files.SOD: sod})

    assert (found.authenticity, found.reasons) == (DOUBT, (reason,))


def test_files_whose_meaning_is_lost_are_still_compared() -> None:
    found = with_files({files.DG12: b"\x6c\x03\x5f\x26\x09"})

    assert (found.issue_date, found.reasons[0]) == ("", "hash-mismatch DG12")
    assert with_files({files.DG12: lds.dg12("DGSN", "2023-99-99")}).reasons[0] == "hash-mismatch DG12"


def test_a_chips_key_that_cannot_be_computed_with_is_no_proof_and_no_accusation() -> None:
    found = with_files({files.DG14: b"\x6e\x02\x30\x00"})

    assert (found.reasons[0], found.reasons[-1]) == ("hash-mismatch DG14", "chip-not-proved")
