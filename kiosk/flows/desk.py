"""The desk: everything a screen or a command can ask of the house. Screens know this and nothing below it.

Calls are blocking and are made on a worker thread (``ui/background.py``); card calls on the card's own.
Each returns a frozen value or raises :class:`kiosk.errors.KioskError`.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from kiosk.card.reader import AccessKey, Cancel, CardReading, Link, Progress, ReaderStatus
from kiosk.cases.case import Among, Case, CaseLine, Draft
from kiosk.flows.access import AccessControl
from kiosk.flows.days import Days
from kiosk.flows.file_life import CaseView, FileLife
from kiosk.flows.orienting import Orienting
from kiosk.flows.paperwork import Paperwork, PrintJob
from kiosk.flows.preparing import Preparing
from kiosk.flows.verifying import Verifying
from kiosk.forms.answers import Answers
from kiosk.forms.schema import Form
from kiosk.forms.shelf import Shelf
from kiosk.print.printer import PrintOutcome
from kiosk.settings import Settings
from kiosk.sync.envelope import DeliveryReport, LinkState
from kiosk.text import Lang


@dataclass(frozen=True, slots=True)
class Day:
    """The home screen at a glance."""

    deposits: int
    """Today's; the other figures are of whatever day."""
    incomplete: int
    waiting: int
    """Entries not yet acknowledged by the hub."""
    refused: int
    """Entries the hub refused; a person must look."""
    drafts: tuple[Draft, ...]
    recent: tuple[CaseLine, ...]


@dataclass(frozen=True, slots=True)
class Health:
    """One line for each thing the desk depends on."""

    reader: ReaderStatus
    printer: PrintOutcome
    printer_name: str
    link: LinkState
    last_contact: datetime | None
    clock_trusted: bool
    disk_free: int
    """Bytes free on the data folder's disk."""
    links: tuple[Link, ...] = ()
    """Where no reader is there: the links of its chain up to the broken one."""
    scanner: Link | None = None
    """The document scanner on a serial port, as its own thread tells it; None where none is set."""
    guarded: bool = True
    """Whether people have to unlock, or train; where nobody is known, whoever is there works."""
    shared: bool = False
    """Whether the register is the one that stations of an office share."""
    troubles: tuple[Link, ...] = ()
    """What is wrong with the register, each under a name of its own: ``register`` where it does not answer,
    ``copies``, ``closings`` and ``published`` as the hub told."""
    ended: bool = False
    """Whether who has unlocked was sent away since, at another station or by a command."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A field where the card says something else than what was typed."""

    path: str
    typed: str = field(repr=False)
    card: str = field(repr=False)
    same_name: bool = False
    """The two are spelling variants of one name."""


@dataclass(frozen=True, slots=True)
class Filled:
    """Answers after a card was read: empty fields filled, differences left to the clerk."""

    answers: Answers
    filled: tuple[str, ...]
    differences: tuple[Difference, ...]


class Desk(Orienting, FileLife, Days, Paperwork, Verifying, Preparing, AccessControl, Protocol):
    """The counter's services."""

    settings: Settings

    @property
    def shelf(self) -> Shelf:
        """The forms of this station, those that its hub published among them."""
        ...

    def day(self) -> Day:
        """Return today at a glance."""
        ...

    def health(self) -> Health:
        """Return the state of reader, printer, hub, clock, disk and register; never raises."""
        ...

    def begin(self, form: str, lang: Lang) -> Draft:
        """Start a draft of the form's version that is offered today; it is kept at the first :meth:`keep`."""
        ...

    def keep(self, draft: Draft, answers: Answers, place: str) -> Draft:
        """Keep what is typed so far, durably, with the field that has the focus."""
        ...

    def resume(self, draft_id: str) -> Draft:
        """Return a kept draft."""
        ...

    def discard(self, draft_id: str) -> None:
        """Throw a draft away, at the clerk's word."""
        ...

    def read_card(self, key: AccessKey, progress: Progress, cancel: Cancel) -> CardReading:
        """Read the card on the reader; on the card's thread only."""
        ...

    def fill(self, form: Form, answers: Answers, reading: CardReading) -> Filled:
        """Fill a form's empty fields from a reading; differences are returned, never overwritten."""
        ...

    def deposit(self, draft: Draft, answers: Answers, clerk: str) -> Case:
        """Settle, check and deposit; returns only after COMMIT. Raises KioskError ``form-has-problems``."""
        ...

    def start_print(self, reference: str, clerk: str) -> PrintJob:
        """Print the receipt that the deposit queued, or queue a DUPLICATA when it left already."""
        ...

    def follow_print(self, job: int) -> PrintJob:
        """Return what has become of a print job."""
        ...

    def unfinished_prints(self) -> tuple[PrintJob, ...]:
        """Return the papers still owed to people, as the printer knows them, oldest first; prints none."""
        ...

    def receipt_pdf(self, reference: str) -> bytes:
        """Return the receipt as PDF, for the preview."""
        ...

    def find(
        self, words: str, limit: int = 200, among: Among = Among.ALL, after: str = ""
    ) -> tuple[CaseLine, ...]:
        """Search by reference, name (either script, folded), CNIE or IDCS; empty lists the newest.

        A whole reference is found among all files. ``after``, the reference of the last file shown, has the
        list go on behind it.
        """
        ...

    def open(self, reference: str) -> CaseView:
        """Return a file; the access journal tells of it. Raises KioskError ``case-unknown``."""
        ...

    def tidy(self) -> None:
        """Put the register in order; for idle time, so that no deposit waits for it."""
        ...

    def send(self, *, asked: bool = False) -> DeliveryReport:
        """Send what waits to the hub and hear what it has to tell, now.

        ``asked`` by a person: also where nothing waits and the hub has answered a moment ago.
        """
        ...
