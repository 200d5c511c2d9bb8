"""What the hub made of what it judged."""

from typing import Any

from sqlalchemy import select

from kiosk.hub.feed import EVERYONE
from kiosk.hub.house import House
from kiosk.hub.tables import feed, file


def rows(house: House) -> list[Any]:
    """All files, but for when their entries arrived."""
    columns = [one for one in file.c if one.name != "received"]
    with house.database.read() as connection:
        return [tuple(row) for row in connection.execute(select(*columns).order_by(file.c.reference))]


def news(house: House, kind: str = "verdict") -> list[str]:
    """What the feed tells of entries judged after their answer."""
    with house.database.read() as connection:
        told = connection.scalars(select(feed.c.body).where(feed.c.office != EVERYONE).order_by(feed.c.place))
        return [one for one in told if f'"kind":"{kind}"' in one]
