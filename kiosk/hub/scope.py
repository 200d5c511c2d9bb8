"""How far an asker sees, and what an asker may do; every query of the hub goes through a scope."""

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final, Self

from sqlalchemy import ColumnElement, Connection, Select, not_, select, true
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.hub.tables import office
from kiosk.sync.wire import OfficeNames


@unique
class Level(StrEnum):
    """How wide a scope is."""

    OFFICE = "office"
    PROVINCE = "province"
    REGION = "region"
    NATION = "nation"


@unique
class Right(StrEnum):
    """What may be asked of the hub with leave."""

    HEAR = "hear"
    """The feed, the head of one's own log: stations."""
    FOLLOW = "follow"
    """Where one file stands, by its reference and its applicant's year of birth: stations."""
    EXPORT = "export"
    """Files with the data of persons."""
    FIGURES = "figures"
    """Counts, lists without names, reconciliation."""
    VERIFY = "verify"
    """The proof: entries, batches, signatures."""
    DECIDE = "decide"
    """Decisions of CNSS: preview and record."""
    ADMINISTER = "administer"
    """Offices, stations, people."""
    WATCH = "watch"
    """Metrics and readiness of the hub itself."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The offices that an asker sees."""

    level: Level
    code: str = ""
    """Of the office, the province or the region (HCP); empty for the nation."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``nation``, ``region:04``, ``province:04.441`` or ``office:SALTB``.

        Raises KioskError ``scope-unknown``.
        """
        level, _, code = text.partition(":")
        if level not in set(Level) or (level == Level.NATION) == bool(code):
            raise KioskError("scope-unknown")
        return cls(Level(level), code)

    @override
    def __str__(self) -> str:
        """Write it as :meth:`parse` reads it."""
        return f"{self.level}:{self.code}" if self.code else self.level.value

    def offices(self) -> Select[str]:
        """Return the codes of those offices, as a query."""
        return select(office.c.code).where(self._clause())

    def clause(self, column: ColumnElement[str]) -> ColumnElement[bool]:
        """Return the condition that a column with an office's code lies within."""
        if self.level is Level.NATION:
            return true()
        if self.level is Level.OFFICE:
            return column == self.code
        return column.in_(self.offices())

    def _clause(self) -> ColumnElement[bool]:
        if self.level is Level.NATION:
            return true()
        return _COLUMN[self.level] == self.code


EVERYWHERE: Final = Scope(Level.NATION)

_COLUMN: Final = {
    Level.OFFICE: office.c.code,
    Level.PROVINCE: office.c.province,
    Level.REGION: office.c.region,
}


def inside(connection: Connection, scope: Scope, office_code: str) -> None:
    """Make sure that an office lies within. Raises KioskError ``office-unknown``, also for one elsewhere."""
    mine = select(office.c.code).where(office.c.code == office_code, scope.clause(office.c.code))
    if not office_code.isalnum() or connection.scalar(mine) is None:
        raise KioskError("office-unknown")


def within(connection: Connection, wide: Scope, narrow: Scope) -> bool:
    """Say whether all that one scope holds, another holds too."""
    if wide.level is Level.NATION or wide == narrow:
        return True
    beyond = narrow.offices().where(not_(wide.clause(office.c.code))).limit(1)
    return narrow.level is not Level.NATION and connection.scalar(beyond) is None


def known(connection: Connection, scope: Scope) -> None:
    """Make sure that a scope holds an office. Raises KioskError ``scope-unknown``."""
    if scope.level is not Level.NATION and connection.scalar(scope.offices().limit(1)) is None:
        raise KioskError("scope-unknown")


def contains(scope: Scope, names: OfficeNames) -> None:
    """Make sure that an office of that code and commune would lie within. Raises ``not-allowed``."""
    told = {
        Level.NATION: "",
        Level.REGION: names.commune[:2],
        Level.PROVINCE: names.commune[:6],
        Level.OFFICE: names.code,
    }
    if told[scope.level] != scope.code:
        raise KioskError("not-allowed")
