"""The life of a file, newest event first."""

from PySide6.QtWidgets import QFrame

from kiosk.cases.reasons import reasons
from kiosk.flows.file_life import CaseView, HistoryLine
from kiosk.text import isolate_name
from kiosk.ui.counter import day_and_time
from kiosk.ui.language import current
from kiosk.ui.pages.counter.states import event_word
from kiosk.ui.parts.label import label, rule
from kiosk.ui.parts.sheet import column, emptied
from kiosk.ui.style import M, S


class History(QFrame):
    """Each entry of the journal: what, when, by whom, and the reason where one was given."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._column = column(self, S)

    def show_history(self, view: CaseView) -> None:
        """Show the journal of a file."""
        self.clear()
        for number, line in enumerate(reversed(view.history)):
            if number:
                self._column.addWidget(rule())
            self._add(line)
        copies = label("small", "quiet", wrap=True)
        copies.setText(self.tr("Récépissés imprimés : {count}").format(count=view.copies))
        self._column.addSpacing(M)
        self._column.addWidget(copies)
        self._column.addStretch(1)

    def clear(self) -> None:
        """Show nothing."""
        emptied(self._column)

    def _add(self, line: HistoryLine) -> None:
        what, when = label("body", strong=True, wrap=True), label("small", "quiet", wrap=True)
        what.setText(event_word(line.event))
        who = isolate_name(line.clerk or "—")
        when.setText(self.tr("{instant} · {clerk}").format(instant=day_and_time(line.instant), clerk=who))
        self._column.addWidget(what)
        self._column.addWidget(when)
        reason = line.detail.get("reason", "")
        if reason:
            why = label("body", wrap=True)
            said = reasons().words.get(reason)
            words = said.said(current()) if said else isolate_name(reason)
            why.setText(self.tr("Motif : {reason}").format(reason=words))
            self._column.addWidget(why)
