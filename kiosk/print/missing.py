"""The slip of what is still missing, until when, and where to bring it: of a draft or an incomplete file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kiosk.cases.case import Case
from kiosk.clock import local
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.forms.documents import missing as not_handed
from kiosk.forms.schema import Form
from kiosk.forms.views import persons
from kiosk.print import pages
from kiosk.print.blocks import (
    beside,
    filled,
    framed,
    heading,
    joined,
    letterhead,
    name,
    running_head,
    typed,
    whole,
)
from kiosk.print.dates import long_day
from kiosk.print.layout import Box, Panel, Space, Stack
from kiosk.print.lettering import Align, Style
from kiosk.print.lists import body, labelled, numbered, ticked
from kiosk.print.scale import MARK, REFERENCE, SMALL
from kiosk.print.sheet import GREEN, TINT
from kiosk.print.table import both
from kiosk.print.words import paper_words
from kiosk.settings import Office
from kiosk.text import Words

_LIMIT: Final = Style(ar=14, fr=11.5, leading=6.4, bold=True)


@dataclass(frozen=True, slots=True)
class MissingItems:
    """What is missing on one day."""

    subject: Words
    """Title of the form."""
    on: date
    documents: tuple[Words, ...]
    steps: tuple[Words, ...] = ()
    """What must be done before a file can succeed, in order; documents apart."""
    until: date | None = None
    applicant: Words | None = field(default=None, repr=False)
    reference: str = ""
    """Of the deposited file; empty for a draft."""
    training: bool = False


def of_file(case: Case, form: Form, on: date | None = None) -> MissingItems:
    """Return what a deposited file lacks, as of a day (else that of its deposit).

    Raises KioskError ``paper-document-unknown`` (document, form) where the form lacks a document of the file.
    """
    filing = case.filing
    return MissingItems(
        form.title,
        on or local(case.instant).date(),
        _labels(filing.missing, form),
        until=filing.missing_until,
        applicant=_applicant(form, Answers.from_json(filing.answers)),
        reference=str(case.reference),
        training=filing.training,
    )


def of_draft(
    form: Form, answers: Answers, on: date, steps: Iterable[Words] = (), *, training: bool = False
) -> MissingItems:
    """Return what a draft lacks on a day: documents not ticked, and the steps its orientation names."""
    documents = _labels(not_handed(form, answers, on), form)
    applicant = _applicant(form, answers)
    return MissingItems(form.title, on, documents, tuple(steps), applicant=applicant, training=training)


def pdf(items: MissingItems, office: Office, media: str) -> bytes:
    """Return the slip as PDF on ``a4``, ``a5`` or ``80mm``; the same content makes the same bytes."""
    made = pages.format_of(media)
    title = _said("title")
    dated = joined(filled(_said("as_of"), day=long_day(items.on)), MARK)
    return pages.pdf(
        pages.Paper(
            made,
            title,
            letterhead(office, title, made.inner, dated),
            running_head(title),
            tuple(_body(items, office, body(made.inner))),
            framed(_said("foot.file" if items.reference else "foot.draft")),
            items.training,
        )
    )


def _said(key: str) -> Words:
    return paper_words("missing")[key]


def _labels(codes: Iterable[str], form: Form) -> tuple[Words, ...]:
    labels = {document.code: document.label for document in form.documents}
    try:
        return tuple(labels[code] for code in codes)
    except KeyError as unknown:
        raise KioskError("paper-document-unknown", document=unknown.args[0], form=form.id) from unknown


def _applicant(form: Form, answers: Answers) -> Words | None:
    known = [person.name for person in persons(form, answers)[:1] if person.name.ar or person.name.fr]
    return name(known[0].ar, known[0].fr) if known else None


def _body(items: MissingItems, office: Office, style: Style) -> list[Box]:
    return [
        *_about(items, style),
        *([_limit(items.until)] if items.until else []),
        *_part("steps", [numbered(items.steps, style)] if items.steps else []),
        *_part("documents", [_documents(items, style)]),
        *_part("where", _where(office, style)),
    ]


def _about(items: MissingItems, style: Style) -> Iterator[Box]:
    """Yield whose and which file it is, as far as is known."""
    reference = whole(items.reference)
    yield labelled(_said("about.subject"), items.subject, style)
    if items.applicant:
        yield labelled(_said("about.applicant"), items.applicant, style)
    if items.reference:
        yield labelled(_said("about.reference"), Words(reference, reference), style)


def _limit(until: date) -> Box:
    """Return until when the documents can be brought, large."""
    words = filled(_said("limit.until"), day=long_day(until))
    shown = Stack((both(words, _LIMIT, Align.CENTRE), both(_said("limit.after"), SMALL, Align.CENTRE)))
    return Stack((Space(2.5), Panel(shown, 2, ground=TINT, edge=GREEN, thickness=0.4, radius=1.5)))


def _part(part: str, boxes: list[Box]) -> list[Box]:
    return [heading(_said(f"{part}.title"), REFERENCE), *boxes] if boxes else []


def _documents(items: MissingItems, style: Style) -> Box:
    return ticked(items.documents, style) if items.documents else beside(_said("documents.none"), style)


def _where(office: Office, style: Style) -> list[Box]:
    words = _said("where.phone" if office.phone else "where.text")
    place = filled(words, office=typed(office.name), phone=whole(office.phone))
    return [beside(place, style), Space(1), beside(_said("where.free"), SMALL)]
