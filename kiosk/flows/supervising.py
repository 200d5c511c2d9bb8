"""Supervision: everything its window can ask, of a hub or of the office's own register, which answer alike.

Calls are blocking and are made on a worker thread (``ui/background.py``). Each returns a frozen value or
raises :class:`kiosk.errors.KioskError`: ``not-allowed`` without the right, ``scope-unknown`` for a scope that
is not one, ``supervision-hub-only`` for what only a hub can do, and of a hub what
:class:`kiosk.sync.client.HubClient` raises for its road.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum, unique
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from kiosk.cases.day import Closing
from kiosk.cases.overview.balance import Balanced, StationDay
from kiosk.cases.overview.counts import Board, By, Figures, Queue
from kiosk.cases.overview.files import Choice, Files, WholeFile
from kiosk.cases.overview.people import PersonTold, Presence
from kiosk.cases.overview.period import Period
from kiosk.sync.decisions import DecisionsPreview, DecisionsReport
from kiosk.sync.watch import UNWATCHED, Watch
from kiosk.sync.wire import OfficeNames

if TYPE_CHECKING:  # it reads certificates from the register, by SQLAlchemy: no window waits for that
    from kiosk.cases.certificates import RevocationReason

PAGE: Final = 100
"""Files on a page, where nothing else is asked for."""

TOKEN_DAYS: Final = 180
"""How long a person's token is good for, where nothing else is asked for."""


@unique
class Source(StrEnum):
    """Who answers."""

    HUB = "hub"
    REGISTER = "register"
    """The office's own register: all of its stations that share it, and no other office."""


@unique
class Right(StrEnum):
    """What an overseer may ask; the first five are the hub's own (docs/decisions/0182)."""

    FIGURES = "figures"
    """Figures, lists without names, stations, balance, closings."""
    EXPORT = "export"
    VERIFY = "verify"
    """The balance with every entry hashed anew."""
    DECIDE = "decide"
    """Decisions of CNSS: preview and record."""
    ADMINISTER = "administer"
    """People, offices, stations."""
    CLOSE = "close"
    """Sign a day of this station."""


@unique
class Format(StrEnum):
    """What an export is written as."""

    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class Overseer:
    """Who looks, how far that one sees, and what is allowed."""

    name: str
    """The login at the hub; the clerk at the office's own register."""
    role: str
    """``head``, ``auditor``, ``decider``, ``administrator`` or, at the register, ``office``."""
    scope: str
    """``nation``, ``region:04``, ``province:04.441`` or ``office:SALTB``."""
    source: Source
    rights: frozenset[Right]
    formats: tuple[Format, ...]
    """What exports can be written as."""


@dataclass(frozen=True, slots=True)
class Exported:
    """An export that is whole and on the disk for good."""

    file: Path
    manifest: Path
    """Beside the file: what it holds, its SHA-256, and who signed for it."""
    count: int
    """Rows."""
    size: int
    """Bytes."""
    sha256: str
    quarantined: int
    """Entries of those days that a person must look at, and that are not in the file."""
    pending: int
    """Entries that had arrived and were not looked at yet."""
    time: datetime


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Who is to ask the hub."""

    login: str
    role: str
    scope: str
    days: int = TOKEN_DAYS


@dataclass(frozen=True, slots=True)
class Token:
    """A person's token, told once: shown, written down, and kept nowhere."""

    login: str
    text: str = field(repr=False)


class Overviewing(Protocol):
    """Figures, the lists behind them, and exports."""

    def overseer(self) -> Overseer:
        """Return who looks; asks the hub, so that a token that is good no more shows here."""
        ...

    def figures(self, choice: Choice, by: By = By.DAY) -> Figures:
        """Count the files of a choice; compare with ``figures(choice.before(), by)``.

        The list behind a group is ``files(choice.of(by, group.key))``.
        """
        ...

    def board(self, choice: Choice, bys: Sequence[By]) -> Board:
        """Return what a first page shows: figures by each of these, the period before, queue and stations.

        The stations and the queue are those of the choice's scope; the queue is of whatever day.
        """
        ...

    def queue(self, scope: str = "", *, training: bool = False) -> Queue:
        """Return what waits for its answer; behind a cell stands ``files(choice.waiting(cell, today))``."""
        ...

    def stations(self) -> tuple[Presence, ...]:
        """Return the stations that are seen, by office and station, revoked ones too."""
        ...

    def files(self, choice: Choice, after: str = "", limit: int = PAGE) -> Files:
        """Return a page of files in order of their references, those after ``after``; at most 1000."""
        ...

    def file(self, reference: str) -> WholeFile:
        """Return a file without its answers. Raises KioskError ``file-unknown``, also for one elsewhere."""
        ...

    def export(self, choice: Choice, kind: Format, to: Path, watch: Watch = UNWATCHED) -> Exported:
        """Write the files of a choice, with the data of persons, and the manifest beside.

        ``to`` is replaced by a whole file or left as it was; a broken line is taken up where it broke.
        Raises KioskError ``export-cancelled``, ``export-not-writable`` (file), ``export-altered``,
        ``export-too-long`` or ``export-format``.
        """
        ...


