"""One question on one page: what is asked, its field, and the way back and on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.forms.problem import Problem
from kiosk.forms.schema import Field
from kiosk.forms.views import problem_words
from kiosk.text import Words, isolate
from kiosk.ui.fields.control import Control
from kiosk.ui.fields.make import control
from kiosk.ui.language import current
from kiosk.ui.pages.counter.row_list import RowList
from kiosk.ui.pages.kiosk.read_aloud import ReadAloud
from kiosk.ui.pages.kiosk.spoken import heading, question, sentences
from kiosk.ui.pages.kiosk.visit import Question, Visit
from kiosk.ui.pages.page import Page
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import actions, column, emptied, row, scrolled, sheet
from kiosk.ui.speech import Voice
from kiosk.ui.style import XL, XXL, L, M


class QuestionPage(Page):
    """Asks the one question of a visit that is asked now; holds nothing of a person when it is left."""

    finished = Signal()
    """The last question is answered, and nothing on the whole way is to be mended."""
    went_back = Signal()
    """Back was pressed at the first question."""

    def __init__(self, voice: Voice) -> None:
        """Build the page without a person."""
        super().__init__("question")
        self._visit: Visit | None = None
        self._body: Control | RowList | None = None
        self._said: Words | None = None
        self._reword: Callable[[str, str], None] = _nothing_to_word
        self._where, self._title = label("lead", "quiet"), label("title", wrap=True, strong=True)
        self._hint, self._problem = label("lead", "quiet", wrap=True), label("lead", "bad", wrap=True)
        self._problem.setObjectName("problem")
        self.back, self.add = KeyButton("", icon="arrow-left"), KeyButton("", icon="plus")
        self.proceed = KeyButton("primary", icon="arrow-right")
        self.listen = ReadAloud(voice, self.spoken)
        self._place = QWidget()
        self._holder = column(self._place, M)
        self._wire()
        self._build()
        self.retranslate()

    def ask(self, visit: Visit) -> None:
        """Ask the question of a visit that is asked now."""
        self._visit = visit
        self._show(visit)

    def proceed_now(self) -> None:
        """Go on to the next question, to the first that is to be mended, or to what the form ends in."""
        visit = self._visit
        if visit is None:
            return
        before = visit.question.id
        found = visit.forward()
        if found:
            self._tell(visit, found)
        elif visit.question.id != before:
            self._show(visit)
        elif visit.finished:
            self.finished.emit()
        else:
            visit.go(visit.first_wrong())
            self._show(visit, visit.problems(visit.question.id))

    def step_back(self) -> None:
        """Go back to the question before; from the first one, leave the page."""
        if self._visit is not None and self._visit.back():
            self._show(self._visit)
        else:
            self.went_back.emit()

    @override
    def left(self) -> None:
        """Let go of the person: the field, what is wrong with it, and the visit."""
        self._visit, self._body, self._said = None, None, None
        self._reword = _nothing_to_word
        emptied(self._holder)
        for part in (self._where, self._title, self._hint, self._problem):
            part.clear()

    def spoken(self) -> str:
        """Return what is read aloud of the page: what is asked, never what was answered."""
        if self._visit is None:
            return ""
        asked, lang = self._visit.question, current()
        if asked.asked is not None:
            return question(asked.asked.field, lang, self._said)
        return sentences(
            [self._said.said(lang) if self._said else "", heading(asked.stop, lang), self.add.text()]
        )

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on; what is typed stays."""
        self.back.say(self.tr("Précédent"))
        self.proceed.say(self.tr("Continuer"))
        self.listen.retranslate()
        if self._visit is None:
            return
        asked, lang = self._visit.question, current()
        number, of = self._visit.place
        self._where.setText(
            self.tr("{title} · question {place}").format(
                title=asked.stop.title.said(lang), place=isolate(f"{number}/{of}")
            )
        )
        self.add.say(self.tr("Ajouter une personne"))
        self._word(asked)

    def _word(self, asked: Question) -> None:
        """Put the words of the question on, and of what is wrong with its answer."""
        lang = current()
        said = self._said.said(lang) if self._said is not None else ""
        hint = asked.hint.said(lang) if asked.hint is not None else ""
        self._title.setText(asked.title.said(lang))
        for part, words in ((self._hint, hint), (self._problem, said)):
            part.setText(words)
            part.setVisible(bool(words))
        self._reword(self._title.text(), f"{said} {hint}".strip())

    def _show(self, visit: Visit, found: Sequence[Problem] = ()) -> None:
        """Build the field of the question that is asked now, with what is to be mended in it."""
        emptied(self._holder)
        asked = visit.question
        self._body = self._list(visit) if asked.asked is None else self._field(visit, asked.asked.field)
        self.add.setVisible(asked.asked is None)
        self._holder.addWidget(self._body)
        self._body.show()  # a layout shows it later only, and what is hidden cannot take the focus
        self._tell(visit, found)

    def _field(self, visit: Visit, field: Field) -> Control:
        made = control(field)
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
        if self._visit is not None:
            change(self._visit)
            self._show(self._visit)

    def _tell(self, visit: Visit, found: Sequence[Problem]) -> None:
        """Say what is wrong above the field, mark it, and give it the focus."""
        self._said = problem_words(found[0], visit.form) if found else None
        self.retranslate()
        if isinstance(self._body, Control):
            self._body.set_wrong(self._said is not None)
            self._body.setFocus()

    def _wire(self) -> None:
        self.proceed.clicked.connect(self.proceed_now)
        self.back.clicked.connect(self.step_back)
        self.add.clicked.connect(lambda: self._do(Visit.add))

    def _build(self) -> None:
        frame, inner = sheet(L, XXL)
        inner.addLayout(row(self._where, 1, self.listen))
        for part in (self._title, self._hint, self._problem, self._place):
            inner.addWidget(part)
        inner.addLayout(row(self.add, 1))
        inner.addStretch(1)
        around = column(holder := QWidget(), 0, XL)
        around.addWidget(frame)
        page = column(self, 0)
        page.addWidget(scrolled(holder), 1)
        page.addWidget(actions(self.back, 1, self.proceed))


def _nothing_to_word(_name: str, _hint: str) -> None:
    """Stand where no question is asked."""
