"""Beside the chart: what waits, why files were rejected, how long answers take, which stations are silent."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import Waiting
from kiosk.cases.overview.files import Choice
from kiosk.ui.charts.share import ShareLine
from kiosk.ui.language import current
from kiosk.ui.look import worn
from kiosk.ui.pages.supervision.glance import Glance, silent
from kiosk.ui.pages.supervision.names import days_words, number, reason_word
from kiosk.ui.pages.supervision.states import reason_kind
from kiosk.ui.pages.supervision.waiting import WaitingGrid
from kiosk.ui.parts.label import label, rule
from kiosk.ui.parts.lead import Lead
from kiosk.ui.parts.sheet import column, emptied, sheet
from kiosk.ui.style import L, S

_REASONS = 6
"""Reasons named: the others are in the list of rejected files."""


class Beside(QFrame):
    """A sheet of its own; away while nothing is known."""

    listed = Signal(object)
    """The :class:`kiosk.cases.overview.files.Choice` of the files to list."""
    to_stations = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._glance: Glance | None = None
        self._told: tuple[object, ...] = ()
        self.waiting = WaitingGrid()
        self.waiting.pressed.connect(self._list_waiting)
        frame, inner = sheet(S, L)
        inner.addWidget(self.waiting)
        inner.addWidget(rule())
        inner.addWidget(lines := QWidget())
        inner.addStretch(1)
        self._lines = column(lines, S)
        column(self).addWidget(frame)

    def show_glance(self, glance: Glance | None) -> None:
        """Show what a look found; None puts it away."""
        self._glance = glance
        self.setVisible(glance is not None)
        if glance is not None:
            self.waiting.show_queue(glance.queue)
            self._fill(glance)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.waiting.retranslate()
        if self._glance is not None:
            self._fill(self._glance)

    def _fill(self, glance: Glance) -> None:
        """Say it all, unless just that stands there already."""
        told = current(), worn(), glance.choice, glance.stations, glance.figures.total
        if told == self._told:
            return
        self._told = told
        emptied(self._lines)
        self._stations(glance)
        self._delay(glance)
        self._reasons(glance)

    def _stations(self, glance: Glance) -> None:
        if not glance.stations:
            return
        count = sum(map(silent, glance.stations))
        said = self.tr("Postes silencieux depuis plus d'un jour : {count} sur {all}")
        words = said.format(count=number(count), all=number(len(glance.stations)))
        icon = "triangle-alert" if count else "circle-check"
        self._lines.addWidget(Lead("silent", icon, words, self.to_stations.emit))

    def _delay(self, glance: Glance) -> None:
        total = glance.figures.total
        if total.median_days is None or total.worst_days is None:
            return
        said = self.tr("Réponse de la CNSS : la moitié en {median} ou moins, la plus longue {worst}")
        words = said.format(median=days_words(total.median_days), worst=days_words(total.worst_days))
        choice = replace(glance.choice, answered=True)
        self._lines.addWidget(Lead("answered", "clock", words, self._lister(choice)))

    def _reasons(self, glance: Glance) -> None:
        reasons = glance.figures.total.reasons
        if not reasons:
            return
        head, all_of_them = label("lead", wrap=True), sum(reasons.values())
        head.setText(self.tr("Rejets par motif"))
        self._lines.addWidget(head)
        for code, files in sorted(reasons.items(), key=lambda one: -one[1])[:_REASONS]:
            kind = reason_kind(reason_word(code))
            choice = replace(glance.choice, state=CaseState.REJECTED, reason=code)
            line = ShareLine(
                f"reason-{code}",
                kind,
                files / all_of_them,
                number(files),
                self._lister(choice),
            )
            self._lines.addWidget(line)

    def _lister(self, choice: Choice) -> Callable[[], None]:
        return lambda: self.listed.emit(choice)

    def _list_waiting(self, cell: Waiting) -> None:
        if self._glance is not None:
            self.listed.emit(self._glance.choice.waiting(cell, self._glance.queue.today))
