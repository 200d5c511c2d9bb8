"""The nation's hub beside a region's, and the way between them, done by a call."""

from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy import select

from kiosk.errors import KioskError
from kiosk.hub.forwarding import Forwarder, Nation
from kiosk.hub.house import House
from kiosk.hub.intake import Parcel, take
from kiosk.hub.keys import public_jwk
from kiosk.hub.regions import heard
from kiosk.hub.tables import log_item
from kiosk.sync.batch import Batch
from kiosk.sync.client import HubClient
from kiosk.sync.wire import (
    REGION,
    OfficeNames,
    Reply,
    StationsHeard,
    ToldStations,
)
from tests.fakes.pen import Pen

CODE = "04"


CODE = "04"
CASA = OfficeNames("CASA1", "الدار البيضاء", "Casablanca", "06.141.01.0")


class Road(HubClient):
    """The way to the nation's hub, done by a call; it can be cut, or lose answers."""

    def __init__(self, nation: House) -> None:
        self.nation = nation
        self.left = 10**6
        """Batches until the line is cut."""
        self.deaf = False
        """Answers are lost on the way back."""
        self.headers: list[dict[str, str]] = []

    def send(self, batch: Batch, more: Mapping[str, str] | None = None) -> Reply:
        if self.left == 0:
            raise KioskError("hub-unreachable")
        self.left -= 1
        self.headers.append(dict(more or {}))
        claims = batch.claims
        parcel = Parcel(claims.device, claims.epoch, batch.token, batch.body, (more or {}).get(REGION, ""))
        reply = take(self.nation.database, self.nation.key, parcel, self.nation.clock.now())
        if self.deaf:
            raise KioskError("hub-slow")
        return reply

    def stations(self, told: ToldStations) -> StationsHeard:
        return heard(self.nation, msgspec.json.encode(told))


def forwarder(pen: Pen, road: Road, code: str = CODE) -> Forwarder:
    return Forwarder(pen.house, code, Nation(road, public_jwk(road.nation.key)))


def rows(house: House, table: Any = log_item) -> list[Any]:
    columns = [one for one in table.c if one.name not in {"received", "body"}]
    with house.database.read() as connection:
        return [
            tuple(row) for row in connection.execute(select(*columns).order_by(table.c.device, table.c[2]))
        ]


def filled(pen: Pen) -> Pen:
    """Good entries, bad ones, and one that only the region can know to be out of place."""
    pen.write()
    pen.raw(b"no json")
    pen.write(office="OTHER")
    pen.write(answers={})
    pen.hand_in(1, 2)
    pen.hand_in(2, 4)
    return pen
