"""The shape of a form file: what may stand in it, and how it becomes a :class:`kiosk.forms.schema.Form`.

msgspec holds the shape (unknown keys, missing words, wrong types); :mod:`kiosk.forms.references` holds
what the file says about itself.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, field

from kiosk.forms.schema import (
    Advice,
    Condition,
    Document,
    Ending,
    Field,
    Form,
    Operator,
    Option,
    Prefill,
    Section,
)
from kiosk.text import Words

Text = Annotated[str, Meta(min_length=1)]
Name = Annotated[str, Meta(pattern="^[a-z][a-z0-9_]*$")]
Code = Annotated[str, Meta(pattern="^[A-Za-z0-9-]+$")]
Years = Annotated[int, Meta(ge=0, le=150)]
Rows = Annotated[int, Meta(ge=0, le=50)]


class Row(Struct, forbid_unknown_fields=True, kw_only=True):
    """A table of the file; a key it does not declare is refused."""


class SaidRow(Row):
    """Words: both languages, never one."""

    ar: Text
    fr: Text

    def made(self) -> Words:
        """Return the words."""
        return Words(self.ar, self.fr)


class ConditionRow(Row):
    """One test: a field, and exactly one operator with its value."""

    path: Text = field(name="field")
    is_: str | bool | UnsetType = field(name="is", default=UNSET)
    in_: tuple[str, ...] | UnsetType = field(name="in", default=UNSET)
    has: str | UnsetType = UNSET
    answered: bool | UnsetType = UNSET
    age_from: Years | UnsetType = field(name="age-from", default=UNSET)
    age_under: Years | UnsetType = field(name="age-under", default=UNSET)

    def __post_init__(self) -> None:
        """Refuse a test without an operator, or with two."""
        if len(self._tests()) != 1:
            raise ValueError("a condition has exactly one operator")

    def _tests(self) -> list[Condition]:
        given = {
            Operator.IS: self.is_,
            Operator.IN: self.in_,
            Operator.HAS: self.has,
            Operator.ANSWERED: self.answered,
            Operator.AGE_FROM: self.age_from,
            Operator.AGE_UNDER: self.age_under,
        }
        return [
            Condition(self.path, test, value if isinstance(value, str | bool | tuple) else str(value))
            for test, value in given.items()
            if not isinstance(value, UnsetType)
        ]

    def made(self) -> Condition:
        """Return the condition."""
        return self._tests()[0]


Conditions = tuple[ConditionRow, ...]


class OptionRow(SaidRow):
    """One answer of a list."""

    code: Code

    def option(self) -> Option:
        """Return the option."""
        return Option(self.code, self.made())


class DocumentRow(OptionRow):
    """One paper, and when it is asked for."""

    required: bool = True
    when: Conditions = ()
    each: tuple[Name, ...] = ()

    def document(self) -> Document:
        """Return the document."""
        return Document(self.code, self.made(), self.required, _made(self.when), self.each)


class PrefillRow(Row):
    """Where a new row's answer comes from."""

    path: Text
    when: Conditions = ()

    def made(self) -> Prefill:
        """Return the prefill."""
        return Prefill(self.path, _made(self.when))


class AdviceRow(SaidRow):
    """One note, when it is shown, and where it sends people."""

    when: Conditions = ()
    guide: Code | Literal[""] = ""
    form: Name | Literal[""] = ""

    def advice(self) -> Advice:
        """Return the note."""
        return Advice(self.made(), _made(self.when), self.guide, self.form)


