"""The hand that gives messages to the gateway while the hub serves; nothing ends it but the hub's own end."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Final

from typing_extensions import override

from kiosk.hub import messages
from kiosk.hub.gateway import FileSpool, Gateway
from kiosk.hub.house import House
from kiosk.hub.rounds import Rounds, going_on

EVERY: Final = 5.0
"""Seconds between rounds where nothing waits."""
LONGEST: Final = 300.0
"""Seconds after which a gateway that fails is tried again, at most."""


class Hander(Rounds):
    """Hands over what waits, round after round."""

    def __init__(self, house: House, gateway: Gateway) -> None:
        """Take the hub and the road out."""
        super().__init__("handed over", LONGEST)
        self._house, self._gateway = house, gateway

    @override
    def work(self, stop: Event) -> float:
        """Hand over and forget what is old; returns the seconds to wait before the next round."""
        now = self._house.clock.now()
        messages.purge(self._house.database, now)
        return 0.0 if messages.hand(self._house.database, self._gateway, now).waiting else EVERY


@contextmanager
def handing(house: House, folder: Path | None) -> Generator[None]:
    """Hand messages to a folder as long as the hub serves; None hands none.

    Raises KioskError ``messages-spool`` (folder).
    """
    if folder is None:
        yield
        return
    with going_on(Hander(house, FileSpool(folder)), "messages"):
        yield
