"""The stable code of each thing that is not well: what a person reads out to support."""

from typing import Final

from kiosk.card.reader import Link, ReaderState
from kiosk.flows.desk import Health
from kiosk.print.reasons import cause
from kiosk.sync.envelope import LinkState

_READER: Final = {
    ReaderState.NO_SERVICE: "pcsc-absent",
    ReaderState.NO_READER: "reader-absent",
    ReaderState.MUTE: "card-mute",
}
_LINK: Final = {
    LinkState.UNSET: "hub-unset",
    LinkState.UNREACHABLE: "hub-unreachable",
    LinkState.CAPTIVE: "hub-captive",
    LinkState.REFUSED: "hub-refused",
    LinkState.FAILED: "unexpected",
}


def broken_link(health: Health) -> Link | None:
    """Return the link that keeps the reader away, as the doctor found it."""
    return next((link for link in health.links if not link.ok), None)


def codes(health: Health, delivery: str = "") -> dict[str, str]:
    """Return a code by line name, empty where all is well; ``delivery`` is the last round's own."""
    printer, broken = cause(health.printer), broken_link(health)
    return {
        "reader": broken.code if broken is not None else _READER.get(health.reader.state, ""),
        "printer": printer.code if printer is not None else "",
        "hub": "" if health.link is LinkState.UP else delivery or _LINK[health.link],
        "clock": "" if health.clock_trusted else "clock-behind",
        "scanner": health.scanner.code if health.scanner is not None else "",
        "register": " · ".join(one.code for one in health.troubles),
        "people": "" if health.guarded else "people-none",
    }
