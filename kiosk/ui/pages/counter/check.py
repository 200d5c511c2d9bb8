"""Every answer once more, in the citizen's language; then the deposit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget
from typing_extensions import override

from kiosk.cases.case import Case, Event
from kiosk.errors import KioskError
from kiosk.flows.counter import Step
from kiosk.flows.file_life import CaseView
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms.views import problem_words
from kiosk.text import LANGS, Lang
from kiosk.ui.counter import Counter
from kiosk.ui.pages.counter.mending import problems
from kiosk.ui.pages.counter.papers import Papers
from kiosk.ui.pages.counter.precheck import PreCheck
from kiosk.ui.pages.counter.print_truth import PrintTruth
from kiosk.ui.pages.counter.rows import AnswerRows
from kiosk.ui.pages.counter.summary import Summary
from kiosk.ui.pages.counter.told import Told
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import LEAST_WORDS
from kiosk.ui.parts.segment import Segment
from kiosk.ui.parts.sheet import actions, column, fitted, scrolled, sheet, wrapped
from kiosk.ui.style import XXL, L, M, S


class CheckPage(Stepping):
    """The last look before the law's receipt; the screen may be turned to the citizen."""

    change = Signal(str, str)
    """Id of the stop and path of the answer to change."""
    opened_case = Signal(str)
    """Reference of another file to look at."""

    def __init__(self, counter: Counter) -> None:
        """Build the page around the file in hand."""
        super().__init__("check")
        self._counter, self._hand = counter, counter.hand
        self._under_way = ""
        self._title, self._about = label("title", wrap=True), label("body", "quiet", wrap=True)
        self._spoken = label("body", "quiet")
        self.languages = _language_buttons()
        self.summary, self.answers, self.papers = Summary(), AnswerRows(change=True), Papers()
        self.precheck, self.told, self.truth = PreCheck(counter), Told(counter, "F8"), PrintTruth(counter)
        self.back = KeyButton("", "F7", "arrow-left")
        self.print_form = KeyButton("", "F6", "signature")
        self.deposit = KeyButton("primary", "F9", "stamp")
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Show the file in hand, and ask whether it can succeed and whom it names twice."""
        self._show()
        self.precheck.ask()
        self.told.ask_known()
        self.deposit.setFocus()

    @override
    def left(self) -> None:
        """Let go of the answers shown, and keep what was ticked."""
        self._hand.flush()
        self.answers.clear()
        self.precheck.clear()
        self.told.clear()
        self.truth.stop()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Vérifiez la demande avec le demandeur"))
        self._about.setText(self.tr("Lisez chaque réponse ensemble, puis cochez les pièces remises."))
        self._spoken.setText(self.tr("Langue du citoyen"))
        self.back.say(self.tr("Revenir au formulaire"))
        self.print_form.say(self.tr("Imprimer pour signature"))
        self._name_deposit()
        for part in (self.summary, self.answers, self.papers, self.precheck, self.told, self.truth):
            part.retranslate()

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.print_form.clicked.connect(self._print_form)
        self.deposit.clicked.connect(self._deposit)
        self.precheck.asked.connect(lambda: self.stepped.emit(Step.ORIENTED))
        self.told.opened_case.connect(self.opened_case)
        self.answers.changed.connect(self.change)
        self.summary.chosen.connect(lambda path: self.change.emit("", path))
        self.papers.ticked.connect(self._ticked)
        self.languages.buttonClicked.connect(lambda button: self._speak(button.objectName()))

    def _build(self) -> None:
        answers, left = sheet(M, XXL)
        left.addWidget(self._title)
        spoken = wrapped(self._spoken, *self.languages.buttons(), spacing=S)
        left.addLayout(Fold(self._about, spoken, shares=(1,), least=LEAST_WORDS))
        left.addWidget(self.summary)
        left.addWidget(scrolled(self.answers), 1)
        beside = column(right := QWidget(), L)
        beside.addWidget(self.papers, 1)
        beside.addWidget(self.truth)
        page = column(self, 0)
        page.addWidget(fitted(self.precheck, self.told, Fold(answers, right, shares=(5, 3))), 1)
        page.addWidget(actions(self.back, 1, self.print_form, self.deposit))

    def _name_deposit(self) -> None:
        corrects = self._hand.draft is not None and bool(self._hand.draft.corrects)
        words = self.tr("Corriger le dossier") if corrects else self.tr("Déposer la demande")
        self.deposit.say(words)

    def _show(self) -> None:
        self._name_deposit()
        form, draft = self._hand.form, self._hand.draft
        if form is None or draft is None:
            return
        for button in self.languages.buttons():
            button.setChecked(button.objectName() == draft.lang)
        self.papers.show_form(form, self._hand.answers, self._hand.today)
        self._show_answers()
        self._show_problems()
        self.deposit.setEnabled(draft.id != self._under_way)

    def _show_answers(self) -> None:
        if self._hand.form is not None and self._hand.draft is not None:
            self.answers.show_answers(self._hand.form, self._hand.answers, self._hand.draft.lang)

    def _show_problems(self) -> bool:
        found, form = problems(self._hand), self._hand.form
        self.summary.show_problems({one.field: problem_words(one, form) for one in found} if form else {})
        return bool(found)

    def _speak(self, name: str) -> None:
        lang: Lang = "ar" if name == "ar" else "fr"
        self._hand.speak(lang)
        self._show_answers()

    def _ticked(self, codes: tuple[str, ...]) -> None:
        self._hand.put(self.papers.path, codes or None)
        if self._hand.form is not None:
            self.papers.show_missing(self._hand.form, self._hand.answers, self._hand.today)

    def _print_form(self) -> None:
        """Print what is to be signed, as it is kept now; the paper signed is one of those to be ticked."""
        self._hand.flush()
        if self._hand.draft is not None:
            self.truth.ask(PaperRequest(Paper.APPLICATION, self._hand.draft.id))

    def _deposit(self) -> None:
        """Deposit once: the button is off until the desk has answered."""
        draft = self._hand.draft
        if draft is None or self._show_problems():
            self.summary.setFocus()
            return
        self.deposit.setEnabled(False)
        self._hand.flush()
        self._under_way = draft.id
        desk, answers, clerk = self._counter.desk, self._hand.answers, self._counter.clerk
        run = self._counter.background.run
        if draft.corrects:
            run(
                lambda: desk.correct(draft, answers, clerk),
                lambda view: self._was_corrected(draft.id, view),
                self._refused,
            )
        else:
            run(
                lambda: desk.deposit(draft, answers, clerk),
                lambda case: self._deposited(draft.id, case),
                self._refused,
            )

    def _deposited(self, draft_id: str, case: Case, *, corrected: bool = False) -> None:
        """Go on to the receipt; whoever went on to something else meanwhile is told where it is."""
        if self._laid_down(draft_id):
            self._counter.reference, self._counter.corrected = str(case.reference), corrected
            self.stepped.emit(Step.DEPOSITED)
        else:
            told = KioskError("deposited-meanwhile", reference=str(case.reference))
            self._counter.background.notices.tell(told, "info")

    def _was_corrected(self, draft_id: str, view: CaseView) -> None:
        """Go on to the new receipt; answers that changed nothing leave the old one good."""
        if view.history[-1].event is Event.CORRECTED:
            self._deposited(draft_id, view.case, corrected=True)
            return
        if self._laid_down(draft_id):
            self.stepped.emit(Step.LEAVE)
        self._counter.background.notices.tell(KioskError("correction-unchanged"), "info")

    def _laid_down(self, draft_id: str) -> bool:
        """Let go of a file that is in the register now; say whether its clerk waits for it here still."""
        self._under_way = ""
        in_hand = self._hand.draft is not None and self._hand.draft.id == draft_id
        if in_hand:
            self._hand.forget()
            if not self.isVisible():  # looked through once more: there is nothing to change any more
                self.stepped.emit(Step.LEAVE)
        return in_hand and self.isVisible()

    def _refused(self, error: KioskError) -> None:
        self._under_way = ""
        self.deposit.setEnabled(True)
        self._counter.background.notices.tell(error)


def _language_buttons() -> QButtonGroup:
    """Return one button for each language, each word in its own script."""
    group = QButtonGroup()
    group.setExclusive(True)
    for lang, word in zip(LANGS, ("العربية", "Français"), strict=True):
        button = Segment(lang, word)
        button.setAccessibleName(word)
        group.addButton(button)
    return group
