"""Any form on A4 with its answers, for signature, or blank, to be filled by hand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Final

from kiosk.cases.case import Case
from kiosk.clock import local
from kiosk.forms.answers import Answers
from kiosk.forms.schema import Form
from kiosk.forms.views import persons
from kiosk.forms.views.on_paper import PaperBlock, blank, on_paper
from kiosk.print import pages
from kiosk.print.answer_boxes import grid
from kiosk.print.blocks import beside, filled, heading, joined, letterhead, name, zones
from kiosk.print.dates import short_day
from kiosk.print.layout import Box, Rule, Space, Stack
from kiosk.print.persons_table import table
from kiosk.print.pouring import Leading
from kiosk.print.receipt import Entry, data_notice
from kiosk.print.receipt_parts import notice
from kiosk.print.scale import MARK, SMALL, STRONG, VALUE
from kiosk.print.sheet import GREEN
from kiosk.print.words import paper_words
from kiosk.settings import Office, Station
from kiosk.text import Words, isolate

MEDIA: Final = "a4"
"""What it is printed on, whatever the receipts are."""


_ROWS: Final = 2
"""Persons of each group that a blank form has room for; larger households take a second copy."""


@dataclass(frozen=True, slots=True)
class Application:
    """What an application form is printed from."""

    form: Form
    answers: Answers | None = field(repr=False)
    """None for a blank form."""
    today: date
    training: bool = False
    case: Case | None = None
    """The deposited file, where it is one's."""


def pdf(content: Application, office: Office, station: Station) -> bytes:
    """Return the form as A4 pages; the same content makes the same bytes."""
    form = content.form
    return pages.pdf(
        pages.Paper(
            pages.A4,
            form.title,
            letterhead(office, form.title, pages.A4.inner, *_under(content)),
            _running(content),
            tuple(_body(content)),
            _foot(station),
            content.training,
        )
    )


def _said(key: str) -> Words:
    return paper_words("application")[key]


def _under(content: Application) -> Iterator[Box]:
    """Say what stands under the title: which file it is, or that it is none yet."""
    if content.answers is None:
        return
    yield Space(0.6)
    if content.case is None:
        yield joined(filled(_said("draft"), day=short_day(content.today)), MARK)
        return
    reference = content.case.reference
    number = isolate(f"{reference.number}/{2000 + reference.year}")
    yield joined(_said("filed").filled(number=number, reference=isolate(str(reference))), MARK)
    if content.case.corrected:
        corrected = short_day(local(content.case.corrected).date())
        yield joined(filled(_said("corrected"), day=corrected), MARK)


def _running(content: Application) -> Box:
    """Return the heading of the continuation sheets: they name the applicant, should they be parted."""
    household = persons(content.form, content.answers) if content.answers else ()
    names = (joined(name(one.name.ar, one.name.fr), STRONG) for one in household[:1])
    return Stack((joined(content.form.title, MARK), *names, Space(1), Rule(GREEN, 0.4), Space(2)))


def _body(content: Application) -> Iterator[Box]:
    if content.answers is None:
        yield beside(_said("blank"), SMALL)
        blocks = blank(content.form, _ROWS)
    else:
        blocks = on_paper(content.form, content.answers, content.today)
    for section, group in groupby(blocks, key=lambda block: block.section):
        if section.repeated and section.role and content.answers is not None:
            yield from _persons(tuple(group))
            continue
        for block in group:
            yield from _block(block)
        if section.repeated:
            yield beside(_said("more"), SMALL)


def _block(block: PaperBlock) -> Iterator[Box]:
    yield heading(block.title, STRONG)
    if block.only_if:
        yield Leading(beside(block.only_if, SMALL))
    yield from grid(block.lines) or [joined(_said("none"), VALUE)]


def _persons(blocks: tuple[PaperBlock, ...]) -> Iterator[Box]:
    yield heading(blocks[0].section.title, STRONG)
    yield table(blocks) if blocks[0].lines else joined(_said("none"), VALUE)


def _foot(station: Station) -> Box:
    """Return what is signed: declaration, place and date, zones, and the data-protection notice."""
    declared = notice(Entry(_said("declaration.label"), _said("declaration.text")))
    signed = zones(*((_said(f"zone.{key}"), "") for key in ("signature", "finger", "proxy", "office")))
    return Stack(
        (
            Space(0.5),
            Rule(GREEN, 0.4),
            declared,
            joined(_said("place.label"), VALUE),
            signed,
            notice(data_notice(station)),
        ),
        1.6,
    )
