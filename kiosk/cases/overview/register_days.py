"""Days of one register counted once more: numbers, files, entries on their way, receipts, and closings."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, and_, func, select

from kiosk.cases.daybook import RECEIPT_PRINTED
from kiosk.cases.finding import DELIVERY
from kiosk.cases.overview.balance import NOT_THERE, Balance, Closed, Missing, Series, StationDay
from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.register import Office, chosen
from kiosk.cases.reference import Reference
from kiosk.cases.tables import case_file, closing, decision, journal

_TAKEN: Final = ("recorded", "elsewhere")
"""Outcomes of a decision that nobody has to look at."""

_PAGE: Final = 500


def balances(conn: Connection, office: Office, choice: Choice, *, proof: bool) -> tuple[Balance, ...]:
    """Count the days of a choice once more, office by office; ``proof`` hashes each file's entry anew.

    Raises KioskError ``scope-unknown``.
    """
    where = chosen(office, choice)
    offices = conn.scalars(
        select(case_file.c.office).where(*where).distinct().order_by(case_file.c.office)
    ).all()
    mine = [office.code] if office.sees(office.code, choice.scope) else []
    return tuple(
        _balance(conn, _Days(code, choice, (*where, case_file.c.office == code)), proof=proof)
        for code in offices or mine
    )


@dataclass(frozen=True, slots=True)
class _Days:
    """Some days of one office."""

    office: str
    choice: Choice
    where: tuple[ColumnElement[bool], ...]


def _balance(conn: Connection, days: _Days, *, proof: bool) -> Balance:
    asked = select(
        case_file.c.reference, case_file.c.state, case_file.c.station, case_file.c.year, case_file.c.number,
        case_file.c.clock_trusted, DELIVERY.scalar_subquery().label("delivery"),
        RECEIPT_PRINTED.label("printed"),
    )  # fmt: skip
    found = conn.execute(asked.where(*days.where).order_by(case_file.c.reference)).all()
    return Balance(
        days.office,
        tuple(_series(conn, days, found)),
        tuple(_closed(conn, days)),
        dict(sorted(Counter(row.state for row in found).items())),
        sum(row.delivery == 2 for row in found),
        tuple(_unproven(conn, days)) if proof else (),
        tuple(_unheard(conn, days)),
        tuple(_gaps(found)),
    )


def _gaps(found: Sequence[Row[Any]]) -> Iterator[Missing]:
    for row in found:
        if row.delivery:
            yield Missing(row.reference, "not-sent" if row.delivery == 1 else "refused-by-hub")
        if not row.printed:
            yield Missing(row.reference, "receipt-not-printed")
        if not row.clock_trusted:
            yield Missing(row.reference, "clock-untrusted")


def _series(conn: Connection, days: _Days, found: Sequence[Row[Any]]) -> Iterator[Series]:
    """Yield each station's numbers, those of each year apart: a wrong clock may give out two."""
    for station, year in sorted({(row.station, row.year) for row in found}):
        numbers = {row.number for row in found if (row.station, row.year) == (station, year)}
        same = and_(
            case_file.c.office == days.office,
            case_file.c.station == station,
            case_file.c.year == year,
            case_file.c.training == days.choice.training,
        )
        before = conn.scalar(
            select(func.max(case_file.c.number)).where(same, case_file.c.number < min(numbers))
        )
        span = range((before or 0) + 1, max(numbers) + 1)
        known = select(case_file.c.number).where(same, case_file.c.number.between(span[0], span[-1]))
        absent = sorted({*span} - {*conn.scalars(known)})
        names = (str(Reference(days.office, station, year, one, days.choice.training)) for one in absent)
        missing = tuple(Missing(name, NOT_THERE) for name in names)
        yield Series(station, min(numbers), max(numbers), len(numbers), missing)


def _closed(conn: Connection, days: _Days) -> Iterator[Closed]:
    """Yield what was signed; a file of it that the register lost is missing."""
    for row in _last_closings(conn, days.office, days.choice):
        signed = sorted(line[1] for line in json.loads(row.register)["lines"])
        held = set[str]()
        for at in range(0, len(signed), _PAGE):
            some = case_file.c.reference.in_(signed[at : at + _PAGE])
            held.update(conn.scalars(select(case_file.c.reference).where(some)))
        lost = tuple(Missing(reference, NOT_THERE) for reference in signed if reference not in held)
        yield Closed(row.station, row.day, row.files, lost)


def _last_closings(conn: Connection, office: str, choice: Choice) -> tuple[Row[Any], ...]:
    first, last = choice.period.first.isoformat(), choice.period.last.isoformat()
    asked = select(closing).where(
        closing.c.office == office, closing.c.day.between(first, last), closing.c.training == choice.training
    )
    in_order = asked.order_by(closing.c.day, closing.c.station, closing.c.device, closing.c.ordinal)
    newest = {(row.day, row.station, row.device): row for row in conn.execute(in_order)}
    return tuple(newest.values())


def _unproven(conn: Connection, days: _Days) -> Iterator[str]:
    """Hash the entry that holds each file's content anew."""
    same = and_(journal.c.case_id == case_file.c.id, journal.c.hash == case_file.c.hash)
    asked = (
        select(case_file.c.reference, case_file.c.hash, journal.c.body)
        .select_from(case_file.outerjoin(journal, same))
        .where(*days.where)
        .order_by(case_file.c.reference)
    )
    for row in conn.execute(asked.execution_options(yield_per=_PAGE)):
        if row.body is None or sha256(row.body).hexdigest() != row.hash:
            yield row.reference


def _unheard(conn: Connection, days: _Days) -> Sequence[str]:
    """Return the files of which the hub told a decision that their journal could not take."""
    aside = select(decision.c.reference).where(decision.c.outcome.not_in(_TAKEN))
    mine = select(case_file.c.reference).where(*days.where, case_file.c.reference.in_(aside))
    return conn.scalars(mine.order_by(case_file.c.reference)).all()


def station_days(conn: Connection, office: Office, choice: Choice) -> tuple[StationDay, ...]:
    """Return each station's days with files or with a closing, by day, office and station.

    Raises KioskError ``scope-unknown``.
    """
    apart = case_file.c.day, case_file.c.office, case_file.c.station
    asked = select(*apart, func.count().label("files")).where(*chosen(office, choice)).group_by(*apart)
    deposits = {(row.day, row.office, row.station): row.files for row in conn.execute(asked)}
    closings: dict[tuple[str, str, str], list[Row[Any]]] = {}
    for code in sorted({office.code, *(place[1] for place in deposits)}):
        if office.sees(code, choice.scope):
            for row in _last_closings(conn, code, choice):
                closings.setdefault((row.day, row.office, row.station), []).append(row)
    return tuple(
        _station_day(place, deposits.get(place, 0), closings.get(place, []))
        for place in sorted({*deposits, *closings})
    )


def _station_day(place: tuple[str, str, str], deposits: int, closings: Sequence[Row[Any]]) -> StationDay:
    day, office, station = place
    return StationDay(
        office,
        station,
        date.fromisoformat(day),
        deposits,
        max((row.instant for row in closings), default=None),
        sum(row.files for row in closings),
        max((row.ordinal for row in closings), default=0),
    )
