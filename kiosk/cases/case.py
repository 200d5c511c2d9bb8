"""A file of the register: what is filed, what it becomes by being deposited, and the events of its life."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from kiosk.cases.reference import Reference
from kiosk.text import Lang


class CaseState(StrEnum):
    """Where a file stands; derived from the journal, never stored as truth (product.md §7)."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    TRANSMITTED = "transmitted"
    REGISTERED = "registered"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"


class Event(StrEnum):
    """What a journal entry says happened to a file."""

    DEPOSITED = "deposited"
    COMPLETED = "completed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"
    CANCELLED = "cancelled"
    REPRINTED = "reprinted"
    TRANSMITTED = "transmitted"
    REGISTERED = "registered"
    REJECTED = "rejected"


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
class Case:
    """A deposited file, as kept; the receipt is printed from this and nothing else."""

    filing: Filing
    reference: Reference
    instant: datetime
    """Instant of the deposit, UTC."""
    clock_trusted: bool
    hash: str
    """SHA-256 of the journal entry's exact bytes, hexadecimal."""
    state: CaseState
    registration: str = ""
    """CNSS registration number, once registered."""
    reason: str = ""
    """Reason code, once rejected or cancelled."""


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
