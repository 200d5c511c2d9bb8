"""A road to the hub on which one thing at a time goes wrong, as told; what may go wrong is a closed list."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum
from hashlib import sha256

import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    derive_private_key,
)
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.hub.house import House
from kiosk.sync.batch import Batch
from kiosk.sync.envelope import Verdict
from kiosk.sync.signing import sign
from kiosk.sync.wire import BatchClaims, Checkpoint, Given, Reply
from tests.fakes.near import NearHub
from tests.faults.sync.mortal import Death

STRANGER = derive_private_key(7, SECP256R1())
"""The key of somebody who answers in the hub's place."""


class Wrong(Enum):
    """What happens to the next batch."""

    NOTHING = "nothing"
    CUT_UP = "cut on the way up"
    REPLY_LOST = "reply lost"
    REPLAYED = "replayed"
    LATE = "held back, delivered later"
    PORTAL = "a login page"
    BUSY = "busy"
    OTHER_HUB = "another hub"
    IMPOSTOR = "an impostor's answer"
    OLD_REPLY = "an old reply"


class Line(NearHub):
    """One line for a whole office: what is held back of one station may pass what another sends."""

    def __init__(self, house: House, other: House) -> None:
        super().__init__(house)
        self.wrong = Wrong.NOTHING
        self.other = other
        self._late: list[Batch] = []
        self._last: Reply | None = None

    @override
    def send(self, batch: Batch) -> Reply:
        """Send, or not: one fault for one batch, then the line is good again."""
        wrong, self.wrong = self.wrong, Wrong.NOTHING
        happening = _HAPPENINGS.get(wrong)
        return happening(self, batch) if happening else self._arrives(batch)

    def close(self) -> None:
        """Let both hubs go."""
        self.house.database.close()
        self.other.database.close()

    def clear(self) -> None:
        """Let everything that was held back arrive."""
        self.wrong = Wrong.NOTHING
        late, self._late = self._late, []
        for batch in late:
            self._quietly(batch)

    def _arrives(self, batch: Batch) -> Reply:
        self.clear()
        try:
            self._last = super().send(batch)
        except Death:
            raise KioskError("hub-unreachable") from None
        return self._last

    def _quietly(self, batch: Batch) -> None:
        """Let a batch arrive whose sender hears nothing of it."""
        try:
            super().send(batch)
        except (Death, KioskError):
            return

    def _cut(self, batch: Batch) -> Reply:
        raise KioskError("hub-unreachable")

    def _lost(self, batch: Batch) -> Reply:
        self._arrives(batch)
        raise KioskError("hub-unreachable")

    def _replayed(self, batch: Batch) -> Reply:
        self._quietly(batch)
        return self._arrives(batch)

    def _held_back(self, batch: Batch) -> Reply:
        self._late.append(batch)
        raise KioskError("hub-slow")

    def _portal(self, batch: Batch) -> Reply:
        raise KioskError("hub-captive")

    def _busy(self, batch: Batch) -> Reply:
        raise KioskError("hub-busy")

    def _elsewhere(self, batch: Batch) -> Reply:
        return NearHub(self.other).send(batch)

    def _impostor(self, batch: Batch) -> Reply:
        return forged(batch.claims, STRANGER, self.house.clock.now())

    def _old(self, batch: Batch) -> Reply:
        return self._last or self._arrives(batch)


_HAPPENINGS: dict[Wrong, Callable[[Line, Batch], Reply]] = {
    Wrong.CUT_UP: Line._cut,
    Wrong.REPLY_LOST: Line._lost,
    Wrong.REPLAYED: Line._replayed,
    Wrong.LATE: Line._held_back,
    Wrong.PORTAL: Line._portal,
    Wrong.BUSY: Line._busy,
    Wrong.OTHER_HUB: Line._elsewhere,
    Wrong.IMPOSTOR: Line._impostor,
    Wrong.OLD_REPLY: Line._old,
}


def forged(claims: BatchClaims, key: EllipticCurvePrivateKey, now: datetime) -> Reply:
    """Return the answer that somebody gives who has no hub: everything stored, signed with another key."""
    given = [Given(seq, Verdict.STORED) for seq in range(claims.first, claims.last + 1)]
    raw = msgspec.json.encode(given)
    told = Checkpoint(claims.device, claims.epoch, claims.last, claims.head, now, sha256(raw).hexdigest())
    return Reply(msgspec.Raw(raw), sign(told, key))
