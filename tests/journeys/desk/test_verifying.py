"""Each receipt is judged by what can be known of it without a line, and no judgement passes for another."""

import dataclasses
from datetime import UTC, datetime, timedelta
from io import BytesIO

import base45
import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.cases import certificates
from kiosk.cases.case import Case, CaseState
from kiosk.cases.certificates import Certificate, RevocationReason
from kiosk.cases.reference import Reference
from kiosk.cases.thumbprint import key_id
from kiosk.clock import FixedClock
from kiosk.desk.counter import CounterDesk
from kiosk.errors import KioskError
from kiosk.flows.verifying import Finding, KnownFile, Verdict, verdict_words
from kiosk.forms.answers import Answers
from kiosk.forms.load import form
from kiosk.hub.keys import public_jwk
from kiosk.print.cose import signed
from kiosk.print.raster import pictures
from kiosk.print.seal import PREFIX, seal
from kiosk.text import LANGS
from tests.fakes.deposited import FORM, FixedSigner
from tests.fakes.deposited import case as case_of

OTHER = FixedSigner(ec.derive_private_key(99, ec.SECP256R1()))
KID = key_id(OTHER.private_key.public_key())
SINCE = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def filed(desk: CounterDesk, household: Answers) -> Case:
    return desk.deposit(desk.begin("tadamon", "ar"), household, "c-01")


def _in_a_seal(encoded: bytes) -> str:
    return PREFIX + str(base45.b45encode(encoded).decode())


def own_seal(desk: CounterDesk, case: Case) -> str:
    return seal(case, form(case.filing.form), desk.means.identity)


def certify(desk: CounterDesk, **told: object) -> None:
    """Let the desk know station A1 of SALTB, another office."""
    known = Certificate(
        kid=KID,
        office="SALTB",
        station="A1",
        office_ar="ملحقة",
        office_fr="Annexe",
        key=public_jwk(OTHER.private_key),
        not_before=SINCE,
        not_after=SINCE + timedelta(days=730),
        token="",
    )
    with desk.means.store.begin() as conn:
        certificates.keep(conn, dataclasses.replace(known, **told))


def theirs(**filing: object) -> str:
    return seal(case_of(**filing), FORM, OTHER)


def test_a_receipt_of_another_office_is_genuine(desk: CounterDesk) -> None:
    certify(desk)
    case = case_of()
    assert desk.verify_receipt(theirs()) == Verdict(
        Finding.GENUINE,
        reference=str(case.reference),
        instant=case.instant,
        office="SALTB",
        persons=4,
        key=KID,
        station="A1",
        office_ar="ملحقة",
        office_fr="Annexe",
        valid_from=SINCE,
        valid_until=SINCE + timedelta(days=730),
    )


def test_training_and_an_untrusted_clock_are_named(desk: CounterDesk) -> None:
    certify(desk)
    verdict = desk.verify_receipt(
        seal(
            dataclasses.replace(
                case_of(clock_trusted=False), reference=Reference("SALTB", "A1", 26, 42, training=True)
            ),
            FORM,
            OTHER,
        )
    )
    assert (verdict.finding, verdict.training, verdict.clock_trusted) == (Finding.GENUINE, True, False)


def test_an_unknown_key_is_no_forgery(desk: CounterDesk) -> None:
    verdict = desk.verify_receipt(theirs())
    assert (verdict.finding, verdict.key, verdict.proved, verdict.good) == (
        Finding.UNKNOWN_KEY,
        KID,
        False,
        False,
    )
    assert verdict.reference == str(case_of().reference)


@pytest.mark.parametrize(("days", "good"), [(-2, False), (0, True), (729, True), (731, False)])
def test_a_key_vouches_for_its_time_only(desk: CounterDesk, days: int, good: bool) -> None:
    certify(desk)
    verdict = desk.verify_receipt(theirs(instant=SINCE + timedelta(days=days)))
    assert verdict.finding is (Finding.GENUINE if good else Finding.EXPIRED_KEY)
    assert verdict.proved


