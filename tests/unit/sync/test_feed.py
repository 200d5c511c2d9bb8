"""What the hub tells is believed only where it answers this asking, and is taken exactly once."""

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from kiosk.cases import certificates, files
from kiosk.cases.case import Case, CaseState, Event
from kiosk.cases.memory import recall, remember
from kiosk.cases.projection import differing
from kiosk.cases.tables import decision
from kiosk.cases.thumbprint import key_id
from kiosk.errors import KioskError
from kiosk.hub.feed import EVERYONE, append
from kiosk.sync import feed
from kiosk.sync.client import SentPage
from kiosk.sync.feed import FeedReport, fetch
from kiosk.sync.signing import sign
from kiosk.sync.taking import SetAside, set_aside
from kiosk.sync.wire import CertificateItem, DecisionItem, Page, PageClaims, RevocationItem
from tests.fakes.filings import NOON
from tests.fakes.near import NearHub
from tests.fakes.pen import Pen
from tests.fakes.station import Station
from tests.fakes.told import HUB, certificate, certified

DAY = date(2026, 11, 21)
LATER = DAY + timedelta(days=3)


class BadLine(NearHub):
    """A hub behind a line that changes what comes, or fails, one asking after the other."""

    spoil: list[Callable[[SentPage], SentPage]]

    def page(self, *asked: Any) -> SentPage:
        told = super().page(*asked)
        return self.spoil.pop(0)(told) if self.spoil else told


@pytest.fixture
def line(near: NearHub) -> BadLine:
    made = BadLine(near.house)
    made.spoil = []
    return made


@pytest.fixture
def enrolled(desk: Station, line: BadLine) -> Station:
    desk.enrol(line.house.database, line)
    hear(desk, line)
    return desk


def hear(desk: Station, line: NearHub) -> FeedReport:
    return fetch(desk.store, line, desk.identity, desk.clock)


def tell(line: NearHub, *items: Any, office: str = "SALTB") -> None:
    with line.house.database.write() as connection:
        append(connection, items, office, NOON)


def decided(reference: object, event: str = "transmitted", day: date = DAY, **told: str) -> DecisionItem:
    return DecisionItem(str(reference), event, day, **told)


def state(desk: Station, case: Case) -> Case:
    with desk.store.read() as conn:
        return files.case(conn, str(case.reference))


def events(desk: Station, case: Case) -> list[Event]:
    with desk.store.read() as conn:
        assert differing(conn) == ()
        return [one.event for one in files.history(conn, str(case.reference))]


def outcomes(desk: Station) -> list[str]:
    with desk.store.read() as conn:
        return list(conn.scalars(select(decision.c.outcome).order_by(decision.c.line)))


def cursor(desk: Station) -> str:
    with desk.store.read() as conn:
        return recall(conn, "feed-cursor")


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
    now = state(enrolled, case)
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


def test_a_long_feed_comes_page_by_page(
    enrolled: Station, line: BadLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "_PAGE", 2)
    cases = [enrolled.deposit() for _ in range(5)]
    tell(line, *(decided(case.reference) for case in cases))
    assert hear(enrolled, line) == FeedReport(decisions=5)


def cut(_told: SentPage) -> SentPage:
    raise KioskError("hub-unreachable")


def test_a_line_cut_between_pages_goes_on_where_it_was(
    enrolled: Station, line: BadLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed, "_PAGE", 2)
    cases = [enrolled.deposit() for _ in range(5)]
    tell(line, *(decided(case.reference) for case in cases))
    line.spoil = [lambda told: told, cut]
    assert hear(enrolled, line) == FeedReport(decisions=2, code="hub-unreachable")
    assert hear(enrolled, line) == FeedReport(decisions=3)
    assert outcomes(enrolled) == ["recorded"] * 5


