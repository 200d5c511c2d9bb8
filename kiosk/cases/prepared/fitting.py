"""Answers to an older version of a form, under the newest: what still fits, and what does not."""

from collections.abc import Iterator

from kiosk.forms.answers import Answers, Value
from kiosk.forms.schema import Asked, Form, every_path, place
from kiosk.text import Lang


def fitted(old: Form, new: Form, answers: Answers) -> tuple[Answers, tuple[str, ...]]:
    """Return the answers that the newer form asks for under the same paths, and the paths of the others.

    A choice that the newer form does not offer any more is among the others, and so is a row too many.
    """
    if old is new:
        return answers, ()
    groups = {section.root: section.max_rows for section in new.sections if section.repeated}
    rows = {root: min(count, groups[root]) for root, count in answers.rows.items() if root in groups}
    fields = {one.path: one for one in every_path(new, Answers(rows=rows))}
    kept: dict[str, Value] = {}
    for path, value in answers.values.items():
        there = fields.get(path)
        if there is not None and _fits(there, value):
            kept[path] = value
    return Answers(kept, rows), tuple(path for path in answers.values if path not in kept)


def labels(form: Form, paths: tuple[str, ...], lang: Lang) -> Iterator[str]:
    """Yield what the questions at those paths are called, with the heading they stand under."""
    for path in paths:
        there = place(form, path)
        if there is not None and there.field is not None:
            yield f"{there.title.said(lang)} : {there.field.label.said(lang)}"


def _fits(one: Asked, value: Value) -> bool:
    codes = {option.code for option in one.field.options}
    if isinstance(value, tuple):
        return codes.issuperset(value)
    if isinstance(value, bool):
        return one.field.kind == "yes-no"
    return not codes or value in codes
