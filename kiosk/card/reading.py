"""Reading a card from first command to last: open, identity, photo; each trouble under its stable code."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import TypeVar

from kiosk.card import access, face, files, identity, lds
from kiosk.card.apdu import StatusError
from kiosk.card.elliptic import Ephemeral, fresh
from kiosk.card.files import LengthRefused, Lengths
from kiosk.card.lds import Details
from kiosk.card.pace import Password
from kiosk.card.reader import AccessKey, Cancel, CardReading, Progress, Stage
from kiosk.card.secure_messaging import SessionLost, Tampered
from kiosk.card.session import Session, Transport
from kiosk.card.tlv import MalformedError
from kiosk.clock import Clock, local
from kiosk.errors import KioskError

T = TypeVar("T")


@dataclass(slots=True)
class Stages:
    """Tells each stage once, as it begins, and measures how long the one before it took."""

    progress: Progress
    timings: dict[str, float] = field(default_factory=dict)
    _told: list[Stage] = field(default_factory=list)
    _since: float = field(default_factory=perf_counter)

    def begin(self, stage: Stage, so_far: CardReading | None = None) -> None:
        """Begin a stage; one that was told already is not told again."""
        if stage in self._told:
            return
        self.end()
        self._told.append(stage)
        self._since = perf_counter()
        self.progress(stage, so_far)

    def end(self) -> None:
        """Note how long the present stage took."""
        if self._told:
            self.timings.setdefault(self._told[-1].value, round((perf_counter() - self._since) * 1000, 1))


@dataclass(frozen=True, slots=True)
class Attempt:
    """What one reading is made with."""

    session: Session
    secret: Password
    stages: Stages
    lengths: Lengths
    ephemeral: Ephemeral
    clock: Clock


def prepared(key: AccessKey) -> Password:
    """Return the password of what was typed, before a reader is touched. Raises KioskError for its shape."""
    return access.password(key)


def read_chip(
    transport: Transport,
    secret: Password,
    stages: Stages,
    cancel: Cancel,
    clock: Clock,
    ephemeral: Ephemeral = fresh,
) -> CardReading:
    """Read the card whole; see :class:`kiosk.card.reader.CardReader` for the failures raised."""
    session = Session(transport, cancel)
    attempt = Attempt(session, secret, stages, files.lengths(transport.atr), ephemeral, clock)
    return _named(lambda: _until_lengths_fit(attempt))


def _named(work: Callable[[], CardReading]) -> CardReading:
    try:
        return work()
    except (Tampered, MalformedError, StatusError) as wrong:
        raise KioskError("card-broken", detail=str(wrong)) from wrong
    except SessionLost as lost:
        # The card answers, but has forgotten us: it left the field for a moment.
        raise KioskError("card-lost") from lost


def _until_lengths_fit(attempt: Attempt) -> CardReading:
    while True:
        try:
            return _read(attempt)
        except LengthRefused:
            attempt.session.restart()


def _read(attempt: Attempt) -> CardReading:
    session, stages = attempt.session, attempt.stages
    stages.begin(Stage.OPENING)
    opened = access.open_chip(session, attempt.secret, attempt.ephemeral)
    stages.begin(Stage.IDENTITY)
    listed = _optional(attempt, files.COM, lds.com) or ()
    found = replace(_identity(attempt), access=opened, files=listed)
    stages.end()
    stages.begin(Stage.PHOTO, _counted(found, attempt))
    found = replace(found, photo=_optional(attempt, files.DG2, face.image))
    stages.end()
    whole = _counted(found, attempt)
    stages.begin(Stage.DONE, whole)
    return whole


def _identity(attempt: Attempt) -> CardReading:
    raw = files.read(attempt.session, files.DG1, attempt.lengths)
    if raw is None:
        raise KioskError("card-unreadable")
    details = _optional(attempt, files.DG11, lds.dg11) or Details()
    return identity.reading(lds.dg1(raw), details, local(attempt.clock.now()).date())


def _optional(attempt: Attempt, file_id: int, meaning: Callable[[bytes], T]) -> T | None:
    """Read a file the identity does not depend on; one that is missing or unreadable is None."""
    try:
        raw = files.read(attempt.session, file_id, attempt.lengths)
        return meaning(raw) if raw else None
    except (MalformedError, StatusError):
        return None


def _counted(found: CardReading, attempt: Attempt) -> CardReading:
    traffic = attempt.session.traffic
    return replace(
        found,
        timings=dict(attempt.stages.timings),
        apdus=traffic.apdus,
        bytes_up=traffic.up,
        bytes_down=traffic.down,
    )
