"""Beside the answer: where to go, what it costs, which papers, and how the other schemes stand."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.eligibility import words
from kiosk.eligibility.orientation import Fit, Orientation, Outcome, Scheme
from kiosk.ui.language import current
from kiosk.ui.pages.counter.verdict import figures
from kiosk.ui.parts.chip import Chip, Mark
from kiosk.ui.parts.label import label, rule
from kiosk.ui.parts.lead import Lead
from kiosk.ui.parts.sheet import column, emptied, row, scrolled, sheet
from kiosk.ui.style import L, M, S

_FITS: Final = {
    Fit.YES: ("good", "circle-check"),
    Fit.NOT_YET: ("warn", "circle-dashed"),
}


class ResultAside(QFrame):
    """What a person takes away from the answer."""

    consulted = Signal(str)
    """Id of the guidance page to read."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._told: Orientation | None = None
        self._lines = column(holder := QWidget(), S)
        frame, inner = sheet(S, L)
        inner.addWidget(scrolled(holder), 1)
        column(self).addWidget(frame)

    @property
    def guide(self) -> str:
        """Id of the page on the best scheme; empty while there is no answer."""
        return words.scheme(self._told.best, {}).guide if self._told is not None else ""

    def show_answer(self, told: Orientation) -> None:
        """Show what goes with an answer."""
        self._told = told
        self.retranslate()

    def clear(self) -> None:
        """Show nothing."""
        self._told = None
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        emptied(self._lines)
        if self._told is None:
            return
        self._say_where(self._told)
        said = {self._told.best, Scheme.COVERED}  # that nobody covers them is no scheme missed
        others = [one for one in self._told.outcomes if one.scheme not in said]
        fitting = [one for one in others if one.fit is not Fit.NO]
        if fitting:
            self._lines.addSpacing(S)
            self._head(self.tr("Les autres régimes"))
        for one in fitting:
            self._other(one)
        names = [words.scheme(one.scheme, {}).title.said(current()) for one in others if one.fit is Fit.NO]
        self._part(self.tr("Ne conviennent pas"), "\n".join(names))
        self._lines.addStretch(1)

    def _say_where(self, told: Orientation) -> None:
        scheme, lang = words.scheme(told.best, figures(told)), current()
        self._part(self.tr("Où aller"), scheme.where.said(lang))
        self._part(self.tr("Ce que cela coûte"), scheme.cost.said(lang))
        self._part(self.tr("Pièces à apporter"), "\n".join(f"• {one.said(lang)}" for one in scheme.documents))
        said = self.tr("Lire la fiche de ce régime")
        self._lines.addWidget(Lead(f"about-{scheme.guide}", "book-open", said, self._read))
        self._lines.addWidget(rule())

    def _other(self, outcome: Outcome) -> None:
        name, chip = label("body", wrap=True), Chip()
        name.setText(words.scheme(outcome.scheme, {}).title.said(current()))
        chip.show_mark(Mark(*_FITS[outcome.fit], words.fit(outcome.fit).said(current())))
        line = row(name, chip, spacing=M)
        line.setStretch(0, 1)
        self._lines.addLayout(line)

    def _part(self, title: str, said: str) -> None:
        if said:
            self._head(title)
            told = label("body", wrap=True)
            told.setText(said)
            self._lines.addWidget(told)
            self._lines.addSpacing(S)

    def _head(self, title: str) -> None:
        head = label("small", "quiet", strong=True)
        head.setText(title)
        self._lines.addWidget(head)

    def _read(self) -> None:
        self.consulted.emit(self.guide)