@pytest.mark.parametrize(
    ("hours", "finding"), [(-1, Finding.GENUINE), (0, Finding.REVOKED_KEY), (1, Finding.REVOKED_KEY)]
)
def test_a_revoked_key_vouches_for_what_came_before(desk: CounterDesk, hours: int, finding: Finding) -> None:
    lost = SINCE + timedelta(days=1)
    certify(desk)
    with desk.means.store.begin() as conn:
        certificates.revoke(conn, KID, lost, RevocationReason.STOLEN)
    verdict = desk.verify_receipt(theirs(instant=lost + timedelta(hours=hours)))
    assert (verdict.finding, verdict.revoked, verdict.revocation_reason) == (finding, lost, "stolen")


def test_a_changed_receipt_is_tampered_with(desk: CounterDesk) -> None:
    certify(desk)
    tagged = cbor2.loads(base45.b45decode(theirs().removeprefix(PREFIX)))
    protected, unprotected, payload, signature = tagged.value
    changed = cbor2.dumps(cbor2.loads(payload) | {4: 9})
    forged = cbor2.dumps(cbor2.CBORTag(18, [protected, unprotected, changed, signature]))
    verdict = desk.verify_receipt(PREFIX + base45.b45encode(forged).decode())
    assert (verdict.finding, verdict.persons, verdict.proved) == (Finding.TAMPERED, 9, False)


def test_a_changed_receipt_that_says_nothing_any_more_is_tampered_with_too(desk: CounterDesk) -> None:
    certify(desk)
    tagged = cbor2.loads(base45.b45decode(theirs().removeprefix(PREFIX)))
    protected, unprotected, _, signature = tagged.value
    forged = cbor2.dumps(cbor2.CBORTag(18, [protected, unprotected, b"", signature]))
    verdict = desk.verify_receipt(PREFIX + base45.b45encode(forged).decode())
    assert (verdict.finding, verdict.reference, verdict.key) == (Finding.TAMPERED, "", KID)


@pytest.mark.parametrize("told", [{"office": "RABAT"}, {"station": "B1"}])
def test_a_station_vouches_for_its_own_files_only(desk: CounterDesk, told: dict[str, object]) -> None:
    certify(desk, **told)
    assert desk.verify_receipt(theirs()).finding is Finding.TAMPERED


def test_a_computer_that_became_another_station_still_vouches_for_its_first_files(desk: CounterDesk) -> None:
    certify(desk)
    certify(desk, station="B1")
    assert desk.verify_receipt(theirs()).finding is Finding.GENUINE


@pytest.mark.parametrize(
    "claims", [{"a": "bill"}, {1: "SALTB-A1-26-00042-57", 2: 1, 3: "RABAT", 4: 1, 5: b"", 6: b""}, [1]]
)
def test_what_a_station_signed_that_is_no_receipt_is_foreign(desk: CounterDesk, claims: object) -> None:
    certify(desk)
    other = signed(cbor2.dumps(claims), OTHER.private_key)
    verdict = desk.verify_receipt(PREFIX + base45.b45encode(other).decode())
    assert (verdict.finding, verdict.key) == (Finding.FOREIGN, KID)


@pytest.mark.parametrize(
    "text", ["", "hello", "TK1:", "TK1:NOT A SEAL", "HC1:6BF", "x" * 5000, "\x00", "مرحبا"]
)
def test_what_is_no_seal_and_no_reference_is_foreign(desk: CounterDesk, text: str) -> None:
    assert desk.verify_receipt(text) == Verdict(Finding.FOREIGN)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.one_of(st.text(), st.text().map(PREFIX.__add__), st.binary(max_size=200).map(_in_a_seal)))
def test_whatever_is_scanned_gets_a_verdict_or_a_failure_with_words(desk: CounterDesk, text: str) -> None:
    try:
        verdict = desk.verify_receipt(text)
    except KioskError as refused:
        assert refused.code in {"seal-scanner-layout", "reference-check"}  # noqa: PT017 -- either may come
    else:
        assert not verdict.good


