"""A station with a real register, and a hub in the same process that it is enrolled at."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.clock import FixedClock
from kiosk.hub.house import House
from kiosk.hub.intake import Parcel, take
from kiosk.sync.batch import Batch
from kiosk.sync.wire import Enrolled, EnrolmentRequest, Reply
from tests.fakes.filings import NOON
from tests.fakes.station import Station, station


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Station]:
    with station(tmp_path / "desk") as made:
        yield made


class NearHub:
    """A road of no length: what the client does over HTTP, done by a call."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.sent: list[Batch] = []

    def send(self, batch: Batch) -> Reply:
        self.sent.append(batch)
        claims = batch.claims
        parcel = Parcel(claims.device, claims.epoch, batch.token, batch.body)
        return take(self.house.database, self.house.key, parcel, self.house.clock.now())

    def enrol(self, identity, request: EnrolmentRequest) -> Enrolled:
        from kiosk.hub.enrolment import enrol
        from kiosk.sync.signing import sign
        from kiosk.sync.wire import Enrolment
        import msgspec

        body = msgspec.json.encode(Enrolment(sign(request, identity.private_key)))
        return enrol(self.house.database, self.house.key, body, self.house.clock.now())


@pytest.fixture
def near(tmp_path: Path) -> Iterator[NearHub]:
    house = House.open(f"sqlite:///{tmp_path}/hub.db", FixedClock(NOON))
    yield NearHub(house)
    house.database.close()


def digest(raw: bytes) -> str:
    return sha256(raw).hexdigest()
