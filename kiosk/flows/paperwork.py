"""The papers of the desk: which there are, what each is about, and how one is asked for."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.print.printer import PrintOutcome


class Paper(StrEnum):
    """A paper the desk prints."""

    RECEIPT = "receipt"
    """Of a deposited file: the original by the deposit's own job, after that a DUPLICATA."""
    APPLICATION = "application"
    """The form with its answers, for signature: of a draft or a deposited file; or blank, of a form."""
    MISSING = "missing"
    """What is still missing: of a draft or of an incomplete file."""
    SLIP = "slip"
    """A prepared help sheet (MA CNSS access, students): of a draft of a form that is not deposited."""
    ORIENTATION = "orientation"
    """Which scheme, why, and what to bring: of a draft."""
    GUIDE = "guide"
    """A guidance page."""
    REGISTER = "register"
    """The register of a day."""
    BORDEREAU = "bordereau"
    """The dispatch note of a day's files (bordereau d'envoi)."""
    CLOSING = "closing"
    """The closing report of a day."""
    TEST = "test"
    """A page that tries a printer: it is nobody's."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A paper on its way: the row kept in the deposit's transaction."""

    id: int
    reference: str
    """The file; the subject of the request where the paper is not a file's."""
    paper: str
    """One of :class:`Paper`."""
    copy: int
    """0 for the original, n for DUPLICATA n°."""
    outcome: PrintOutcome


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """One paper, by its kind and by what it is about."""

    paper: Paper
    subject: str
    """A reference, a draft's id, a form's id (to fill by hand), a guide's id or an ISO day."""


class Paperwork(Protocol):
    """Every paper but the receipt's own first print, which the deposit queued (``start_print``)."""

    def paper_pdf(self, request: PaperRequest) -> bytes:
        """Return a paper as PDF, for the preview. Raises KioskError ``paper-unknown`` (paper, subject)."""
        ...

    def print_paper(self, request: PaperRequest, clerk: str) -> PrintJob:
        """Send a paper to the printer; :meth:`Desk.follow_print` follows it."""
        ...
