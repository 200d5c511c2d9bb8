"""Applications prepared by citizens: made into a slip at the kiosk, opened at the counter, without a network.

A slip carries the answers compressed and encrypted for the office, as QR codes. It is no deposit and has no
number; nothing of it is kept where it is made (docs/decisions/0205).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from kiosk.cases.case import Draft
from kiosk.forms.answers import Answers
from kiosk.print.printer import PrintOutcome
from kiosk.text import Lang


@dataclass(frozen=True, slots=True)
class Slip:
    """A prepared application on its way out: nothing in it can be read without the office's register."""

    parts: tuple[str, ...] = field(repr=False)
    """The text of each QR code, in the alphanumeric alphabet of ISO/IEC 18004."""
    until: date
    """Last day on which the counter opens it."""
    form: str
    form_version: int
    made: datetime
    """UTC."""
    persons: int
    """How many persons the answers tell of; all that the paper says of them."""
    documents: tuple[str, ...] = ()
    """Codes of the form's documents that these answers ask for."""
    training: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A slip opened at the counter: a draft like any other, not yet kept, and what of it found no place."""

    draft: Draft
    made: datetime
    """When the citizen prepared it, UTC."""
    lost: tuple[str, ...] = ()
    """What an older version of the form asked and the newest does not, as labels in the draft's language."""


class Preparing(Protocol):
    """Both ends of a prepared application."""

    def prepare(self, form_id: str, version: int, answers: Answers, lang: Lang) -> Slip:
        """Seal answers for the office; nothing is written anywhere.

        Raises KioskError ``form-unknown``, ``form-not-deposited``, ``prepared-key-missing`` where this
        computer has no key of its office, ``prepared-too-large``, and those of the store.
        """
        ...

    def prepared_pdf(self, slip: Slip) -> bytes:
        """Return the slip as PDF on the paper of the station's settings, for a preview."""
        ...

    def print_prepared(self, slip: Slip) -> PrintOutcome:
        """Send the slip to the printer and say how it stands; :meth:`follow_prepared` goes on asking.

        No row and no file is left. Raises KioskError ``prepared-no-printer`` where only the built-in PDF
        printer is set (in training it takes the slip all the same), and as ``Printer.create``.
        """
        ...

    def follow_prepared(self) -> PrintOutcome:
        """Return what has become of the slip printed last; raises KioskError ``print-job-lost`` for none."""
        ...

    def forget_prepared(self) -> None:
        """Let go of the slip printed last, for the wipe; one that waits for paper is taken back."""
        ...

    def prepared_codes(self, source: bytes | str) -> tuple[str, ...]:
        """Return the texts of a slip's codes in a PNG, JPEG or PDF, or the one that a scanner typed.

        Raises KioskError ``seal-file-unreadable``, ``paper-unreadable``, ``seal-absent`` (no code at all),
        ``seal-scanner-layout``, or ``prepared-damaged`` (none of a prepared application).
        """
        ...

    def open_prepared(self, parts: Sequence[str]) -> Opened:
        """Open a slip from the texts of all its codes, in any order.

        Raises KioskError ``prepared-damaged``, ``prepared-incomplete`` (have, parts), ``prepared-expired``
        (until), ``prepared-office`` (office), ``prepared-key-unknown``, ``prepared-training``,
        ``prepared-not-training``, ``prepared-form-unknown`` (version), ``already-deposited`` (reference), and
        those of the store.
        """
        ...
