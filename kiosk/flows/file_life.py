"""What the desk does in a file's life after its deposit, and what it answers to one who follows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Protocol

from kiosk.cases.case import Case, CaseState, Draft, Event
from kiosk.forms.answers import Answers
from kiosk.sync.decisions import DecisionsPreview, DecisionsReport


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One event in a file's life."""

    event: Event
    instant: datetime
    clerk: str
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CaseView:
    """A file opened from the register."""

    case: Case
    history: tuple[HistoryLine, ...]
    delivery: str
    copies: int
    """How many times the receipt left for the printer; the next one is DUPLICATA n° copies."""
    refusal: str = ""
    """Failure code by which the hub set an entry of the file aside; empty where it took them all."""


@dataclass(frozen=True, slots=True)
class Followed:
    """The last known state of a file, as told to the citizen (product's words: follow a file)."""

    reference: str
    form: str
    form_version: int
    state: CaseState
    as_of: datetime
    """When this was last known to be so: the hub's last answer, else the file's last event."""
    deposited: datetime
    persons: int
    missing: tuple[str, ...]
    """Codes of the documents still to come."""
    missing_until: str
    """ISO day, empty where nothing is missing."""
    registration: str
    reason: str
    """Reason code of a rejection or a cancellation; its words in ``resources/reasons.toml``."""
    next_steps: tuple[str, ...]
    """Codes of what to do next, best first: ``wait``, ``bring-documents``, ``correct``, ``appeal``, …"""
    here: bool = True
    """Whether the file is in this register; else the hub told of it."""


UNTOLD: Final = frozenset({"follow-unknown", "follow-unasked", "follow-later"})
"""Codes by which a pair is refused that was tried: it did not fit, as far as could be asked."""


class FileLife(Protocol):
    """Completing, correcting, withdrawing, cancelling, following, and what CNSS decided."""

    def receive(self, reference: str, documents: Sequence[str], clerk: str) -> CaseView:
        """Record documents that came later; the file is complete once none is missing.

        Raises KioskError ``document-unknown``, ``document-none`` or ``case-transition``.
        """
        ...

    def withdraw(self, reference: str, clerk: str) -> CaseView:
        """Record that the applicant withdraws the file."""
        ...

    def cancel(self, reference: str, clerk: str, reason: str) -> CaseView:
        """Cancel a file by one of ``cases.reasons.reasons().cancellations``; its number stays visible.

        Where people are known, a second one has agreed (``approve``), or it raises ``approval-needed``.
        """
        ...

    def begin_correction(self, reference: str) -> Draft:
        """Return a draft of a file's answers whose ``corrects`` names it, the one under way if there is one.

        Raises KioskError ``case-unknown`` or ``case-transition``.
        """
        ...

    def correct(self, draft: Draft, answers: Answers, clerk: str) -> CaseView:
        """Settle, check and record the corrected answers under the file's own number, linked to the old.

        Answers that change nothing are not recorded, but for a rejected file, which is sent anew.
        Raises KioskError ``form-has-problems``, ``case-changed`` or ``case-transition``.
        """
        ...

    def follow(self, reference: str, birth_year: str) -> Followed:
        """Answer a citizen who knows the reference and the applicant's birth year.

        Raises KioskError ``follow-unknown`` alike for an unknown file and a wrong year; ``follow-unasked``
        where this register knows nothing and the hub cannot be asked; ``follow-later`` (retry_after) where
        the hub was asked too often; ``reference-format``, ``reference-check`` and ``birth-year`` for what
        cannot be meant.
        """
        ...

    def preview_decisions(self, file: bytes) -> DecisionsPreview:
        """Read a CSV of decisions and say line by line what it would change; changes nothing.

        Raises KioskError ``decisions-…`` for a file that cannot be read at all.
        """
        ...

    def import_decisions(self, file: bytes, clerk: str, *, whole: bool) -> DecisionsReport:
        """Record the decisions of a CSV; ``whole`` refuses all of them where one line is wrong."""
        ...
