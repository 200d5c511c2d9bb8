"""Answers that need not be typed: from the card, and from the persons already in the form."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.forms.answers import Answers, Value
from kiosk.forms.conditions import holds
from kiosk.forms.kinds import ANY_DAY, KINDS, Wrong, is_empty
from kiosk.forms.schema import Field, Form, rows_of, stem


@dataclass(frozen=True, slots=True)
class Prefilled:
    """Answers with empty fields filled; what was typed is never overwritten."""

    answers: Answers
    filled: tuple[str, ...]
    """Paths that were empty and are filled now."""
    differing: tuple[str, ...]
    """Paths where something else was typed."""


def prefill(form: Form, person: str, identity: Mapping[str, str], answers: Answers) -> Prefilled:
    """Fill one person's empty fields from what a card says.

    ``person`` is the stem of the person's paths (``applicant``, ``spouses[0]``), ``identity`` is
    ``CardReading.identity()``. Two spellings of one canonical value do not differ.
    """
    filled, differing = [], []
    for path, field in _of(form, person, answers):
        told = _told(field, identity)
        if told is None or not holds(field.show_when, answers, f"{person}."):
            continue
        typed = answers.get(path)
        if is_empty(typed):
            answers = answers.with_value(path, told)
            filled.append(path)
        elif _canonical(field, typed) != told:
            differing.append(path)
    return Prefilled(answers, tuple(filled), tuple(differing))


def card_value(form: Form, path: str, identity: Mapping[str, str], answers: Answers) -> Value | None:
    """Return what the card says for that path, as it would be answered; None where it says nothing."""
    person, _, _ = path.rpartition(".")
    fields = dict(_of(form, person, answers))
    return _told(fields[path], identity) if path in fields else None


def with_new_row(form: Form, group: str, answers: Answers) -> Answers:
    """Return the answers with one more row, begun with what is likely (a child's family name)."""
    row = answers.count(group)
    answers = answers.with_row(group)
    for section in form.sections:
        for field in section.fields if section.root == group else ():
            path = stem(section, row) + field.id
            answers = answers.with_value(path, _likely(field, answers, stem(section, row)))
    return answers


def _of(form: Form, person: str, answers: Answers) -> list[tuple[str, Field]]:
    return [
        (start + field.id, field)
        for section in form.sections
        for start in (stem(section, row) for row in rows_of(section, answers))
        if start == f"{person}."
        for field in section.fields
    ]


def _told(field: Field, identity: Mapping[str, str]) -> Value | None:
    """Return the canonical value of what the card says; a text the field refuses stays as it is."""
    text = identity.get(field.card, "")
    return _canonical(field, field.card_as or text) if text else None


def _canonical(field: Field, typed: Value | None) -> Value | None:
    parsed = None if typed is None else KINDS[field.kind].parse(typed, field, ANY_DAY)
    return typed if isinstance(parsed, Wrong) else parsed


def _likely(field: Field, answers: Answers, start: str) -> Value | None:
    for source in field.prefill:
        if holds(source.when, answers, start):
            return answers.get(source.path)
    return None
