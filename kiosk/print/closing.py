"""The closing report of a day (محضر إقفال · procès-verbal de clôture): its figures, and their proof."""

from collections.abc import Iterable, Iterator
from typing import Final

from kiosk.cases.case import CaseState
from kiosk.cases.day import Closing, DayRegister, Gap
from kiosk.clock import local
from kiosk.print import pages
from kiosk.print.balance import figures, number_range, state_words, subject_words
from kiosk.print.blocks import (
    beside,
    fact,
    filled,
    framed,
    heading,
    joined,
    letterhead,
    running_head,
    typed,
    zones,
)
from kiosk.print.dates import long_day, short_day
from kiosk.print.gaps import gaps
from kiosk.print.layout import Box, Space, Stack
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.scale import FAINT, MARK, REFERENCE, STRONG, VALUE
from kiosk.print.sheet import GREY
from kiosk.print.table import Column, Table, TableRow, both
from kiosk.print.words import paper_words
from kiosk.settings import Office
from kiosk.text import Words, isolate, isolate_name

_CELL: Final = Style(ar=9, fr=7.2, leading=3.6)
_PRINT: Final = Style(ar=6, fr=6, leading=2.9, colour=GREY)
_ACROSS: Final = 5
"""References of gaps on a line."""
_OVER: Final = {CaseState.REGISTERED, CaseState.REJECTED, CaseState.WITHDRAWN, CaseState.CANCELLED}
"""States of files that wait for no answer."""


def pdf(closing: Closing, office: Office) -> bytes:
    """Return the closing report of a day as A4; the same closing makes the same bytes.

    Raises KioskError ``form-unknown`` where a file's form is not installed.
    """
    register = closing.register
    title, day = _said("title"), long_day(register.day)
    station = paper_words("register")["station"].filled(station=isolate(register.station))
    return pages.pdf(
        pages.Paper(
            pages.A4,
            title,
            letterhead(office, title, pages.A4.inner, joined(day, MARK), joined(station, MARK)),
            running_head(Words(f"{title.ar} – {day.ar}", f"{title.fr} – {day.fr}")),
            tuple(_body(closing)),
            zones((_said("foot.clerk"), closing.clerk), (_said("foot.head"), "")),
            register.training,
        )
    )


def _said(key: str) -> Words:
    return paper_words("closing")[key]


def _body(closing: Closing) -> list[Box]:
    register = closing.register
    return [
        beside(_closed(closing), STRONG),
        *_again(closing),
        Space(2.5),
        figures(register),
        *([_heading("figures"), _matrix(register)] if register.lines else []),
        _heading("numbers"),
        *_numbers(register),
        _heading("gaps"),
        *_gaps(register.gaps),
        Stack((_heading("proof"), *_proof(closing))),
    ]


def _heading(part: str) -> Box:
    return heading(_said(f"{part}.title"), REFERENCE)


def _closed(closing: Closing) -> Words:
    moment = local(closing.instant)
    time = isolate(f"{moment:%H:%M}")
    when = filled(_said("when"), day=short_day(moment.date()), time=time)
    return typed(filled(_said("closed"), clerk=isolate_name(closing.clerk), when=when))


def _again(closing: Closing) -> Iterator[Box]:
    """Say which closing of its day it is, where it is not the first, and whether another is due."""
    if closing.ordinal > 1:
        yield beside(_said("ordinal").filled(n=closing.ordinal), VALUE)
    if closing.later:
        yield Space(1)
        yield framed(_said("later").filled(n=closing.later))


def _matrix(register: DayRegister) -> Table:
    """Return how many files of each form stand in each state that occurs."""
    states = [state for state in CaseState if state in register.counts]
    forms = sorted({line.form for line in register.lines})
    columns = (
        Column(_said("figures.form"), 52),
        *(Column(state_words(state)) for state in states),
        Column(_said("figures.total"), 20),
    )
    rows = [TableRow((both(subject_words(form), _CELL), *_counts(register, states, form))) for form in forms]
    total = TableRow((both(_said("figures.total"), STRONG), *_counts(register, states)), total=True)
    return Table(columns, (*rows, total))


def _counts(register: DayRegister, states: list[CaseState], form: str = "") -> list[Box]:
    """Return the figures of a form's row; of all forms where none is named."""
    among = [line.state for line in register.lines if form in {"", line.form}]
    figured = [*(among.count(state) for state in states), len(among)]
    return [Text(isolate(str(number)), "fr", STRONG, Align.CENTRE) for number in figured]


def _numbers(register: DayRegister) -> list[Box]:
    none, spanned = _said("numbers.none"), number_range(register) or _said("numbers.none")
    cancelled = [line.number for line in register.lines if line.state is CaseState.CANCELLED]
    listed = isolate(" · ".join(map(str, cancelled)))
    unsent = sum(gap.code == "not-sent" for gap in register.gaps)
    unanswered = sum(line.state not in _OVER for line in register.lines)
    return [
        fact(_said("numbers.range"), spanned),
        fact(_said("numbers.cancelled"), Words(listed, listed) if cancelled else none),
        fact(_said("numbers.waiting"), _figure(unsent)),
        fact(_said("numbers.unanswered"), _figure(unanswered)),
    ]


def _figure(number: int) -> Words:
    shown = isolate(str(number))
    return Words(shown, shown) if number else _said("numbers.none")


def _gaps(found: tuple[Gap, ...]) -> Iterable[Box]:
    return gaps(found, _ACROSS, todo=True) if found else [framed(_said("gaps.none"))]


def _proof(closing: Closing) -> list[Box]:
    """Return the head of the journal, short enough to be read out, and whole, with the signature."""
    short = isolate(" ".join(closing.head[place : place + 4].upper() for place in range(0, 16, 4)))
    entry = isolate(str(closing.seq))
    return [
        beside(_said("proof.text"), FAINT),
        Space(1),
        fact(_said("proof.short"), Words(short, short), strong=True),
        fact(_said("proof.entry"), Words(entry, entry)),
        _whole("proof.head", closing.head),
        _whole("proof.signature", closing.signature),
    ]


def _whole(key: str, text: str) -> Box:
    return Stack((Space(1), beside(_said(key), FAINT), Text(isolate(text), "fr", _PRINT)))
