"""What a day comes to: files, persons, states, and everything that does not balance, by name."""

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.cases.case import CaseState
from kiosk.cases.day import Closing, DayRegister, Gap
from kiosk.print.words import paper_words
from kiosk.text import isolate, isolate_name
from kiosk.ui.counter import day_and_time
from kiosk.ui.language import current, valued
from kiosk.ui.pages.counter.closings import Closings
from kiosk.ui.pages.counter.states import case_mark
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.label import label
from kiosk.ui.parts.lead import Lead
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, emptied, row, scrolled, sheet
from kiosk.ui.style import L, M, S

_LEADS = frozenset({"not-sent", "refused-by-hub", "receipt-not-printed", "clock-untrusted"})
"""Gaps that are about a file, which can be opened; a missing number has none."""
_NAMED = 12
"""References named for one kind of gap; the register on paper names all."""


class DayBalance(QFrame):
    """Beside the register of the day."""

    opened_case = Signal(str)
    """Reference of the file to open."""

    def __init__(self) -> None:
        """Show no day yet."""
        super().__init__()
        self._told: tuple[DayRegister, Closing | None] | None = None
        self.closings = Closings()
        inside = column(holder := QWidget(), L)
        inside.addWidget(told := QWidget())
        inside.addWidget(self.closings)
        inside.addStretch(1)
        self._lines = column(told, S)
        frame, inner = sheet(S, L)
        inner.addWidget(scrolled(holder), 1)
        column(self).addWidget(frame)

    def show_day(self, register: DayRegister | None, closing: Closing | None) -> None:
        """Show a day, and its closing where it has one; None shows nothing."""
        self._told = (register, closing) if register is not None else None
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        emptied(self._lines)
        if self._told is not None:
            self._fill(*self._told)
        self.closings.retranslate()

    def _fill(self, register: DayRegister, closing: Closing | None) -> None:
        files = self.tr("Dossiers : {files} · personnes : {persons}").format(
            files=len(register.lines), persons=sum(line.persons for line in register.lines)
        )
        self._say(files, "lead")
        self._closed(register, closing)
        for code, gaps in groupby(sorted(register.gaps, key=lambda gap: gap.code), lambda gap: gap.code):
            self._gap(code, tuple(gaps))
        if not register.gaps:
            note = Note("good")
            note.say("", paper_words("closing")["gaps.none"].said(current()))
            self._lines.addWidget(note)
        self._lines.addSpacing(M)
        for state in (one for one in CaseState if one in register.counts):
            self._count(state, register.counts[state])

    def _count(self, state: CaseState, files: int) -> None:
        chip, count = Chip(), label("body", strong=True)
        chip.show_mark(case_mark(state))
        count.setText(str(files))
        self._lines.addLayout(row(chip, 1, count))

    def _closed(self, register: DayRegister, closing: Closing | None) -> None:
        if closing is None:
            return
        late = len(register.lines) - len(closing.register.lines)
        note = Note("warn" if late else "info")
        when, who = day_and_time(closing.instant), isolate_name(closing.clerk or "—")
        since = self.tr("Dossiers arrivés depuis : {count}. Clôturez de nouveau.").format(count=late)
        said = self.tr("Journée clôturée le {instant} par {clerk}").format(instant=when, clerk=who)
        proof = self.tr("Empreinte courte : {head}").format(head=isolate(_short(closing.head)))
        note.say(said, f"{proof}\n{since}" if late else proof)
        self._lines.addWidget(note)

    def _gap(self, code: str, gaps: tuple[Gap, ...]) -> None:
        words, lang, note = paper_words("closing"), current(), Note("warn")
        known = f"gap.{code}" if f"gap.{code}.said" in words else "gap.other"
        said = words[f"{known}.said"].said(lang).format(code=code)
        note.say(valued(said, str(len(gaps))), words[f"{known}.todo"].said(lang).format(code=code))
        self._lines.addWidget(note)
        for gap in gaps[:_NAMED]:
            if code in _LEADS:
                name = gap.reference
                self._lines.addWidget(Lead(f"gap-{name}", "file-search", isolate(name), self._opener(name)))
            else:
                self._say(isolate(gap.reference), "body")

    def _opener(self, reference: str) -> Callable[[], None]:
        return lambda: self.opened_case.emit(reference)

    def _say(self, said: str, step: str) -> None:
        made = label(step, wrap=True)
        made.setText(said)
        self._lines.addWidget(made)


def _short(head: str) -> str:
    """Return the first digits of the journal's head, as the closing report prints them to be read out."""
    return " ".join(head[place : place + 4].upper() for place in range(0, 16, 4))
