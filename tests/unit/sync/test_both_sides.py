"""Whatever an office and CNSS do to a file, together or apart, both sides end by saying the same of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.cases import amending, files, register
from kiosk.cases.case import Case, Draft, Event, Happening
from kiosk.cases.projection import differing
from kiosk.cases.tables import outbox
from kiosk.clock import FixedClock, local
from kiosk.errors import KioskError
from kiosk.hub import decisions
from kiosk.hub.tables import file
from kiosk.sync.feed import fetch
from kiosk.sync.taking import set_aside
from tests.fakes.filings import HOUSEHOLD, NOON
from tests.fakes.near import NearHub
from tests.fakes.station import Station

_STEP = timedelta(hours=7)


class Pair:
    """A station, its hub, and one file that both know."""

    def __init__(self, desk: Station, near: NearHub) -> None:
        self.desk, self.near = desk, near
        assert isinstance(desk.clock, FixedClock)
        assert isinstance(near.house.clock, FixedClock)
        self.clocks = desk.clock, near.house.clock
        self._set(NOON)
        missing = ("rsu", "cnie-copy")
        self.case = desk.deposit(missing=missing, missing_until=local(NOON).date())
        self.sync()

    def _set(self, instant: datetime) -> None:
        for clock in self.clocks:
            clock.instant = instant

    def act(self, move: str) -> None:
        """Do it, or find that it cannot be done."""
        self._set(self.clocks[0].instant + _STEP)
        moves: dict[str, Callable[[], object]] = {
            "receive one": lambda: self._receive("rsu"),
            "receive all": lambda: self._receive("rsu", "cnie-copy"),
            "withdraw": lambda: self._happen(Event.WITHDRAWN),
            "cancel": lambda: self._happen(Event.CANCELLED, reason="duplicate"),
            "correct": self._correct,
            "sync": self.sync,
            **{event: lambda event=event: self._decide(event) for event in _DECISIONS},
        }
        try:
            moves[move]()
        except KioskError as refused:
            if refused.code != "case-transition":
                raise

    def sync(self) -> None:
        """Send, hear, and send what was heard."""
        self.desk.deliver(self.near)
        fetch(self.desk.store, self.near, self.desk.identity, self.desk.clock)
        self.desk.deliver(self.near)

    def _happen(self, event: Event, **detail: str) -> None:
        happening = Happening(event, self.desk.clock.now(), "c-01", detail)
        register.append(self.desk.store, str(self.case.reference), happening, self.desk.identity)

    def _receive(self, *codes: str) -> None:
        me = self.desk
        amending.receive(me.store, str(self.case.reference), codes, me.clock.now(), "c-01", me.identity)

    def _correct(self) -> None:
        me, now = self.desk, self.here()
        with me.store.read() as conn:
            base = files.changes(conn, now.filing.id)
        filing = replace(now.filing, missing=(), missing_until=None)
        draft = Draft("d", filing.form, 1, "ar", filing.answers, corrects=str(now.reference), base=base)
        happening = Happening(Event.CORRECTED, me.clock.now(), "c-01")
        amending.correct(me.store, draft, filing, HOUSEHOLD, happening, me.identity)

    def _decide(self, event: str) -> None:
        clock = self.near.house.clock
        told = {"registered": "123456789;", "rejected": ";threshold", "transmitted": ";"}[event]
        line = f"{self.case.reference};{event};{local(clock.now()).date()};{told}"
        content = f"reference;decision;date;registration;reason\n{line}".encode()
        decisions.record(self.near.house.database, content, clock, whole=False)

    def here(self) -> Case:
        with self.desk.store.read() as conn:
            assert differing(conn) == ()
            return files.case(conn, str(self.case.reference))

    def there(self) -> tuple[str, str, str, str]:
        wanted = select(file.c.state, file.c.registration, file.c.reason, file.c.told_state)
        with self.near.house.database.read() as connection:
            return tuple(connection.execute(wanted.where(file.c.reference == str(self.case.reference))).one())


_DECISIONS = ("transmitted", "registered", "rejected")
_MOVES = ("receive one", "receive all", "withdraw", "cancel", "correct", "sync", *_DECISIONS)


@pytest.fixture
def enrolled(desk: Station, near: NearHub) -> Station:
    desk.enrol(near.house.database, near)
    return desk


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.sampled_from(_MOVES), max_size=7))
def test_both_sides_agree_after_any_moves(enrolled: Station, near: NearHub, moves: list[str]) -> None:
    pair = Pair(enrolled, near)
    for move in moves:
        pair.act(move)
    pair.sync()

    here, (state, registration, reason, told) = pair.here(), pair.there()
    assert (state, registration, reason) == (here.state, here.registration, here.reason)
    with enrolled.store.read() as conn:
        assert set(conn.execute(select(outbox.c.state, outbox.c.reason))) == {("acknowledged", "")}
        aside = {one.event for one in set_aside(conn) if one.reference == str(here.reference)}
    assert told in {"", *aside}
