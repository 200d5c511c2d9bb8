"""A hub behind a line that can be spoilt, and what a test asks of the two sides of it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from kiosk.cases import files
from kiosk.cases.case import Case, Event
from kiosk.cases.memory import recall
from kiosk.cases.projection import differing
from kiosk.cases.tables import decision
from kiosk.hub.feed import append
from kiosk.sync.client import SentPage
from kiosk.sync.feed import FeedReport, fetch
from kiosk.sync.feed_items import DecisionItem
from tests.fakes.filings import NOON
from tests.fakes.near import NearHub
from tests.fakes.station import Station

DAY = date(2026, 11, 21)
LATER = DAY + timedelta(days=3)


class BadLine(NearHub):
    """A hub behind a line that changes what comes, or fails, one asking after the other."""

    spoil: list[Callable[[SentPage], SentPage]]

    def page(self, *asked: Any) -> SentPage:
        told = super().page(*asked)
        return self.spoil.pop(0)(told) if self.spoil else told


def hear(desk: Station, line: NearHub) -> FeedReport:
    return fetch(desk.store, line, desk.identity, desk.clock)


def tell(line: NearHub, *items: Any, office: str = "SALTB") -> None:
    with line.house.database.write() as connection:
        append(connection, items, office, NOON)


def decided(reference: object, event: str = "transmitted", day: date = DAY, **told: str) -> DecisionItem:
    return DecisionItem(str(reference), event, day, **told)


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
