"""The states of files as supervision counts them: one pattern each in charts, the words of every list."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import Group
from kiosk.ui.charts.bars import Kind
from kiosk.ui.language import say
from kiosk.ui.pages.counter.states import case_mark

_PATTERNS: Final = {
    CaseState.COMPLETE: ("neutral", Qt.BrushStyle.NoBrush),
    CaseState.INCOMPLETE: ("warn", Qt.BrushStyle.Dense6Pattern),
    CaseState.TRANSMITTED: ("info", Qt.BrushStyle.BDiagPattern),
    CaseState.REGISTERED: ("good", Qt.BrushStyle.SolidPattern),
    CaseState.REJECTED: ("bad", Qt.BrushStyle.DiagCrossPattern),
}
_AWAY: Final = (CaseState.WITHDRAWN, CaseState.CANCELLED)
_AWAY_WORD: Final = QT_TRANSLATE_NOOP("Overseen", "Retiré ou annulé")


def kinds() -> tuple[Kind, ...]:
    """Return the kinds that a chart of files has, from the foot up, in the screens' language."""
    known = [Kind(case_mark(state).word, *_PATTERNS[state]) for state in _PATTERNS]
    return (*known, Kind(say("Overseen", _AWAY_WORD), "neutral", Qt.BrushStyle.HorPattern))


def parts(group: Group) -> tuple[int, ...]:
    """Return how many files of a group are of each kind."""
    known = [group.states.get(state, 0) for state in _PATTERNS]
    return (*known, sum(group.states.get(state, 0) for state in _AWAY))


def reason_kind(word: str) -> Kind:
    """Return how a reason of rejection is drawn: as rejected files are."""
    return Kind(word, *_PATTERNS[CaseState.REJECTED])
