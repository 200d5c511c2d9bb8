"""Writes log entries as a station does, good ones and bad ones, without a register."""

from hashlib import sha256

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import select

from kiosk.cases.canonical import canonical
from kiosk.cases.journal import BEFORE_FIRST, next_head
from kiosk.cases.reference import Reference
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.enrolment import enrol
from kiosk.hub.house import House
from kiosk.hub.intake import Parcel, take
from kiosk.hub.judging import INLINE, caught_up
from kiosk.hub.keys import public_jwk
from kiosk.hub.tables import log_item
from kiosk.sync.batch import Batch, pack
from kiosk.sync.envelope import LogItem
from kiosk.sync.signing import sign
from kiosk.sync.wire import Enrolled, Enrolment, EnrolmentRequest, Given, Reply
from tests.fakes.station import OFFICE, household

DEVICE = "0199a5b0-0000-7000-8000-000000000001"


class Pen:
    """Writes log entries as a station does, so that a test can write bad ones too."""

    def __init__(
        self, house: House, device: str = DEVICE, station: str = "A1", *, screen: bool = False
    ) -> None:
        self.house, self.device, self.station, self.screen = house, device, station, screen
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.items: list[LogItem] = []
        self.epoch = 1

    def enrolment(self, code: str, **changed: object) -> bytes:
        request = EnrolmentRequest(self.device, OFFICE.code, self.station, code, public_jwk(self.key))
        request = msgspec.structs.replace(request, **changed)
        return msgspec.json.encode(Enrolment(sign(request, self.key)))

    def enrol(self) -> Enrolled:
        add_office(self.house.database, OFFICE)
        place = OFFICE.code, self.station
        code = add_station(self.house.database, *place, self.house.clock, screen=self.screen)
        body = self.enrolment(code)
        return enrol(self.house.database, self.house.key, body, self.house.clock.now())

    def write(self, **changed: object) -> LogItem:
        """Write a deposit of the demonstration household, unless something is changed."""
        seq = len(self.items) + 1
        body = {
            "v": 1,
            "device": self.device,
            "epoch": self.epoch,
            "seq": seq,
            "event": "deposited",
            "case": f"case-{seq}",
            "reference": self.reference(seq),
            "instant": "2026-11-21T12:00:00.000Z",
            "clerk": "c-01",
            "training": True,
            "clock": "trusted",
            "form": "tadamon",
            "form_version": 1,
            "lang": "ar",
            "office": OFFICE.code,
            "station": self.station,
            "received": [],
            "missing": [],
            "answers": household(),
            **changed,
        }
        return self.raw(canonical(body))

    def event(self, event: str, case: str, **changed: object) -> LogItem:
        return self.write(event=event, case=case, reference=self.reference(1), answers={}, **changed)

    def raw(self, body: bytes) -> LogItem:
        head = self.items[-1].head if self.items else BEFORE_FIRST
        digest = sha256(body).hexdigest()
        self.items.append(LogItem(len(self.items) + 1, body, digest, next_head(head, digest)))
        return self.items[-1]

    def reference(self, number: int) -> str:
        return str(Reference(OFFICE.code, self.station, 26, number, training=True))

    def batch(self, first: int = 1, last: int | None = None) -> Batch:
        items = self.items[first - 1 : last]
        before = self.items[first - 2].head if first > 1 else BEFORE_FIRST
        return pack(items, before, self.device, self.epoch, self.key)

    def send(self, first: int = 1, last: int | None = None) -> Reply:
        """Send entries and let them be judged."""
        reply = self.hand_in(first, last)
        assert self.judge() == 0
        return reply

    def hand_in(self, first: int = 1, last: int | None = None) -> Reply:
        """Send entries; they wait for whoever judges."""
        batch = self.batch(first, last)
        parcel = Parcel(self.device, self.epoch, batch.token, batch.body)
        return take(self.house.database, self.house.key, parcel, self.house.clock.now())

    def judge(self, most: int = INLINE) -> int:
        """Judge what waits at the hub and return how many still do."""
        return caught_up(self.house.database, None, self.house.clock, most)

    def verdicts(self) -> list[tuple[str, str]]:
        """What the hub says by now of each entry of this log: verdict, reason."""
        mine = log_item.c.device == self.device, log_item.c.epoch == self.epoch
        wanted = select(log_item.c.verdict, log_item.c.reason).where(*mine).order_by(log_item.c.seq)
        with self.house.database.read() as connection:
            return [tuple(row) for row in connection.execute(wanted)]


def given(reply: Reply) -> list[tuple[int, str, str]]:
    """The answers of a reply: seq, verdict, reason."""
    answers = msgspec.json.decode(bytes(reply.answers), type=list[Given])
    return [(one.seq, one.verdict.value, one.reason) for one in answers]
