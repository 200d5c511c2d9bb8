"""One file of the register: what it holds, what happened to it, and what can be done with it."""

from typing_extensions import override

from kiosk.cases.case import CaseState, Event
from kiosk.errors import KioskError
from kiosk.flows.counter import Step
from kiosk.flows.file_life import CaseView
from kiosk.forms import load
from kiosk.forms.answers import Answers
from kiosk.forms.views import persons
from kiosk.text import isolate, isolate_name
from kiosk.ui.counter import Counter, day_and_time
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.language import current
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.confirm import Confirm
from kiosk.ui.pages.counter.history import History
from kiosk.ui.pages.counter.print_truth import PrintTruth
from kiosk.ui.pages.counter.rows import AnswerRows
from kiosk.ui.pages.counter.states import case_mark, delivery_mark
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.chip import Chip
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, row, scrolled, sheet
from kiosk.ui.style import XL, L, M

_JOURNAL = 250
"""Least width of the journal, pixels at scale 1."""

_OPEN = frozenset({CaseState.COMPLETE, CaseState.INCOMPLETE})
"""States in which the office may still withdraw or cancel a file."""


class CasePage(Stepping):
    """A deposited file; nothing here changes it except by an entry in its journal."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; :meth:`show_case` fills it."""
        super().__init__("case")
        self._counter = counter
        self._view: CaseView | None = None
        self._reference, self._name = label("title"), label("lead", strong=True)
        self._about = label("body", "quiet", wrap=True)
        self._state, self._delivery = Chip(), Chip()
        self.refusal = FailureLine()
        self._history, self._answers = History(), AnswerRows()
        self._answers_title, self._history_title = label("lead"), label("lead")
        self.print_again = KeyButton("", "F9", "printer")
        self.complete = KeyButton("", "F8", "file-check")
        self.withdraw = KeyButton("", "", "undo-2")
        self.cancel = KeyButton("danger", "", "ban")
        self.back = KeyButton("quiet", "Esc", "arrow-left", bound=False)
        self._asking, self.truth = Confirm(), PrintTruth(counter)
        self._wire()
        self._build()
        self.retranslate()

    def ask(self, reference: str) -> None:
        """Open that file; what was shown before is let go."""
        self._forget()
        desk = self._counter.desk
        self._counter.background.run(lambda: desk.open(reference), self.show_case, latest="case")

    def show_case(self, view: CaseView) -> None:
        """Show a file as the desk gave it."""
        self._view = view
        self._asking.hide()
        self.retranslate()

    @override
    def left(self) -> None:
        """Let go of the file: nothing of it stays in memory."""
        self._forget()

    def _forget(self) -> None:
        self._view = None
        self._asking.hide()
        self.truth.stop()
        for words in (self._reference, self._name, self._about):
            words.clear()
        self._answers.clear()
        self._history.clear()
        self.refusal.show_failure(None)
        self._offer(frozenset())

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.back.say(self.tr("Registre"))
        self._name_print()
        self.complete.say(self.tr("Compléter le dossier"))
        self.withdraw.say(self.tr("Retirer la demande"))
        self.cancel.say(self.tr("Annuler le dossier"))
        self._answers_title.setText(self.tr("Réponses déposées"))
        self._history_title.setText(self.tr("Vie du dossier"))
        self._asking.retranslate()
        self.truth.retranslate()
        if self._view is not None:
            self._fill(self._view)

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.print_again.clicked.connect(self._reprint)
        self.complete.clicked.connect(lambda: self._asking.ask(Event.COMPLETED, self._missing()))
        self.withdraw.clicked.connect(lambda: self._asking.ask(Event.WITHDRAWN))
        self.cancel.clicked.connect(lambda: self._asking.ask(Event.CANCELLED))
        self._asking.confirmed.connect(self._do)
        self.truth.ended.connect(self._printed)

    def _build(self) -> None:
        answers, left = sheet(M)
        left.addWidget(self._answers_title)
        left.addWidget(scrolled(self._answers), 1)
        history, right = sheet(M)
        right.addWidget(self._history_title)
        right.addWidget(scrolled(self._history), 1)
        for button in (self.complete, self.withdraw, self.cancel):
            right.addLayout(row(button, 1))
        history.setMinimumWidth(_JOURNAL)
        sides = row(spacing=L)
        sides.addWidget(answers, 3)
        sides.addWidget(history, 2)
        page = column(self, M, XL)
        page.addLayout(row(self.back, 1, self.print_again))
        page.addLayout(row(self._reference, self._state, self._delivery, 1, spacing=M))
        whose = row(self._name, spacing=M)
        whose.addWidget(self._about, 1)
        page.addLayout(whose)
        page.addWidget(self.refusal)
        page.addWidget(self._asking)
        page.addWidget(self.truth)
        page.addLayout(sides, 1)

    def _fill(self, view: CaseView) -> None:
        case = view.case
        self._reference.setText(isolate(str(case.reference)))
        answers = Answers.from_json(case.filing.answers)
        form = load.form(case.filing.form, case.filing.form_version)
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
        self._answers.show_answers(form, answers)
        self._history.show_history(view)
        self._name_print()
        self.refusal.show_failure(meaning(KioskError(view.refusal)) if view.refusal else None)
        self._offer(frozenset({case.state}))

    def _missing(self) -> str:
        """Return the names of the documents the file still waits for."""
        if self._view is None:
            return ""
        filing = self._view.case.filing
        form = load.form(filing.form, filing.form_version)
        names = [one.label.said(current()) for one in form.documents if one.code in filing.missing]
        return " · ".join(names)

    def _name_print(self) -> None:
        """A receipt that never left for the printer is no duplicate."""
        first = self._view is not None and not self._view.copies
        self.print_again.say(self.tr("Imprimer le récépissé") if first else self.tr("Imprimer un duplicata"))

    def _offer(self, states: frozenset[CaseState]) -> None:
        """Offer what can be done with a file in such a state; nothing where no file is open."""
        self.print_again.setEnabled(bool(states))
        self.complete.setVisible(CaseState.INCOMPLETE in states)
        for button in (self.withdraw, self.cancel):
            button.setEnabled(bool(states & _OPEN))
        for chip in (self._state, self._delivery):
            chip.setVisible(bool(states))

    def _reprint(self) -> None:
        if self._view is not None:
            self.print_again.setEnabled(False)
            self.truth.start(str(self._view.case.reference))

    def _printed(self) -> None:
        """Show the journal with the duplicate in it."""
        self.print_again.setEnabled(True)
        if self._view is not None:
            desk, reference = self._counter.desk, str(self._view.case.reference)
            self._counter.background.run(lambda: desk.open(reference), self.show_case, latest="case")

    def _do(self, event: Event, reason: str) -> None:
        if self._view is None:
            return
        desk, reference, clerk = self._counter.desk, str(self._view.case.reference), self._counter.clerk
        missing = self._view.case.filing.missing

        def work() -> CaseView:
            if event is Event.COMPLETED:
                return desk.receive(reference, missing, clerk)
            if event is Event.WITHDRAWN:
                return desk.withdraw(reference, clerk)
            return desk.cancel(reference, clerk, reason)

        self._counter.background.run(work, self.show_case, self._refused)

    def _refused(self, error: KioskError) -> None:
        self._asking.hide()
        self._counter.background.notices.tell(error)
