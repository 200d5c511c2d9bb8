"""Supervision by a hub, with the token of the person who looks; the days of this station are closed here."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final

from typing_extensions import override

from kiosk.cases.case import CaseState
from kiosk.cases.certificates import RevocationReason
from kiosk.cases.day import Closing
from kiosk.cases.overview.balance import Balanced, StationDay
from kiosk.cases.overview.counts import Board, By, Figures, Queue
from kiosk.cases.overview.files import Choice, Files, WholeFile
from kiosk.cases.overview.people import PersonTold, Presence
from kiosk.cases.overview.period import Period
from kiosk.cases.rights import Right as Local
from kiosk.desk import days, exporting
from kiosk.desk.export_manifest import manifest_beside
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
from kiosk.sync import decisions
from kiosk.sync.decision_lines import DecisionLine
from kiosk.sync.decisions import Decision, DecisionsPreview, DecisionsReport, PreviewLine
from kiosk.sync.overseeing import PersonLine
from kiosk.sync.road import hub_key
from kiosk.sync.watch import UNWATCHED, Watch
from kiosk.sync.wire import OfficeNames

_HEAD: Final = "head"
"""The role of who answers for an office, and closes its days."""


class HubOverseeing(Supervising):
    """What a hub says to one person."""

    def __init__(self, means: Means, line: PersonLine) -> None:
        """Ask on this line."""
        self._means, self._line = means, line

    @override
    def overseer(self) -> Overseer:
        return overseer_of(self._means, self._line)

    @override
    def figures(self, choice: Choice, by: By = By.DAY) -> Figures:
        return self._line.figures(choice, by)

    @override
    def board(self, choice: Choice, bys: Sequence[By]) -> Board:
        return self._line.board(choice, bys)

    @override
    def queue(self, scope: str = "", *, training: bool = False) -> Queue:
        return self._line.queue(scope, training=training)

    @override
    def stations(self) -> tuple[Presence, ...]:
        return self._line.stations()

    @override
    def files(self, choice: Choice, after: str = "", limit: int = PAGE) -> Files:
        return self._line.files(choice, after, limit)

    @override
    def file(self, reference: str) -> WholeFile:
        return self._line.file(reference)

    @override
    def export(self, choice: Choice, kind: Format, to: Path, watch: Watch = UNWATCHED) -> Exported:
        exporting.may_export(self._means)
        with self._means.store.read() as conn:
            key = hub_key(conn)
        noting = exporting.noting(self._means, watch)
        told, signed = self._line.export(choice, kind.value, to, noting, key)
        return manifest_beside(to, told, signed)

    @override
    def balance(
        self, period: Period, scope: str = "", *, training: bool = False, proof: bool = False
    ) -> Balanced:
        return self._line.balance(period, scope, training=training, proof=proof)

    @override
    def closings(self, period: Period, scope: str = "", *, training: bool = False) -> tuple[StationDay, ...]:
        return self._line.closings(period, scope, training=training)

    @override
    def open_days(self) -> tuple[date, ...]:
        return tuple(days.open_days(self._means)) if Right.CLOSE in self.overseer().rights else ()

    @override
    def close(self, day: date) -> Closing:
        who = self.overseer()
        if Right.CLOSE not in who.rights:
            raise KioskError("not-allowed")
        return days.close_day(self._means, day, who.name)

    @override
    def preview(self, file: bytes) -> DecisionsPreview:
        told = self._line.preview(file)
        read = self._read(file)
        return DecisionsPreview(tuple(_line(one, read) for one in told))

    @override
    def decide(self, file: bytes, *, whole: bool) -> DecisionsReport:
        told = self._line.decide(file, whole=whole)
        read = self._read(file)
        return DecisionsReport(told.recorded, told.known, tuple(_line(one, read) for one in told.refused))

    def _read(self, file: bytes) -> dict[int, Decision]:
        """Return what the list says by its lines: the hub does not repeat numbers and reasons."""
        seen = decisions.preview(file, lambda _: {}, self._means.today)
        return {one.line: one.decision for one in seen.lines if one.decision}

    @override
    def people(self) -> tuple[PersonTold, ...]:
        return self._line.people()

    @override
    def add_person(self, wanted: NewPerson) -> Token:
        told = self._line.add_person(wanted.login, wanted.role, wanted.scope, wanted.days)
        return Token(told.login, told.token)

    @override
    def renew_person(self, login: str, days: int = TOKEN_DAYS) -> Token:
        told = self._line.renew_person(login, days)
        return Token(told.login, told.token)

    @override
    def revoke_person(self, login: str) -> None:
        self._line.revoke_person(login)

    @override
    def offices(self) -> tuple[OfficeNames, ...]:
        return self._line.offices()

    @override
    def set_office(self, names: OfficeNames) -> None:
        self._line.set_office(names)

    @override
    def enrolment_code(self, office: str, station: str, *, again: bool = False, screen: bool = False) -> str:
        return self._line.enrolment_code(office, station, again=again, screen=screen)

    @override
    def revoke_station(self, device: str, reason: RevocationReason, since: datetime | None = None) -> bool:
        return self._line.revoke_station(device, reason, since)


def overseer_of(means: Means, line: PersonLine) -> Overseer:
    """Ask the hub who the token's holder is, and what that one may do from here."""
    told = line.oneself()
    known = {right.value for right in Right}
    rights = {Right(one) for one in told.rights if one in known}
    session = means.guard.session
    if told.role == _HEAD and (session is None or Local.CLOSE in session.rights):
        rights.add(Right.CLOSE)
    if session is not None and Local.EXPORT not in session.rights:
        rights.discard(Right.EXPORT)
    return Overseer(told.id, told.role, told.scope, Source.HUB, frozenset(rights), tuple(Format))


def _line(told: DecisionLine, read: dict[int, Decision]) -> PreviewLine:
    before = CaseState(told.before) if told.before else None
    return PreviewLine(told.line, read.get(told.line), before, told.problem, told.known)
