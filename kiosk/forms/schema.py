"""A form as declared: sections of fields, some repeated; everything else is derived from this.

One TOML file per form and version in ``resources/forms``; :mod:`kiosk.forms.load` reads it. A form file
is immutable once a case was filed under it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.forms.answers import Answers, Value
from kiosk.text import Words


class Operator(StrEnum):
    """The closed list of operators a condition may use; never an expression language."""

    IS = "is"
    IN = "in"
    HAS = "has"
    ANSWERED = "answered"
    AGE_FROM = "age-from"
    AGE_UNDER = "age-under"


@dataclass(frozen=True, slots=True)
class Condition:
    """One test on one other field; a list of conditions holds when all of them do."""

    field: str
    """Path of the field asked about; inside a group, a bare name means the same row."""
    test: Operator
    value: Value


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers a choice offers."""

    code: str
    label: Words


@dataclass(frozen=True, slots=True)
class Field:
    """One question."""

    id: str
    """Name inside its section: ``birth_date``."""
    kind: str
    """Key of ``forms.kinds``: text, name-ar, name-fr, idcs, cnie, date, choice, ticks, yes-no, …"""
    label: Words
    hint: Words | None = None
    options: tuple[Option, ...] = ()
    required: bool = True
    required_when: tuple[Condition, ...] = ()
    """Where present, the field is required only when all of these hold."""
    show_when: tuple[Condition, ...] = ()
    card: str = ""
    """Name in ``CardReading.identity`` this field is filled from."""
    prefill: str = ""
    """Path whose answer a new row of a group starts with (a child's family name from the applicant)."""
    max_length: int = 60
    width: str = "medium"
    """``short``, ``medium`` or ``long``: a hint for the screen."""
    personal: bool = True
    """Whether the answer tells who somebody is; masked in lists and left out of logs."""
    receipt: bool = False
    """Whether the answer stands on the receipt."""


@dataclass(frozen=True, slots=True)
class Section:
    """One screen of the counter: a titled group of fields, asked once or once per row."""

    id: str
    title: Words
    fields: tuple[Field, ...]
    help: Words | None = None
    repeated: bool = False
    row_title: Words | None = None
    """Title of one row, with ``{n}``; only where repeated."""
    min_rows: int = 0
    max_rows: int = 0
    show_when: tuple[Condition, ...] = ()
    top: bool = False
    """Whether the fields' paths are bare (``channel``) instead of ``section.field``."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of one version."""

    id: str
    version: int
    title: Words
    sections: tuple[Section, ...]
    documents: tuple[Option, ...] = ()
    """Papers the office may receive with it; those with a condition are asked for by :mod:`check`."""

    def section(self, section_id: str) -> Section:
        """Return the section of that id. Raises KeyError."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)


@dataclass(frozen=True, slots=True)
class Asked:
    """A field as it is asked at one place of one household."""

    path: str
    """``spouses[0].birth_date``."""
    field: Field


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop on the way through a form: a section, or one row of a repeated one."""

    section: Section
    row: int | None
    """Row from 0; None where the section is not repeated."""
    asked: tuple[Asked, ...]
    """The fields shown here, given the answers so far."""

    @property
    def title(self) -> Words:
        """The heading of the screen."""
        if self.row is None or self.section.row_title is None:
            return self.section.title
        return self.section.row_title.filled(n=self.row + 1)


def stem(section: Section, row: int | None) -> str:
    """Return what the paths of a section's (or a row's) fields begin with."""
    if section.top:
        return ""
    return f"{section.id}." if row is None else f"{section.id}[{row}]."


def every_path(form: Form, answers: Answers) -> Iterator[Asked]:
    """Yield each field at each place it can stand in these answers, shown or not, in order."""
    for section in form.sections:
        rows = range(answers.count(section.id)) if section.repeated else (None,)
        for row in rows:
            for field in section.fields:
                yield Asked(stem(section, row) + field.id, field)
