"""A hub in the same process: what the client does over HTTP, done by a call."""

from hashlib import sha256

import msgspec

from kiosk.cases.identity import StationIdentity
from kiosk.hub.access import reader
from kiosk.hub.closings import keep
from kiosk.hub.enrolment import enrol
from kiosk.hub.feed import asked
from kiosk.hub.house import House
from kiosk.hub.intake import Parcel, take
from kiosk.hub.judging import caught_up
from kiosk.hub.log import Log
from kiosk.hub.pages import turned
from kiosk.hub.stations import enrolled
from kiosk.sync.batch import Batch
from kiosk.sync.client import SentPage
from kiosk.sync.signing import sign
from kiosk.sync.wire import (
    Access,
    ClosingAnswer,
    Enrolled,
    Enrolment,
    EnrolmentRequest,
    Head,
    Reply,
    SentClosing,
)


class NearHub:
    """A road of no length: what the client does over HTTP, done by a call."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.sent: list[Batch] = []

    def send(self, batch: Batch) -> Reply:
        self.sent.append(batch)
        claims = batch.claims
        parcel = Parcel(claims.device, claims.epoch, batch.token, batch.body)
        reply = take(self.house.database, self.house.key, parcel, self.house.clock.now())
        caught_up(self.house.database, None, self.house.clock)
        return reply

    def head(self, identity: StationIdentity, epoch: int) -> Head:
        with self.house.database.read() as connection:
            known = enrolled(connection, identity.device)
            return Log(connection, known.device, epoch).tip()

    def page(self, identity: StationIdentity, after: str, limit: int, tag: str = "") -> SentPage:
        path = f"/v1/feed?after={after}&limit={limit}"
        token = sign(
            Access(identity.device, path, int(self.house.clock.now().timestamp())), identity.private_key
        )
        with self.house.database.read() as connection:
            asker = reader(connection, f"Bearer {token}", path, self.house.clock.now())
        page = turned(self.house, asker, asked(after, str(limit)), f"Bearer {token}")
        unchanged = tag == page.tag
        body = b"" if unchanged else page.body
        return SentPage(body, page.tag, page.claims, sha256(token.encode()).hexdigest(), unchanged)

    def health(self) -> None:
        """It is always there."""

    def enrol(self, identity: StationIdentity, request: EnrolmentRequest) -> Enrolled:
        body = msgspec.json.encode(Enrolment(sign(request, identity.private_key)))
        return enrol(self.house.database, self.house.key, body, self.house.clock.now())

    def closing(self, sent: SentClosing) -> ClosingAnswer:
        return keep(self.house.database, self.house.key, msgspec.json.encode(sent), self.house.clock.now())
