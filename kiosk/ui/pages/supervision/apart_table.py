"""The columns of the table that says what the dashboard's chart shows."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import By, Group
from kiosk.ui.pages.counter.listing import Column
from kiosk.ui.pages.supervision.names import days_words, number

_HEADINGS: Final = {
    By.DAY: QT_TRANSLATE_NOOP("Listing", "Jour"),
    By.OFFICE: QT_TRANSLATE_NOOP("Listing", "Bureau"),
    By.STATION: QT_TRANSLATE_NOOP("Listing", "Poste"),
    By.CLERK: QT_TRANSLATE_NOOP("Listing", "Agent"),
}
_STATES: Final = (
    (CaseState.COMPLETE, QT_TRANSLATE_NOOP("Listing", "Complets")),
    (CaseState.INCOMPLETE, QT_TRANSLATE_NOOP("Listing", "Incomplets")),
    (CaseState.TRANSMITTED, QT_TRANSLATE_NOOP("Listing", "Transmis")),
    (CaseState.REGISTERED, QT_TRANSLATE_NOOP("Listing", "Immatriculés")),
    (CaseState.REJECTED, QT_TRANSLATE_NOOP("Listing", "Rejetés")),
)


def columns(by: Callable[[], By], name: Callable[[Group], str]) -> tuple[Column[Group], ...]:
    """Return the columns, given what is counted apart now and how a group is called."""
    counted = [
        Column(heading, _counter(state), spared=1 + at, number=True)
        for at, (state, heading) in enumerate(_STATES)
    ]
    return (
        Column(lambda: _HEADINGS[by()], name, least=150),
        Column(QT_TRANSLATE_NOOP("Listing", "Dossiers"), lambda group: number(group.files), number=True),
        Column(
            QT_TRANSLATE_NOOP("Listing", "Personnes"),
            lambda group: number(group.persons),
            spared=8,
            number=True,
        ),
        *counted,
        Column(QT_TRANSLATE_NOOP("Listing", "Délai médian"), _median, spared=9, number=True),
    )


def _counter(state: CaseState) -> Callable[[Group], str]:
    return lambda group: number(group.states.get(state, 0))


def _median(group: Group) -> str:
    return "—" if group.median_days is None else days_words(group.median_days)
