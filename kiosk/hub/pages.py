"""A page of the feed as it is sent: its bytes, and the hub's word that it answers this very asking."""

from dataclasses import dataclass, field
from hashlib import sha256

import msgspec

from kiosk.hub.certificates import renewed
from kiosk.hub.feed import Asked, page
from kiosk.hub.house import House
from kiosk.hub.stations import Station
from kiosk.sync.signing import sign
from kiosk.sync.wire import PageClaims


@dataclass(frozen=True, slots=True)
class Turned:
    """A page, ready to be sent."""

    body: bytes = field(repr=False)
    tag: str
    """Its entity tag (RFC 9110 §8.8.3): the SHA-256 of the body."""
    claims: str = field(repr=False)
    """Signed :class:`kiosk.sync.wire.PageClaims`."""


def turned(house: House, asker: Station, wanted: Asked, authorization: str) -> Turned:
    """Return the page an office's station asks for; its certificate is renewed on the way, where it is time.

    Raises KioskError ``feed-cursor``.
    """
    now = house.clock.now()
    renewed(house.database, house.key, asker, now)
    with house.database.read() as connection:
        body = msgspec.json.encode(page(connection, asker.office, wanted))
    token = authorization.partition(" ")[2]
    claims = PageClaims(sha256(token.encode()).hexdigest(), sha256(body).hexdigest(), now)
    return Turned(body, f'"{claims.body}"', sign(claims, house.key))
