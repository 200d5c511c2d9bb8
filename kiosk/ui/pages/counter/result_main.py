"""The answer itself: the scheme, whether it is ready, why, whom it is about, and what comes next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.eligibility import words
from kiosk.eligibility.orientation import Fit, Orientation
from kiosk.forms.answers import Answers
from kiosk.forms.schema import Form
from kiosk.ui.language import current
from kiosk.ui.pages.counter.members import member
from kiosk.ui.pages.counter.reason import ReasonView
from kiosk.ui.pages.counter.verdict import best, figures, verdict
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, emptied, scrolled, sheet
from kiosk.ui.style import XXL, L, M, S


class ResultMain(QFrame):
    """Large where the citizen reads it, complete below where the clerk does."""

    consulted = Signal(str)
    """Id of the guidance page to read."""

    def __init__(self) -> None:
        """Show no answer yet."""
        super().__init__()
        self._told: tuple[Orientation, Form, Answers] | None = None
        self._before, self._scheme = label("body", "quiet"), label("display", "accent", wrap=True)
        self._verdict = Note("info", "lead")
        self._lines: QVBoxLayout = column(holder := QWidget(), M)
        frame, inner = sheet(S, XXL)
        inner.addWidget(self._before)
        inner.addWidget(self._scheme)
        inner.addWidget(self._verdict)
        inner.addSpacing(S)
        inner.addWidget(scrolled(holder), 1)
        self.bottom = inner
        column(self).addWidget(frame)
        self.clear()

    def show_answer(self, told: Orientation, form: Form, answers: Answers) -> None:
        """Show where these answers of a form lead to."""
        self._told = told, form, answers
        self.retranslate()

    def clear(self) -> None:
        """Let go of the answer and of everybody named in it."""
        self._told = None
        self._verdict.say("")
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        emptied(self._lines)
        self._before.setText(self.tr("Le régime qui convient"))
        self._verdict.setVisible(self._told is not None)
        self._scheme.clear()
        if self._told is not None:
            self._fill(*self._told)

    def _fill(self, told: Orientation, form: Form, answers: Answers) -> None:
        outcome, said = best(told), verdict(told)
        self._scheme.setText(words.scheme(told.best, figures(told)).title.said(current()))
        who = [member(form, answers, path) for path in outcome.members]
        about = self.tr("Concerne : {names}").format(names=" · ".join(filter(None, who)))
        self._verdict.say(said.said, about if any(who) else "", said.tone)
        self._list(self.tr("Ce qui manque"), outcome.missing, told, "warn")
        tone = "bad" if outcome.fit is Fit.NO else "good"
        other = tuple(code for code in outcome.reasons if code not in outcome.missing)
        self._list(self.tr("Pourquoi"), other, told, tone)
        self._lines.addStretch(1)

    def _list(self, title: str, codes: tuple[str, ...], told: Orientation, tone: str) -> None:
        if not codes:
            return
        head = label("body", "quiet", strong=True)
        head.setText(title)
        self._lines.addWidget(head)
        values = figures(told)
        for code in codes:
            line = ReasonView(words.told(code, values), words.next_step(code, values), tone)
            line.consulted.connect(self.consulted)
            self._lines.addWidget(line)
        self._lines.addSpacing(L - M)
