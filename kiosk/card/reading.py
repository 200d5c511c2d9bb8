"""Reading a card from first command to last: open, identity, photo; each trouble under its stable code."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from time import perf_counter

from kiosk.card import access, face, files, habits, identity, lds
from kiosk.card.access import Bac
from kiosk.card.apdu import StatusError
from kiosk.card.files import HabitRefused
from kiosk.card.groups import fresh
from kiosk.card.habits import Memory, Passing
from kiosk.card.lds import Details
from kiosk.card.opened import Check, OpenChip
from kiosk.card.pace import Password
from kiosk.card.pace_mapping import Chance
from kiosk.card.reader import AccessKey, Cancel, CardReading, Progress, Stage
from kiosk.card.secure_messaging import SessionLost, Tampered
from kiosk.card.session import Session, Transport
from kiosk.card.tlv import MalformedError
from kiosk.clock import Clock, local
from kiosk.errors import KioskError

_SHARES = 10
"""Progress of a photo is told in tenths."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What every reading of one reader is made under."""

    clock: Clock
    bac: Bac = Bac.NO_PACE
    memory: Memory = field(default_factory=Passing)
    """Keeps the lengths that cards and readers can do."""
    check: Check | None = None
    """Judges authenticity; without it the reading says that nobody has."""
    chance: Chance = field(default_factory=lambda: Chance(fresh))


@dataclass(slots=True)
class Stages:
    """Tells each stage once, as it begins, and measures how long the one before it took."""

    progress: Progress
    timings: dict[str, float] = field(default_factory=dict)
    _told: list[Stage] = field(default_factory=list)
    _since: float = field(default_factory=perf_counter)
    _share: float = 0.0

    def begin(self, stage: Stage, so_far: CardReading | None = None) -> None:
        """Begin a stage; one that was told already is not told again."""
        if stage in self._told:
            return
        self.end()
        self._told.append(stage)
        self._since = perf_counter()
        self.progress(stage, so_far)

    def share(self, stage: Stage, so_far: CardReading, done: int, total: int) -> None:
        """Tell how much of a stage's file is in hand, each time another tenth of it has come."""
        share = done * _SHARES // total / _SHARES
        if self._told[-1:] == [stage] and so_far.share < share < 1 and share != self._share:
            self._share = share
            self.progress(stage, replace(so_far, share=share))

    def end(self) -> None:
        """Note how long the present stage took."""
        if self._told:
            self.timings.setdefault(self._told[-1].value, round((perf_counter() - self._since) * 1000, 1))


@dataclass(slots=True)
class Attempt:
    """One reading under way: it outlives the sessions that are lost on the way."""

    chip: OpenChip
    secret: Password
    stages: Stages
    terms: Terms
    patience: int = 3
    """How often the chip is still opened anew after it forgot us."""


def prepared(key: AccessKey) -> Password:
    """Return the password of what was typed, before a reader is touched. Raises KioskError for its shape."""
    return access.password(key)


def read_chip(
    transport: Transport, secret: Password, stages: Stages, cancel: Cancel, terms: Terms
) -> CardReading:
    """Read the card whole; see :class:`kiosk.card.reader.CardReader` for the failures raised."""
    today = local(terms.clock.now()).date()
    key = habits.memory_key(transport.reader, transport.atr)
    known = habits.recalled(terms.memory, key, today)
    begun = habits.habits(transport.atr, transport.longest, known)
    first = begun.now
    attempt = Attempt(OpenChip(Session(transport, cancel), begun), secret, stages, terms)
    try:
        found = _named(lambda: _taken_up(attempt))
    finally:
        attempt.chip.raw.clear()
    if begun.now != first:
        habits.keep(terms.memory, key, begun.now, today)
    return found


def _named(work: Callable[[], CardReading]) -> CardReading:
    try:
        return work()
    except (Tampered, MalformedError) as wrong:
        raise KioskError("card-broken", detail=str(wrong)) from wrong
    except StatusError as refused:
        raise KioskError("card-unreadable", detail=str(refused)) from refused
    except SessionLost as lost:
        # The card answers, but has forgotten us: it left the field for a moment.
        raise KioskError("card-lost") from lost


def _taken_up(attempt: Attempt) -> CardReading:
    """Read; where the session breaks, open the chip anew and go on with the files in hand.

    That gives the same number again to a chip that has just taken it: CAN and MRZ do not block.
    """
    while True:
        try:
            return _read(attempt)
        except HabitRefused:
            pass
        except SessionLost:
            if not (attempt.patience and attempt.chip.access.name):
                raise
            attempt.patience -= 1
        attempt.chip.session.restart()


def _read(attempt: Attempt) -> CardReading:
    chip, stages = attempt.chip, attempt.stages
    stages.begin(Stage.OPENING)
    terms = attempt.terms
    chip.access = access.open_chip(chip.session, attempt.secret, terms.bac, terms.chance, chip.habits)
    stages.begin(Stage.IDENTITY)
    listed = chip.optional(files.COM, lds.com) or ()
    found = replace(_identity(attempt), access=chip.access.name, files=listed)
    stages.end()
    stages.begin(Stage.PHOTO, _counted(found, attempt))
    found = replace(found, photo=_photo(attempt, found))
    stages.end()
    found = _checked(attempt, found)
    whole = _counted(found, attempt)
    stages.begin(Stage.DONE, whole)
    return whole


def _identity(attempt: Attempt) -> CardReading:
    raw = attempt.chip.file(files.DG1)
    if raw is None:
        raise KioskError("card-unreadable")
    details = attempt.chip.optional(files.DG11, lds.dg11) or Details()
    return identity.reading(lds.dg1(raw), details, local(attempt.terms.clock.now()).date())


def _photo(attempt: Attempt, found: CardReading) -> bytes | None:
    def moved(done: int, total: int) -> None:
        attempt.stages.share(Stage.PHOTO, _counted(found, attempt), done, total)

    return attempt.chip.optional(files.DG2, face.image, moved)


def _checked(attempt: Attempt, found: CardReading) -> CardReading:
    if attempt.terms.check is None:
        return found
    attempt.stages.begin(Stage.CHECKING, _counted(found, attempt))
    checked = attempt.terms.check(attempt.chip, found)
    attempt.stages.end()
    return checked


def _counted(found: CardReading, attempt: Attempt) -> CardReading:
    traffic = attempt.chip.session.traffic
    return replace(
        found,
        timings=dict(attempt.stages.timings),
        apdus=traffic.apdus,
        bytes_up=traffic.up,
        bytes_down=traffic.down,
    )
