"""Figures and lists of one register: counted where they are kept, the files themselves are never loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, false, select

from kiosk.cases.case import Event
from kiosk.cases.finding import PERSONS
from kiosk.cases.overview import counting
from kiosk.cases.overview.counts import By, Figures, Queue
from kiosk.cases.overview.files import Answer, Choice, Filed, Files, WholeFile
from kiosk.cases.overview.ground import ANSWERS, Ground
from kiosk.cases.tables import case_file, journal
from kiosk.clock import local
from kiosk.errors import KioskError

_DECISIONS: Final = (Event.TRANSMITTED.value, *ANSWERS)
_SAME: Final = {name: case_file.c[name] for name in ("day", "office", "station", "clerk", "form", "state")}
_REASON: Final = case_file.c.reason
GROUND: Final = Ground(
    case_file,
    case_file.c.day,
    {**_SAME, "reason": _REASON, "persons": PERSONS.scalar_subquery()},
    case_file.c.answered.is_not(None),
    case_file,
    case_file.c.answered,
    text_days=True,
)
"""Where a register keeps what supervision counts."""

_LISTED: Final = (
    *(case_file.c[name] for name in ("reference", "office", "station", "day", "instant", "clerk", "form")),
    *(case_file.c[name] for name in ("form_version", "state", "reason", "training")),
    PERSONS.scalar_subquery().label("persons"),
)


@dataclass(frozen=True, slots=True)
class Office:
    """Whose register it is."""

    code: str
    commune: str = ""
    """HCP code, as far as it is known."""

    def clauses(self, scope: str) -> tuple[ColumnElement[bool], ...]:
        """Return the condition that files lie in a scope. Raises KioskError ``scope-unknown``."""
        level, _, code = scope.partition(":")
        mine = {
            "": "",
            "nation": "",
            "region": self.commune[:2],
            "province": self.commune[:6],
            "office": code,
        }
        if level not in mine or (level in {"", "nation"}) == bool(code):
            raise KioskError("scope-unknown")
        if level == "office":
            return (case_file.c.office == code,)
        return () if mine[level] == code else (false(),)

    def sees(self, office: str, scope: str) -> bool:
        """Say whether an office lies in a scope that :meth:`clauses` takes."""
        level, _, code = scope.partition(":")
        return code in {office, self.commune[:2], self.commune[:6]} if level else True


def chosen(office: Office, choice: Choice) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions of a choice. Raises KioskError ``scope-unknown``."""
    first, last = choice.period.first.isoformat(), choice.period.last.isoformat()
    days = case_file.c.day.between(first, last), case_file.c.training == choice.training
    return *days, *office.clauses(choice.scope), *GROUND.narrowed(choice)


def figures(conn: Connection, office: Office, choice: Choice, bys: Sequence[By]) -> tuple[Figures, ...]:
    """Count by each of these things. Raises KioskError ``scope-unknown``."""
    return counting.counted(conn, GROUND, chosen(office, choice), choice.period, bys)


def queue(conn: Connection, office: Office, scope: str, today: date, *, training: bool) -> Queue:
    """Return what waits. Raises KioskError ``scope-unknown``."""
    where = case_file.c.training == training, *office.clauses(scope)
    return counting.queue(conn, GROUND, where, today)


def files(conn: Connection, office: Office, choice: Choice, after: str, limit: int) -> Files:
    """Return a page of files. Raises KioskError ``scope-unknown``."""
    asked = (
        select(*_LISTED)
        .where(*chosen(office, choice), case_file.c.reference > after)
        .order_by(case_file.c.reference)
        .limit(limit + 1)
    )
    found = tuple(_filed(row) for row in conn.execute(asked))
    return Files(found[:limit], len(found) > limit)


def file(conn: Connection, reference: str) -> WholeFile:
    """Return a file with what CNSS said of it. Raises KioskError ``file-unknown``."""
    asked = select(*_LISTED, case_file.c.id, case_file.c.registration).where(
        case_file.c.reference == reference
    )
    row = conn.execute(asked).one_or_none()
    if row is None:
        raise KioskError("file-unknown")
    said = (
        select(journal.c.event, journal.c.instant, journal.c.detail)
        .where(journal.c.case_id == row.id, journal.c.event.in_(_DECISIONS))
        .order_by(journal.c.line)
    )
    return WholeFile(_filed(row), row.registration, tuple(map(_answer, conn.execute(said))))


def _filed(row: Any) -> Filed:
    return Filed(
        row.reference,
        row.office,
        row.station,
        date.fromisoformat(row.day),
        row.instant,
        None,
        row.clerk,
        row.form,
        row.form_version,
        row.persons,
        row.state,
        row.reason,
        row.training,
    )


def _answer(row: Any) -> Answer:
    told = row.detail
    day = date.fromisoformat(told["day"]) if "day" in told else local(row.instant).date()
    return Answer(row.event, day, told.get("registration", ""), told.get("reason", ""))
