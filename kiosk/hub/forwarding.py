"""A region passes its stations' logs on to the nation: the same signed bytes that they sent (0171).

How far a log is forwarded moves only by a checkpoint that the nation signed over the head that stands here.
Whatever happens, the next round goes on from there; to send twice is to send once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, and_, func, select, update

from kiosk.cases.thumbprint import key_id, public_key
from kiosk.errors import KioskError
from kiosk.hub.batches import Kept, items, kept, ndjson
from kiosk.hub.house import House
from kiosk.hub.landing import add_new
from kiosk.hub.tables import forwarded, log_end, office, station
from kiosk.sync.batch import Batch
from kiosk.sync.client import HubClient
from kiosk.sync.delivery import believed
from kiosk.sync.signing import claimed, sign
from kiosk.sync.wire import (
    REGION,
    BatchClaims,
    Forwarding,
    Jwk,
    OfficeNames,
    RegionStation,
    RegionStations,
    ToldStations,
)

_OURS_TO_SAY: Final = frozenset({"item-elsewhere", "item-station-revoked"})

AT_ONCE: Final = 100
"""Stations in one telling: some 80 kB."""


@dataclass(frozen=True, slots=True)
class Nation:
    """The hub that a region forwards to."""

    client: HubClient
    key: Jwk = field(repr=False)
    """What it signs with."""

    @property
    def kid(self) -> str:
        """Short name of its key."""
        return key_id(public_key(self.key))


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


@dataclass(frozen=True, slots=True)
class _Open:
    """A log that the nation does not have whole."""

    device: str
    epoch: int
    held: int
    """How far the nation has signed for it."""


class Forwarder:
    """Forwards, round after round; first it tells the nation of all stations."""

    def __init__(self, house: House, code: str, nation: Nation) -> None:
        """Take the region's hub, its two digits, and where to forward."""
        self._house, self._code, self._nation = house, code, nation
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
            for log in self._open():
                self._send(log)
        except KioskError as wrong:
            code = wrong.code
        with self._house.database.read() as connection:
            waiting = _waiting(connection, self._nation.kid)
        return Forwarded(self._batches, self._entries, waiting, tuple(sorted(self._differing)), code)

    def tellings(self) -> Iterator[ToldStations]:
        """Yield what the nation must know of the stations whose logs are forwarded, with their offices."""
        with self._house.database.read() as connection:
            stations, offices = _stations(connection), _offices(connection)
        for start in range(0, len(stations), AT_ONCE):
            some = stations[start : start + AT_ONCE]
            lie = tuple(offices[code] for code in sorted({one.office for one in some}))
            named = tuple(RegionStation(one.device, one.certificate) for one in some)
            told = RegionStations(self._code, self._nation.kid, lie, named)
            yield ToldStations(sign(told, self._house.key))

    def _tell(self) -> None:
        if not self._told:
            for one in self.tellings():
                self._nation.client.stations(one)
            self._told = True

    def _open(self) -> Sequence[_Open]:
        with self._house.database.read() as connection:
            return _lacking(connection, self._nation.kid)

    def _send(self, log: _Open) -> None:
        with self._house.database.read() as connection:
            batches = kept(connection, log.device, log.epoch, log.held)
        for one in batches:
            if one.first > log.held + 1 and one is batches[0]:
                self._differing.add(log.device)
            elif self._sent(log, one):
                continue
            return

    def _sent(self, log: _Open, one: Kept) -> bool:
        """Send a batch, and say whether the next one may follow."""
        batch, leave = self._batch(log, one)
        try:
            reply = self._nation.client.send(batch, {REGION: leave})
        except KioskError as refused:
            return self._refused(log, refused)
        checkpoint, _answers = believed(reply, self._nation.key, batch.claims)
        if (checkpoint.seq, checkpoint.head) != (batch.claims.last, batch.claims.head):
            self._differing.add(log.device)
            return False
        self._note(log, one.last)
        self._batches += 1
        self._entries += one.last - one.first + 1
        return True

    def _batch(self, log: _Open, one: Kept) -> tuple[Batch, str]:
        """Return the batch as its station signed it, and what we sign of it."""
        claims = claimed(one.token, BatchClaims)
        with self._house.database.read() as connection:
            rows = list(items(connection, log.device, log.epoch, one.first, one.last))
        apart = {row.seq: row.reason for row in rows if row.reason in _OURS_TO_SAY}
        told = Forwarding(self._code, self._nation.kid, sha256(one.token.encode()).hexdigest(), apart)
        return Batch(claims, one.token, ndjson(claims, rows)), sign(told, self._house.key)

    def _refused(self, log: _Open, refused: KioskError) -> bool:
        """A nation that lost its disk waits for what it signed for; one that forgot a station is told."""
        expected = refused.values.get("next_expected")
        if refused.code == "batch-gap" and isinstance(expected, int):
            self._note(log, expected - 1)
            return False
        if refused.code == "station-unknown":
            self._told = False
        raise refused

    def _note(self, log: _Open, seq: int) -> None:
        place = {"device": log.device, "epoch": log.epoch, "nation": self._nation.kid}
        mine = [forwarded.c[name] == value for name, value in place.items()]
        with self._house.database.write() as connection:
            add_new(connection, forwarded, [{**place, "seq": 0}])
            connection.execute(update(forwarded).where(*mine).values(seq=seq))


def _logs(nation: str) -> Any:
    """Return our own stations' logs beside what the nation has signed for."""
    same = and_(
        *(forwarded.c[name] == log_end.c[name] for name in ("device", "epoch")), forwarded.c.nation == nation
    )
    ours = log_end.join(station, and_(station.c.device == log_end.c.device, station.c.region == ""))
    return ours.outerjoin(forwarded, same)


_HELD: Final = func.coalesce(forwarded.c.seq, 0)


def _lacking(connection: Connection, nation: str) -> Sequence[_Open]:
    wanted = (
        select(log_end.c.device, log_end.c.epoch, _HELD)
        .select_from(_logs(nation))
        .where(log_end.c.seq > _HELD)
        .order_by(log_end.c.device, log_end.c.epoch)
    )
    return [_Open(*row) for row in connection.execute(wanted)]


def _waiting(connection: Connection, nation: str) -> int:
    lacking = func.coalesce(func.sum(log_end.c.seq - _HELD), 0)
    return int(connection.execute(select(lacking).select_from(_logs(nation))).scalar_one())


def _stations(connection: Connection) -> Sequence[Any]:
    """Return our own stations that were certified, revoked ones too: what they sent before is passed on."""
    wanted = select(station.c.device, station.c.office, station.c.certificate)
    mine = station.c.region == "", station.c.certificate != ""
    return connection.execute(wanted.where(*mine).order_by(station.c.device)).all()


def _offices(connection: Connection) -> dict[str, OfficeNames]:
    columns = (office.c.code, office.c.name_ar, office.c.name_fr, office.c.commune)
    return {row.code: OfficeNames(*row) for row in connection.execute(select(*columns))}
