"""A region passes its stations' logs on to the nation by line: the same signed bytes that they sent (0171).

Whatever happens, the next round goes on from there.
"""

from dataclasses import dataclass, field

from kiosk.errors import KioskError
from kiosk.hub.batches import Kept
from kiosk.hub.house import House
from kiosk.hub.ledger import Ledger, OpenLog
from kiosk.sync.client import HubClient
from kiosk.sync.wire import REGION, Jwk


@dataclass(frozen=True, slots=True)
class Nation:
    """The hub that a region forwards to."""

    client: HubClient
    key: Jwk = field(repr=False)
    """What it signs with."""


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What a round did."""

    batches: int = 0
    entries: int = 0
    waiting: int = 0
    """Entries that the nation has not signed for yet."""
    differing: tuple[str, ...] = ()
    """Devices of which the nation holds another history, or whose beginning no signature was kept of."""
    code: str = ""
    """Failure code that ended the round before everything was sent; empty where nothing did."""


class Forwarder:
    """Forwards, round after round; first it tells the nation of all stations."""

    def __init__(self, house: House, code: str, nation: Nation) -> None:
        """Take the region's hub, its two digits, and where to forward."""
        self._ledger, self._client = Ledger(house, code, nation.key), nation.client
        self._told = False
        self._batches = self._entries = 0
        self._differing: set[str] = set()

    def round(self) -> Forwarded:
        """Send what the nation lacks, log by log; the road's failures are told, not raised."""
        self._batches = self._entries = 0
        self._differing = set()
        code = ""
        try:
            self._tell()
            for log in self._ledger.open():
                self._send(log)
        except KioskError as wrong:
            code = wrong.code
        return Forwarded(
            self._batches, self._entries, self._ledger.waiting(), tuple(sorted(self._differing)), code
        )

    def _tell(self) -> None:
        if not self._told:
            for one in self._ledger.tellings():
                self._client.stations(one)
            self._told = True

    def _send(self, log: OpenLog) -> None:
        batches = self._ledger.lacked(log)
        if batches is None:
            self._differing.add(log.device)
            return
        for one in batches:
            if not self._sent(log, one):
                return

    def _sent(self, log: OpenLog, one: Kept) -> bool:
        """Send a batch, and say whether the next one may follow."""
        passing = self._ledger.passing(log, one)
        try:
            reply = self._client.send(passing.batch, {REGION: passing.leave})
        except KioskError as refused:
            return self._refused(log, refused)
        if not self._ledger.answered(passing.batch.claims, reply):
            self._differing.add(log.device)
            return False
        self._batches += 1
        self._entries += one.last - one.first + 1
        return True

    def _refused(self, log: OpenLog, refused: KioskError) -> bool:
        """A nation that lost its disk waits for what it signed for; one that forgot a station is told."""
        expected = refused.values.get("next_expected")
        if refused.code == "batch-gap" and isinstance(expected, int):
            self._ledger.reach(log.device, log.epoch, expected - 1, back=True)
            return False
        if refused.code == "station-unknown":
            self._told = False
        raise refused
