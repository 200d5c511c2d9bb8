"""Supervision of the office's own register, for a head of office without a hub or without a line."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, NoReturn

import msgspec
from typing_extensions import override

from kiosk.cases.certificates import RevocationReason
from kiosk.cases.day import Closing
from kiosk.cases.overview import register, register_days, register_stations
from kiosk.cases.overview.balance import Balanced, StationDay
from kiosk.cases.overview.counts import Board, By, Figures, Queue
from kiosk.cases.overview.files import Choice, Files, WholeFile
from kiosk.cases.overview.people import PersonTold, Presence
from kiosk.cases.overview.period import Period
from kiosk.cases.rights import Right as Local
from kiosk.desk import days, decisions, exporting, register_export
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.supervising import (
    PAGE,
    TOKEN_DAYS,
    Exported,
    Format,
    NewPerson,
    Overseer,
    Right,
    Source,
    Supervising,
    Token,
)
from kiosk.sync import road
from kiosk.sync.decisions import DecisionsPreview, DecisionsReport
from kiosk.sync.watch import UNWATCHED, Watch
from kiosk.sync.wire import OfficeNames

_RIGHTS: Final = {
    Local.FIGURES: (Right.FIGURES, Right.VERIFY),
    Local.EXPORT: (Right.EXPORT,),
    Local.DECIDE: (Right.DECIDE,),
    Local.CLOSE: (Right.CLOSE,),
}
"""What each right of a person at this station allows here."""

_EVERYTHING: Final = frozenset(_RIGHTS)
"""Where nobody is known, everything is allowed."""


class RegisterOverseeing(Supervising):
    """What one register says; people and stations are set at a hub alone."""

    def __init__(self, means: Means) -> None:
        """Look at the register of these means, as whoever has unlocked."""
        office = means.settings.office
        self._means = means
        self._office = register.Office(office.code, office.commune)

    @override
    def overseer(self) -> Overseer:
        session = self._means.guard.session
        rights = _EVERYTHING if session is None else frozenset(_RIGHTS.keys() & session.rights)
        return Overseer(
            self._clerk,
            "office" if session is None else session.role.value,
            f"office:{self._office.code}",
            Source.REGISTER,
            frozenset(right for one in rights for right in _RIGHTS[one]),
            tuple(register_export.FORMATS),
        )

    @property
    def _clerk(self) -> str:
        session = self._means.guard.session
        return session.name if session is not None else ""

    def _read(self) -> AbstractContextManager[Any]:
        """Give a connection, to who may see figures. Raises KioskError ``right-missing``."""
        self._means.guard.may(Local.FIGURES)
        return self._means.store.read()

    @override
    def figures(self, choice: Choice, by: By = By.DAY) -> Figures:
        with self._read() as conn:
            (found,) = register.figures(conn, self._office, choice, (by,))
            return msgspec.structs.replace(found, as_of=road.road(conn).last_contact)

    @override
    def board(self, choice: Choice, bys: Sequence[By]) -> Board:
        with self._read() as conn:
            heard = road.road(conn).last_contact
            told = register.figures(conn, self._office, choice, bys)
            (before,) = register.figures(conn, self._office, choice.before(), (By.STATE,))
            waits = register.queue(
                conn, self._office, choice.scope, self._means.today, training=choice.training
            )
            stations = register_stations.presences(conn, road.contacts(conn), self._means.now)
        return Board(
            tuple(msgspec.structs.replace(one, as_of=heard) for one in told),
            before.total,
            msgspec.structs.replace(waits, as_of=heard),
            tuple(one for one in stations if self._office.sees(one.office, choice.scope)),
        )

    @override
    def queue(self, scope: str = "", *, training: bool = False) -> Queue:
        with self._read() as conn:
            found = register.queue(conn, self._office, scope, self._means.today, training=training)
            return msgspec.structs.replace(found, as_of=road.road(conn).last_contact)

    @override
    def stations(self) -> tuple[Presence, ...]:
        with self._read() as conn:
            return register_stations.presences(conn, road.contacts(conn), self._means.now)

    @override
    def files(self, choice: Choice, after: str = "", limit: int = PAGE) -> Files:
        with self._read() as conn:
            return register.files(conn, self._office, choice, after, limit)

    @override
    def file(self, reference: str) -> WholeFile:
        with self._read() as conn:
            return register.file(conn, reference)

    @override
    def export(self, choice: Choice, kind: Format, to: Path, watch: Watch = UNWATCHED) -> Exported:
        exporting.may_export(self._means)
        return register_export.written_to(self._means, self._office, choice, kind, to, watch)

    @override
    def balance(
        self, period: Period, scope: str = "", *, training: bool = False, proof: bool = False
    ) -> Balanced:
        choice = Choice(period, training, scope)
        with self._read() as conn:
            found = register_days.balances(conn, self._office, choice, proof=proof)
        return Balanced(period.first, period.last, all(one.whole for one in found), 0, found)

    @override
    def closings(self, period: Period, scope: str = "", *, training: bool = False) -> tuple[StationDay, ...]:
        with self._read() as conn:
            return register_days.station_days(conn, self._office, Choice(period, training, scope))

    @override
    def open_days(self) -> tuple[date, ...]:
        return tuple(days.open_days(self._means))

    @override
    def close(self, day: date) -> Closing:
        self._means.guard.may(Local.CLOSE)
        return days.close_day(self._means, day, self._clerk)

    @override
    def preview(self, file: bytes) -> DecisionsPreview:
        self._means.guard.may(Local.DECIDE)
        return decisions.preview(self._means, file)

    @override
    def decide(self, file: bytes, *, whole: bool) -> DecisionsReport:
        self._means.guard.may(Local.DECIDE)
        return decisions.record(self._means, file, self._clerk, whole=whole)

    @override
    def offices(self) -> tuple[OfficeNames, ...]:
        one = self._means.settings.office
        return (OfficeNames(one.code, one.name_ar, one.name_fr, one.commune),)

    @override
    def people(self) -> tuple[PersonTold, ...]:
        _at_a_hub()

    @override
    def add_person(self, wanted: NewPerson) -> Token:
        _at_a_hub()

    @override
    def renew_person(self, login: str, days: int = TOKEN_DAYS) -> Token:
        _at_a_hub()

    @override
    def revoke_person(self, login: str) -> None:
        _at_a_hub()

    @override
    def set_office(self, names: OfficeNames) -> None:
        _at_a_hub()

    @override
    def enrolment_code(self, office: str, station: str, *, again: bool = False, screen: bool = False) -> str:
        _at_a_hub()

    @override
    def revoke_station(self, device: str, reason: RevocationReason, since: datetime | None = None) -> bool:
        _at_a_hub()


def _at_a_hub() -> NoReturn:
    raise KioskError("supervision-hub-only")
