"""Answers as people read them: the check page and the printed form."""

from dataclasses import dataclass, field

from kiosk.forms.answers import Answers, Value
from kiosk.forms.journey import walk
from kiosk.forms.kinds import ANY_DAY, KINDS, Wrong, is_empty
from kiosk.forms.schema import Field, Form
from kiosk.forms.vocabulary import vocabulary
from kiosk.text import Lang, Words

_LISTED = {"ar": "، ", "fr": ", "}


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One answer beside its question."""

    stop: str
    """Id of the stop where it is changed (``Stop.id``)."""
    section: Words
    """Heading it stands under: the section's title, or the row's (``Enfant 2``)."""
    path: str
    label: Words
    shown: Words = field(repr=False)
    given: bool
    """False where nothing was answered; ``shown`` says so in words."""
    ltr: bool
    """Whether what is shown reads left-to-right in Arabic too."""


def rows(form: Form, answers: Answers) -> tuple[ShownRow, ...]:
    """Return every question asked, with its answer in both languages, in order; settled answers or not."""
    stops, kept = walk(form, answers)
    return tuple(
        ShownRow(
            stop=stop.id,
            section=stop.title,
            path=one.path,
            label=one.field.label,
            shown=shown(kept.get(one.path), one.field),
            given=not is_empty(kept.get(one.path)),
            ltr=KINDS[one.field.kind].ltr,
        )
        for stop in stops
        for one in stop.asked
    )


def shown(value: Value | None, question: Field) -> Words:
    """Return an answer as people read it; one that is wrong is shown as typed."""
    if value is None or is_empty(value):
        return vocabulary()["not-given"]
    parsed = KINDS[question.kind].parse(value, question, ANY_DAY)
    if isinstance(parsed, Wrong):
        return _typed(value)
    return Words(_said(parsed, question, "ar"), _said(parsed, question, "fr"))


def _typed(value: Value) -> Words:
    if isinstance(value, bool):
        return vocabulary()["yes" if value else "no"]
    typed = value if isinstance(value, str) else " ".join(value)
    return Words(typed, typed)


def _said(value: Value, question: Field, lang: Lang) -> str:
    kind = KINDS[question.kind]
    if isinstance(value, tuple):
        return _LISTED[lang].join(kind.shown(code, question, lang) for code in value)
    return kind.shown(str(value).lower() if isinstance(value, bool) else value, question, lang)
