"""What is said of a receipt: the finding in its tone, what the paper says, what this register knows."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from kiosk.flows.verifying import Finding, Verdict, verdict_words
from kiosk.text import Words, isolate
from kiosk.ui.counter import day_and_time
from kiosk.ui.language import current
from kiosk.ui.pages.counter.states import case_mark
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, emptied
from kiosk.ui.style import XL, M, S

_TONES: Final = {
    Finding.GENUINE: "good",
    Finding.RECORDED: "info",
    Finding.TAMPERED: "bad",
    Finding.REVOKED_KEY: "bad",
}
"""Every other finding is a warning: nothing is proved, for or against."""


class VerdictView(QFrame):
    """Empty until there is a verdict."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._told: Verdict | None = None
        self._lines = column(self, M)

    def show_verdict(self, told: Verdict | None) -> None:
        """Show a verdict; None lets go of it."""
        self._told = told
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        emptied(self._lines)
        if self._told is not None:
            self._fill(self._told)
        self._lines.addStretch(1)

    def _fill(self, told: Verdict) -> None:
        lang, known = current(), verdict_words()
        note = Note(_TONES.get(told.finding, "warn"), "lead")
        finding = told.finding.value
        note.say(known[f"{finding}.said"].said(lang), known[f"{finding}.remedy"].said(lang))
        self._lines.addWidget(note)
        for mark, tone in _marks(told):
            more = Note(tone)
            more.say("", mark.said(lang))
            self._lines.addWidget(more)
        facts = list(self._facts(told))
        if facts:
            self._table(told, facts)

    def _table(self, told: Verdict, facts: list[tuple[str, str]]) -> None:
        head = label("body", "quiet", strong=True)
        head.setText(
            self.tr("Ce que le récépissé atteste") if told.proved else self.tr("Ce que dit le papier")
        )
        self._lines.addWidget(head)
        grid = QGridLayout(holder := QWidget())
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(XL)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(1, 1)
        for number, (name, said) in enumerate(facts):
            for column_, (step, tone, text) in enumerate((("body", "quiet", name), ("lead", "ink", said))):
                made = label(step, tone, wrap=bool(column_))
                made.setText(text)
                grid.addWidget(made, number, column_)
        self._lines.addWidget(holder)

    def _facts(self, told: Verdict) -> Iterator[tuple[str, str]]:
        if told.reference:
            yield self.tr("Référence"), isolate(told.reference)
        if told.instant is not None:
            yield self.tr("Déposé le"), day_and_time(told.instant)
        office = Words(told.office_ar or told.office, told.office_fr or told.office).said(current())
        if office:
            yield self.tr("Bureau"), office
        if told.persons:
            yield self.tr("Personnes"), str(told.persons)
        if told.known is not None:
            yield self.tr("État dans ce registre"), case_mark(told.known.state).word


def _marks(told: Verdict) -> Iterator[tuple[Words, str]]:
    """Yield what is added to the finding where it is so, each with its tone."""
    known = verdict_words()
    if told.training:
        yield known["mark.training"], "warn"
    if not told.clock_trusted:
        yield known["mark.clock"], "warn"
    if told.known is not None and told.finding is not Finding.RECORDED:
        same = "corrected" if told.known.corrected else "same" if told.known.same else "differs"
        yield known[f"mark.{same}"], "good" if same == "same" else "warn"