def test_a_station_that_is_not_enrolled_verifies_its_own(desk: CounterDesk, filed: Case) -> None:
    verdict = desk.verify_receipt(own_seal(desk, filed))
    assert (verdict.finding, verdict.valid_from, verdict.training) == (Finding.GENUINE, None, True)
    assert verdict.known == KnownFile(CaseState.COMPLETE, filed.instant, 4, same=True)


def test_a_receipt_of_another_content_under_a_known_number_is_named(desk: CounterDesk, filed: Case) -> None:
    other = dataclasses.replace(filed, hash="77" * 32)
    verdict = desk.verify_receipt(own_seal(desk, other))
    assert verdict.known == KnownFile(CaseState.COMPLETE, filed.instant, 4, same=False)


def test_a_receipt_from_before_a_correction_is_the_files_all_the_same(
    desk: CounterDesk, filed: Case, clock: FixedClock
) -> None:
    before = own_seal(desk, filed)
    clock.instant += timedelta(days=1)
    draft = desk.begin_correction(str(filed.reference))
    corrected = Answers.from_json(draft.answers).with_value("applicant.phone", "0661234568")
    now = desk.correct(draft, corrected, "c-02").case
    assert desk.verify_receipt(before).known == KnownFile(
        CaseState.COMPLETE, filed.instant, 4, same=True, corrected=True
    )
    after = desk.verify_receipt(own_seal(desk, now)).known
    assert after == KnownFile(CaseState.COMPLETE, filed.instant, 4, same=True, corrected=False)


def test_the_paper_itself_is_judged_from_pdf_and_picture(desk: CounterDesk, filed: Case) -> None:
    pdf = desk.receipt_pdf(str(filed.reference))
    (page, *_rest) = pictures(pdf, dpi=150)
    held = BytesIO()
    page.convert("L").save(held, "JPEG")
    for content in (pdf, held.getvalue()):
        verdict = desk.verify_receipt(content)
        assert (verdict.finding, verdict.reference) == (Finding.GENUINE, str(filed.reference))


def test_a_reference_is_looked_up_in_this_register(desk: CounterDesk, filed: Case) -> None:
    typed = str(filed.reference).lower().replace("-", " ")
    verdict = desk.verify_receipt(typed)
    assert (verdict.finding, verdict.reference) == (Finding.RECORDED, str(filed.reference))
    assert verdict.known == KnownFile(CaseState.COMPLETE, filed.instant, 4, same=True)
    assert verdict.good
    assert not verdict.proved


def test_a_reference_of_another_register_says_whose(desk: CounterDesk) -> None:
    verdict = desk.verify_receipt(str(case_of().reference))
    assert (verdict.finding, verdict.office, verdict.known) == (Finding.UNRECORDED, "SALTB", None)


def test_a_mistyped_reference_is_named_so(desk: CounterDesk) -> None:
    wrong = str(case_of().reference)[:-2] + "00"
    with pytest.raises(KioskError, match="reference-check"):
        desk.verify_receipt(wrong)


def test_a_register_that_fails_is_no_verdict(desk: CounterDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KioskError("register-damaged")

    monkeypatch.setattr("kiosk.cases.files.case", broken)
    with pytest.raises(KioskError, match="register-damaged"):
        desk.verify_receipt(str(case_of().reference))


def test_every_finding_and_reason_has_its_words() -> None:
    words = verdict_words()
    wanted = {f"{finding}.{part}" for finding in Finding for part in ("said", "remedy")}
    wanted |= {f"reason.{reason}" for reason in RevocationReason}
    wanted |= {f"mark.{mark}" for mark in ("training", "clock", "same", "corrected", "differs")}
    assert set(words) == wanted
    assert all(said.said(lang) for said in words.values() for lang in LANGS)