class FieldRow(Row):
    """One question; what a shared one (``like``) says has been merged in already."""

    id: Name
    kind: Text
    label: SaidRow
    hint: SaidRow | None = None
    options: Name | tuple[OptionRow, ...] = ()
    required: bool = True
    required_when: Conditions = ()
    show_when: Conditions = ()
    card: str = ""
    card_as: str = ""
    prefill: tuple[PrefillRow, ...] = ()
    max_length: Annotated[int, Meta(ge=1, le=500)] = 60
    past: bool = False
    unique: bool = False
    same_as: str = ""
    min_age: Years = 0
    width: Literal["short", "medium", "long"] = "medium"
    personal: bool = True
    receipt: bool = False

    def made(self, shared: dict[str, tuple[Option, ...]]) -> Field:
        """Return the question; raises KeyError for the name of a list of options that is not shared."""
        listed = self.options
        return Field(
            id=self.id,
            kind=self.kind,
            label=self.label.made(),
            hint=self.hint.made() if self.hint else None,
            options=shared[listed] if isinstance(listed, str) else tuple(row.option() for row in listed),
            required=self.required,
            required_when=_made(self.required_when),
            show_when=_made(self.show_when),
            card=self.card,
            card_as=self.card_as,
            prefill=tuple(row.made() for row in self.prefill),
            max_length=self.max_length,
            past=self.past,
            unique=self.unique,
            same_as=self.same_as,
            min_age=self.min_age,
            width=self.width,
            personal=self.personal,
            receipt=self.receipt,
        )


class SectionRow(Row):
    """One screen."""

    id: Name
    title: SaidRow
    fields: Annotated[tuple[FieldRow, ...], Meta(min_length=1)]
    help: SaidRow | None = None
    stem: Name | Literal[""] = ""
    repeated: bool = False
    row_title: SaidRow | None = None
    min_rows: Rows = 0
    max_rows: Rows = 0
    show_when: Conditions = ()
    top: bool = False
    role: Literal["", "applicant", "spouse", "child", "other"] = ""
    advice: tuple[AdviceRow, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a repeated section without a name, without room or without a title for its rows."""
        room = self.min_rows <= self.max_rows > 0
        if self.repeated and (self.top or not self.row_title or not room):
            raise ValueError("a repeated section has a row_title and max_rows, and is not top")

    def made(self, shared: dict[str, tuple[Option, ...]]) -> Section:
        """Return the section; raises KeyError as :meth:`FieldRow.made` does."""
        return Section(
            id=self.id,
            title=self.title.made(),
            fields=tuple(row.made(shared) for row in self.fields),
            help=self.help.made() if self.help else None,
            stem=self.stem,
            repeated=self.repeated,
            row_title=self.row_title.made() if self.row_title else None,
            min_rows=self.min_rows,
            max_rows=self.max_rows,
            show_when=_made(self.show_when),
            top=self.top,
            role=self.role,
            advice=tuple(row.advice() for row in self.advice),
        )


class FormRow(Row):
    """The whole file."""

    id: Name
    version: Annotated[int, Meta(ge=1)]
    title: SaidRow
    summary: SaidRow
    sections: Annotated[tuple[SectionRow, ...], Meta(min_length=1)]
    options: dict[str, tuple[OptionRow, ...]] = {}
    documents: tuple[DocumentRow, ...] = ()
    ends: Ending = Ending.DEPOSIT
    icon: Code = "file-text"
    order: Annotated[int, Meta(ge=0)] = 0
    since: date = date.min
    sms: str = ""
    sms_if: str = ""

    def made(self) -> Form:
        """Return the form; raises KeyError as :meth:`FieldRow.made` does."""
        documents = tuple(row.document() for row in self.documents)
        shared: dict[str, tuple[Option, ...]] = {
            name: tuple(row.option() for row in rows) for name, rows in self.options.items()
        }
        shared["documents"] = documents
        sections = tuple(row.made(shared) for row in self.sections)
        return Form(
            id=self.id,
            version=self.version,
            title=self.title.made(),
            summary=self.summary.made(),
            sections=sections,
            documents=documents,
            ends=self.ends,
            icon=self.icon,
            order=self.order,
            since=self.since,
            sms=self.sms,
            sms_if=self.sms_if,
        )


def _made(rows: Conditions) -> tuple[Condition, ...]:
    return tuple(row.made() for row in rows)
