"""The reconciliation of some days on paper (كشف المطابقة): numbers, files, each missing number with why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.cases.overview.balance import Balance, Balanced
from kiosk.errors import KioskError, failure, failures
from kiosk.print import pages
from kiosk.print.blocks import beside, filled, framed, letterhead, running_head, zones
from kiosk.print.dates import long_day
from kiosk.print.gaps import gap_words
from kiosk.print.layout import Box, Space
from kiosk.print.lettering import Align, Style, Text
from kiosk.print.scale import STRONG, VALUE
from kiosk.print.table import Column, Table, TableRow, both
from kiosk.print.words import paper_words
from kiosk.settings import Office
from kiosk.text import Words, isolate

NUMBERS: Final = ("office", "station", "first", "last", "deposited", "missing")
"""The columns of :func:`number_lines`."""
_SMALL: Final = Style(ar=9.4, fr=7.8, leading=4.0)


@dataclass(frozen=True, slots=True)
class Gap:
    """One number that needs a person, and what is known of it."""

    office: str
    reference: str
    why: Words
    opens: bool
    """Whether there is a file to open."""


def gaps(balanced: Balanced) -> tuple[Gap, ...]:
    """Return every gap, office by office: missing numbers, then files with something amiss."""
    return tuple(gap for balance in balanced.offices for gap in _of_office(balance))


def pdf(balanced: Balanced, office: Office, *, training: bool = False) -> bytes:
    """Return a balance as A4, bilingual, with room for a signature; the same balance makes the same bytes."""
    title, period = _said("title"), _period(balanced)
    running = Words(f"{title.ar} {period.ar}", f"{title.fr} {period.fr}")
    return pages.pdf(
        pages.Paper(
            pages.A4,
            title,
            letterhead(office, title, pages.A4.inner),
            running_head(running),
            tuple(_body(balanced, period)),
            zones((_said("foot.author"), ""), (_said("foot.seal"), "")),
            training,
        )
    )


def number_lines(balanced: Balanced) -> Iterator[tuple[str, ...]]:
    """Yield for each series of numbers: office, station, first, last, deposited, missing."""
    for balance in balanced.offices:
        for one in balance.series:
            counts = (one.first, one.last, one.deposited, len(one.missing))
            yield (balance.office, one.station, *map(str, counts))


def heading(name: str) -> Words:
    """Return what a column is called: office, station, first, last, deposited, missing, reference, why."""
    return _said(f"column.{name}")


def _of_office(balance: Balance) -> Iterator[Gap]:
    named = [one.missing for one in balance.series] + [one.missing for one in balance.closings]
    missing = {one.reference: one.why for some in named for one in some}
    for reference, code in sorted(missing.items()):
        yield Gap(balance.office, reference, _why(code), opens=False)
    for one in balance.gaps:
        yield Gap(balance.office, one.reference, gap_words(one.why, "said"), opens=True)
    for code, references in (("unproven", balance.unproven), ("unheard", balance.unheard)):
        for reference in references:
            yield Gap(balance.office, reference, _why(code), opens=True)


def _why(code: str) -> Words:
    known = paper_words("reconciliation").get(f"why.{code}")
    if known is not None:
        return known
    return failure(KioskError(code)).said if code in failures() else _said("why.other").filled(code=code)


def _said(key: str) -> Words:
    return paper_words("reconciliation")[key]


def _period(balanced: Balanced) -> Words:
    return filled(_said("period"), first=long_day(balanced.first), last=long_day(balanced.last))


def _body(balanced: Balanced, period: Words) -> Iterator[Box]:
    found = gaps(balanced)
    yield beside(period, VALUE)
    told = _said("gaps").filled(count=isolate(str(len(found)))) if found else _said("whole")
    yield beside(told, STRONG)
    apart = sum(one.quarantined for one in balanced.offices)
    if apart:
        yield beside(_said("apart").filled(count=isolate(str(apart))), VALUE)
    yield Space(3)
    yield _numbers(balanced)
    if found:
        yield Space(4)
        yield _named(found)


def _numbers(balanced: Balanced) -> Box:
    rows = [TableRow(tuple(map(_code, line))) for line in number_lines(balanced)]
    columns = tuple(Column(heading(name), 0 if name == "office" else 28) for name in NUMBERS)
    return Table(columns, tuple(rows)) if rows else framed(_said("none"))


def _named(found: tuple[Gap, ...]) -> Table:
    columns = (Column(heading("reference"), 52), Column(heading("why")))
    rows = [TableRow((_code(gap.reference), both(gap.why, _SMALL))) for gap in found]
    return Table(columns, tuple(rows))


def _code(said: str) -> Text:
    return Text(isolate(said), "fr", _SMALL, Align.CENTRE)
