"""One person at the screen: the answers so far, in memory only, and the one question that is asked now.

The questions and what is wrong with an answer come from the same form as at the counter (:mod:`kiosk.forms`);
here they are only taken one at a time.
"""

from dataclasses import dataclass, field
from datetime import date

from kiosk.forms.answers import Answers, Value
from kiosk.forms.check import check
from kiosk.forms.documents import PATH as DOCUMENTS
from kiosk.forms.journey import route
from kiosk.forms.prefill import with_new_row
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Asked, Form, Stop
from kiosk.text import Words


@dataclass(frozen=True, slots=True)
class Question:
    """What one page asks: a question of the form, or whether there are more persons of a kind."""

    stop: Stop
    asked: Asked | None
    """None where persons are added."""

    @property
    def id(self) -> str:
        """What problems name it by: the path of the answer, or the group."""
        return self.asked.path if self.asked is not None else self.stop.section.root

    @property
    def title(self) -> Words:
        """What is asked."""
        return self.asked.field.label if self.asked is not None else self.stop.title

    @property
    def hint(self) -> Words | None:
        """What helps to answer."""
        return self.asked.field.hint if self.asked is not None else self.stop.section.help


@dataclass(slots=True)
class Visit:
    """The way of one person through a form; nothing of it is ever written anywhere."""

    form: Form
    today: date
    training: bool = False
    answers: Answers = field(default_factory=Answers, repr=False)
    _here: str = ""

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions on the way, in order, as the answers so far ask for them.

        Papers are not asked about: they are looked at when they lie on the counter.
        """
        found: list[Question] = []
        for stop in route(self.form, self.answers, self.today):
            if stop.is_list:
                found.append(Question(stop, None))
            found += [Question(stop, asked) for asked in stop.asked if asked.path != DOCUMENTS]
        return tuple(found)

    @property
    def question(self) -> Question:
        """The question that is asked now."""
        questions = self.questions
        return questions[self._place(questions)]

    @property
    def place(self) -> tuple[int, int]:
        """The number of the question from 1, and how many there are as far as is known."""
        questions = self.questions
        return self._place(questions) + 1, len(questions)

    def put(self, value: Value | None) -> None:
        """Answer the question as typed."""
        asked = self.question.asked
        if asked is not None:
            self.answers = self.answers.with_value(asked.path, value)

    def add(self) -> None:
        """Add a person where persons are added, and go to the first question about them."""
        stop = self.question.stop
        group, row = stop.section.root, self.answers.count(stop.section.root)
        if stop.is_list and row < stop.section.max_rows:
            self.answers = with_new_row(self.form, group, self.answers)
            self.open(row)

    def open(self, row: int) -> None:
        """Go to the first question about a person of the list."""
        wanted = f"{self.question.stop.section.id}[{row}]"
        self._here = next((one.id for one in self.questions if one.stop.id == wanted), self._here)

    def remove(self, row: int) -> None:
        """Take a person off the list."""
        stop = self.question.stop
        if stop.is_list:
            self.answers = self.answers.without_row(stop.section.root, row)

    def forward(self) -> tuple[Problem, ...]:
        """Go on to the next question, or return what is to be mended here first."""
        questions = self.questions
        place = self._place(questions)
        found = self.problems(questions[place].id)
        if not found and place + 1 < len(questions):
            self._here = questions[place + 1].id
        return found

    def back(self) -> bool:
        """Go back to the question before; return False where this is the first."""
        questions = self.questions
        place = self._place(questions)
        self._here = questions[max(place - 1, 0)].id
        return place > 0

    @property
    def finished(self) -> bool:
        """Whether this is the last question, and nothing on the whole way is to be mended."""
        return self.place[0] == self.place[1] and not self.first_wrong()

    def first_wrong(self) -> str:
        """Return the first question that is to be mended, empty where none is."""
        wrong = {problem.field for problem in self._check()}
        return next((one.id for one in self.questions if one.id in wrong), "")

    def go(self, question_id: str) -> None:
        """Go to a question on the way; one that is not there any more changes nothing."""
        if any(one.id == question_id for one in self.questions):
            self._here = question_id

    def problems(self, question_id: str) -> tuple[Problem, ...]:
        """Return what is to be mended in one question."""
        return tuple(problem for problem in self._check() if problem.field == question_id)

    def _check(self) -> tuple[Problem, ...]:
        return check(self.form, self.answers, today=self.today, training=self.training)

    def _place(self, questions: tuple[Question, ...]) -> int:
        """Return where the question stands; the first where it is not asked any more."""
        return next((number for number, one in enumerate(questions) if one.id == self._here), 0)
