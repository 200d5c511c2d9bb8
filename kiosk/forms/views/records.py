"""Answers as one flat row of an export, by column id; ids never change while a form version lives.

A repeated group gives its number of rows (``children.count``) and one column per question, in which the
rows' answers stand in order, separated by `` | ``: the nth belongs to the nth person in each column.
"""

from dataclasses import dataclass

from kiosk.forms.answers import Answers, Value
from kiosk.forms.kinds import KINDS, ColumnType
from kiosk.forms.schema import Field, Form, Section, stem
from kiosk.forms.vocabulary import vocabulary
from kiosk.text import Words

Cell = str | int | bool | None
"""Numbers with decimals stay exact text; a column's type says how an export types them."""

BETWEEN_ROWS = " | "
BETWEEN_CODES = " "


@dataclass(frozen=True, slots=True)
class Column:
    """One column of an export: its id, and what the data dictionary says of it."""

    id: str
    label: Words
    type: ColumnType
    options: tuple[tuple[str, Words], ...] = ()
    """Codes that stand in it, with their words."""
    personal: bool = True


def columns(form: Form) -> tuple[Column, ...]:
    """Return the columns of a form's export, in order."""
    made: list[Column] = []
    for section in form.sections:
        if section.repeated:
            label = _titled("count", section.title, section.title)
            made.append(Column(f"{section.root}.count", label, ColumnType.NUMBER, personal=False))
        made += [_column(section, field) for field in section.fields]
    return tuple(made)


def record(form: Form, answers: Answers) -> dict[str, Cell]:
    """Return settled answers by column id; None where nothing was answered."""
    cells: dict[str, Cell] = {}
    for section in form.sections:
        if section.repeated:
            cells[f"{section.root}.count"] = answers.count(section.root)
        for field in section.fields:
            cells[_id(section, field)] = _cell(section, field, answers)
    return cells


def _id(section: Section, field: Field) -> str:
    return field.id if section.top else f"{section.root}.{field.id}"


def _column(section: Section, field: Field) -> Column:
    return Column(
        id=_id(section, field),
        label=_titled("column", section.title, field.label),
        type=ColumnType.TEXT if section.repeated else KINDS[field.kind].column,
        options=tuple((option.code, option.label) for option in field.options),
        personal=field.personal,
    )


def _titled(name: str, group: Words, label: Words) -> Words:
    """Fill each language's heading with that language's words."""
    heading = vocabulary()[name]
    return Words(
        heading.ar.format(group=group.ar, label=label.ar), heading.fr.format(group=group.fr, label=label.fr)
    )


def _cell(section: Section, field: Field, answers: Answers) -> Cell:
    if not section.repeated:
        value = answers.get(stem(section, None) + field.id)
        return value if isinstance(value, bool) else _flat(value) or None
    rows = range(answers.count(section.root))
    said = [_flat(answers.get(stem(section, row) + field.id)) for row in rows]
    return BETWEEN_ROWS.join(said) if any(said) else None


def _flat(value: Value | None) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return BETWEEN_CODES.join(value) if isinstance(value, tuple) else value or ""
