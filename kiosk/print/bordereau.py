"""The dispatch note of a day's files (ورقة الإرسال · bordereau d'envoi): what goes to the province.

Complete files go. Incomplete ones stay at the office until they are complete, cancelled and withdrawn ones
for good; how many there are is said, so that the note agrees with the register.
"""

from typing import Final

from kiosk.cases.case import CaseState
from kiosk.cases.day import DayLine, DayRegister
from kiosk.print import pages
from kiosk.print.balance import subject_words
from kiosk.print.blocks import (
    beside,
    filled,
    framed,
    joined,
    letterhead,
    name,
    running_head,
    scripts,
    typed,
    zones,
)
from kiosk.print.dates import long_day, plural
from kiosk.print.layout import Box, Cell, Row, Space, Stack
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.scale import MARK, STRONG, VALUE
from kiosk.print.table import Column, Table, TableRow, both
from kiosk.print.words import paper_words
from kiosk.settings import Office
from kiosk.text import Words, isolate

_HELD: Final = {CaseState.INCOMPLETE}
_GIVEN_UP: Final = {CaseState.CANCELLED, CaseState.WITHDRAWN}
_ADDRESSEE: Final = Style(ar=12, fr=9.4, leading=5.4, bold=True)
_PIECES: Final = Style(ar=9.4, fr=7.6, leading=3.9)
_FILE: Final = 46.0
"""Mm for what the file is and its reference."""


def pdf(register: DayRegister, office: Office) -> bytes:
    """Return the dispatch note of a day's files as A4; the same register makes the same bytes.

    Raises KioskError ``form-unknown`` where a file's form is not installed.
    """
    title = _said("title")
    return pages.pdf(
        pages.Paper(
            pages.A4,
            title,
            letterhead(office, title, pages.A4.inner, joined(_number(register), MARK)),
            running_head(_running(register)),
            tuple(_body(register, office)),
            zones((_said("foot.receiver"), ""), (_said("foot.sender"), "")),
            register.training,
        )
    )


def sent(register: DayRegister) -> tuple[DayLine, ...]:
    """Return the files that the note accompanies."""
    return tuple(line for line in register.lines if line.state not in _HELD | _GIVEN_UP)


def _said(key: str) -> Words:
    return paper_words("bordereau")[key]


def _number(register: DayRegister) -> Words:
    return _said("number").filled(year=isolate(str(register.day.year)))


def _running(register: DayRegister) -> Words:
    title, dated = _said("title"), filled(_said("dated"), day=long_day(register.day))
    return Words(f"{title.ar} {dated.ar}", f"{title.fr} {dated.fr}")


def _body(register: DayRegister, office: Office) -> list[Box]:
    listed = sent(register)
    pieces: Box = _table(listed) if listed else framed(_said("none"))
    return [*_address(register, office), Space(3), pieces, _counted(register, len(listed))]


def _address(register: DayRegister, office: Office) -> list[Box]:
    whence = filled(_said("addressee.from"), office=typed(office.name))
    whither = filled(_said("addressee.to"), province=typed(office.province))
    return [
        beside(whence, _ADDRESSEE),
        beside(whither, _ADDRESSEE),
        Space(2),
        beside(filled(_said("date"), day=long_day(register.day)), VALUE),
        beside(_said("subject"), STRONG),
    ]


def _table(listed: tuple[DayLine, ...]) -> Table:
    columns = (
        Column(_said("column.order"), 22),
        Column(_said("column.pieces")),
        Column(_said("column.count"), 20),
        Column(_said("column.remarks"), 38),
    )
    total = (_figure(len(listed)), both(_said("total"), STRONG), _figure(len(listed)), Space())
    rows = [_row(place, line) for place, line in enumerate(listed, start=1)]
    return Table(columns, (*rows, TableRow(total, total=True)))


def _row(place: int, line: DayLine) -> TableRow:
    reference = Text(isolate(line.reference), "fr", _PIECES, Align.CENTRE)
    file = Stack((joined(subject_words(line.form), _PIECES), reference))
    applicant = Stack(scripts(name(line.applicant_ar, line.applicant_fr), STRONG))
    return TableRow(
        (
            _figure(place),
            Row((Cell(applicant), Cell(file, _FILE)), gap=2, middle=True),
            _figure(1),
            both(_said("remark.attribution"), _PIECES, Align.CENTRE),
        )
    )


def _figure(number: int) -> Text:
    return Text(isolate(str(number)), "fr", STRONG, Align.CENTRE)


def _counted(register: DayRegister, files: int) -> Box:
    """Return how many files the note closes at, and how many of the day's stay behind."""
    boxes: list[Box] = [Space(2.5)]
    if files:
        words = _said(f"files.{plural(files)}").filled(n=isolate(str(files)))
        boxes.append(beside(filled(_said("counted"), files=words), STRONG))
    incomplete = sum(line.state in _HELD for line in register.lines)
    given_up = sum(line.state in _GIVEN_UP for line in register.lines)
    if incomplete or given_up:
        boxes.append(beside(_said("kept").filled(incomplete=incomplete, given_up=given_up), VALUE))
    return Stack(tuple(boxes))
