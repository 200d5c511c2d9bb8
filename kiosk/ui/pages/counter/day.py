"""The register of a day, what does not balance, and the closing that the station signs."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from kiosk.cases.case import CaseLine
from kiosk.cases.day import Closing, DayLine, DayRegister
from kiosk.cases.rights import Right
from kiosk.clock import local
from kiosk.errors import KioskError
from kiosk.flows.counter import Step
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.text import isolate
from kiosk.ui.counter import Counter
from kiosk.ui.language import locale
from kiosk.ui.pages.counter.day_balance import DayBalance
from kiosk.ui.pages.counter.print_truth import PrintTruth
from kiosk.ui.pages.counter.table import CNIE, DELIVERY, CaseTable
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import actions, column, fitted, sheet, wrapped
from kiosk.ui.parts.sure import SureButton
from kiosk.ui.style import M, S

_KEPT = 400
"""Closings looked through for that of a day: more than a year's."""


class DayPage(Stepping):
    """One day of the office, today first; a day that waits for its closing is named."""

    opened_case = Signal(str)
    """Reference of the file to open."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it asks for the day when it is opened."""
        super().__init__("day")
        self._counter = counter
        self._day = self._today
        self._open_days: Sequence[date] = ()
        self._closed = False
        self._title, self._when = label("title"), label("lead", "accent")
        self.before, self.after = (
            KeyButton("small", icon="arrow-left"),
            KeyButton("small", icon="arrow-right"),
        )
        self.owed, self.balance, self.truth = Note("warn"), DayBalance(), PrintTruth(counter)
        self.go_there = self.owed.offer(KeyButton("small", icon="calendar-check"), self._to_oldest)
        self.table = CaseTable(CNIE, DELIVERY, brief=True)
        self._none = label("lead", "quiet", wrap=True)
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.decisions = KeyButton("", "F5", "file-check")
        self.law = KeyButton("", "Shift+F5", "list-checks")
        self.staff = KeyButton("small", "Shift+F6", "users")
        self.print_register = KeyButton("small", "F6", "printer")
        self.print_note = KeyButton("small", "F7", "send")
        self.print_closing = KeyButton("small", "F8", "printer")
        self.close_day = SureButton("primary", "stamp", "F9")
        self._wire()
        self._build()
        self.retranslate()

    @property
    def _today(self) -> date:
        return local(self._counter.clock.now()).date()

    @override
    def opened(self) -> None:
        """Show today; people are seen to by those who may."""
        session = self._counter.session
        self.staff.setVisible(session is None or Right.PEOPLE in session.rights)
        self.show_day(self._today)

    @override
    def left(self) -> None:
        """Let go of the day; a paper goes its way."""
        self.truth.stop()
        self.close_day.unask()
        self.table.lines.take(())
        self.balance.show_day(None, None)

    def show_day(self, day: date) -> None:
        """Ask for a day and show it."""
        self._day = min(day, self._today)
        desk, asked = self._counter.desk, self._day

        def work() -> tuple[DayRegister, Sequence[Closing], Sequence[date]]:
            return desk.day_register(asked), desk.closings(_KEPT), desk.open_days()

        self._counter.background.run(work, lambda told: self._show(*told), latest="day-page")
        self.retranslate()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("La journée"))
        self._when.setText(_named(self._day))
        self.before.say(self.tr("Jour précédent"))
        self.after.say(self.tr("Jour suivant"))
        self.after.setEnabled(self._day < self._today)
        self._none.setText(self.tr("Aucun dossier n'a été déposé ce jour."))
        self.back.say(self.tr("Accueil"))
        self.decisions.say(self.tr("Décisions"))
        self.law.say(self.tr("Paramètres"))
        self.staff.say(self.tr("Personnes"))
        self.print_register.say(self.tr("Registre"))
        self.print_note.say(self.tr("Bordereau"))
        self.print_closing.say(self.tr("Clôture"))
        self.close_day.say_both(self.tr("Clôturer la journée"), self.tr("Signer la clôture"))
        self.table.setAccessibleName(self._title.text())
        self.table.fit()
        for part in (self.balance, self.truth):
            part.retranslate()
        self._tell_owed()

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.before.clicked.connect(lambda: self.show_day(self._day - timedelta(days=1)))
        self.after.clicked.connect(lambda: self.show_day(self._day + timedelta(days=1)))
        self.decisions.clicked.connect(lambda: self.stepped.emit(Step.DECISIONS))
        self.law.clicked.connect(lambda: self.stepped.emit(Step.LAW))
        self.staff.clicked.connect(lambda: self.stepped.emit(Step.STAFF))
        for button, paper in (
            (self.print_register, Paper.REGISTER),
            (self.print_note, Paper.BORDEREAU),
            (self.print_closing, Paper.CLOSING),
        ):
            button.clicked.connect(lambda _=False, paper=paper: self._print(paper))
        self.close_day.confirmed.connect(self._close)
        self.table.opened.connect(self.opened_case)
        self.balance.opened_case.connect(self.opened_case)
        self.balance.closings.chosen.connect(self.show_day)

    def _build(self) -> None:
        frame, inner = sheet(S)
        inner.addLayout(wrapped(1, self.print_register, self.print_note, self.print_closing, spacing=S))
        inner.addWidget(self._none)
        inner.addWidget(self.table, 1)
        inner.addStretch()  # holds the words up where there is no table
        beside = column(right := QFrame(), M)
        beside.addWidget(self.balance, 1)
        beside.addWidget(self.truth)
        head = wrapped(self._title, self._when, 1, self.before, self.after, self.staff)
        page = column(self, 0)
        page.addWidget(fitted(head, self.owed, Fold(frame, right, shares=(5, 3))), 1)
        page.addWidget(actions(self.back, self.law, self.decisions, 1, self.close_day))

    def _show(self, register: DayRegister, closings: Sequence[Closing], owed: Sequence[date]) -> None:
        if register.day != self._day:
            return
        closing = next((one for one in closings if one.register.day == register.day), None)
        self._open_days = owed
        self._closed = closing is not None and len(closing.register.lines) == len(register.lines)
        lines = tuple(_line(line, training=register.training) for line in register.lines)
        self.table.lines.take(lines)
        self.table.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self.balance.show_day(register, closing)
        self.balance.closings.show_closings(closings)
        self.close_day.setVisible(not self._closed)
        self.print_closing.setVisible(closing is not None)
        self.retranslate()

    def _tell_owed(self) -> None:
        owed = [day for day in self._open_days if day not in {self._today, self._day}]
        self.owed.setVisible(bool(owed))
        if owed:
            days = " · ".join(isolate(f"{day:%d/%m/%Y}") for day in owed[:5])
            self.owed.say(self.tr("Journées à clôturer : {days}").format(days=days))
            self.go_there.say(self.tr("Voir la première"))

    def _to_oldest(self) -> None:
        if self._open_days:
            self.show_day(self._open_days[0])

    def _print(self, paper: Paper) -> None:
        self.truth.ask(PaperRequest(paper, self._day.isoformat()))

    def _close(self) -> None:
        desk, day, clerk = self._counter.desk, self._day, self._counter.clerk
        self._counter.background.run(
            lambda: desk.close_day(day, clerk), lambda _: self.show_day(day), self._refused
        )

    def _refused(self, error: KioskError) -> None:
        self._counter.background.notices.tell(error)
        self.show_day(self._day)


def _named(day: date) -> str:
    """Return a day in words of the screens' language."""
    said: str = locale().toString(day, locale().dateFormat())  # type: ignore[call-overload]  # PySide takes date
    return said[:1].upper() + said[1:]


def _line(line: DayLine, *, training: bool) -> CaseLine:
    """Return a line of the day as lists of files show it."""
    return CaseLine(
        reference=line.reference,
        form=line.form,
        applicant_ar=line.applicant_ar,
        applicant_fr=line.applicant_fr,
        cnie=line.cnie,
        persons=line.persons,
        instant=line.instant,
        state=line.state,
        training=training,
        delivery="sent",
    )
