"""A day of the register: its lines, its balance, and the closing that a station signs."""

from dataclasses import dataclass, field
from datetime import date, datetime

from kiosk.cases.case import CaseState


@dataclass(frozen=True, slots=True)
class DayLine:
    """One file in the register of the day."""

    number: int
    reference: str
    form: str
    instant: datetime
    applicant_ar: str = field(repr=False)
    applicant_fr: str = field(repr=False)
    cnie: str = field(repr=False)
    """Masked."""
    persons: int
    state: CaseState
    missing: int
    """How many documents are still to come."""
    clerk: str
    reason: str = ""
    """Reason code, where cancelled."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that does not balance, named."""

    code: str
    """``number-missing``, ``not-sent``, ``refused-by-hub``, ``receipt-not-printed``, ``clock-untrusted``."""
    reference: str
    """The file, or the number that no file has."""


@dataclass(frozen=True, slots=True)
class DayRegister:
    """The register of one day of one station."""

    day: date
    office: str
    station: str
    training: bool
    lines: tuple[DayLine, ...]
    gaps: tuple[Gap, ...]
    """Empty where receipts = files = sent."""

    @property
    def counts(self) -> dict[CaseState, int]:
        """How many files stand in each state."""
        found: dict[CaseState, int] = {}
        for line in self.lines:
            found[line.state] = found.get(line.state, 0) + 1
        return found


@dataclass(frozen=True, slots=True)
class Closing:
    """A day closed and signed."""

    register: DayRegister
    clerk: str
    instant: datetime
    head: str
    """Head of the journal's chain at the closing, SHA-256 in hexadecimal."""
    seq: int
    """Journal sequence number of that head."""
    signature: str
    """JWS (RFC 7515, ES256) of the station over :class:`kiosk.cases.closing.Figures`; compact."""
    ordinal: int = 1
    """1 for the first closing of the day; files that came after it are closed by the next one."""
    later: int = 0
    """How many files were deposited on that day after this closing: the day is open again while any was."""
