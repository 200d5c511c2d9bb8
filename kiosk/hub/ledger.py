"""What a region has passed on to the nation, log by log, and what it lacks: by line or stick alike.

How far a log is passed on moves on only by a checkpoint that the nation signed over the head that stands
here. To send twice is to send once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, and_, func, select, update

from kiosk.cases.thumbprint import key_id, public_key
from kiosk.hub.batches import Kept, items, kept, ndjson
from kiosk.hub.house import House
from kiosk.hub.landing import add_new
from kiosk.hub.tables import forwarded, log_end, office, station
from kiosk.sync.batch import Batch
from kiosk.sync.delivery import believed
from kiosk.sync.signing import claimed, sign
from kiosk.sync.wire import (
    BatchClaims,
    Forwarding,
    Jwk,
    OfficeNames,
    RegionStation,
    RegionStations,
    Reply,
    ToldStations,
)

_OURS_TO_SAY: Final = frozenset({"item-elsewhere", "item-station-revoked"})

AT_ONCE: Final = 100
"""Stations in one telling: some 80 kB."""


@dataclass(frozen=True, slots=True)
class OpenLog:
    """A log that the nation does not have whole."""

    device: str
    epoch: int
    held: int
    """How far the nation has signed for it."""


@dataclass(frozen=True, slots=True)
class Passing:
    """A batch as its station signed it, and what the region signed of it."""

    batch: Batch
    leave: str = field(repr=False)
    """Signed :class:`kiosk.sync.wire.Forwarding`."""


class Ledger:
    """One region's account with one nation."""

    def __init__(self, house: House, region: str, key: Jwk) -> None:
        """Take the region's hub, its two digits, and what the nation's hub signs with."""
        self._house, self.region, self._key = house, region, key
        self.nation: Final = key_id(public_key(key))
        """Short name of the nation's key."""

    def open(self) -> Sequence[OpenLog]:
        """Return the logs that the nation lacks something of."""
        with self._house.database.read() as connection:
            return _lacking(connection, self.nation)

    def waiting(self) -> int:
        """Return how many entries the nation has not signed for."""
        with self._house.database.read() as connection:
            return _waiting(connection, self.nation)

    def tellings(self) -> Iterator[ToldStations]:
        """Yield what the nation must know of the stations whose logs are passed on, with their offices."""
        with self._house.database.read() as connection:
            stations, offices = _stations(connection), _offices(connection)
        for start in range(0, len(stations), AT_ONCE):
            some = stations[start : start + AT_ONCE]
            lie = tuple(offices[code] for code in sorted({one.office for one in some}))
            named = tuple(RegionStation(one.device, one.certificate) for one in some)
            yield ToldStations(sign(RegionStations(self.region, self.nation, lie, named), self._house.key))

    def lacked(self, log: OpenLog) -> tuple[Kept, ...] | None:
        """Return the batches that the nation lacks, None where no signature was kept of the first of them."""
        with self._house.database.read() as connection:
            batches = kept(connection, log.device, log.epoch, log.held)
        return None if batches and batches[0].first > log.held + 1 else batches

    def passing(self, log: OpenLog, one: Kept) -> Passing:
        """Return a batch as its station signed it, and what we sign of it."""
        claims = claimed(one.token, BatchClaims)
        with self._house.database.read() as connection:
            rows = list(items(connection, log.device, log.epoch, one.first, one.last))
        apart = {row.seq: row.reason for row in rows if row.reason in _OURS_TO_SAY}
        told = Forwarding(self.region, self.nation, sha256(one.token.encode()).hexdigest(), apart)
        return Passing(Batch(claims, one.token, ndjson(claims, rows)), sign(told, self._house.key))

    def answered(self, claims: BatchClaims, reply: Reply) -> bool:
        """Take the nation's answer to a batch; say whether it holds the same history.

        Raises KioskError ``hub-answer-foreign``.
        """
        checkpoint, _answers = believed(reply, self._key, claims)
        same = (checkpoint.seq, checkpoint.head) == (claims.last, claims.head)
        if same:
            self.reach(claims.device, claims.epoch, claims.last)
        return same

    def holds(self, claims: BatchClaims, token: str) -> bool:
        """Say whether a batch that an answer speaks of stands here as it was signed."""
        with self._house.database.read() as connection:
            batches = kept(connection, claims.device, claims.epoch, claims.first - 1)
        return any(one.token == token for one in batches)

    def reach(self, device: str, epoch: int, seq: int, *, back: bool = False) -> None:
        """Note how far the nation signed; ``back`` where it says that it lost what lies behind."""
        place = {"device": device, "epoch": epoch, "nation": self.nation}
        mine = [forwarded.c[name] == value for name, value in place.items()]
        further = [] if back else [forwarded.c.seq < seq]
        with self._house.database.write() as connection:
            add_new(connection, forwarded, [{**place, "seq": 0}])
            connection.execute(update(forwarded).where(*mine, *further).values(seq=seq))


def _logs(nation: str) -> Any:
    """Return our own stations' logs beside what the nation has signed for."""
    same = and_(
        *(forwarded.c[name] == log_end.c[name] for name in ("device", "epoch")), forwarded.c.nation == nation
    )
    ours = log_end.join(station, and_(station.c.device == log_end.c.device, station.c.region == ""))
    return ours.outerjoin(forwarded, same)


_HELD: Final = func.coalesce(forwarded.c.seq, 0)


def _lacking(connection: Connection, nation: str) -> Sequence[OpenLog]:
    wanted = (
        select(log_end.c.device, log_end.c.epoch, _HELD)
        .select_from(_logs(nation))
        .where(log_end.c.seq > _HELD)
        .order_by(log_end.c.device, log_end.c.epoch)
    )
    return [OpenLog(*row) for row in connection.execute(wanted)]


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
