"""Rules that look at more than one answer: nobody stands twice in a household, the applicant is of age."""

from collections.abc import Iterator
from datetime import date

from kiosk.forms.answers import Answers
from kiosk.forms.dates import ages
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Form, every_path


def household_problems(form: Form, answers: Answers, today: date) -> Iterator[Problem]:
    """Yield ``idcs-repeated``, ``cnie-repeated``, ``residence-repeated`` (other), ``applicant-under-18``.

    The answers are canonical. With an unknown day or month of birth, only what is certain is refused.
    """
    yield from _repeated(form, answers)
    for one in every_path(form, answers):
        between = ages(answers.text(one.path), today) if one.field.min_age else None
        if between is not None and between[1] < one.field.min_age:
            root = one.path.partition(".")[0]
            yield Problem(one.path, f"{root}-under-{one.field.min_age}", {"min": str(one.field.min_age)})


def _repeated(form: Form, answers: Answers) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for one in every_path(form, answers):
        number = answers.text(one.path)
        if not one.field.unique or not number:
            continue
        other = first.setdefault((one.field.kind, number), one.path)
        if other != one.path:
            yield Problem(one.path, f"{one.field.kind}-repeated", {"other": other})
