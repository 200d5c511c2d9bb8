"""What the hub tells its stations, in one order that never changes and that nothing is missed in (0103)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, insert, select, update

from kiosk.errors import KioskError
from kiosk.hub.tables import feed, feed_end
from kiosk.sync.feed_items import FeedItem
from kiosk.sync.wire import FEED_LIMIT, FEED_START, Page

EVERYONE: Final = ""
"""The office of an item that concerns all stations."""

_CURSOR = re.compile(r"([1-9][0-9]{0,17})\.([0-9a-f]{16})", re.ASCII)
PAGE_BYTES: Final = 512 * 1024
"""Bytes of items on one page; its first item always goes."""

_LIMIT = re.compile(r"[1-9][0-9]{0,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which page: after which place, and at most how many items."""

    place: int
    head: str
    """First 8 bytes of the feed's head at that place, hexadecimal; empty at the start."""
    limit: int


def asked(after: str, limit: str) -> Asked:
    """Read the query of a request. Raises KioskError ``feed-query``."""
    if not _LIMIT.fullmatch(limit):
        raise KioskError("feed-query")
    most = min(int(limit), FEED_LIMIT)
    if after == FEED_START:
        return Asked(0, "", most)
    found = _CURSOR.fullmatch(after)
    if found is None:
        raise KioskError("feed-query")
    return Asked(int(found[1]), found[2], most)


def append(connection: Connection, items: Sequence[FeedItem], office: str, now: datetime) -> None:
    """Add items at the feed's end, for one office or :data:`EVERYONE`.

    The end is held until COMMIT: who comes second takes the places after, so that a reader who sees a place
    has seen, or can see, all those before it. A sequence of the database would not promise that.
    """
    end = held(connection)
    place, head, rows = end.place, end.head, []
    for item in items:
        body = msgspec.json.encode(item)
        place, head = place + 1, sha256(head + sha256(body).digest()).digest()
        rows.append({"place": place, "office": office, "body": body.decode(), "head": head, "made": now})
    if rows:
        connection.execute(insert(feed), rows)
        connection.execute(update(feed_end).values(place=place, head=head))


def held(connection: Connection) -> Any:
    """Hold the feed's end until COMMIT, and return it: what is read meanwhile is what will be told."""
    return connection.execute(select(feed_end).with_for_update()).one()


def page(connection: Connection, office: str, wanted: Asked) -> Page:
    """Return the items that concern an office after a place.

    Raises KioskError ``feed-cursor`` where the feed no longer has that place as the asker knows it: this
    database stands before the one that told of it.
    """
    end = connection.execute(select(feed_end)).one()
    if wanted.place and _head(connection, wanted.place)[:16] != wanted.head:
        raise KioskError("feed-cursor")
    rows = _rows(connection, office, wanted, end.place)
    shown = rows[: _fitting(rows[: wanted.limit])]
    more = len(rows) > len(shown)
    place, head = (shown[-1].place, shown[-1].head) if more else (end.place, end.head)
    cursor = f"{place}.{head.hex()[:16]}" if place else FEED_START
    return Page(tuple(msgspec.Raw(row.body.encode()) for row in shown), cursor, more)


def _fitting(rows: Sequence[Any]) -> int:
    """Return how many of these items one page takes."""
    size = 0
    for count, row in enumerate(rows):
        size += len(row.body.encode())
        if size > PAGE_BYTES and count:
            return count
    return len(rows)


def _head(connection: Connection, place: int) -> str:
    head = connection.scalar(select(feed.c.head).where(feed.c.place == place))
    return head.hex() if head else ""


def _rows(connection: Connection, office: str, wanted: Asked, end: int) -> Sequence[Any]:
    """Read up to the end as it stood first: what was added since may not be seen whole."""
    mine = feed.c.office.in_((office, EVERYONE))
    return connection.execute(
        select(feed.c.place, feed.c.body, feed.c.head)
        .where(mine, feed.c.place > wanted.place, feed.c.place <= end)
        .order_by(feed.c.place)
        .limit(wanted.limit + 1)
    ).all()
