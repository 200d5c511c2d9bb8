"""A hub in the same process: what the client does over HTTP, done by a call."""

import msgspec

from kiosk.cases.identity import StationIdentity
from kiosk.hub.enrolment import enrol
from kiosk.hub.house import House
from kiosk.hub.intake import Parcel, take
from kiosk.sync.batch import Batch
from kiosk.sync.signing import sign
from kiosk.sync.wire import Enrolled, Enrolment, EnrolmentRequest, Reply


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

    def health(self) -> None:
        """It is always there."""

    def enrol(self, identity: StationIdentity, request: EnrolmentRequest) -> Enrolled:
        body = msgspec.json.encode(Enrolment(sign(request, identity.private_key)))
        return enrol(self.house.database, self.house.key, body, self.house.clock.now())
