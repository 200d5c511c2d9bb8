"""What a line of a file of decisions shows: where the file stands, what CNSS says, what will come of it."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.cases.reasons import words
from kiosk.errors import KioskError
from kiosk.sync.decisions import STATES, PreviewLine
from kiosk.text import isolate
from kiosk.ui.counter import written_day
from kiosk.ui.language import current, say
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.listing import Column
from kiosk.ui.pages.counter.states import case_mark
from kiosk.ui.parts.chip import Mark

_RECORDED: Final = ("good", "circle-check", QT_TRANSLATE_NOOP("Listing", "Sera enregistrée"))
_KNOWN: Final = ("neutral", "check", QT_TRANSLATE_NOOP("Listing", "Déjà connue"))
_WRONG: Final = ("bad", "octagon-alert", QT_TRANSLATE_NOOP("Listing", "À corriger"))


def outcome(line: PreviewLine) -> Mark:
    """Return what will come of a line."""
    tone, icon, word = _WRONG if line.problem else _KNOWN if line.known else _RECORDED
    return Mark(tone, icon, say("Listing", word))


def about(line: PreviewLine) -> str:
    """Return the problem in words, else the registration number or the reason of the rejection."""
    if line.problem:
        return meaning(KioskError(line.problem)).said.said(current())
    decision = line.decision
    number, reason = (decision.registration, decision.reason) if decision else ("", "")
    if number:
        return isolate(number)
    return words(reason).said(current()) if reason else ""


def _reference(line: PreviewLine) -> str:
    return isolate(line.decision.reference) if line.decision else "—"


def _before(line: PreviewLine) -> str | Mark:
    return case_mark(line.before) if line.before else "—"


def _after(line: PreviewLine) -> str | Mark:
    return case_mark(STATES[line.decision.event]) if line.decision else "—"


def _day(line: PreviewLine) -> str:
    return written_day(line.decision.day) if line.decision else "—"


COLUMNS: Final[tuple[Column[PreviewLine], ...]] = (
    Column(QT_TRANSLATE_NOOP("Listing", "Ligne"), lambda line: str(line.line), spared=5),
    Column(QT_TRANSLATE_NOOP("Listing", "Référence"), _reference),
    Column(QT_TRANSLATE_NOOP("Listing", "Aujourd'hui"), _before, spared=2),
    Column(QT_TRANSLATE_NOOP("Listing", "Décision"), _after, spared=4),
    Column(QT_TRANSLATE_NOOP("Listing", "Datée du"), _day, spared=1),
    Column(QT_TRANSLATE_NOOP("Listing", "Précision"), about, least=200, spared=3),
    Column(QT_TRANSLATE_NOOP("Listing", "Suite"), outcome),
)
