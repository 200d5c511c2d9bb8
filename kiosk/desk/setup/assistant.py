"""The services of the assistant: asked, tried, kept; nothing is written before a page's button is pressed."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk import settings as stations
from kiosk.card import doctor
from kiosk.card.reader import AccessKey, Cancel, CardReader, Link
from kiosk.card.scanner import Scanner
from kiosk.cases.acts import COUNTER
from kiosk.cases.rights import Right
from kiosk.cases.store import REGISTER
from kiosk.clock import Clock
from kiosk.desk import access, office_key
from kiosk.desk.means import Means
from kiosk.desk.setup import devices, keys, person, places
from kiosk.desk.setup import progress as memory
from kiosk.desk.setup.findings import findings
from kiosk.desk.setup.printing import TestPages
from kiosk.errors import KioskError
from kiosk.flows.access import Session
from kiosk.flows.paperwork import PrintJob
from kiosk.flows.setting_up import Changes
from kiosk.flows.setup import (
    STOPS,
    CardAnswer,
    Finding,
    HubWay,
    Invitation,
    KnownKey,
    Papers,
    Proof,
    Remains,
    Stop,
)
from kiosk.print import choose, test_page
from kiosk.settings import files
from kiosk.sync.client import HubClient
from kiosk.sync.wire import OfficeNames
from kiosk.text import Lang

Enrol = Callable[[Path, str, Invitation], OfficeNames]
"""Enrols the station of a data folder with the hub at an address."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What the assistant stands on."""

    folder: Path
    clock: Clock
    reader: Callable[[str], CardReader]
    """Opens the card reader of a PC/SC name."""
    enrol: Enrol
    means: Callable[[], Means]
    """Gathers the station's means, by its settings as they are now."""


