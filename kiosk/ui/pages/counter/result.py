"""Which scheme the answers lead to, large enough for the citizen's side of the desk, and what to do next."""

from PySide6.QtCore import Signal
from typing_extensions import override

from kiosk.eligibility.orientation import Orientation, Scheme
from kiosk.flows.counter import Step
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms.schema import Ending
from kiosk.ui.counter import Counter
from kiosk.ui.pages.counter.print_truth import PrintTruth
from kiosk.ui.pages.counter.result_aside import ResultAside
from kiosk.ui.pages.counter.result_main import ResultMain
from kiosk.ui.pages.counter.verdict import best
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.sheet import actions, column, fitted
from kiosk.ui.parts.sure import SureButton

_FORMS = {Scheme.TADAMON: "tadamon", Scheme.STUDENT: "student"}
"""The form that each scheme begins with here."""


class ResultPage(Stepping):
    """The answer to the file in hand: asked before anything is filed, or from its check page."""

    consulted = Signal(str)
    """Id of the guidance page to read."""
    chosen = Signal(str)
    """Id of the form to begin with these answers."""

    def __init__(self, counter: Counter) -> None:
        """Build the page around the file in hand."""
        super().__init__("result")
        self._counter, self._hand = counter, counter.hand
        self._told: Orientation | None = None
        self.main, self.aside, self.truth = ResultMain(), ResultAside(), PrintTruth(counter)
        self.back = KeyButton("", "F7", "arrow-left")
        self.clear_away = SureButton()
        self.print_missing = KeyButton("", "F6", "list-checks")
        self.print_answer = KeyButton("", "F9", "printer")
        self.proceed = KeyButton("primary", "F8", "arrow-right")
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask where the answers in hand lead to today."""
        self._told = None
        self._hand.flush()
        desk, answers = self._counter.desk, self._hand.answers
        self._counter.background.run(lambda: desk.orient(answers), self._show, latest="orient")

    @override
    def left(self) -> None:
        """Let go of the answer; the paper goes its way."""
        self._counter.background.forget("orient")
        self._told = None
        self.truth.stop()
        self.clear_away.unask()
        self.main.clear()
        self.aside.clear()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        asked = self._asked_first()
        self.back.say(self.tr("Modifier") if asked else self.tr("Revenir à la vérification"))
        self.clear_away.say_both(self.tr("Tout effacer"), self.tr("Effacer vraiment"))
        self.print_missing.say(self.tr("Imprimer ce qui manque"))
        self.print_answer.say(self.tr("Imprimer"))
        form = self._form()
        self.proceed.say(self.tr("Commencer le dossier") if form else self.tr("Lire la fiche"))
        for part in (self.main, self.aside, self.truth):
            part.retranslate()

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.clear_away.confirmed.connect(self._clear_away)
        self.print_missing.clicked.connect(lambda: self._print(Paper.MISSING))
        self.print_answer.clicked.connect(lambda: self._print(Paper.ORIENTATION))
        self.proceed.clicked.connect(self._proceed)
        self.main.consulted.connect(self.consulted)
        self.aside.consulted.connect(self.consulted)

    def _build(self) -> None:
        sides = Fold(self.main, self.aside, shares=(5, 3))
        page = column(self, 0)
        page.addWidget(fitted(sides), 1)
        self.main.bottom.addWidget(self.truth)
        bar = actions(self.back, self.clear_away, 1, self.print_missing, self.print_answer, self.proceed)
        page.addWidget(bar)

    def _show(self, told: Orientation) -> None:
        form = self._hand.form
        if form is None:
            return
        self._told = told
        self.main.show_answer(told, form, self._hand.answers)
        self.aside.show_answer(told)
        asked = self._asked_first()
        self.print_missing.setVisible(not asked and bool(best(told).missing))
        self.clear_away.setVisible(asked)
        self.proceed.setVisible(asked)
        self.retranslate()
        (self.proceed if asked else self.back).setFocus()

    def _asked_first(self) -> bool:
        """Say whether the answers in hand are for an orientation only, and no file yet."""
        return self._hand.form is not None and self._hand.form.ends is Ending.ORIENTATION

    def _form(self) -> str:
        return _FORMS.get(self._told.best, "") if self._told is not None else ""

    def _proceed(self) -> None:
        if self._told is None:
            return
        form = self._form()
        if form:
            self.chosen.emit(form)
        else:
            self.consulted.emit(self.aside.guide)

    def _print(self, paper: Paper) -> None:
        if self._hand.draft is not None:
            self.truth.ask(PaperRequest(paper, self._hand.draft.id))

    def _clear_away(self) -> None:
        """Erase the questions that are answered, at the clerk's word, and go home."""
        self._hand.discard()
        self.stepped.emit(Step.LEAVE)
