"""The register of a day (سجل الإيداع · registre des dépôts): landscape A4, one row for each number."""

from typing import Final

from kiosk.cases.case import CaseState
from kiosk.cases.day import DayLine, DayRegister
from kiosk.clock import local
from kiosk.print import balance, pages
from kiosk.print.blocks import (
    filled,
    framed,
    heading,
    joined,
    letterhead,
    name,
    running_head,
    scripts,
    zones,
)
from kiosk.print.dates import long_day
from kiosk.print.gaps import gaps
from kiosk.print.layout import Box, Space, Stack
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.scale import MARK, REFERENCE, STRONG, VALUE
from kiosk.print.table import Column, Struck, Table, TableRow, both
from kiosk.print.typeset import printable
from kiosk.print.words import paper_words
from kiosk.settings import Office
from kiosk.text import Words, isolate, isolate_name

_CELL: Final = Style(ar=9, fr=7.2, leading=3.6)
_NAME: Final = Style(ar=9.4, fr=7.4, leading=3.7, bold=True)
_CODE: Final = Style(ar=8, fr=7.4, leading=3.7)
_COLUMNS: Final = (
    ("number", 13.0),
    ("reference", 40.0),
    ("time", 13.0),
    ("applicant", 0.0),
    ("cnie", 24.0),
    ("persons", 15.0),
    ("form", 32.0),
    ("state", 27.0),
    ("missing", 14.0),
    ("clerk", 28.0),
)
_NOTHING: Final = "–"
_ACROSS: Final = 6
"""References of gaps on a line."""


def pdf(register: DayRegister, office: Office) -> bytes:
    """Return the register of a day as landscape A4; the same register makes the same bytes.

    Raises KioskError ``form-unknown`` where a file's form is not installed.
    """
    title = _title(register)
    return pages.pdf(
        pages.Paper(
            pages.A4_LANDSCAPE,
            paper_words("register")["short"],
            letterhead(office, title, pages.A4_LANDSCAPE.inner, _station(register)),
            running_head(title),
            tuple(_body(register)),
            zones((_said("foot.clerk"), ""), (_said("foot.head"), "")),
            register.training,
        )
    )


def _said(key: str) -> Words:
    return paper_words("register")[key]


def _title(register: DayRegister) -> Words:
    return filled(_said("title"), day=long_day(register.day))


def _station(register: DayRegister) -> Box:
    return joined(_said("station").filled(station=isolate(register.station)), MARK)


def _body(register: DayRegister) -> list[Box]:
    files: list[Box] = [_table(register)] if register.lines else [framed(_said("none"))]
    return [*files, Space(2), _balance(register), *_cancelled(register), *_gaps(register)]


def _table(register: DayRegister) -> Table:
    columns = tuple(Column(_said(f"column.{key}"), width) for key, width in _COLUMNS)
    rows = (*map(_row, register.lines), _total(register))
    return Table(columns, rows)


def _row(line: DayLine) -> TableRow:
    taken_back = line.state is CaseState.CANCELLED
    applicant = name(line.applicant_ar, line.applicant_fr)
    return TableRow(
        (
            _code(str(line.number), struck=taken_back),
            _code(line.reference, struck=taken_back),
            _centred(f"{local(line.instant):%H:%M}"),
            _named(applicant, struck=taken_back),
            _centred(line.cnie or _NOTHING),
            _centred(str(line.persons)),
            both(balance.subject_words(line.form), _CELL, Align.CENTRE),
            both(balance.state_words(line.state), STRONG if taken_back else _CELL, Align.CENTRE),
            _centred(str(line.missing or _NOTHING)),
            Text(printable(isolate_name(line.clerk)), "ar", _CELL, Align.CENTRE),
        )
    )


def _code(text: str, *, struck: bool) -> Box:
    shown = Text(isolate(text), "fr", _CODE, Align.CENTRE)
    return Struck(shown) if struck else shown


def _named(applicant: Words, *, struck: bool) -> Box:
    return Stack(tuple(Struck(text) if struck else text for text in scripts(applicant, _NAME)))


def _centred(text: str) -> Text:
    return Text(isolate(text), "fr", _CELL, Align.CENTRE)


def _total(register: DayRegister) -> TableRow:
    persons = sum(line.persons for line in register.lines)
    missing = sum(line.missing for line in register.lines)
    figures: dict[str, Box] = {
        "number": _centred(str(len(register.lines))),
        "reference": both(_said("total"), STRONG, Align.CENTRE),
        "persons": _centred(str(persons)),
        "missing": _centred(str(missing)),
    }
    return TableRow(tuple(figures.get(key, Space()) for key, _ in _COLUMNS), total=True)


def _balance(register: DayRegister) -> Box:
    spanned = balance.number_range(register)
    boxes: list[Box] = [heading(_said("balance.title"), REFERENCE), balance.figures(register)]
    if spanned:
        boxes += [Space(1.5), joined(spanned, VALUE)]
    return Stack(tuple(boxes))


def _cancelled(register: DayRegister) -> list[Box]:
    """Return why each cancelled number was cancelled."""
    noted = [
        balance.noted(line.reference, balance.reason_words(line.reason))
        for line in register.lines
        if line.state is CaseState.CANCELLED
    ]
    return [heading(_said("cancelled.title"), REFERENCE), *noted] if noted else []


def _gaps(register: DayRegister) -> list[Box]:
    if not register.gaps:
        return [Stack((Space(1.5), joined(_said("gaps.none"), VALUE)))]
    return [heading(_said("gaps.title"), REFERENCE), *gaps(register.gaps, _ACROSS, todo=False)]
