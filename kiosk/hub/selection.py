"""Which deposits an asker asks for: days of Morocco's calendar, within a scope that cannot be left."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, case, exists, func, select

from kiosk.cases.case import CaseState
from kiosk.cases.overview.ground import ANSWERS, Ground
from kiosk.cases.overview.period import Period
from kiosk.clock import MOROCCO
from kiosk.hub.scope import Level, Scope
from kiosk.hub.tables import decision, file, log_item, office, station
from kiosk.sync.envelope import Verdict

STANDS: Final[ColumnElement[str]] = case((file.c.told_state != "", file.c.told_state), else_=file.c.state)
"""Where a file stands now: by CNSS's decision, also before its station has heard of it."""

REGISTRATION: Final[ColumnElement[str]] = case(
    (file.c.told_state != "", file.c.told_registration), else_=file.c.registration
)
"""The number that CNSS gave, where it did."""

REASON: Final[ColumnElement[str]] = case((file.c.told_state != "", file.c.told_reason), else_=file.c.reason)
"""Why CNSS rejected a file, where it did."""


_ANSWERED: Final = and_(decision.c.reference == file.c.reference, decision.c.event.in_(ANSWERS))

GROUND: Final = Ground(
    file,
    file.c.day,
    {
        "state": STANDS,
        "reason": REASON,
        **{name: file.c[name] for name in ("day", "office", "station", "clerk", "form", "persons")},
    },
    exists().select_from(decision).where(_ANSWERED).correlate(file),
    file.join(decision, _ANSWERED),
    decision.c.day,
    file.c.reference,
)
"""Where a hub keeps what supervision counts."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Deposits of some offices on some days, real ones or training ones."""

    scope: Scope
    """How far the asker sees: nothing beyond is ever selected."""
    day: date
    training: bool
    last: date
    """The last day, included."""
    state: CaseState | None = None
    """Where the files stand now; None for all."""
    within: Scope | None = None
    """A part of the scope; None for all of it."""
    form: str = ""
    """Id of the form; empty for all."""
    station: str = ""
    """A letter and a digit; empty for all."""
    clerk: str = ""
    reason: str | None = None
    """Why CNSS rejected them; empty for files without a reason, None for all."""
    answered: bool = False
    """Only files that CNSS registered or rejected."""

    @property
    def period(self) -> Period:
        """The days."""
        return Period(self.day, self.last)

    def before(self) -> "Selection":
        """Return the same of the period before."""
        period = self.period.before()
        return replace(self, day=period.first, last=period.last)

    def clauses(self) -> tuple[ColumnElement[bool], ...]:
        """Return the conditions on ``file``."""
        days = file.c.day == self.day if self.last == self.day else file.c.day.between(self.day, self.last)
        return (*self.of_any_day(), days, *GROUND.narrowed(self))

    def of_any_day(self) -> tuple[ColumnElement[bool], ...]:
        """Return the conditions of where they are, and of whether they are training."""
        return *self.offices(file.c.office), file.c.training == self.training

    def offices(self, column: ColumnElement[str]) -> tuple[ColumnElement[bool], ...]:
        """Return the conditions on a column that holds the code of an office."""
        mine = (self.scope.clause(column),)
        return mine if self.within is None else (*mine, self.within.clause(column))

    def of_office(self, code: str) -> "Selection":
        """Return what of it lies in one of its offices."""
        return replace(self, within=Scope(Level.OFFICE, code))

    def told(self) -> dict[str, str]:
        """Return what was asked for, as texts."""
        return {
            "scope": str(self.within or self.scope),
            "first": self.day.isoformat(),
            "last": self.last.isoformat(),
            "training": str(int(self.training)),
            "state": self.state or "",
            "form": self.form,
        }

    def narrowed(self) -> dict[str, str]:
        """Return what else the files must be, as texts."""
        told = {"station": self.station, "clerk": self.clerk, "answered": "1" if self.answered else ""}
        more = {} if self.reason is None else {"reason": self.reason}
        return {name: value for name, value in told.items() if value} | more


def codes(connection: Connection, selection: Selection) -> tuple[str, ...]:
    """Return the codes of the offices that are meant, in order."""
    mine = select(office.c.code).where(*selection.offices(office.c.code)).order_by(office.c.code)
    return tuple(connection.scalars(mine))


def quarantined(connection: Connection, selection: Selection) -> int:
    """Return how many entries of the offices' stations, received on those days, a person must look at."""
    begin = datetime.combine(selection.day, time(), MOROCCO)
    end = datetime.combine(selection.last + timedelta(days=1), time(), MOROCCO)
    asked = (
        select(func.count())
        .select_from(log_item.join(station, station.c.device == log_item.c.device))
        .where(
            *selection.offices(station.c.office),
            log_item.c.verdict == Verdict.QUARANTINED,
            log_item.c.received >= begin,
            log_item.c.received < end,
        )
    )
    return connection.scalar(asked) or 0
