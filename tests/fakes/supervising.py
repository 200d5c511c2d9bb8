"""Supervision without a hub or a register behind it: files of a region, people and stations from memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import msgspec

from kiosk.cases.case import CaseState
from kiosk.cases.day import Closing
from kiosk.cases.overview.balance import NOT_ARRIVED, Balance, Balanced, Closed, Missing, Series, StationDay
from kiosk.cases.overview.counts import Board, By, Figures, Queue
from kiosk.cases.overview.files import Answer, Choice, Files, WholeFile
from kiosk.cases.overview.people import Presence
from kiosk.cases.overview.period import Period
from kiosk.cases.reference import Reference
from kiosk.errors import KioskError
from kiosk.flows.supervising import (
    PAGE,
    Exported,
    Format,
    Overseer,
    Right,
    Source,
)
from kiosk.sync.decisions import DecisionsPreview, DecisionsReport, PreviewLine
from kiosk.sync.watch import UNWATCHED, Watch
from tests.fakes import counting
from tests.fakes.administering import TOKEN, FakeAdministering, presence
from tests.fakes.day import closing
from tests.fakes.desk_decisions import GOOD, WRONG, FakeDecisions
from tests.fakes.supervised import MISSING, NOW, STATIONS, TODAY, Kept, region

HUB_HEAD = Overseer(
    "amina.b", "head", "region:04", Source.HUB, frozenset(Right), (Format.CSV, Format.XLSX, Format.PARQUET)
)
"""One who may do everything in a region."""

OFFICE_HEAD = Overseer(
    "السيدة سعاد بنعمر", "office", "office:SALTB", Source.REGISTER,
    frozenset({Right.FIGURES, Right.EXPORT, Right.CLOSE, Right.DECIDE}), (Format.CSV,),
)  # fmt: skip
"""A head of office without a hub."""


@dataclass
class FakeSupervising(FakeAdministering):
    """Answers from memory; what is to happen next can be set from a test."""

    kept: Sequence[Kept] = field(default_factory=region)
    who: Overseer = HUB_HEAD
    decided: tuple[PreviewLine, ...] = (*GOOD, *WRONG)
    owed_days: Sequence[date] = (TODAY - timedelta(days=1), TODAY)
    as_of: datetime | None = None

    def _chosen(self, choice: Choice) -> list[Kept]:
        return counting.chosen(self.kept, choice, self._offices(choice.scope))

    def overseer(self) -> Overseer:
        self._call("overseer")
        return self.who

    def figures(self, choice: Choice, by: By = By.DAY) -> Figures:
        self._call("figures")
        told = counting.figures(self._chosen(choice), choice, by)
        return msgspec.structs.replace(told, as_of=self.as_of)

    def board(self, choice: Choice, bys: Sequence[By]) -> Board:
        self._call("board")
        before = counting.figures(self._chosen(choice.before()), choice.before(), By.STATE).total
        told = tuple(self.figures(choice, by) for by in bys)
        mine = self._offices(choice.scope)
        seen = tuple(one for one in self.stations() if one.office in mine)
        return Board(told, before, self.queue(choice.scope, training=choice.training), seen)

    def queue(self, scope: str = "", *, training: bool = False) -> Queue:
        self._call("queue")
        always = Choice(Period(date(2000, 1, 1), TODAY), training, scope)
        return msgspec.structs.replace(counting.queue(self._chosen(always), TODAY), as_of=self.as_of)

    def stations(self) -> tuple[Presence, ...]:
        self._call("stations")
        mine = sorted(self._offices(""))
        return tuple(presence(office, station) for office in mine for station in STATIONS.get(office, ()))

    def files(self, choice: Choice, after: str = "", limit: int = PAGE) -> Files:
        self._call("files")
        found = [one.file for one in self._chosen(choice) if one.file.reference > after]
        return Files(tuple(found[:limit]), len(found) > limit)

    def file(self, reference: str) -> WholeFile:
        self._call("file")
        mine = self._offices("")
        for one in self.kept:
            if one.file.reference == reference and one.file.office in mine:
                return WholeFile(one.file, one.registration, _said(one))
        raise KioskError("file-unknown")

    def export(self, choice: Choice, kind: Format, to: Path, watch: Watch = UNWATCHED) -> Exported:
        self._call("export")
        body = "\n".join(one.file.reference for one in self._chosen(choice)).encode()
        for place in range(101):
            if watch.cancelled():
                raise KioskError("export-cancelled")
            watch.told(len(body) * place // 100, len(body))
        manifest = to.with_name(f"{to.name}.manifest.json")
        to.write_bytes(body)
        manifest.write_text("{}", encoding="utf-8")
        count = len(self._chosen(choice))
        return Exported(to, manifest, count, len(body), sha256(body).hexdigest(), 0, 0, NOW)

    def balance(
        self, period: Period, scope: str = "", *, training: bool = False, proof: bool = False
    ) -> Balanced:
        self._call("balance")
        offices = tuple(
            self._balance(code, Choice(period, training, f"office:{code}"))
            for code in sorted(self._offices(scope))
        )
        return Balanced(period.first, period.last, all(one.whole for one in offices), 0, offices)

    def _balance(self, office: str, choice: Choice) -> Balance:
        found = self._chosen(choice)
        states = counting.figures(found, choice, By.STATE).total.states
        stations = sorted({one.file.station for one in found})
        series = tuple(_series(office, station, found) for station in stations)
        closed = tuple(
            Closed(one.station, one.day.isoformat(), one.files, ())
            for one in self.closings(choice.period, choice.scope)
            if one.closed
        )
        return Balance(office, series, closed, states, 2 if office == "SALTB" else 0, (), ())

    def closings(self, period: Period, scope: str = "", *, training: bool = False) -> tuple[StationDay, ...]:
        self._call("closings")
        found = self._chosen(Choice(period, training, scope))
        days = sorted({(one.file.day, one.file.office, one.file.station) for one in found})
        return tuple(_station_day(place, found) for place in days)

    def open_days(self) -> tuple[date, ...]:
        self._call("open_days")
        return tuple(self.owed_days)

    def close(self, day: date) -> Closing:
        self._call("close")
        if day not in self.owed_days:
            raise KioskError("day-closed", day=day.isoformat())
        self.owed_days = [one for one in self.owed_days if one != day]
        signed = closing(12)
        return replace(signed, register=replace(signed.register, day=day), clerk=self.who.name)

    def preview(self, file: bytes) -> DecisionsPreview:
        self._call("preview")
        return FakeDecisions.preview_decisions(self, file)

    def decide(self, file: bytes, *, whole: bool) -> DecisionsReport:
        self._call("decide")
        return FakeDecisions.import_decisions(self, file, self.who.name, whole=whole)


@dataclass
class FakeSupervision:
    """The hub where a token was entered, and the office's own register always."""

    hub: FakeSupervising = field(default_factory=FakeSupervising)
    register: FakeSupervising = field(default_factory=lambda: FakeSupervising(who=OFFICE_HEAD))
    token: str = TOKEN

    def sources(self) -> Sequence[Source]:
        return (Source.HUB, Source.REGISTER) if self.token else (Source.REGISTER,)

    def open(self, source: Source) -> FakeSupervising:
        if source is Source.HUB and not self.token:
            raise KioskError("token-none")
        return self.hub if source is Source.HUB else self.register

    def enter(self, token: str) -> Overseer:
        if token != TOKEN:
            raise KioskError("person-unknown")
        self.token = token
        return self.hub.overseer()

    def forget(self) -> None:
        self.token = ""


def _said(one: Kept) -> tuple[Answer, ...]:
    if one.until is None:
        return ()
    reason = one.file.reason if one.file.state == CaseState.REJECTED else ""
    return (Answer(one.file.state, one.until, one.registration, reason),)


def _series(office: str, station: str, found: Sequence[Kept]) -> Series:
    mine = [Reference.parse(one.file.reference) for one in found if one.file.station == station]
    numbers = {one.number for one in mine}
    first, last = min(numbers), max(numbers)
    absent = [MISSING] if first < MISSING < last and MISSING not in numbers else []
    names = (str(Reference(office, station, mine[0].year, number)) for number in absent)
    return Series(station, first, last, len(numbers), tuple(Missing(name, NOT_ARRIVED) for name in names))


def _station_day(place: tuple[date, str, str], found: Sequence[Kept]) -> StationDay:
    day, office, station = place
    here = [one for one in found if (one.file.day, one.file.office, one.file.station) == place]
    closed = (
        None if (TODAY - day).days < 2 else datetime(day.year, day.month, day.day, 16, 5, tzinfo=NOW.tzinfo)
    )
    return StationDay(office, station, day, len(here), closed, len(here) if closed else 0, 1 if closed else 0)
