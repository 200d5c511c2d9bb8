"""Forwarding to the nation as long as the region's hub serves (docs/decisions/0171)."""

import logging
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import Final

from typing_extensions import override

from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.hub.forwarding import Forwarder, Nation
from kiosk.hub.house import House
from kiosk.hub.rounds import Rounds, going_on
from kiosk.sync.client import HubClient
from kiosk.sync.wire import Jwk

_LOG = logging.getLogger(__name__)

EVERY: Final = 5.0
"""Seconds between rounds where nothing waits."""
_LONGEST: Final = 600.0
"""Seconds between two tries on a line that is cut, at most; as for stations."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a region forwards to, and as whom."""

    url: str
    region: str
    key: Jwk = field(repr=False)
    """What the nation's hub signs with."""
    authorities: str = ""
    """PEM file of those that its certificate is believed from; empty: those that every program believes."""


class Passing(Rounds):
    """Passes on what is new, round after round."""

    def __init__(self, forwarder: Forwarder) -> None:
        """Take what forwards; :meth:`run` begins."""
        super().__init__("forwarded", _LONGEST)
        self._forwarder = forwarder
        self._differing: tuple[str, ...] = ()

    @override
    def work(self, stop: Event) -> float:
        done = self._forwarder.round()
        if done.differing != self._differing:
            self._differing = done.differing
            _LOG.error("logs that the nation cannot take, a person must look: %d", len(done.differing))
        if done.code:
            raise KioskError(done.code)
        return EVERY


@contextmanager
def passing(address: str, to: Destination | None, clock: Clock) -> Generator[None]:
    """Forward from the database at ``address`` meanwhile; None forwards nothing.

    Raises KioskError ``hub-address``, ``hub-not-https``, or like :meth:`House.open`.
    """
    if to is None:
        yield
        return
    with closing(HubClient(to.url, clock, authorities=to.authorities)) as client:
        house = House.open(address, clock)
        with (
            closing(house.database),
            going_on(Passing(Forwarder(house, to.region, Nation(client, to.key))), "nation"),
        ):
            yield
