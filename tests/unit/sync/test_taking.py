"""What the hub tells is kept and entered in the journal once; what cannot be taken holds up nothing."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.cases import certificates, files
from kiosk.cases.case import CaseState, Event
from kiosk.cases.memory import recall, remember
from kiosk.cases.thumbprint import key_id
from kiosk.errors import KioskError
from kiosk.hub.feed import EVERYONE
from kiosk.sync.feed import FeedReport
from kiosk.sync.feed_items import CertificateItem, RevocationItem
from kiosk.sync.signing import sign
from kiosk.sync.taking import SetAside, set_aside
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen
from tests.fakes.spoilt import DAY, LATER, BadLine, decided, events, hear, outcomes, tell
from tests.fakes.station import Station
from tests.fakes.told import HUB, certificate, certified


def test_certificates_of_all_stations_are_kept(enrolled: Station, line: BadLine) -> None:
    other = Pen(line.house, "0199a5b0-0000-7000-8000-000000000002", "B1")
    other.enrol()
    assert hear(enrolled, line) == FeedReport()
    with enrolled.store.read() as conn:
        (kept,) = certificates.of_key(conn, key_id(other.key.public_key()))
    assert (kept.office, kept.station, kept.office_fr) == ("SALTB", "B1", "Annexe de Tabriquet")
    assert kept.public_key.public_numbers() == other.key.public_key().public_numbers()


def test_a_revocation_is_kept_and_outlives_a_renewal(enrolled: Station, line: BadLine) -> None:
    other = Pen(line.house, "0199a5b0-0000-7000-8000-000000000002", "B1")
    token = other.enrol().certificate
    kid = key_id(other.key.public_key())
    early = NOON - timedelta(hours=1)
    tell(
        line,
        RevocationItem(kid, NOON, "lost"),
        RevocationItem(kid, early, "stolen"),
        RevocationItem(kid, NOON, "lost"),
        RevocationItem("nobody", NOON, "lost"),
        CertificateItem(token),
        office=EVERYONE,
    )
    hear(enrolled, line)
    with enrolled.store.read() as conn:
        (kept,) = certificates.of_key(conn, kid)
    assert (kept.revoked, kept.reason) == (early, "stolen")


@pytest.mark.logs("the engineer hears of a hub that sends what it did not sign")
@pytest.mark.parametrize("token", ["", "x.y.z", certificate(HUB)])
def test_a_certificate_that_our_hub_did_not_sign_holds_up_nothing(
    enrolled: Station, line: BadLine, token: str
) -> None:
    case = enrolled.deposit()
    tell(line, CertificateItem(token), decided(case.reference))
    assert hear(enrolled, line) == FeedReport(decisions=1)


@pytest.mark.logs("the engineer hears of a hub that sends what it did not sign")
def test_a_certificate_under_another_keys_name_is_not_kept(enrolled: Station, line: BadLine) -> None:
    token = sign(certified(HUB, kid="AAAAAAAAAAA"), line.house.key)
    tell(line, CertificateItem(token))
    hear(enrolled, line)
    with enrolled.store.read() as conn:
        assert certificates.of_key(conn, "AAAAAAAAAAA") == ()


def test_decisions_become_entries_of_the_journal_once(enrolled: Station, line: BadLine) -> None:
    case = enrolled.deposit()
    tell(line, decided(case.reference), decided(case.reference, "registered", registration="123456789"))
    assert hear(enrolled, line) == FeedReport(decisions=2)
    assert hear(enrolled, line) == FeedReport()
    with enrolled.store.read() as conn:
        now = files.case(conn, str(case.reference))
    assert (now.state, now.registration) == (CaseState.REGISTERED, "123456789")
    assert events(enrolled, case) == [Event.DEPOSITED, Event.TRANSMITTED, Event.REGISTERED]
    assert outcomes(enrolled) == ["recorded", "recorded"]


def test_a_decision_the_register_has_already_adds_no_entry(enrolled: Station, line: BadLine) -> None:
    case = enrolled.deposit()
    tell(line, decided(case.reference, "rejected", reason="threshold"))
    tell(line, decided(case.reference, "rejected", LATER, reason="threshold"))
    assert hear(enrolled, line) == FeedReport(decisions=2)
    assert events(enrolled, case) == [Event.DEPOSITED, Event.REJECTED]


def test_a_decision_that_no_file_can_take_is_kept_and_told_and_holds_up_nothing(
    enrolled: Station, line: BadLine
) -> None:
    gone, good = enrolled.deposit(), enrolled.deposit()
    enrolled.withdraw(gone)
    number = good.reference
    tell(
        line,
        decided(gone.reference),
        decided(good.reference, "registered", LATER),
        decided(good.reference, "transmitted", DAY - timedelta(days=9)),
        decided(good.reference, "forgotten"),
        decided("no reference"),
        decided(type(number)("SALTB", "A1", 26, 99, training=True)),
        decided(type(number)("SALTB", "B1", 26, 1, training=True)),
        decided(good.reference),
    )
    assert hear(enrolled, line) == FeedReport(decisions=1, set_aside=6)
    assert outcomes(enrolled) == [
        "decision-transition",
        "case-detail-missing",
        "decision-date-before-deposit",
        "decision-state-unknown",
        "reference-format",
        "decision-reference-unknown",
        "elsewhere",
        "recorded",
    ]
    assert events(enrolled, good) == [Event.DEPOSITED, Event.TRANSMITTED]
    assert hear(enrolled, line) == FeedReport()
    with enrolled.store.read() as conn:
        aside = set_aside(conn)
    assert aside[0] == SetAside(str(gone.reference), "transmitted", f"{DAY}", "decision-transition")
    assert [one.code for one in aside[1:]] == outcomes(enrolled)[1:6]


def test_a_decision_that_fails_half_way_leaves_nothing_of_itself(
    enrolled: Station, line: BadLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = enrolled.deposit()
    tell(line, decided(case.reference))

    def half(conn: Any, *_: object) -> None:
        remember(conn, "half", "done")
        raise KioskError("case-not-writable")

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.cases.register.append_on", half)
        assert hear(enrolled, line) == FeedReport(set_aside=1)
    with enrolled.store.read() as conn:
        assert recall(conn, "half") == ""
    assert outcomes(enrolled) == ["case-not-writable"]
