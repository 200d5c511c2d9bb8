"""The life of a file, newest event first."""

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtWidgets import QFrame

from kiosk.cases.case import Event
from kiosk.cases.reasons import reasons
from kiosk.flows.file_life import CaseView, HistoryLine
from kiosk.forms.shelf import Shelf
from kiosk.text import isolate, isolate_name
from kiosk.ui.counter import day_and_time, written_day
from kiosk.ui.language import current
from kiosk.ui.pages.counter.case_standing import document_names
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

    def show_history(self, view: CaseView, shelf: Shelf) -> None:
        """Show the journal of a file."""
        self.clear()
        filing = view.case.filing
        papers = document_names(shelf, filing.form, filing.form_version)
        for number, line in enumerate(reversed(view.history)):
            if number:
                self._column.addWidget(rule())
            self._add(line, papers)
        copies = label("small", "quiet", wrap=True)
        copies.setText(self.tr("Récépissés imprimés : {count}").format(count=view.copies))
        self._column.addSpacing(M)
        self._column.addWidget(copies)
        self._column.addStretch(1)

    def clear(self) -> None:
        """Show nothing."""
        emptied(self._column)

    def _add(self, line: HistoryLine, papers: Mapping[str, str]) -> None:
        what, when = label("body", strong=True, wrap=True), label("small", "quiet", wrap=True)
        what.setText(event_word(line.event))
        who = isolate_name(line.clerk) if line.clerk else self._nobody(line.event)
        when.setText(self.tr("{instant} · {clerk}").format(instant=day_and_time(line.instant), clerk=who))
        self._column.addWidget(what)
        self._column.addWidget(when)
        for said in self._more(line, papers):
            more = label("body", wrap=True)
            more.setText(said)
            self._column.addWidget(more)

    def _nobody(self, event: Event) -> str:
        """Return who wrote an entry without a clerk: what CNSS decided comes from the hub."""
        decided = event in {Event.TRANSMITTED, Event.REGISTERED, Event.REJECTED}
        return self.tr("Serveur régional") if decided else "—"

    def _more(self, line: HistoryLine, papers: Mapping[str, str]) -> Iterator[str]:
        """Yield what an entry says beside its name: of papers, of a copy, of an answer and its reason."""
        detail = line.detail
        if detail.get("documents"):
            yield " · ".join(papers.get(code, code) for code in detail["documents"].split())
        if detail.get("copy"):
            yield self.tr("Duplicata n° {copy}").format(copy=isolate(detail["copy"]))
        if detail.get("day"):
            day = written_day(date.fromisoformat(detail["day"]))
            yield self.tr("Décision du {day}").format(day=day)
        if detail.get("registration"):
            number = isolate(detail["registration"])
            yield self.tr("Numéro d'immatriculation : {number}").format(number=number)
        if detail.get("reason"):
            known = reasons().words.get(detail["reason"])
            why = known.said(current()) if known else isolate_name(detail["reason"])
            yield self.tr("Motif : {reason}").format(reason=why)
