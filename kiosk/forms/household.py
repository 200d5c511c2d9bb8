"""Rules that look at more than one answer: nobody stands twice, the applicant is of age, repeats agree."""

from collections.abc import Iterator, Sequence
from datetime import date

from kiosk.forms.answers import Answers
from kiosk.forms.dates import ages
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Asked, beside


def household_problems(asked: Sequence[Asked], answers: Answers, today: date) -> Iterator[Problem]:
    """Yield a problem for each rule that the answers break.

    Codes: ``idcs-repeated``, ``cnie-repeated``, ``residence-repeated``, ``not-the-same`` (other), and
    ``applicant-under-18`` (min). The answers are canonical. With an unknown day or month of birth, only
    what is certain is refused.
    """
    yield from _repeated(asked, answers)
    yield from _unlike(asked, answers)
    for one in asked:
        between = ages(answers.text(one.path), today) if one.field.min_age else None
        if between is not None and between[1] < one.field.min_age:
            root = one.path.partition(".")[0]
            yield Problem(one.path, f"{root}-under-{one.field.min_age}", {"min": str(one.field.min_age)})


def _repeated(asked: Sequence[Asked], answers: Answers) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for one in asked:
        number = answers.text(one.path)
        if not one.field.unique or not number:
            continue
        other = first.setdefault((one.field.kind, number), one.path)
        if other != one.path:
            yield Problem(one.path, f"{one.field.kind}-repeated", {"other": other})


def _unlike(asked: Sequence[Asked], answers: Answers) -> Iterator[Problem]:
    for one in asked:
        if not one.field.same_as:
            continue
        first = beside(one.path, one.field.same_as)
        told, repeated = answers.get(first), answers.get(one.path)
        if told is not None and repeated is not None and told != repeated:
            yield Problem(one.path, "not-the-same", {"other": first})
