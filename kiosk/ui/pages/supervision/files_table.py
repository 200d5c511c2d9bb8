"""The columns of a list of files: nothing of them names a person."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.cases.case import CaseState
from kiosk.cases.overview.files import Filed
from kiosk.text import isolate
from kiosk.ui.counter import day_and_time
from kiosk.ui.pages.counter.listing import Column
from kiosk.ui.pages.counter.states import case_mark
from kiosk.ui.pages.supervision.names import clerk_word, reason_word
from kiosk.ui.parts.chip import Mark


def state_mark(state: str) -> Mark:
    """Return the chip of a state; one that a newer hub knows is called by its code."""
    known = {one.value: one for one in CaseState}
    return case_mark(known[state]) if state in known else Mark("neutral", "info", state)


def _reason(filed: Filed) -> str:
    return reason_word(filed.reason) if filed.reason else ""


COLUMNS: Final[tuple[Column[Filed], ...]] = (
    Column(QT_TRANSLATE_NOOP("Listing", "Référence"), lambda one: isolate(one.reference)),
    Column(QT_TRANSLATE_NOOP("Listing", "Déposé le"), lambda one: day_and_time(one.instant), spared=4),
    Column(QT_TRANSLATE_NOOP("Listing", "Agent"), lambda one: clerk_word(one.clerk), spared=2),
    Column(QT_TRANSLATE_NOOP("Listing", "Personnes"), lambda one: str(one.persons), spared=1, number=True),
    Column(QT_TRANSLATE_NOOP("Listing", "Dossier"), lambda one: state_mark(one.state)),
    Column(QT_TRANSLATE_NOOP("Listing", "Motif"), _reason, least=160, spared=3),
)