class Assistant:
    """One set-up of one station; used by one thread at a time, but for the card's."""

    def __init__(self, ground: Ground) -> None:
        """Go on where the last one was left. Raises KioskError ``settings-…``."""
        self._ground = ground
        self._file = ground.folder / stations.FILE
        self.settings = stations.load(self._file)
        self.progress = memory.kept(ground.folder)
        self._session: Session | None = None
        self._pages = TestPages(ground.folder, self.settings.printing.patience, ground.clock.now)

    @property
    def read_only(self) -> bool:
        """Whether the administrator write-protected the settings."""
        return not files.writable(self._file)

    @property
    def stops(self) -> Collection[Stop]:
        """See :attr:`SettingUp.stops`."""
        one = self._session
        return STOPS if one is None or Right.SETTINGS in one.rights else (Stop.KEY,)

    def arrive(self, stop: Stop) -> None:
        """See :meth:`SettingUp.arrive`."""
        self._go_on(at=stop)

    def keep(self, stop: Stop, changes: Changes) -> None:
        """See :meth:`SettingUp.keep`."""
        self._save(changes)
        self._settle(stop)

    def prove(self, proof: Proof) -> None:
        """See :meth:`SettingUp.prove`."""
        self._go_on(proved=self.progress.proved | {proof})

    def try_register(self, database: str) -> None:
        """See :meth:`SettingUp.try_register`."""
        self._fits("register", "database", database)
        places.try_register(database)

    def keep_register(self, database: str) -> int:
        """See :meth:`SettingUp.keep_register`."""
        self._fits("register", "database", database)
        if self.read_only:
            raise KioskError("settings-read-only", file=stations.FILE)
        moved = places.settle(self._ground.folder, self.settings.register.database, database)
        self.keep(Stop.REGISTER, {"register": {"database": database}})
        return moved

    def queues(self) -> Sequence[str]:
        """See :meth:`SettingUp.queues`."""
        return choose.queues()

    def thermals(self) -> Sequence[str]:
        """See :meth:`SettingUp.thermals`."""
        return devices.thermals()

    def print_test(self, papers: Papers, media: str) -> PrintJob:
        """See :meth:`SettingUp.print_test`."""
        known = self.settings
        training = known.station.training
        pdf = test_page.pdf(known.office, self._ground.clock.now(), media, training=training)
        return self._pages.start(papers, media, pdf)

    def follow_print(self, job: int) -> PrintJob:
        """See :meth:`SettingUp.follow_print`."""
        return self._pages.follow(job)

    def readers(self) -> Sequence[str]:
        """See :meth:`SettingUp.readers`."""
        return devices.readers()

    def chain(self, reader: str) -> Sequence[Link]:
        """See :meth:`SettingUp.chain`."""
        return doctor.chain(reader)

    def try_card(self, reader: str, key: AccessKey, cancel: Cancel) -> CardAnswer:
        """See :meth:`SettingUp.try_card`."""
        return devices.try_card(self._ground.reader(reader), key, cancel)

    def ports(self) -> Sequence[str]:
        """See :meth:`SettingUp.ports`."""
        return devices.ports()

    def try_scanner(self, port: str, speed: int) -> None:
        """See :meth:`SettingUp.try_scanner`."""
        wrong = Scanner(port, speed).trouble()
        if wrong is not None:
            raise wrong

    def reach_hub(self, way: HubWay) -> None:
        """See :meth:`SettingUp.reach_hub`."""
        known = self.settings.delivery
        client = HubClient(
            way.address,
            self._ground.clock,
            connect_timeout=known.connect_timeout,
            read_timeout=known.read_timeout,
            authorities=way.authorities,
        )
        try:
            client.health()
        finally:
            client.close()

    def enrol(self, way: HubWay, invitation: Invitation) -> OfficeNames:
        """See :meth:`SettingUp.enrol`."""
        self._save({"delivery": {"hub": way.address, "authorities": way.authorities}})
        names = self._ground.enrol(self._ground.folder, way.address, invitation)
        self.settings = stations.load(self._file)
        self.prove(Proof.HUB)
        self._settle(Stop.OFFICE, Stop.HUB)
        return names

    def guarded(self) -> bool:
        """See :meth:`SettingUp.guarded`."""
        if not (self._ground.folder / REGISTER).exists():
            return False
        with self._means() as means:
            return access.guarded(means)

    def unlock(self, login: str, secret: str) -> None:
        """See :meth:`SettingUp.unlock`."""
        with closing(self._ground.means()) as means:
            session = access.unlock(means, login, secret)
        if not session.rights & {Right.SETTINGS, Right.KEYS}:
            raise KioskError("right-missing")
        self._session = session

    def first_person(self, name: str, login: str, secret: str) -> None:
        """See :meth:`SettingUp.first_person`."""
        with self._means() as means:
            self._session = person.first(means, name, login, secret)
        self._settle(Stop.PERSON)

    def office_key(self) -> KnownKey | None:
        """See :meth:`SettingUp.office_key`."""
        if not (self._ground.folder / REGISTER).exists():
            return None
        with self._means() as means:
            return keys.shown(means)

    def make_key(self, *, replace: bool) -> None:
        """See :meth:`SettingUp.make_key`."""
        with self._means() as means:
            keys.make(means, replace=replace)
        self._settle(Stop.KEY)

    def carry_key(self, out: Path, passphrase: str) -> None:
        """See :meth:`SettingUp.carry_key`."""
        with self._means() as means:
            office_key.carry(means, out, passphrase)

    def take_key(self, file: Path, passphrase: str) -> None:
        """See :meth:`SettingUp.take_key`."""
        with self._means() as means:
            keys.take(means, file, passphrase)
        self._settle(Stop.KEY)

    def remains(self) -> Remains:
        """See :meth:`SettingUp.remains`."""
        return places.remains(self._ground.folder, self.settings.register.database)

    def findings(self) -> Sequence[Finding]:
        """See :meth:`SettingUp.findings`."""
        return findings(self._ground.folder, self.settings, self.progress, self.guarded, self.office_key)

    def finish(self, lang: Lang) -> None:
        """See :meth:`SettingUp.finish`."""
        if not self.read_only:
            self._save({"station": {"lang": lang}})
        memory.forget(self._ground.folder)

    @contextmanager
    def _means(self) -> Iterator[Means]:
        """Gather the station's means, at which works who was let in."""
        with closing(self._ground.means()) as means:
            means.guard.caller = COUNTER
            means.guard.begin(self._session)
            yield means

    def _save(self, changes: Changes) -> None:
        self.settings = stations.save(self._file, changes)

    def _settle(self, *stops: Stop) -> None:
        self._go_on(settled=self.progress.settled.union(stops))

    def _go_on(self, **changed: object) -> None:
        progress = replace(self.progress, **changed)  # type: ignore[arg-type]  # its own fields
        if progress != self.progress:
            memory.keep(self._ground.folder, progress)
            self.progress = progress

    @staticmethod
    def _fits(section: str, key: str, value: str) -> None:
        if not files.fits(section, key, value):
            raise KioskError("settings-value", file=stations.FILE, key=f"{section}.{key}")
