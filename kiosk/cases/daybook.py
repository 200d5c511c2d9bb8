"""The register of a day: its files in the order they came, and everything that does not balance, named."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, bindparam, exists, func, select

from kiosk.cases.case import CaseState
from kiosk.cases.day import DayLine, DayRegister, Gap
from kiosk.cases.finding import DELIVERY, PERSONS
from kiosk.cases.memory import whose
from kiosk.cases.reference import Reference
from kiosk.cases.register import RECEIPT
from kiosk.cases.tables import case_file, closing, counter, person, print_job
from kiosk.text import masked

PRINTED = "printed"
"""State of a print job whose paper came out."""

_SERIES = ("office", "station", "training", "year")
RECEIPT_PRINTED = exists().where(
    print_job.c.case_id == case_file.c.id, print_job.c.paper == RECEIPT, print_job.c.state == PRINTED
)
_LINES = (
    select(
        *(case_file.c[name] for name in ("number", "reference", "form", "instant", "state", "missing")),
        *(case_file.c[name] for name in ("clerk", "reason", "clock_trusted")),
        *(person.c[name] for name in ("family_ar", "given_ar", "family_fr", "given_fr", "cnie")),
        PERSONS.scalar_subquery().label("persons"),
        DELIVERY.scalar_subquery().label("delivery"),
        RECEIPT_PRINTED.label("printed"),
    )
    .select_from(case_file)
    .outerjoin(person, (person.c.case_line == case_file.c.line) & (person.c.position == 0))
    .where(*(case_file.c[name] == bindparam(name) for name in ("device", "day", "training")))
    .order_by(case_file.c.line)
)


def day_register(conn: Connection, day: date, office: str, station: str, *, training: bool) -> DayRegister:
    """Return the files that this station deposited on a day of Morocco's wall clock.

    Training and real are never mixed.
    """
    mine = {"device": whose(conn), "day": day.isoformat(), "training": training}
    rows = conn.execute(_LINES, mine).all()
    lines = tuple(map(_line, rows))
    gaps = (*_missing_numbers(conn, day, training=training), *_unbalanced(rows))
    return DayRegister(day, office, station, training, lines, gaps)


def open_days(conn: Connection, *, training: bool) -> tuple[date, ...]:
    """Return the days with files of this station that no closing covers, oldest first."""
    mine = whose(conn)
    kept = select(closing.c.day, func.max(closing.c.files).label("files")).where(
        closing.c.device == mine, closing.c.training == training
    )
    closed = {row.day: row.files for row in conn.execute(kept.group_by(closing.c.day))}
    counted = select(case_file.c.day, func.count().label("files")).where(
        case_file.c.device == mine, case_file.c.training == training
    )
    days = conn.execute(counted.group_by(case_file.c.day).order_by(case_file.c.day))
    return tuple(date.fromisoformat(row.day) for row in days if row.files > closed.get(row.day, 0))


def _line(row: Row[*tuple[Any, ...]]) -> DayLine:
    return DayLine(
        number=row.number,
        reference=row.reference,
        form=row.form,
        instant=row.instant,
        applicant_ar=f"{row.family_ar or ''} {row.given_ar or ''}".strip(),
        applicant_fr=f"{row.family_fr or ''} {row.given_fr or ''}".strip(),
        cnie=masked(row.cnie or ""),
        persons=row.persons,
        state=CaseState(row.state),
        missing=len(row.missing),
        clerk=row.clerk,
        reason=row.reason,
    )


def _unbalanced(rows: Sequence[Row[*tuple[Any, ...]]]) -> Iterator[Gap]:
    """Yield what stands between a file and its receipt, its way to the hub and its date."""
    for row in rows:
        if row.delivery:
            yield Gap("not-sent" if row.delivery == 1 else "refused-by-hub", row.reference)
        if not row.printed:
            yield Gap("receipt-not-printed", row.reference)
        if not row.clock_trusted:
            yield Gap("clock-untrusted", row.reference)


def _missing_numbers(conn: Connection, day: date, *, training: bool) -> Iterator[Gap]:
    """Yield every number given out since the files before this day, and up to its last, that no file has."""
    for series in conn.execute(select(counter).where(counter.c.training == training)):
        same = [case_file.c[name] == getattr(series, name) for name in _SERIES]
        first, last = _span(conn, same, day, series.last)
        held = select(case_file.c.number).where(*same, case_file.c.number.between(first, last))
        for number in sorted(set(range(first, last + 1)) - set(conn.scalars(held))):
            missing = Reference(series.office, series.station, series.year, number, training)
            yield Gap("number-missing", str(missing))


def _span(conn: Connection, same: list[ColumnElement[bool]], day: date, given: int) -> tuple[int, int]:
    """Return the first and the last number that this day must account for, in the order of the register."""
    mine = and_(*same, case_file.c.device == whose(conn), case_file.c.day == day.isoformat())
    low, high, top = conn.execute(
        select(func.min(case_file.c.line), func.max(case_file.c.line), func.max(case_file.c.number)).where(
            mine
        )
    ).one()
    if low is None:
        return 1, 0
    before = conn.scalar(select(func.max(case_file.c.number)).where(*same, case_file.c.line < low)) or 0
    later = conn.scalar(select(case_file.c.line).where(*same, case_file.c.line > high).limit(1))
    return before + 1, top if later else given
