"""Which link of the chain is broken: service, reader, card, chip."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Event

from kiosk.card import access
from kiosk.card.pcsc import connected
from kiosk.card.reader import ReaderState
from kiosk.card.session import Session
from kiosk.card.winscard import status
from kiosk.errors import KioskError


@dataclass(frozen=True, slots=True)
class Link:
    """One link: whether it holds, and the failure code that says what to do where it does not."""

    name: str
    """``service``, ``reader``, ``card`` or ``chip``."""
    ok: bool
    code: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


_BROKEN_AT = {
    ReaderState.NO_SERVICE: ("service", "pcsc-absent"),
    ReaderState.NO_READER: ("reader", "reader-absent"),
    ReaderState.EMPTY: ("card", "card-absent"),
    ReaderState.BUSY: ("card", "reader-busy"),
    ReaderState.MUTE: ("card", "card-mute"),
}
_LINKS = ("service", "reader", "card", "chip")


def chain(reader: str = "") -> tuple[Link, ...]:
    """Return the links from the PC/SC service to the chip, up to the first that is broken."""
    found = status(reader)
    values = {"reader": found.reader}
    name, code = _BROKEN_AT.get(found.state, ("chip", ""))
    code = code or _chip(found.reader)
    whole = tuple(Link(each, ok=True, values=values) for each in _LINKS[: _LINKS.index(name)])
    return (*whole, Link(name, ok=not code, code=code, values=values))


def _chip(reader: str) -> str:
    """Return the code of what keeps the chip from being read, or nothing where it offers a way in."""
    try:
        with connected(reader) as transport:
            known = access.offered(access.card_access(Session(transport, Event())))
    except KioskError as wrong:
        return wrong.code
    return "" if known else "card-unreadable"
