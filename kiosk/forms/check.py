"""What is wrong with answers, as ``(field, code, values)``, and the canonical values of what is right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from kiosk.forms.answers import Answers, Value
from kiosk.forms.conditions import holds
from kiosk.forms.generations import generation_problems
from kiosk.forms.household import household_problems
from kiosk.forms.journey import stop_of, walk
from kiosk.forms.kinds import ANY_DAY, KINDS, Context, Wrong, is_empty
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Asked, Form, Stop, every_path, stem

__all__ = ["Checked", "Problem", "check", "check_stop", "checked", "settled"]

_ROW = re.compile(r"^(?P<group>[a-z][a-z0-9_]*)\[(?P<row>\d+)\]")


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with answers, and the canonical values of what is right, from one reading of them."""

    problems: tuple[Problem, ...]
    """In the order of the form; then the paths that the form does not have."""
    settled: Answers = field(repr=False)
    """What a deposit keeps, where nothing is wrong; see :func:`settled`."""


def checked(form: Form, answers: Answers, *, today: date, training: bool = False) -> Checked:
    """Read every answer once, and tell what is wrong and what is kept.

    Whatever the answers hold, this returns; it never raises.
    """
    stops, kept = walk(form, answers)
    asked = [one for stop in stops for one in stop.asked]
    read = _read(asked, kept, Context(today, training))
    canonical = _canonical(form, kept, read)
    problems = [
        *(problem for stop in stops for problem in _stop_problems(stop, kept, read, today)),
        *household_problems(asked, canonical, today),
        *generation_problems(form, canonical),
    ]
    return Checked((*_in_order(stops, problems), *_unknown(form, answers, asked)), canonical)


def check(form: Form, answers: Answers, *, today: date, training: bool = False) -> tuple[Problem, ...]:
    """Return the problems of :func:`checked`."""
    return checked(form, answers, today=today, training=training).problems


def check_stop(
    form: Form, answers: Answers, stop: Stop, *, today: date, training: bool = False
) -> tuple[Problem, ...]:
    """Return the problems to be mended at one stop."""
    problems = check(form, answers, today=today, training=training)
    return tuple(problem for problem in problems if stop_of([stop], problem.field))


def settled(form: Form, answers: Answers) -> Answers:
    """Return canonical values, hidden questions and wrong answers left out, of whatever day they are.

    Every repeated group stands in it, also without rows.
    """
    stops, kept = walk(form, answers)
    return _canonical(form, kept, _read([one for stop in stops for one in stop.asked], kept, ANY_DAY))


_Read = dict[str, Value | Wrong]
"""What each answer is read as, by path; nothing where nothing was answered."""


def _read(asked: Sequence[Asked], kept: Answers, context: Context) -> _Read:
    read: _Read = {}
    for one in asked:
        value = kept.get(one.path)
        if value is not None and not is_empty(value):
            read[one.path] = KINDS[one.field.kind].parse(value, one.field, context)
    return read


def _canonical(form: Form, kept: Answers, read: _Read) -> Answers:
    values = {
        path: value for path, value in read.items() if not isinstance(value, Wrong) and not is_empty(value)
    }
    groups = {section.root: kept.count(section.root) for section in form.sections if section.repeated}
    return Answers(values, groups)


def _stop_problems(stop: Stop, answers: Answers, read: _Read, today: date) -> Iterator[Problem]:
    yield from _count_problems(stop, answers)
    start = stem(stop.section, stop.row)
    for one in stop.asked:
        told = read.get(one.path)
        if isinstance(told, Wrong):
            yield Problem(one.path, told.code, told.values)
        elif told is None and one.field.required and holds(one.field.required_when, answers, start, today):
            yield Problem(one.path, "required")


def _count_problems(stop: Stop, answers: Answers) -> Iterator[Problem]:
    section, count = stop.section, answers.count(stop.section.root)
    if stop.is_list and count > section.max_rows:
        yield Problem(section.root, "too-many-rows", {"max": str(section.max_rows)})
    if stop.is_list and count < section.min_rows:
        yield Problem(section.root, "too-few-rows", {"min": str(section.min_rows)})


def _in_order(stops: tuple[Stop, ...], problems: list[Problem]) -> list[Problem]:
    if not problems:
        return problems
    order: dict[str, int] = {}
    for stop in stops:
        for path in (stop.section.root, *(one.path for one in stop.asked)):
            order.setdefault(path, len(order))
    return sorted(problems, key=lambda problem: order[problem.field])


def _unknown(form: Form, answers: Answers, asked: Sequence[Asked]) -> Iterator[Problem]:
    most = {section.root: section.max_rows for section in form.sections if section.repeated}
    strange = answers.values.keys() - {one.path for one in asked}
    if strange:  # a hidden question is known too
        strange -= {one.path for one in every_path(form, answers)}
    for path in filter(strange.__contains__, answers.values):
        if not _is_surplus(path, most):
            yield Problem(path, "unknown-field")
    for group, count in answers.rows.items():
        if count and group not in most:
            yield Problem(group, "unknown-field")


def _is_surplus(path: str, most: dict[str, int]) -> bool:
    """Say whether a path lies in a row beyond the last, which is told once for the group."""
    step = _ROW.match(path)
    return step is not None and step["group"] in most and int(step["row"]) >= most[step["group"]]
