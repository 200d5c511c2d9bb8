"""What the desk works with: one station's folder, settings, clock, register and devices."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

import platformdirs

from kiosk.card.reader import CardReader, Link
from kiosk.cases import people
from kiosk.cases.identity import Issuer, StationIdentity, station_identity
from kiosk.cases.published import Published, laid_out, published
from kiosk.cases.secret import Hashing
from kiosk.cases.store import REGISTER, Store
from kiosk.clock import Clock, local
from kiosk.desk.guard import Guard
from kiosk.eligibility import parameters
from kiosk.eligibility.parameters import Parameter
from kiosk.errors import KioskError
from kiosk.flows.access import Session
from kiosk.forms.shelf import Shelf
from kiosk.print.choose import receipt_printer
from kiosk.print.printer import Printer
from kiosk.settings import Settings


@dataclass
class Means:
    """One station. The register and the printer open at their first use, after the first window is drawn."""

    folder: Path
    settings: Settings
    clock: Clock
    reader: CardReader
    open_printer: Callable[[], Printer]
    training: bool
    """Whether what is filed now is training: by the station's setting, or by a command's ``--training``."""
    guard: Guard = field(init=False)
    """Who works here now."""
    hashing: Hashing = field(default_factory=Hashing)
    """What a try at a secret costs."""
    marks: Path = field(
        default_factory=lambda: platformdirs.user_state_path("tadamon-kiosk", appauthor=False)
    )
    """The folder, not of the data, in which wrong tries are remembered too."""
    troubles: tuple[datetime, tuple[Link, ...]] | None = field(default=None, repr=False)
    """What was wrong with the register when it was last asked, and when that was."""
    _opening: threading.RLock = field(default_factory=threading.RLock, repr=False)
    _published: Published | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Let nobody work whom the register does not know any more."""
        self.guard = Guard(holds=self._holds)

    def _holds(self, session: Session) -> bool:
        with self.store.read() as conn:
            return people.holds(conn, session.login, one_time=session.one_time)

    @cached_property
    def _opened(self) -> Store:
        return Store.open(self.folder, self.settings.register.database)

    @property
    def store(self) -> Store:
        """The register; opened once, whichever thread asks first. Raises KioskError of ``Store.open``."""
        with self._opening:
            return self._opened

    @property
    def identity(self) -> StationIdentity:
        """Who this station is to the hub, and whose key seals its receipts."""
        with self._opening:
            return self._identity

    @cached_property
    def _identity(self) -> StationIdentity:
        return station_identity(self._opened)

    @property
    def issuer(self) -> Issuer:
        """Who gives out numbers here."""
        return Issuer(self.settings.office.code, self.settings.station.code, self.identity)

    @property
    def published(self) -> Published:
        """What there is to work with: the program's own forms and law, with what the hub published."""
        return self._published or self.look_again()

    def look_again(self) -> Published:
        """Take up what came to the register meanwhile, also by another process; makes no register."""
        if "_opened" not in self.__dict__ and not (self.folder / REGISTER).exists():
            return laid_out(())
        try:
            with self.store.read() as conn:
                self._published = found = published(conn)
        except KioskError:
            # A register that cannot be read keeps nobody from typing: whatever is kept or deposited says so.
            return self._published or laid_out(())
        return found

    @property
    def shelf(self) -> Shelf:
        """The forms of this station."""
        return self.published.shelf

    def law(self) -> tuple[Parameter, ...]:
        """Return every legal parameter: the program's, the hub's over them, the administrator's over both.

        Raises KioskError of ``parameters.load`` for the administrator's file.
        """
        return parameters.load(self.folder / parameters.FILE, self.published.law)

    @cached_property
    def printer(self) -> Printer:
        """The print queue of the settings, or PDF files in the data folder."""
        return self.open_printer()

    def printer_of(self, media: str) -> Printer:
        """Return the printer with paper of that medium; a roll is the thermal printer's, where one is set."""
        return self.thermal if media == "80mm" and self.settings.printing.thermal else self.printer

    @cached_property
    def thermal(self) -> Printer:
        """The thermal printer of the settings."""
        return receipt_printer(self.settings.printing.thermal)

    @property
    def now(self) -> datetime:
        """The present instant, UTC."""
        return self.clock.now()

    @property
    def today(self) -> date:
        """The present day on Morocco's wall clock."""
        return local(self.clock.now()).date()

    def close(self) -> None:
        """Close the register, if it was opened."""
        with self._opening:
            if "_opened" in self.__dict__:
                self._opened.close()
