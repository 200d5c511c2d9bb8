"""What a document scanner read, known by its shape: each kind of code has a page that takes it.

A further kind of code is one more member of :class:`Kind`, its shape in :func:`kind`, and a page whose
``scanned`` takes it.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from kiosk.card.identity import MOROCCO
from kiosk.card.typed_mrz import checked, typed
from kiosk.cases.prepared import parts
from kiosk.cases.reference import Reference
from kiosk.errors import KioskError

_NUMBERS: Final = frozenset({"idcs", "cnie", "massar"})
"""Kinds of answers whose shape says enough; a residence number looks like any shop's barcode."""


class Kind(StrEnum):
    """What a scan is, whole or not."""

    ZONE = "zone"
    """Machine readable zone of a document (ICAO 9303), or some of its lines."""
    RECEIPT = "receipt"
    """The sealed code of a receipt."""
    PREPARED = "prepared"
    """One of the codes of an application that a citizen prepared."""
    REFERENCE = "reference"
    """The reference of a file."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Scan:
    """One scan."""

    text: str = field(repr=False)

    @property
    def kind(self) -> Kind:
        """What it is."""
        return kind(self.text)


def kind(text: str) -> Kind:
    """Return what a text is by its shape; nothing of it is verified."""
    # Imported here: it brings cryptography, which the first window does not need.
    from kiosk.print.seal import PREFIX  # noqa: PLC0415 -- see above

    if text.startswith(PREFIX):
        return Kind.RECEIPT
    if text.startswith(parts.PREFIX):
        return Kind.PREPARED
    if "<<" in text:
        return Kind.ZONE
    try:
        Reference.parse(text)
    except KioskError:
        return Kind.OTHER
    return Kind.REFERENCE


def answer(scan: Scan, asked: str) -> str:
    """Return what a scan answers to a kind of question; empty where it is not plainly meant for it.

    A zone answers one question, the CNIE of its holder, and only where all its check digits agree.
    """
    if scan.kind is Kind.ZONE:
        return _cnie(scan.text) if asked == "cnie" else ""
    return scan.text.strip() if asked in _NUMBERS else ""


def _cnie(zone: str) -> str:
    try:
        found = checked(typed(zone))
    except KioskError:
        return ""
    return found.optional if found.issuer == MOROCCO else ""
