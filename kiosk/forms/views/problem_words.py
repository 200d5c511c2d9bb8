"""Problems in words: an instruction where the answer is missing, a description where it is wrong."""

import tomllib
from functools import cache

from kiosk.forms.problem import Problem
from kiosk.forms.schema import Form, Place, place
from kiosk.paths import RESOURCES
from kiosk.text import Lang, Words, isolate


@cache
def problems() -> dict[str, Words]:
    """Return the words of every code, from ``resources/problems.toml``; ``code:kind`` is more particular."""
    tree = tomllib.loads((RESOURCES / "problems.toml").read_text(encoding="utf-8"))
    return {code: Words(**said) for code, said in tree.items()}


def problem_words(problem: Problem, form: Form) -> Words:
    """Return what is wrong and what to do, naming the question as the form does."""
    where = place(form, problem.field)
    kind = where.field.kind if where and where.field else ""
    said = problems().get(f"{problem.code}:{kind}") or problems()[problem.code]
    return Words(_filled(said, problem, form, "ar"), _filled(said, problem, form, "fr"))


def _filled(said: Words, problem: Problem, form: Form, lang: Lang) -> str:
    values = {name: isolate(value) for name, value in problem.values.items()}
    values["field"] = _named(place(form, problem.field), problem.field, lang)
    other = problem.values.get("other")
    if other:
        values["other"] = _titled(place(form, other), other, lang)
    return said.said(lang).format(**values)


def _named(where: Place | None, path: str, lang: Lang) -> str:
    """Name a question, or the list of a group; a path the form does not have stays itself."""
    if where is None:
        return isolate(path)
    return (where.field.label if where.field else where.section.title).said(lang)


def _titled(where: Place | None, path: str, lang: Lang) -> str:
    """Name the person or section a question stands under."""
    return where.title.said(lang) if where else isolate(path)