class Balancing(Protocol):
    """Whether days are whole, and their closing."""

    def balance(
        self, period: Period, scope: str = "", *, training: bool = False, proof: bool = False
    ) -> Balanced:
        """Count days once more, each missing number named with why; ``proof`` hashes every entry anew."""
        ...

    def closings(self, period: Period, scope: str = "", *, training: bool = False) -> tuple[StationDay, ...]:
        """Return each station's days with deposits or with a closing, by day, office and station."""
        ...

    def open_days(self) -> tuple[date, ...]:
        """Return this station's own days that no closing covers, oldest first; empty without ``close``."""
        ...

    def close(self, day: date) -> Closing:
        """Close a day of this station and sign it. Raises KioskError ``day-closed`` or ``day-not-over``."""
        ...


class Deciding(Protocol):
    """Decisions of CNSS, as the bytes of a CSV: what was looked at is what is recorded."""

    def preview(self, file: bytes) -> DecisionsPreview:
        """Say line by line what a list would change. Raises ``decisions-…`` for one that cannot be read."""
        ...

    def decide(self, file: bytes, *, whole: bool) -> DecisionsReport:
        """Record a list, once; ``whole`` records none of it where one line is wrong."""
        ...


class Administering(Protocol):
    """People, offices and stations, on the hub alone."""

    def people(self) -> tuple[PersonTold, ...]:
        """Return the people whose scope lies within, revoked ones too, by login."""
        ...

    def add_person(self, wanted: NewPerson) -> Token:
        """Ask that a person be made known; the token is empty until a second administrator asks the same.

        Raises ``second-person``, ``person-login``, ``person-known``, ``person-life``, ``scope-unknown`` or
        ``body-malformed``.
        """
        ...

    def renew_person(self, login: str, days: int = TOKEN_DAYS) -> Token:
        """Ask for a new token as for a person; the old one ends with it.

        Raises ``second-person``, ``person-absent``, ``person-ended`` or ``person-life``.
        """
        ...

    def revoke_person(self, login: str) -> None:
        """Let a person ask no more; the name stays. Raises ``person-absent`` or ``person-oneself``."""
        ...

    def offices(self) -> tuple[OfficeNames, ...]:
        """Return the offices that are seen, by code; of a register, its own."""
        ...

    def set_office(self, names: OfficeNames) -> None:
        """Add an office or rename it. Raises ``office-code``, ``office-name``, ``office-commune``."""
        ...

    def enrolment_code(self, office: str, station: str, *, again: bool = False, screen: bool = False) -> str:
        """Return a one-time code, good for 15 minutes.

        ``again`` for the computer that is this station already, its register restored from a backup;
        ``screen`` for one that citizens use.
        Raises ``office-unknown``, ``station-code`` or ``station-taken``.
        """
        ...

    def revoke_station(self, device: str, reason: "RevocationReason", since: datetime | None = None) -> bool:
        """Ask that a station be believed no more; says whether it is done, or waits for a second person.

        Raises ``station-absent``, ``second-person`` or ``revocation-to-come``.
        """
        ...


class Supervising(Overviewing, Balancing, Deciding, Administering, Protocol):
    """One source of supervision; used by one thread at a time."""


class Supervision(Protocol):
    """The sources that a station has, and the token of the person who looks."""

    def sources(self) -> Sequence[Source]:
        """Return what can be asked now, the hub first where a hub is set and a token is kept."""
        ...

    def open(self, source: Source) -> Supervising:
        """Return a source. Raises KioskError ``token-none`` for the hub without a token, ``hub-unset``."""
        ...

    def enter(self, token: str) -> Overseer:
        """Ask the hub whose token this is and keep it sealed in this computer's store, in place of another.

        Raises KioskError ``token-format``, ``person-unknown``, ``person-revoked``, ``person-expired``,
        ``hub-unset``, or what the road raises; nothing is kept then.
        """
        ...

    def forget(self) -> None:
        """Keep the token no more."""
        ...
