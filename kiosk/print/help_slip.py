"""A form that is not deposited, as a sheet to type from elsewhere: its inputs in order, large, numbered."""

from collections.abc import Iterator
from itertools import count
from typing import Final

from kiosk.forms.answers import Answers
from kiosk.forms.views.on_paper import PaperBlock, PaperLine, on_paper
from kiosk.print import pages
from kiosk.print.answer_boxes import Fitted, FramedRow, SignBoxes, given, room
from kiosk.print.application import Application
from kiosk.print.blocks import beside, filled, heading, joined, letterhead, running_head, typed
from kiosk.print.dates import long_day
from kiosk.print.layout import Box, Space, Stack
from kiosk.print.lettering import Style
from kiosk.print.lists import body, pointed
from kiosk.print.scale import MARK, REFERENCE, SMALL
from kiosk.print.words import paper_words
from kiosk.settings import Office
from kiosk.text import Lang, Words, isolate

_LABEL: Final = Style(ar=11, fr=9, leading=4.6)
_LARGE: Final = Style(ar=14.5, fr=13.5, leading=5.9, bold=True)
_SMALLER: Final = Style(ar=10.5, fr=9.5, leading=5, bold=True)
_BOX: Final = 6.4
"""Mm of a box for one sign; read by many at arm's length."""


def pdf(content: Application, office: Office, media: str) -> bytes:
    """Return the slip as PDF on ``a4``, ``a5`` or ``80mm``; the same content makes the same bytes."""
    form, made = content.form, pages.format_of(media)
    blocks = on_paper(form, content.answers or Answers(), content.today)
    dated = joined(filled(_said("as_of"), day=long_day(content.today)), MARK)
    return pages.pdf(
        pages.Paper(
            made,
            form.title,
            letterhead(office, form.title, made.inner, dated),
            running_head(form.title),
            tuple(_body(blocks, body(made.inner))),
            Stack((Space(2), beside(_said("keep"), SMALL))),
            content.training,
        )
    )


def _said(key: str) -> Words:
    return paper_words("slip")[key]


def _body(blocks: tuple[PaperBlock, ...], style: Style) -> Iterator[Box]:
    for block in blocks:
        numbers = count(1)
        yield heading(block.title, REFERENCE)
        for line in block.lines:
            yield _input(next(numbers), line)
        if block.advice:
            yield Space(1.5)
            yield pointed((one.said for one in block.advice), style)


def _input(number: int, line: PaperLine) -> Box:
    """Return one input as another screen asks it; one without an answer leaves room to write it."""
    label = _said("input").filled(number=isolate(str(number)), label="{label}")
    words = line.question.label
    named = Words(label.ar.format(label=words.ar), label.fr.format(label=words.fr))
    return FramedRow((Stack((beside(named, _LABEL), Space(0.2), _answer(line) or room(line))),))


def _answer(line: PaperLine) -> Box | None:
    if line.shown is None or not given(line):
        return None
    said = typed(line.shown)
    signs = "".join(sign for sign in said.fr if sign.isalnum())
    if line.boxes and len(signs) == sum(line.boxes):
        return SignBoxes(line.boxes, _BOX, signs, _LARGE)
    if said.ar != said.fr:
        return beside(said, _LARGE)
    lang: Lang = "fr" if line.ltr else "ar"
    return Fitted(said.said(lang), lang, (_LARGE, _SMALLER))
