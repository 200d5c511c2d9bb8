"""What the hub has to tell, fetched page by page: each is taken whole in one transaction with its cursor.

A page is believed only if the hub signed it in answer to this very asking. One item that cannot be taken is
noted and never holds up those behind it.
"""

import logging
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

import msgspec
from sqlalchemy import Connection

from kiosk.cases.identity import StationIdentity
from kiosk.cases.memory import recall, remember
from kiosk.cases.store import Store
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.shapes import from_json
from kiosk.sync.client import HubClient, SentPage
from kiosk.sync.feed_items import FEED_KINDS, FeedItem
from kiosk.sync.road import hub_key
from kiosk.sync.signing import verified
from kiosk.sync.taking import Taken, take
from kiosk.sync.wire import FEED_START, Jwk, Page, PageClaims

_LOG = logging.getLogger(__name__)
_PAGE: Final = 100
"""Items to ask for: 60 kB of certificates, eight seconds on a line of 64 kbit/s."""
_CURSOR, _TAG, _KINDS = "feed-cursor", "feed-tag", "feed-kinds"


@dataclass(frozen=True, slots=True)
class FeedReport:
    """What one round of fetching brought."""

    decisions: int = 0
    """Decisions recorded in files of this register."""
    set_aside: int = 0
    """Decisions that are kept, but that no file here could take."""
    published: int = 0
    """Forms and texts of the law that are new here."""
    code: str = ""
    """Failure code that ended the round before everything was fetched; empty where nothing did."""


def fetch(store: Store, client: HubClient, identity: StationIdentity, clock: Clock) -> FeedReport:
    """Fetch what is new and keep it. The road's failures are told in the report, not raised.

    Raises KioskError of the store; what was taken before stays taken.
    """
    fetching = _Fetching(store, client, identity, clock)
    code = ""
    try:
        fetching.run()
    except KioskError as wrong:
        code = wrong.code
    taken = fetching.taken
    return FeedReport(taken.recorded, taken.set_aside, taken.published, code)


def start_again(conn: Connection) -> None:
    """Hear everything from the beginning at the next round: another office is told other things."""
    remember(conn, _CURSOR, FEED_START)
    remember(conn, _TAG, "")


@dataclass
class _Fetching:
    """One round."""

    store: Store
    client: HubClient
    identity: StationIdentity
    clock: Clock
    taken: Taken = field(default_factory=Taken)
    _again: bool = True

    def run(self) -> None:
        with self.store.read() as conn:
            key, after, tag = hub_key(conn), cursor(conn), recall(conn, _TAG)
        if key is None:
            raise KioskError("not-enrolled")
        more = True
        while more:
            after, tag, more = self._page(key, after, tag)

    def _page(self, key: Jwk, after: str, tag: str) -> tuple[str, str, bool]:
        """Take the page after a cursor, and return the next cursor, its tag, and whether there is more."""
        try:
            sent = self.client.page(self.identity, after, _PAGE, tag)
        except KioskError as refused:
            return self._from_the_start(refused, after)
        if sent.unchanged:
            _answers_us(sent, key, tag.strip('"'))
            return after, tag, False
        page = believed(sent, key)
        if page.more and page.next == after:
            raise KioskError("hub-answer-foreign")
        with self.store.begin() as conn:
            self.taken += take(conn, known_items(page), key, self.identity, self.clock.now())
            held = "" if page.more or page.next != after else sent.tag
            go_on(conn, page.next, held)
        return page.next, held, page.more

    def _from_the_start(self, refused: KioskError, after: str) -> tuple[str, str, bool]:
        """Hear all once more from a hub that stands before the one we knew; taking twice is taking once."""
        if refused.code != "feed-cursor" or after == FEED_START or not self._again:
            raise refused
        self._again = False
        return FEED_START, "", True


def go_on(conn: Connection, place: str, tag: str = "") -> None:
    """Remember the cursor to ask with next, and the tag of the page that is held there, if one is."""
    for name, value in ((_CURSOR, place), (_KINDS, " ".join(FEED_KINDS)), (_TAG, tag)):
        remember(conn, name, value)


def cursor(conn: Connection) -> str:
    """Return where to go on; at the start for a program that knows kinds of items which it passed over."""
    if recall(conn, _KINDS) != " ".join(FEED_KINDS):
        return FEED_START
    return recall(conn, _CURSOR) or FEED_START


def believed(sent: SentPage, key: Jwk) -> Page:
    """Return the page that the hub signed for us just now. Raises KioskError ``hub-answer-foreign``."""
    _answers_us(sent, key, sha256(sent.body).hexdigest())
    try:
        return from_json(sent.body, Page)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise KioskError("hub-answer-foreign") from wrong


def _answers_us(sent: SentPage, key: Jwk, body: str) -> None:
    try:
        claims = verified(sent.claims, key, PageClaims)
    except KioskError as wrong:
        raise KioskError("hub-answer-foreign") from wrong
    if (claims.asked, claims.body) != (sent.asked, body):
        raise KioskError("hub-answer-foreign")


def known_items(page: Page) -> list[FeedItem]:
    """Return the items of a page that this program knows; a hub of a later version may tell more."""
    known = []
    for raw in page.items:
        try:
            known.append(from_json(raw, FeedItem))
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            _LOG.info("an item of the feed is of no kind we know")
    return known
