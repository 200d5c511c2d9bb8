"""One file of the register: what it holds, what happened to it, and what can be done with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.cases.case import OPEN_STATES, Case, Event
from kiosk.errors import KioskError
from kiosk.flows.access import Deed, Session
from kiosk.flows.counter import Step
from kiosk.flows.file_life import CaseView
from kiosk.flows.orienting import KnownMember
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms.answers import Answers
from kiosk.forms.shelf import Shelf
from kiosk.forms.views import persons
from kiosk.text import isolate, isolate_name
from kiosk.ui.counter import Counter, day_and_time
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.language import current
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.approving import Approving
from kiosk.ui.pages.counter.case_bar import CaseBar
from kiosk.ui.pages.counter.case_receiving import Receiving
from kiosk.ui.pages.counter.case_standing import Standing
from kiosk.ui.pages.counter.confirm import Confirm
from kiosk.ui.pages.counter.history import History
from kiosk.ui.pages.counter.print_truth import PrintTruth
from kiosk.ui.pages.counter.rows import AnswerRows
from kiosk.ui.pages.counter.states import case_mark, delivery_mark
from kiosk.ui.pages.counter.told import Told
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import actions, column, fitted, scrolled, sheet, wrapped
from kiosk.ui.style import M, S

_JOURNAL = 250
"""Least width of the journal, pixels at scale 1."""


class CasePage(Stepping):
    """A deposited file; nothing here changes it except by an entry in its journal."""

    opened_case = Signal(str)
    """Reference of another file to look at."""
    correcting = Signal(str)
    """Reference of the file whose answers are to be corrected."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; :meth:`show_case` fills it."""
        super().__init__("case")
        self._counter = counter
        self._view: CaseView | None = None
        self._reference, self._name = label("title"), label("lead", strong=True, wrap=True)
        self._about = label("body", "quiet", wrap=True)
        self._state, self._delivery = Chip(), Chip()
        self.standing, self.refusal, self.told = Standing(), FailureLine(), Told(counter, "")
        self._history, self._answers = History(), AnswerRows()
        self._answers_title, self._history_title = label("lead"), label("lead")
        self.bar = CaseBar(self)
        self.asking, self.receiving, self.truth = Confirm(), Receiving(), PrintTruth(counter)
        self.approving, self._why = Approving(), ""
        self._wire()
        self._build()
        self._forget()
        self.retranslate()

    def ask(self, reference: str) -> None:
        """Open that file; what was shown before is let go."""
        self._forget()
        desk = self._counter.desk
        self._counter.background.run(lambda: desk.open(reference), self.show_case, latest="case")

    def show_case(self, view: CaseView) -> None:
        """Show a file as the desk gave it."""
        self._view = view
        self._close_panels()
        self.retranslate()
        self._ask_known(view.case)

    @override
    def left(self) -> None:
        """Let go of the file: nothing of it stays in memory."""
        self._forget()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._answers_title.setText(self.tr("Réponses déposées"))
        self._history_title.setText(self.tr("Vie du dossier"))
        for part in (self.asking, self.approving, self.receiving, self.truth, self.told):
            part.retranslate()
        if self._view is not None:
            self._fill(self._view)
        else:
            self.bar.retranslate(first=False)

    def _forget(self) -> None:
        for asked in ("case", "second"):
            self._counter.background.forget(asked)
        self._view = None
        self.truth.stop()
        for words in (self._reference, self._name, self._about):
            words.clear()
        self._close_panels()
        for chip in (self._state, self._delivery):
            chip.hide()
        self._answers.clear()
        self._history.clear()
        self.told.clear()
        self.refusal.show_failure(None)
        self.bar.offer(None)

    def _wire(self) -> None:
        bar = self.bar
        bar.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        bar.print_again.clicked.connect(self._reprint)
        bar.application.clicked.connect(lambda: self._print(Paper.APPLICATION))
        bar.missing_slip.clicked.connect(lambda: self._print(Paper.MISSING))
        bar.complete.clicked.connect(self._receive)
        bar.correct.clicked.connect(self._correct)
        bar.withdraw.clicked.connect(lambda: self._question(Event.WITHDRAWN))
        bar.cancel.clicked.connect(lambda: self._question(Event.CANCELLED))
        for panel in (self.asking, self.approving, self.receiving):
            panel.no.clicked.connect(self._close_panels)
        self.asking.confirmed.connect(self._do)
        self.approving.given.connect(self._approved)
        self.receiving.received.connect(self._received)
        self.told.opened_case.connect(self.opened_case)
        self.truth.ended.connect(self._printed)

    def _build(self) -> None:
        head = wrapped(self._reference, self._state, self._delivery)
        whose = column(about := QWidget(), 0)
        whose.addWidget(self._name)
        whose.addWidget(self._about)
        line = Fold(about, wrapped(*self.bar.papers, spacing=S), shares=(1,))
        told = (self.standing, self.refusal, self.asking, self.approving, self.truth)
        page = column(self, 0)
        page.addWidget(fitted(head, line, *told, self._sides(), spacing=S), 1)
        bar = self.bar
        page.addWidget(actions(bar.back, 1, bar.cancel, bar.withdraw, bar.correct, bar.complete))

    def _sides(self) -> Fold:
        answers, left = sheet(M)
        left.addWidget(self._answers_title)
        held = column(holder := QWidget(), M)
        held.addWidget(self.told)
        held.addWidget(self._answers, 1)
        self._answers_area = scrolled(holder)
        left.addWidget(self._answers_area, 1)
        left.addWidget(self.receiving)
        left.addStretch()
        history, right = sheet(M)
        right.addWidget(self._history_title)
        right.addWidget(scrolled(self._history), 1)
        history.setMinimumWidth(_JOURNAL)
        return Fold(answers, history, shares=(3, 2))

    @property
    def _shelf(self) -> Shelf:
        return self._counter.desk.shelf

    def _fill(self, view: CaseView) -> None:
        case = view.case
        self._reference.setText(isolate(str(case.reference)))
        answers = Answers.from_json(case.filing.answers)
        form = self._shelf.form(case.filing.form, case.filing.form_version)
        people = persons(form, answers)
        self._name.setText(isolate_name(people[0].name.said(current())) if people else "")
        self._about.setText(
            self.tr("Personnes : {count} · déposé le {instant} par {clerk}").format(
                count=len(people),
                instant=day_and_time(case.instant),
                clerk=isolate_name(case.filing.clerk or "—"),
            )
        )
        self._state.show_mark(case_mark(case.state))
        self._delivery.show_mark(delivery_mark(view.delivery))
        self.standing.show_case(case, self._shelf)
        for chip in (self._state, self._delivery):
            chip.show()
        self._answers.show_answers(form, answers)
        self._history.show_history(view, self._shelf)
        self.refusal.show_failure(meaning(KioskError(view.refusal)) if view.refusal else None)
        self.bar.offer(case, view.copies)

    def _ask_known(self, case: Case) -> None:
        """Ask which members of a file that waits for its answer stand in another one."""
        if case.state not in OPEN_STATES:
            self.told.clear()
            return
        desk, kept = self._counter.desk, case.filing
        answers, form = Answers.from_json(kept.answers), self._shelf.form(kept.form, kept.form_version)

        def heard(known: Sequence[KnownMember]) -> None:
            if self._view is not None and self._view.case.filing.id == kept.id:
                self.told.show_known(known)

        run = self._counter.background.run
        run(lambda: desk.known_members(form, answers, kept.id), heard, lambda _: None, latest="known")

    def _receive(self) -> None:
        if self._view is not None:
            self.asking.hide()
            self.receiving.ask(self._view.case, self._shelf)
            for part in (self._answers_title, self._answers_area):
                part.hide()

    def _close_panels(self) -> None:
        """Show the file again where something was asked about it."""
        self.standing.setVisible(self._view is not None)
        for panel in (self.asking, self.approving, self.receiving):
            panel.hide()
        for part in (self._answers_title, self._answers_area):
            part.show()

    def _question(self, event: Event) -> None:
        self._close_panels()
        self.standing.hide()
        self.asking.ask(event)

    def _correct(self) -> None:
        if self._view is not None:
            self.correcting.emit(str(self._view.case.reference))

    def _reprint(self) -> None:
        if self._view is not None:
            self._close_panels()
            self.bar.print_again.setEnabled(False)
            self.truth.start(str(self._view.case.reference))

    def _print(self, paper: Paper) -> None:
        if self._view is not None:
            self._close_panels()
            self.truth.ask(PaperRequest(paper, str(self._view.case.reference)))

    def _printed(self) -> None:
        """Show the journal with the duplicate in it."""
        self._change(self._counter.desk.open)

    def _received(self, documents: tuple[str, ...]) -> None:
        desk, clerk = self._counter.desk, self._counter.clerk
        self._change(lambda reference: desk.receive(reference, documents, clerk))

    def _do(self, event: Event, reason: str) -> None:
        desk, clerk = self._counter.desk, self._counter.clerk
        if event is Event.WITHDRAWN:
            self._change(lambda reference: desk.withdraw(reference, clerk))
        elif self._counter.session is None:
            self._change(lambda reference: desk.cancel(reference, clerk, reason))
        else:
            self._ask_second(self._counter.session, reason)

    def _ask_second(self, session: Session, why: str) -> None:
        """Ask for the second person that a cancellation takes where people are known."""
        self._why = why
        self.asking.hide()
        asks = session.login
        self._counter.background.run(
            self._counter.desk.people, lambda people: self.approving.ask(people, asks), latest="second"
        )

    def _approved(self, login: str, secret: str) -> None:
        desk, clerk, why = self._counter.desk, self._counter.clerk, self._why

        def work(reference: str) -> CaseView:
            desk.approve(Deed.CANCEL, reference, login, secret)
            return desk.cancel(reference, clerk, why)

        self._change(work, self.approving.show_failure)

    def _change(
        self, work: Callable[[str], CaseView], failed: Callable[[KioskError], None] | None = None
    ) -> None:
        """Have something done with the file shown, and show it as it is then, if it is shown still."""
        if self._view is None:
            return
        reference = str(self._view.case.reference)

        def done(view: CaseView) -> None:
            if self._shows(reference):
                self.show_case(view)

        def refused(error: KioskError) -> None:
            if failed is not None and self._shows(reference):
                failed(error)
                return
            if self._shows(reference):
                self._close_panels()
            self._counter.background.notices.tell(error)

        self._counter.background.run(lambda: work(reference), done, refused)

    def _shows(self, reference: str) -> bool:
        return self._view is not None and str(self._view.case.reference) == reference
