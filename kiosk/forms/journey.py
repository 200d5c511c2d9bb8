"""The way through a form, derived from the answers: which stops there are and what each asks."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kiosk.forms.answers import Answers, Value
from kiosk.forms.conditions import DATED, holds
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Advice, Asked, Form, Section, Stop, rows_of, stem


class Walk(NamedTuple):
    """A walk through a form: its stops, and the answers without those to questions that are not asked."""

    stops: tuple[Stop, ...]
    answers: Answers


def route(form: Form, answers: Answers, today: date | None = None) -> tuple[Stop, ...]:
    """Return the stops in order; a repeated section is a list (to add rows), then one stop per row.

    What is asked never depends on the day, so a kept file shows the same questions for ever. Only advice
    about ages does: without the day it is left out.
    """
    return walk(form, answers, today).stops


def walk(form: Form, answers: Answers, today: date | None = None) -> Walk:
    """Walk the form; hidden answers are taken away on the way, so that no later condition sees them."""
    values = dict(answers.values)
    seen = Answers(values, answers.rows)
    stops: list[Stop] = []
    for section in form.sections:
        shown = holds(section.show_when, seen, stem(section, None))
        if shown and section.repeated:
            stops.append(Stop(section, None, ()))
        for row in rows_of(section, answers):
            questions = _questions(section, row, seen, values, shown=shown)
            if shown:
                stops.append(Stop(section, row, questions, _advice(section, row, seen, today)))
    return Walk(tuple(stops), seen)


def asked(form: Form, answers: Answers) -> Iterator[Asked]:
    """Yield every question that is asked, in order."""
    for stop in route(form, answers):
        yield from stop.asked


def stop_of(stops: Sequence[Stop], path: str) -> Stop | None:
    """Return the stop where that field is asked, or where that group's rows are added."""
    for stop in stops:
        if any(one.path == path for one in stop.asked) or (stop.is_list and stop.section.root == path):
            return stop
    return None


def first_incomplete(stops: Sequence[Stop], problems: Sequence[Problem]) -> Stop | None:
    """Return the first stop with something to mend."""
    fields = {problem.field for problem in problems}
    return next((stop for stop in stops if any(stop_of([stop], field) for field in fields)), None)


def following(stops: Sequence[Stop], stop_id: str) -> Stop | None:
    """Return the stop after that one; None after the last, or where there is no such stop any more."""
    ids = [stop.id for stop in stops]
    behind = ids.index(stop_id) + 1 if stop_id in ids else len(ids)
    return stops[behind] if behind < len(ids) else None


def preceding(stops: Sequence[Stop], stop_id: str) -> Stop | None:
    """Return the stop before that one; None before the first, or where there is no such stop any more."""
    ids = [stop.id for stop in stops]
    before = ids.index(stop_id) - 1 if stop_id in ids else -1
    return stops[before] if before >= 0 else None


def _questions(
    section: Section, row: int | None, seen: Answers, values: dict[str, Value], *, shown: bool
) -> tuple[Asked, ...]:
    start = stem(section, row)
    questions = []
    for field in section.fields:
        if shown and holds(field.show_when, seen, start):
            questions.append(Asked(start + field.id, field))
        else:
            values.pop(start + field.id, None)
    return tuple(questions)


def _advice(section: Section, row: int | None, seen: Answers, today: date | None) -> tuple[Advice, ...]:
    start = stem(section, row)
    return tuple(
        one
        for one in section.advice
        if (today or all(condition.test not in DATED for condition in one.when))
        and holds(one.when, seen, start, today or date.min)
    )
