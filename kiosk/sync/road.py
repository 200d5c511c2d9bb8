"""What the station remembers of the road to its hub: whose key to believe, and when it last heard of it."""

from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from kiosk.cases.memory import recall, remember
from kiosk.cases.tables import instant_text, memory
from kiosk.shapes import from_json
from kiosk.sync.envelope import LinkState
from kiosk.sync.wire import Jwk

_KEY, _STATE, _CONTACT = "hub-key", "hub-link", "hub-contact"


@dataclass(frozen=True, slots=True)
class Road:
    """The road to the hub as last seen."""

    link: LinkState
    last_contact: datetime | None


def road(conn: Connection) -> Road:
    """Return the road as it was at the last attempt."""
    contact = recall(conn, _CONTACT)
    state = LinkState(recall(conn, _STATE) or LinkState.UNSET)
    return Road(state, datetime.fromisoformat(contact) if contact else None)


def note(conn: Connection, link: LinkState, instant: datetime) -> None:
    """Remember how the road was; a hub that answered in its own words was in contact."""
    remember(conn, _STATE, link.value)
    if link in {LinkState.UP, LinkState.REFUSED}:
        remember(conn, _CONTACT, instant_text(instant))


def contacts(conn: Connection) -> dict[str, datetime]:
    """Return when each station of this register last heard of the hub, by device."""
    kept = select(memory.c.device, memory.c.value).where(memory.c.key == _CONTACT)
    return {row.device: datetime.fromisoformat(row.value) for row in conn.execute(kept)}


def hub_key(conn: Connection) -> Jwk | None:
    """Return the key that signs the hub's answers, or None before the enrolment."""
    kept = recall(conn, _KEY)
    return from_json(kept, Jwk) if kept else None


def trust(conn: Connection, key: Jwk) -> None:
    """Keep the hub's key, at the enrolment."""
    remember(conn, _KEY, msgspec.json.encode(key).decode())