def test_a_register_that_fails_in_the_middle_of_a_page_keeps_nothing_of_it(
    enrolled: Station, line: BadLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = enrolled.deposit()
    tell(line, decided(case.reference))
    before = cursor(enrolled)

    def full(*_: object) -> None:
        raise KioskError("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(feed, "remember", full)
        assert hear(enrolled, line).code == "disk-full"
    assert (events(enrolled, case), cursor(enrolled)) == ([Event.DEPOSITED], before)
    assert hear(enrolled, line) == FeedReport(decisions=1)


def changed(told: SentPage, **values: Any) -> SentPage:
    return dataclasses.replace(told, **values)


def other_body(told: SentPage) -> SentPage:
    return changed(told, body=told.body.replace(b"transmitted", b"registered"))


def resigned(told: SentPage) -> SentPage:
    claims = PageClaims(told.asked, sha256(told.body).hexdigest(), NOON)
    return changed(told, claims=sign(claims, HUB))


SPOILT = {
    "its bytes changed": other_body,
    "signed by another": resigned,
    "no signature": lambda told: changed(told, claims=""),
    "no page": lambda told: changed(told, body=b"[]"),
    "a false 304": lambda told: changed(told, body=b"", unchanged=True),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_the_hub_did_not_say_is_not_believed(
    enrolled: Station, line: BadLine, spoil: Callable[[SentPage], SentPage]
) -> None:
    case = enrolled.deposit()
    tell(line, decided(case.reference))
    line.spoil = [spoil]
    assert hear(enrolled, line) == FeedReport(code="hub-answer-foreign")
    assert events(enrolled, case) == [Event.DEPOSITED]
    assert hear(enrolled, line) == FeedReport(decisions=1)


def test_an_older_page_cannot_stand_for_a_new_one(enrolled: Station, line: BadLine) -> None:
    """A thief of a line that hides a revocation would have to sign an answer to this very asking."""
    old: list[SentPage] = []

    def recorded(told: SentPage) -> SentPage:
        old.append(told)
        return told

    line.spoil = [recorded]
    hear(enrolled, line)
    case = enrolled.deposit()
    tell(line, decided(case.reference))
    line.spoil = [lambda told: changed(old[0], asked=told.asked)]
    assert hear(enrolled, line).code == "hub-answer-foreign"
    assert hear(enrolled, line) == FeedReport(decisions=1)


def test_nothing_new_costs_no_page(enrolled: Station, line: BadLine) -> None:
    seen: list[SentPage] = []

    def look(told: SentPage) -> SentPage:
        seen.append(told)
        return told

    for _ in range(3):
        line.spoil = [look]
        assert hear(enrolled, line) == FeedReport()
    assert [one.unchanged for one in seen[1:]] == [True, True]


def test_a_page_that_leads_nowhere_ends_the_round(enrolled: Station, line: BadLine) -> None:
    here = cursor(enrolled)

    def turning(told: SentPage) -> SentPage:
        body = msgspec.json.encode(Page((), here, more=True))
        claims = PageClaims(told.asked, sha256(body).hexdigest(), NOON)
        return changed(told, body=body, claims=sign(claims, line.house.key), unchanged=False)

    line.spoil = [turning]
    assert hear(enrolled, line).code == "hub-answer-foreign"


def test_a_hub_restored_from_an_older_state_is_heard_from_the_start(enrolled: Station, line: BadLine) -> None:
    case = enrolled.deposit()
    tell(line, decided(case.reference))
    hear(enrolled, line)
    with enrolled.store.begin() as conn:
        remember(conn, "feed-cursor", "99.0123456789abcdef")
        remember(conn, "feed-tag", "")
    assert hear(enrolled, line) == FeedReport()
    assert events(enrolled, case) == [Event.DEPOSITED, Event.TRANSMITTED]
    assert cursor(enrolled).startswith("2.")


def refuse(_told: SentPage) -> SentPage:
    raise KioskError("feed-cursor")


def test_a_hub_that_refuses_every_cursor_ends_the_round(enrolled: Station, line: BadLine) -> None:
    line.spoil = [refuse, refuse]
    assert hear(enrolled, line).code == "feed-cursor"


def test_kinds_of_a_later_hub_are_passed_over_and_heard_once_we_know_them(
    enrolled: Station, line: BadLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = enrolled.deposit()

    def richer(told: SentPage) -> SentPage:
        page = msgspec.json.decode(told.body, type=Page)
        items = (msgspec.Raw(b'{"kind":"law","year":2027}'), *page.items)
        body = msgspec.json.encode(msgspec.structs.replace(page, items=items))
        claims = PageClaims(told.asked, sha256(body).hexdigest(), NOON)
        return changed(told, body=body, claims=sign(claims, line.house.key))

    tell(line, decided(case.reference))
    line.spoil = [richer]
    assert hear(enrolled, line) == FeedReport(decisions=1)
    known = cursor(enrolled)
    monkeypatch.setattr(feed, "FEED_KINDS", ("certificate", "decision", "law", "revocation"))
    with enrolled.store.read() as conn:
        assert feed._cursor(conn) == "0"
    assert hear(enrolled, line) == FeedReport()
    assert cursor(enrolled) == known


def test_a_station_that_is_not_enrolled_asks_nothing(desk: Station, line: BadLine) -> None:
    assert hear(desk, line) == FeedReport(code="not-enrolled")
