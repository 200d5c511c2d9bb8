"""Which link of the chain is broken: USB, driver, service, reader, card, chip."""

from collections.abc import Mapping
from threading import Event

from kiosk.card import access, usb
from kiosk.card.habits import Habits
from kiosk.card.pcsc import connected
from kiosk.card.reader import Link, ReaderState, ReaderStatus
from kiosk.card.session import Session
from kiosk.card.winscard import context, status
from kiosk.errors import KioskError

_LINKS = ("usb", "driver", "service", "reader", "card", "chip")
_CARD = {
    ReaderState.EMPTY: "card-absent",
    ReaderState.BUSY: "reader-busy",
    ReaderState.MUTE: "card-mute",
}


def chain(reader: str = "") -> tuple[Link, ...]:
    """Return the links up to the first that is broken; a bus that tells nothing is passed over."""
    found = status(reader)
    if missing := broken(found):
        return missing
    last = ("card", _CARD[found.state]) if found.state in _CARD else ("chip", _chip(found.reader))
    return _up_to(*last, {"reader": found.reader})


def broken(found: ReaderStatus) -> tuple[Link, ...]:
    """Return the links up to the one that keeps a reader away; none where it is there. Touches no card."""
    if found.state is ReaderState.NO_SERVICE:
        # Whether a reader is plugged in says nothing as long as nobody is there to drive it.
        return (Link("service", ok=False, code=_service()),)
    return _without_reader(found.reader) if found.state is ReaderState.NO_READER else ()


def _up_to(name: str, code: str, values: Mapping[str, str]) -> tuple[Link, ...]:
    whole = tuple(Link(each, ok=True, values=values) for each in _LINKS[: _LINKS.index(name)])
    return (*whole, Link(name, ok=not code, code=code, values=values))


def _without_reader(wanted: str) -> tuple[Link, ...]:
    """Return where the chain breaks when the service sees no reader, or not the one of the settings."""
    bus = usb.plugged()
    service, values = Link("service", ok=True), {"reader": wanted}
    if bus is None or wanted:
        return (service, Link("reader", ok=False, code="reader-absent", values=values))
    if not bus:
        return (service, Link("usb", ok=False, code="reader-absent", values=values))
    first = next((each for each in bus if each.taken_by), bus[0])
    values = {"reader": first.product, "module": first.taken_by}
    code = "reader-taken" if first.taken_by else "reader-driver"
    return (service, Link("usb", ok=True, values=values), Link("driver", ok=False, code=code, values=values))


def _service() -> str:
    try:
        with context():
            return "pcsc-absent"  # it came back in between, and may go again
    except KioskError as wrong:
        return wrong.code


def _chip(reader: str) -> str:
    """Return the code of what keeps the chip from being read, or nothing where it offers a way in."""
    try:
        with connected(reader) as transport:
            session = Session(transport, Event())
            known = access.offered(access.card_access(session, Habits())) or access.application(session)
    except KioskError as wrong:
        return wrong.code
    return "" if known else "card-unreadable"
