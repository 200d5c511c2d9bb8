"""A form as it stands on paper, filled or blank: what any printed form or slip is made of."""

from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.forms import documents
from kiosk.forms.answers import Answers, Value
from kiosk.forms.journey import route
from kiosk.forms.kinds import KINDS
from kiosk.forms.schema import Advice, Asked, Field, Form, Section, stem, title
from kiosk.forms.views.only_if import only_if
from kiosk.forms.views.shown import shown
from kiosk.forms.vocabulary import vocabulary
from kiosk.text import Words


@dataclass(frozen=True, slots=True)
class Choice:
    """One box to tick."""

    label: Words
    ticked: bool = field(repr=False)


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One question on paper, with its answer or the room to write one."""

    path: str
    question: Field
    shown: Words | None = field(repr=False)
    """The answer as people read it; None on a blank form."""
    choices: tuple[Choice, ...]
    """Boxes to tick, where the answer is picked from a list or is yes or no."""
    only_if: Words | None = None
    """On a blank form: the earlier answer under which this is asked."""

    @property
    def ltr(self) -> bool:
        """Whether the answer reads left-to-right in Arabic too."""
        return KINDS[self.question.kind].ltr

    @property
    def boxes(self) -> tuple[int, ...]:
        """How many boxes of one sign each group of the answer has; none means a line to write on."""
        return KINDS[self.question.kind].boxes


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """A titled part of a paper: a section, or one row of a repeated one."""

    section: Section
    row: int | None
    """Row from 0; None for a section that is not repeated, and for a group without rows."""
    lines: tuple[PaperLine, ...]
    """Empty where a group has no rows."""
    advice: tuple[Advice, ...] = ()
    only_if: Words | None = None

    @property
    def title(self) -> Words:
        """The heading."""
        return title(self.section, self.row)


def on_paper(form: Form, answers: Answers, today: date) -> tuple[PaperBlock, ...]:
    """Return what is asked with its answers, settled or not; a group without rows is one empty block.

    Of the documents there are those asked for on that day, and any other that was received.
    """
    wanted = {one.code for one in documents.asked_for(form, answers, today)} | {*documents.received(answers)}
    return tuple(
        PaperBlock(
            stop.section, stop.row, tuple(_filled(one, answers, wanted) for one in stop.asked), stop.advice
        )
        for stop in route(form, answers, today)
        if not (stop.is_list and answers.count(stop.section.root))
    )


def blank(form: Form, rows: int = 3) -> tuple[PaperBlock, ...]:
    """Return every question with room to write, each under its condition; a group has ``rows`` at most."""
    return tuple(
        _blank(form, section, row)
        for section in form.sections
        for row in (range(min(rows, section.max_rows)) if section.repeated else (None,))
    )


def advice(form: Form, answers: Answers, today: date) -> tuple[Advice, ...]:
    """Return every note that holds, once each, in the order of the form."""
    return tuple(dict.fromkeys(one for stop in route(form, answers, today) for one in stop.advice))


def _filled(one: Asked, answers: Answers, wanted: set[str]) -> PaperLine:
    value, question = answers.get(one.path), one.field
    if one.path == documents.PATH:
        question = replace(question, options=tuple(each for each in question.options if each.code in wanted))
    return PaperLine(one.path, question, shown(value, one.field), _choices(question, value))


def _blank(form: Form, section: Section, row: int | None) -> PaperBlock:
    start = stem(section, row)
    lines = tuple(
        PaperLine(start + one.id, one, None, _choices(one, None), only_if(form, one.show_when, start))
        for one in section.fields
    )
    return PaperBlock(section, row, lines, only_if=only_if(form, section.show_when, stem(section, None)))


def _choices(question: Field, value: Value | None) -> tuple[Choice, ...]:
    if question.kind == "yes-no":
        said = vocabulary()
        return (Choice(said["yes"], value is True), Choice(said["no"], value is False))
    ticked = value if isinstance(value, tuple) else (value,)
    return tuple(Choice(option.label, option.code in ticked) for option in question.options)
