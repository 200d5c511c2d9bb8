"""A file of the register: what is filed, what it becomes by being deposited, and the events of its life."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from kiosk.cases.reference import Reference
from kiosk.text import Lang


class CaseState(StrEnum):
    """Where a file stands; derived from the journal, never stored as truth."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    TRANSMITTED = "transmitted"
    REGISTERED = "registered"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"


class Among(StrEnum):
    """Which files a search looks among."""

    ALL = "all"
    TODAY = "deposits"
    INCOMPLETE = "incomplete"
    WAITING = "waiting"
    REFUSED = "refused"


class Event(StrEnum):
    """What a journal entry says happened to a file."""

    DEPOSITED = "deposited"
    RECEIVED = "received"
    """Some of the missing documents came; the last ones make it ``completed``."""
    COMPLETED = "completed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    REPRINTED = "reprinted"
    TRANSMITTED = "transmitted"
    REGISTERED = "registered"
    REJECTED = "rejected"


_STAYS = {Event.REPRINTED}
_DECIDED = {Event.REGISTERED: CaseState.REGISTERED, Event.REJECTED: CaseState.REJECTED}
_GIVEN_UP = {Event.WITHDRAWN: CaseState.WITHDRAWN, Event.CANCELLED: CaseState.CANCELLED}
_CORRECTED = {Event.CORRECTED: CaseState.COMPLETE}
_HELD = {Event.TRANSMITTED: CaseState.TRANSMITTED, **_DECIDED, **_GIVEN_UP, **_CORRECTED}
"""What can happen to a file that the office still holds. CNSS may answer before the office hears that
the file was transmitted, and for a file the office still thinks incomplete: an answer is a fact."""

TRANSITIONS: Mapping[CaseState, Mapping[Event, CaseState]] = {
    CaseState.COMPLETE: _HELD,
    CaseState.INCOMPLETE: {
        Event.RECEIVED: CaseState.INCOMPLETE,
        Event.COMPLETED: CaseState.COMPLETE,
        **_HELD,
    },
    CaseState.TRANSMITTED: {
        Event.RECEIVED: CaseState.TRANSMITTED,
        Event.WITHDRAWN: CaseState.WITHDRAWN,
        **_DECIDED,
        **_CORRECTED,
    },
    # A rejected file is registered after an appeal (law 55-19), or corrected and sent anew.
    CaseState.REJECTED: {Event.REGISTERED: CaseState.REGISTERED, **_CORRECTED},
    CaseState.REGISTERED: {},
    CaseState.WITHDRAWN: {},
    CaseState.CANCELLED: {},
}
"""The life of a deposited file; an event that is not here is refused, except a reprint."""

OPEN_STATES = frozenset({CaseState.COMPLETE, CaseState.INCOMPLETE, CaseState.TRANSMITTED})
"""States of a file that waits for its answer; a person in one should not be filed a second time."""


def next_state(state: CaseState, event: Event, *, missing: bool = False) -> CaseState | None:
    """Return the state an event leads to, or None where it cannot happen.

    ``missing`` says whether documents are still to come after it; only a correction asks.
    """
    if event in _STAYS:
        return state
    if event is Event.CORRECTED and missing and event in TRANSITIONS[state]:
        return CaseState.INCOMPLETE
    return TRANSITIONS[state].get(event)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person of a file, for search and for doubles; the answers stay the truth."""

    role: str
    """``applicant``, ``spouse``, ``child`` or ``other``; the applicant stands first."""
    idcs: str = field(repr=False, default="")
    cnie: str = field(repr=False, default="")
    """CNIE or residence card, as typed."""
    family_ar: str = field(repr=False, default="")
    given_ar: str = field(repr=False, default="")
    family_fr: str = field(repr=False, default="")
    given_fr: str = field(repr=False, default="")
    birth_date: str = field(repr=False, default="")
    """``YYYY-MM-DD``, ``00`` for an unknown day or month."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a file stands: the part of it that later events change."""

    state: CaseState
    received: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    missing_until: date | None = None
    registration: str = ""
    reason: str = ""
    corrected: datetime | None = None
    """Instant of the last correction."""
    answered: date | None = None
    """Day of CNSS's first answer, also of one that a correction has set aside."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A form being filled; survives a power cut, can be parked and resumed."""

    id: str
    """UUIDv7, made at the first keystroke; the later file keeps it."""
    form: str
    form_version: int
    lang: Lang
    answers: Mapping[str, object] = field(repr=False)
    """The nested form of ``forms.answers.Answers.to_json``."""
    place: str = ""
    """Path of the field that had the focus."""
    clerk: str = ""
    training: bool = False
    updated: datetime | None = None
    corrects: str = ""
    """Reference of the deposited file these answers correct; empty for a new file."""
    base: int = 0
    """How often that file's content had changed when the correction began (:func:`files.changes`)."""


@dataclass(frozen=True, slots=True)
class Filing:
    """What is about to be deposited: settled answers, checked, with the documents handed over."""

    id: str
    form: str
    form_version: int
    lang: Lang
    answers: Mapping[str, object] = field(repr=False)
    law_date: date
    """Day whose legal parameters were in force."""
    clerk: str
    training: bool = False
    received: tuple[str, ...] = ()
    """Codes of the documents received."""
    missing: tuple[str, ...] = ()
    """Codes of the documents still to come; any makes the deposit incomplete."""
    missing_until: date | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as it is told to the register: what, when, by whom, with which details."""

    event: Event
    instant: datetime
    clerk: str
    detail: Mapping[str, str] = field(default_factory=dict)
    """``reason`` (rejected, cancelled), ``registration`` (registered), ``documents`` (received, completed:
    codes between spaces), ``corrects`` (corrected: hash of the entry it takes the place of), ``copy``."""
    filing: Filing | None = field(repr=False, default=None)
    """The whole new content, where corrected."""


@dataclass(frozen=True, slots=True)
class Case:
    """A deposited file, as kept; the receipt is printed from this and nothing else."""

    filing: Filing
    reference: Reference
    instant: datetime
    """Instant of the deposit, UTC."""
    clock_trusted: bool
    hash: str
    """SHA-256 of the exact bytes of the journal entry that holds the content, the deposit's or the last
    correction's, hexadecimal."""
    state: CaseState
    registration: str = ""
    """CNSS registration number, once registered."""
    reason: str = ""
    """Reason code, once rejected or cancelled."""
    corrected: datetime | None = None
    """Instant of the last correction, whose content this is; None while it stands as deposited."""

    @property
    def awaited(self) -> tuple[str, ...]:
        """Codes of the documents still to come; none any more once the file is answered or given up."""
        return self.filing.missing if self.state in OPEN_STATES else ()


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One line of a list of files; identifiers masked."""

    reference: str
    form: str
    applicant_ar: str = field(repr=False)
    applicant_fr: str = field(repr=False)
    cnie: str = field(repr=False)
    """Masked."""
    persons: int
    instant: datetime
    state: CaseState
    training: bool
    delivery: str
    """``waiting``, ``sent`` or ``refused``."""
