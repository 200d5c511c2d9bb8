"""The closings of days: what a station signs of a day, and the closings it keeps."""

import hashlib
import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, insert, select

from kiosk.cases.canonical import canonical
from kiosk.cases.case import CaseState
from kiosk.cases.day import Closing, DayLine, DayRegister, Gap
from kiosk.cases.daybook import day_register
from kiosk.cases.memory import whose
from kiosk.cases.tables import closing, instant_text


class Figures(msgspec.Struct, frozen=True, tag="closing", tag_field="is"):
    """What a station signs of a day: small enough for a QR code, and naming nobody but the clerk."""

    device: str
    office: str
    station: str
    training: bool
    day: str
    """ISO day."""
    ordinal: int
    clerk: str
    instant: str
    """RFC 3339, UTC."""
    epoch: int
    seq: int
    head: str
    """Of the journal's chain; vouches for every file up to ``seq``."""
    counts: dict[str, int]
    """Files by state."""
    gaps: dict[str, int]
    """What did not balance, by code."""
    register: str
    """SHA-256 of :func:`lines_of` the day, hexadecimal."""


def lines_of(register: DayRegister) -> bytes:
    """Return the lines and gaps of a day as canonical JSON, without names and identifiers."""
    lines = [
        [
            one.number,
            one.reference,
            one.form,
            instant_text(one.instant),
            one.persons,
            one.state.value,
            one.missing,
            one.clerk,
            one.reason,
        ]
        for one in register.lines
    ]
    return canonical({"lines": lines, "gaps": [[gap.code, gap.reference] for gap in register.gaps]})


def figures(made: Closing, device: str, epoch: int) -> Figures:
    """Return what is signed of a closing; its signature is not looked at."""
    register = made.register
    gaps = [gap.code for gap in register.gaps]
    return Figures(
        device=device,
        office=register.office,
        station=register.station,
        training=register.training,
        day=register.day.isoformat(),
        ordinal=made.ordinal,
        clerk=made.clerk,
        instant=instant_text(made.instant),
        epoch=epoch,
        seq=made.seq,
        head=made.head,
        counts={state.value: count for state, count in sorted(register.counts.items())},
        gaps={code: gaps.count(code) for code in sorted(set(gaps))},
        register=hashlib.sha256(lines_of(register)).hexdigest(),
    )


def keep(conn: Connection, made: Closing) -> None:
    """Keep a signed closing, for good."""
    register = made.register
    conn.execute(
        insert(closing).values(
            device=whose(conn),
            office=register.office,
            station=register.station,
            training=register.training,
            day=register.day.isoformat(),
            ordinal=made.ordinal,
            files=len(register.lines),
            clerk=made.clerk,
            instant=made.instant,
            seq=made.seq,
            head=made.head,
            register=lines_of(register),
            signature=made.signature,
        )
    )


def latest(conn: Connection, day: date, *, training: bool) -> tuple[int, int]:
    """Return the ordinal of a day's last closing and how many files it covers; zeros before the first."""
    kept = _kept(conn, training=training).where(closing.c.day == day.isoformat())
    row = conn.execute(kept.order_by(closing.c.ordinal.desc()).limit(1)).first()
    return (row.ordinal, row.files) if row else (0, 0)


def of_day(conn: Connection, day: date, *, training: bool) -> Closing | None:
    """Return the last closing of a day, None where there is none."""
    kept = _kept(conn, training=training).where(closing.c.day == day.isoformat())
    row = conn.execute(kept.order_by(closing.c.ordinal.desc()).limit(1)).first()
    return None if row is None else _closing(conn, row)


def closings(conn: Connection, limit: int, *, training: bool) -> tuple[Closing, ...]:
    """Return the closings of this station, of the newest day and the last of a day first."""
    newest = (
        _kept(conn, training=training).order_by(closing.c.day.desc(), closing.c.ordinal.desc()).limit(limit)
    )
    return tuple(_closing(conn, row) for row in conn.execute(newest).all())


def _kept(conn: Connection, *, training: bool) -> Select[*tuple[Any, ...]]:
    """Return the question for the closings of this station: its signature vouches for its own log only."""
    return select(closing).where(closing.c.device == whose(conn), closing.c.training == training)


def _closing(conn: Connection, row: Row[Any]) -> Closing:
    day, told = date.fromisoformat(row.day), json.loads(row.register)
    now = day_register(conn, day, row.office, row.station, training=row.training)
    known = {line.reference: line for line in now.lines}
    lines = tuple(_line(line, known.get(line[1])) for line in told["lines"])
    gaps = tuple(Gap(code, reference) for code, reference in told["gaps"])
    return Closing(
        register=replace(now, lines=lines, gaps=gaps),
        clerk=row.clerk,
        instant=row.instant,
        head=row.head,
        seq=row.seq,
        signature=row.signature,
        ordinal=row.ordinal,
        later=max(len(now.lines) - row.files, 0),
    )


def _line(told: list[Any], now: DayLine | None) -> DayLine:
    """Return a line as it was signed; the applicant, who is not, as the register knows him or her today."""
    number, reference, form, instant, persons, state, missing, clerk, reason = told
    return DayLine(
        number=number,
        reference=reference,
        form=form,
        instant=datetime.fromisoformat(instant),
        applicant_ar=now.applicant_ar if now else "",
        applicant_fr=now.applicant_fr if now else "",
        cnie=now.cnie if now else "",
        persons=persons,
        state=CaseState(state),
        missing=missing,
        clerk=clerk,
        reason=reason,
    )
