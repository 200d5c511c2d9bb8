"""What is wrong with answers, as ``(field, code, values)``, and the canonical values of what is right."""

import re
from collections.abc import Iterator
from datetime import date

from kiosk.forms.answers import Answers, Value
from kiosk.forms.conditions import holds
from kiosk.forms.household import household_problems
from kiosk.forms.journey import stop_of, walk
from kiosk.forms.kinds import ANY_DAY, KINDS, Context, Wrong, is_empty
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Asked, Form, Stop, every_path, stem

__all__ = ["Problem", "check", "check_stop", "settled"]

_ROW = re.compile(r"^(?P<group>[a-z][a-z0-9_]*)\[(?P<row>\d+)\]")


def check(form: Form, answers: Answers, *, today: date, training: bool = False) -> tuple[Problem, ...]:
    """Return every problem, in the order of the form; then the paths that the form does not have.

    Whatever the answers hold, this returns; it never raises.
    """
    context = Context(today, training)
    stops, kept = walk(form, answers)
    problems: list[Problem] = []
    for stop in stops:
        problems += _count_problems(stop, kept)
        start = stem(stop.section, stop.row)
        for one in stop.asked:
            problems += _field_problems(one, kept, start, context)
    problems += household_problems(form, _canonical(form, kept, context), today)
    return (*_in_order(stops, problems), *_unknown(form, answers))


def check_stop(
    form: Form, answers: Answers, stop: Stop, *, today: date, training: bool = False
) -> tuple[Problem, ...]:
    """Return the problems to be mended at one stop."""
    problems = check(form, answers, today=today, training=training)
    return tuple(problem for problem in problems if stop_of([stop], problem.field))


def settled(form: Form, answers: Answers) -> Answers:
    """Return what a deposit keeps: canonical values, hidden questions and wrong answers left out.

    Every repeated group stands in it, also without rows. Call it after :func:`check` found nothing.
    """
    kept = walk(form, answers).answers
    values = _canonical(form, kept, ANY_DAY).values
    groups = {section.root: kept.count(section.root) for section in form.sections if section.repeated}
    return Answers(values, groups)


def _field_problems(one: Asked, answers: Answers, start: str, context: Context) -> Iterator[Problem]:
    value = answers.get(one.path)
    if value is not None and not is_empty(value):
        parsed = KINDS[one.field.kind].parse(value, one.field, context)
        if isinstance(parsed, Wrong):
            yield Problem(one.path, parsed.code, parsed.values)
    elif one.field.required and holds(one.field.required_when, answers, start, context.today):
        yield Problem(one.path, "required")


def _count_problems(stop: Stop, answers: Answers) -> Iterator[Problem]:
    section, count = stop.section, answers.count(stop.section.root)
    if stop.is_list and count > section.max_rows:
        yield Problem(section.root, "too-many-rows", {"max": str(section.max_rows)})
    if stop.is_list and count < section.min_rows:
        yield Problem(section.root, "too-few-rows", {"min": str(section.min_rows)})


def _canonical(form: Form, kept: Answers, context: Context) -> Answers:
    values: dict[str, Value] = {}
    for one in every_path(form, kept):
        value = kept.get(one.path)
        parsed = None if value is None else KINDS[one.field.kind].parse(value, one.field, context)
        if parsed is not None and not isinstance(parsed, Wrong) and not is_empty(parsed):
            values[one.path] = parsed
    return Answers(values, kept.rows)


def _in_order(stops: tuple[Stop, ...], problems: list[Problem]) -> list[Problem]:
    order: dict[str, int] = {}
    for stop in stops:
        for path in (stop.section.root, *(one.path for one in stop.asked)):
            order.setdefault(path, len(order))
    return sorted(problems, key=lambda problem: order[problem.field])


def _unknown(form: Form, answers: Answers) -> Iterator[Problem]:
    known = {one.path for one in every_path(form, answers)}
    most = {section.root: section.max_rows for section in form.sections if section.repeated}
    for path in answers.values:
        if path not in known and not _is_surplus(path, most):
            yield Problem(path, "unknown-field")
    for group, count in answers.rows.items():
        if count and group not in most:
            yield Problem(group, "unknown-field")


def _is_surplus(path: str, most: dict[str, int]) -> bool:
    """Say whether a path lies in a row beyond the last, which is told once for the group."""
    step = _ROW.match(path)
    return step is not None and step["group"] in most and int(step["row"]) >= most[step["group"]]
