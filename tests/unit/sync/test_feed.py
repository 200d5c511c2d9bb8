"""What the hub tells is believed only where it answers this asking, and is taken exactly once."""

import dataclasses
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import msgspec
import pytest

from kiosk.cases.case import Event
from kiosk.cases.memory import remember
from kiosk.errors import KioskError
from kiosk.sync import feed
from kiosk.sync.client import SentPage
from kiosk.sync.feed import FeedReport
from kiosk.sync.signing import sign
from kiosk.sync.wire import OfficeNames, Page, PageClaims
from tests.fakes.filings import NOON
from tests.fakes.spoilt import BadLine, cursor, decided, events, hear, outcomes, tell
from tests.fakes.station import Station
from tests.fakes.told import HUB


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


def test_a_signed_page_that_is_none_is_not_taken(enrolled: Station, line: BadLine) -> None:
    def no_page(told: SentPage) -> SentPage:
        claims = PageClaims(told.asked, sha256(b"[]").hexdigest(), NOON)
        return changed(told, body=b"[]", claims=sign(claims, line.house.key))

    line.spoil = [no_page]
    assert hear(enrolled, line) == FeedReport(code="hub-answer-foreign")


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
    assert cursor(enrolled).startswith("3.")


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
        items = (msgspec.Raw(b'{"kind":"weather","year":2027}'), *page.items)
        body = msgspec.json.encode(msgspec.structs.replace(page, items=items))
        claims = PageClaims(told.asked, sha256(body).hexdigest(), NOON)
        return changed(told, body=body, claims=sign(claims, line.house.key))

    tell(line, decided(case.reference))
    line.spoil = [richer]
    assert hear(enrolled, line) == FeedReport(decisions=1)
    known = cursor(enrolled)
    monkeypatch.setattr(feed, "FEED_KINDS", ("certificate", "decision", "law", "revocation"))
    with enrolled.store.read() as conn:
        assert feed.cursor(conn) == "0"
    assert hear(enrolled, line) == FeedReport()
    assert cursor(enrolled) == known


def test_a_computer_that_moves_to_another_office_hears_what_that_office_was_told(
    enrolled: Station, line: BadLine
) -> None:
    tell(line, decided("RABAT-A1-26-00001-00"), office="RABAT")
    hear(enrolled, line)
    assert outcomes(enrolled) == []
    enrolled.office = OfficeNames("RABAT", "ملحقة", "Annexe")
    enrolled.enrol(line.house.database, line)
    hear(enrolled, line)
    assert len(outcomes(enrolled)) == 1


def test_a_station_that_is_not_enrolled_asks_nothing(desk: Station, line: BadLine) -> None:
    assert hear(desk, line) == FeedReport(code="not-enrolled")
