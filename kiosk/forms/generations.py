"""Nobody is born before all of their parents: the one thing about ages in a household that is impossible.

A child may be older than one of the two (of an earlier marriage), never than each parent who is named. With
an unknown day or month, only what is certain is refused.
"""

from collections.abc import Iterator

from kiosk.forms.answers import Answers
from kiosk.forms.dates import PartialDate, read
from kiosk.forms.problem import Problem
from kiosk.forms.schema import Form, rows_of, stem

_BIRTH = "birth_date"
_LINK = "link"
_DESCENDANTS = frozenset({"child", "grandchild"})


def generation_problems(form: Form, answers: Answers) -> Iterator[Problem]:
    """Yield ``born-before-parents`` (child, grandchild) and ``born-after-child`` (the applicant's parent)."""
    born = list(_born(form, answers))
    parents = [day for _, relation, day in born if relation in {"applicant", "spouse"}]
    applicant = [day for _, relation, day in born if relation == "applicant"]
    for path, relation, day in born:
        if relation in _DESCENDANTS and parents and all(day.latest <= one.earliest for one in parents):
            yield Problem(path, "born-before-parents")
        if relation == "parent" and any(one.latest <= day.earliest for one in applicant):
            yield Problem(path, "born-after-child")


def _born(form: Form, answers: Answers) -> Iterator[tuple[str, str, PartialDate]]:
    """Yield each person's path of birth, relation to the applicant and day of birth, where it is known."""
    for section in form.sections:
        for row in rows_of(section, answers) if section.role else ():
            start = stem(section, row)
            day = read(answers.text(start + _BIRTH))
            if day is not None and day.possible:
                yield start + _BIRTH, _relation(section.role, answers.text(start + _LINK)), day


def _relation(role: str, link: str) -> str:
    return link if role == "other" else role
