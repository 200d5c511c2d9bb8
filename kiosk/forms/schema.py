"""A form as declared: sections of fields, some repeated; everything else is derived from this.

One TOML file per form and version in ``resources/forms``; :mod:`kiosk.forms.load` reads it. A form file
is immutable once a case was filed under it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

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


class Ending(StrEnum):
    """What a filled form leads to."""

    DEPOSIT = "deposit"
    """It is deposited, and a receipt is handed over."""
    SLIP = "slip"
    """It is printed as a help sheet for another office's counter or portal, and not deposited."""
    ORIENTATION = "orientation"
    """It is answered at once: which scheme, why, and what is missing."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One test on one other field; a list of conditions holds when all of them do."""

    field: str
    """Path of the field asked about; a bare name means the same section, inside a group the same row."""
    test: Operator
    value: Value
    """What is compared with; years as text for the ages."""


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers a choice offers."""

    code: str
    label: Words


@dataclass(frozen=True, slots=True)
class Document(Option):
    """A paper the office may receive with the form."""

    required: bool = True
    """Whether a deposit without it is incomplete (where its conditions hold)."""
    when: tuple[Condition, ...] = ()
    """The conditions under which it is asked for; none means always."""
    each: tuple[str, ...] = ()
    """Groups whose rows the conditions are about; one row that fulfils them is enough."""


@dataclass(frozen=True, slots=True)
class Prefill:
    """Where a new row's answer is taken from, if the conditions hold."""

    path: str
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """A note shown beside the questions of a section while its conditions hold."""

    said: Words
    when: tuple[Condition, ...] = ()
    """May be about ages: a note is read today, and nothing is asked or kept by it."""
    guide: str = ""
    """Id of the guidance page to go on with."""
    form: str = ""
    """Id of the form to go on with."""


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
    """Never about an age: what is asked does not change with the day."""
    card: str = ""
    """Name in ``CardReading.identity`` this field is filled from."""
    card_as: str = ""
    """Code answered instead of the card's own text (a card that has a CNIE number is a CNIE)."""
    prefill: tuple[Prefill, ...] = ()
    """What a new row of a group starts with; the first that holds counts."""
    max_length: int = 60
    past: bool = False
    """Whether a date may not lie in the future."""
    unique: bool = False
    """Whether no two persons of one household may give the same answer."""
    same_as: str = ""
    """Path of the question whose answer this one repeats, to be sure of it; a bare name: the same section."""
    min_age: int = 0
    """Years a birth date must lie back; 0 where there is no limit."""
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
    stem: str = ""
    """What the fields' paths begin with, where it is not the section's own id (``applicant``)."""
    repeated: bool = False
    row_title: Words | None = None
    """Title of one row, with ``{n}``; only where repeated."""
    min_rows: int = 0
    max_rows: int = 0
    show_when: tuple[Condition, ...] = ()
    top: bool = False
    """Whether the fields' paths are bare (``channel``) instead of ``section.field``."""
    role: str = ""
    """``applicant``, ``spouse``, ``child`` or ``other`` where each row is a person; else empty."""
    advice: tuple[Advice, ...] = ()

    @property
    def root(self) -> str:
        """The first step of the fields' paths; the name of the group where repeated."""
        return self.stem or self.id


@dataclass(frozen=True, slots=True)
class Form:
    """A form of one version."""

    id: str
    version: int
    title: Words
    summary: Words
    """One sentence on whom it is for, beside its title where a form is chosen."""
    sections: tuple[Section, ...]
    documents: tuple[Document, ...] = ()
    """Papers the office may receive with it; :mod:`kiosk.forms.documents` says which are asked for."""
    ends: Ending = Ending.DEPOSIT
    icon: str = "file-text"
    """Name of its picture in ``resources/icons``."""
    order: int = 0
    """Its place among the forms a counter offers, smallest first."""
    since: date = date.min
    """First day on which this version is offered."""
    sms: str = ""
    """Path of the telephone number that short messages go to; empty where none are sent."""
    sms_if: str = ""
    """Path of the question that must be answered yes before one is; empty where the number is enough."""

    def section(self, section_id: str) -> Section:
        """Return the section of that id. Raises KeyError."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)


class Asked(NamedTuple):
    """A field as it is asked at one place of one household; one for each question at each walk."""

    path: str
    """``spouses[0].birth_date``."""
    field: Field


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop on the way through a form: a section, the list of a repeated one, or one row of it."""

    section: Section
    row: int | None
    """Row from 0; None for a section that is not repeated, and for the list of one that is."""
    asked: tuple[Asked, ...]
    """The fields shown here, given the answers so far; none on a list, where rows are added and removed."""
    advice: tuple[Advice, ...] = ()
    """What there is to say here, given the answers so far."""

    @property
    def id(self) -> str:
        """What tells this stop from the others of its form: ``contact``, ``children``, ``children[0]``."""
        return self.section.id if self.row is None else f"{self.section.id}[{self.row}]"

    @property
    def is_list(self) -> bool:
        """Whether rows are added and removed here."""
        return self.section.repeated and self.row is None

    @property
    def title(self) -> Words:
        """The heading of the screen."""
        return title(self.section, self.row)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a path points to in a form; ``field`` is None for a repeated group as a whole."""

    section: Section
    row: int | None
    field: Field | None

    @property
    def title(self) -> Words:
        """The heading it stands under."""
        return title(self.section, self.row)


def title(section: Section, row: int | None) -> Words:
    """Return the heading of a section, or of one row of it."""
    if row is None or section.row_title is None:
        return section.title
    return section.row_title.filled(n=row + 1)


def place(form: Form, path: str) -> Place | None:
    """Return where a path points to, or None where the form has no such question or group."""
    for section in form.sections:
        row = _row(section, path)
        if section.repeated and row is None:
            if path == section.root:
                return Place(section, None, None)
            continue
        for field in section.fields:
            if path == stem(section, row) + field.id:
                return Place(section, row, field)
    return None


def question(form: Form, path: str) -> Field:
    """Return the question at that path. Raises KeyError."""
    there = place(form, path)
    if there is None or there.field is None:
        raise KeyError(path)
    return there.field


def _row(section: Section, path: str) -> int | None:
    step = re.match(rf"{section.root}\[(\d+)\]\.", path, re.ASCII)
    return int(step[1]) if section.repeated and step else None


def stem(section: Section, row: int | None) -> str:
    """Return what the paths of a section's (or a row's) fields begin with."""
    if section.top:
        return ""
    return f"{section.root}." if row is None else f"{section.root}[{row}]."


def beside(path: str, name: str) -> str:
    """Return the path of a question named beside another: a bare name stands in the same row or section."""
    return name if "." in name else path.removesuffix(path.rpartition(".")[2]) + name


def rows_of(section: Section, answers: Answers) -> tuple[int | None, ...]:
    """Return the rows a section has in these answers, never more than it may; ``(None,)`` if not repeated."""
    if not section.repeated:
        return (None,)
    return tuple(range(min(answers.count(section.root), section.max_rows)))


def every_path(form: Form, answers: Answers) -> Iterator[Asked]:
    """Yield each field at each place it can stand in these answers, shown or not, in order."""
    for section in form.sections:
        for row in rows_of(section, answers):
            for field in section.fields:
                yield Asked(stem(section, row) + field.id, field)
