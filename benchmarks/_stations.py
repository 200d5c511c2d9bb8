"""Stations without a register: their logs, already written, packed and signed, so that only the hub works."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import msgspec
import zstandard
from cryptography.hazmat.primitives.asymmetric import ec
from uuid_utils import uuid7

from benchmarks._households import Households
from kiosk.cases.canonical import canonical
from kiosk.cases.journal import BEFORE_FIRST, next_head
from kiosk.cases.reference import Reference
from kiosk.cases.tables import instant_text
from kiosk.clock import SystemClock
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.enrolment import enrol
from kiosk.hub.house import House
from kiosk.hub.keys import public_jwk
from kiosk.sync.batch import pack
from kiosk.sync.client import LEVEL
from kiosk.sync.envelope import LogItem
from kiosk.sync.signing import sign
from kiosk.sync.wire import LOG_TYPE, SIGNATURE, Enrolment, EnrolmentRequest, OfficeNames

MORNING = datetime(2026, 11, 16, 8, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Sent:
    """One request, ready to be written on a line."""

    path: str
    headers: dict[str, str]
    body: bytes = field(repr=False)
    entries: int
    raw: int
    """Bytes of the NDJSON before compression."""

    @property
    def request(self) -> bytes:
        """The request as it goes over the line (RFC 9112)."""
        headers = {"Host": "hub", "Content-Length": str(len(self.body)), **self.headers}
        lines = [f"POST {self.path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
        return "\r\n".join([*lines, "", ""]).encode() + self.body


class Author:
    """One station of an office: writes deposits as its register would."""

    def __init__(self, office: str, code: str = "A1", seed: int = 1) -> None:
        """Make its key; nothing is written yet."""
        self.office, self.code = office, code
        self.device = str(uuid7())
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.households = Households(seed)
        self._dice = random.Random(seed)
        self._last = LogItem(0, b"", "", BEFORE_FIRST)

    def enrol(self, house: House) -> None:
        """Become a station of its office at a hub, which learns the office with it."""
        add_office(house.database, OfficeNames(self.office, "ملحقة", "Annexe", "04.441.01.0"))
        code = add_station(house.database, self.office, self.code, SystemClock())
        asked = EnrolmentRequest(self.device, self.office, self.code, code, public_jwk(self.key))
        enrol(
            house.database,
            house.key,
            msgspec.json.encode(Enrolment(sign(asked, self.key))),
            house.clock.now(),
        )

    def requests(self, count: int, size: int, persons: int = 0) -> Iterator[Sent]:
        """Yield the next ``count`` deposits of the log in batches of ``size``, signed and compressed."""
        for start in range(0, count, size):
            before = self._last.head
            yield self.request(self.write(min(size, count - start), persons), before)

    def write(self, count: int, persons: int = 0) -> list[LogItem]:
        """Return the next deposits of the log, twelve minutes apart; ``persons`` as for households."""
        return [self._next(persons) for _ in range(count)]

    def request(self, items: Sequence[LogItem], before: str) -> Sent:
        """Return the request that sends these entries, which follow the head ``before``."""
        batch = pack(items, before, self.device, 1, self.key)
        headers = {SIGNATURE: batch.token, "Content-Type": LOG_TYPE, "Content-Encoding": "zstd"}
        body = zstandard.compress(batch.body, LEVEL)
        return Sent(f"/v1/logs/{self.device}/1", headers, body, len(items), len(batch.body))

    def _next(self, persons: int) -> LogItem:
        seq = self._last.seq + 1
        instant = MORNING + timedelta(minutes=12 * seq, milliseconds=self._dice.randrange(700_000))
        told = {
            "v": 1, "device": self.device, "epoch": 1, "seq": seq, "event": "deposited",
            "case": str(uuid7()), "reference": str(Reference(self.office, self.code, 26, seq, training=True)),
            "training": True, "instant": instant_text(instant), "clerk": f"c-{self._dice.randrange(1, 4):02}",
            "clock": "trusted", "form": "tadamon", "form_version": 1, "lang": "ar", "law_date": "2026-01-01",
            "office": self.office, "station": self.code, "year": 26, "number": seq,
            "received": ["signed-form", "cnie-copy"], "missing": [], "missing_until": None,
            "answers": self.households.next(persons),
        }  # fmt: skip
        body = canonical(told)
        digest = sha256(body).hexdigest()
        self._last = LogItem(seq, body, digest, next_head(self._last.head, digest))
        return self._last
