"""One question on one page: what is asked, its field, and the way back and on."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.flows.kiosk import Step
from kiosk.flows.scan import Scan
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Ending, Field
from kiosk.forms.views import problem_words
from kiosk.text import Words, isolate
from kiosk.ui.booth.stand import Stand
from kiosk.ui.fields.control import Control
from kiosk.ui.fields.make import control
from kiosk.ui.fields.scanned import answered
from kiosk.ui.language import current
from kiosk.ui.pages.counter.row_list import RowList
from kiosk.ui.pages.kiosk.base import KioskPage, said
from kiosk.ui.pages.kiosk.spoken import heading, question, sentences
from kiosk.ui.pages.kiosk.visit import Question, Visit
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, emptied, row
from kiosk.ui.style import M


class QuestionPage(KioskPage):
    """Asks the one question of the person's visit that is asked now."""

    def __init__(self, stand: Stand) -> None:
        """Build the page without a question."""
        super().__init__(stand, "question")
        self._body: Control | RowList | None = None
        self._said: Words | None = None
        self._reword: Callable[[str, str], None] = _nothing_to_word
        self._where, self._problem = label("lead", "quiet", wrap=True), label("lead", "bad", wrap=True)
        self._problem.setObjectName("problem")
        self.back, self.add = KeyButton("", icon="arrow-left"), KeyButton("", icon="plus")
        self.proceed = KeyButton("primary", icon="arrow-right")
        self._place = QWidget()
        self._holder = column(self._place, M)
        self.back.clicked.connect(self.step_back)
        self.proceed.clicked.connect(self.proceed_now)
        self.add.clicked.connect(lambda: self._do(Visit.add))
        parts = (self._problem, self._place, row(self.add, 1))
        self.reel = self.laid_out(parts, self.back, self.proceed, above=self._where)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask the question that is asked now, with what is to be mended in it where an answer is changed."""
        visit, person = self.stand.person.visit, self.stand.person
        if visit is not None:
            self._show(visit, visit.problems(visit.question.id) if person.changing else ())

    def proceed_now(self) -> None:
        """Go on to the next question, to the first that is to be mended, or to what the form ends in."""
        visit = self.stand.person.visit
        if visit is None:
            return
        before = visit.question.id
        found = visit.problems(before) if self.stand.person.changing else visit.forward()
        if found:
            self._tell(visit, found)
        elif visit.question.id != before:
            self._show(visit)
        elif not visit.first_wrong():
            self._end(visit)
        else:
            visit.go(visit.first_wrong())
            self._show(visit, visit.problems(visit.question.id))

    def step_back(self) -> None:
        """Go back to the question before, or to the check page whence an answer is changed."""
        visit, person = self.stand.person.visit, self.stand.person
        if person.changing and visit is not None:
            self.proceed_now()
        elif visit is not None and visit.back():
            self._show(visit)
        else:
            self.stepped.emit(Step.BACK)

    @override
    def left(self) -> None:
        """Let go of the field and of what is wrong with it; the answers are the person's."""
        self._body, self._said = None, None
        self._reword = _nothing_to_word
        emptied(self._holder)

    @override
    def scanned(self, scan: Scan) -> bool:
        """Take a number for the question that asks for it."""
        return answered(self._body, scan)

    @override
    def spoken(self) -> str:
        """Return what is asked, never what was answered."""
        visit = self.stand.person.visit
        if visit is None:
            return ""
        asked, lang = visit.question, current()
        if asked.asked is not None:
            return question(asked.asked.field, lang, self._said)
        wrong = self._said.said(lang) if self._said else ""
        return sentences([wrong, heading(asked.stop, lang), self.add.text()])

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on; what is typed stays."""
        self.back.say(self.tr("Précédent"))
        self.proceed.say(self.tr("Continuer"))
        self.add.say(self.tr("Ajouter une personne"))
        self.reel.retranslate()
        visit = self.stand.person.visit
        if visit is not None:
            self._word(visit, visit.question)

    def _word(self, visit: Visit, asked: Question) -> None:
        """Put the words of the question on, and of what is wrong with its answer."""
        lang = current()
        number, of = visit.place
        where = self.tr("{title} · question {place}").format(
            title=asked.stop.title.said(lang), place=isolate(f"{number}/{of}")
        )
        self._where.setText(where)
        wrong = self._said.said(lang) if self._said is not None else ""
        hint = asked.hint.said(lang) if asked.hint is not None else ""
        self.say(asked.title.said(lang), hint)
        said(self._problem, wrong)
        self._reword(self.title.text(), f"{wrong} {hint}".strip())

    def _end(self, visit: Visit) -> None:
        self.stand.person.changing = False
        oriented = visit.form.ends is Ending.ORIENTATION
        self.stepped.emit(Step.ORIENTED if oriented else Step.FINISHED)

    def _show(self, visit: Visit, found: Sequence[Problem] = ()) -> None:
        """Build the field of the question that is asked now, with what is to be mended in it."""
        emptied(self._holder)
        asked = visit.question
        self._body = self._list(visit) if asked.asked is None else self._field(visit, asked.asked.field)
        self.add.setVisible(asked.asked is None)
        self._holder.addWidget(self._body)
        self._body.show()  # a layout shows it later only, and what is hidden cannot take the focus
        self.reel.begin()
        self._tell(visit, found)

    def _field(self, visit: Visit, field: Field) -> Control:
        made = control(field, at_once=True)
        made.set_value(visit.answers.get(visit.question.id))
        made.changed.connect(lambda: visit.put(made.value()))
        made.accepted.connect(self.proceed_now)
        self._reword = made.retranslate
        return made

    def _list(self, visit: Visit) -> RowList:
        made = RowList(visit.question.stop)
        made.show_answers(visit.answers)
        self._reword = lambda _name, _hint: made.retranslate()
        made.opened.connect(lambda number: self._do(lambda person: person.open(number)))
        made.removed.connect(lambda number: self._do(lambda person: person.remove(number)))
        return made

    def _do(self, change: Callable[[Visit], object]) -> None:
        visit = self.stand.person.visit
        if visit is not None:
            change(visit)
            self._show(visit)

    def _tell(self, visit: Visit, found: Sequence[Problem]) -> None:
        """Say what is wrong above the field, mark it, and give it the focus."""
        self._said = problem_words(found[0], visit.form) if found else None
        self.retranslate()
        self.turned.emit()
        if isinstance(self._body, Control):
            self._body.set_wrong(self._said is not None)
            self._body.setFocus()
        else:
            self.add.setFocus()


def _nothing_to_word(_name: str, _hint: str) -> None:
    """Stand where no question is asked."""
