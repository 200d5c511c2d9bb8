"""The assistant's services on paper: what was asked of them, and whatever a test makes them answer."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.card.reader import AccessKey, Cancel, Link
from kiosk.errors import KioskError
from kiosk.flows.paperwork import Paper, PrintJob
from kiosk.flows.setting_up import Changes
from kiosk.flows.setup import (
    STOPS,
    CardAnswer,
    Finding,
    HubWay,
    Invitation,
    KnownKey,
    Papers,
    Progress,
    Proof,
    Remains,
    Stop,
)
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.settings import Settings
from kiosk.sync.wire import OfficeNames
from kiosk.text import Lang
from tests.fakes.samples import NOON

NAMES = OfficeNames("SALTB", "ملحقة تابريكت", "Annexe de Tabriquet", "04.441.01.0")
KEY = KnownKey("9c4e 17ab 03d2 66f0 b1c8 2e75 4a90 dd31", NOON, opens=True)
READER = "ACS ACR39U ICC Reader 00 00"
WHOLE = tuple(Link(name, ok=True) for name in ("usb", "driver", "service", "reader", "card", "chip"))
FINDINGS = (
    Finding(Stop.OFFICE, "good"),
    Finding(Stop.REGISTER, "good"),
    Finding(Stop.PRINTER, "neutral", "setup-page"),
    Finding(Stop.READER, "warn", "pcsc-absent"),
    Finding(Stop.HUB, "neutral", "setup-hub"),
    Finding(Stop.PERSON, "neutral", "setup-person"),
    Finding(Stop.KEY, "neutral", "setup-key"),
    Finding(Stop.MODE, "neutral", "setup-training"),
)


@dataclass
class FakeSettingUp:
    """Keeps settings as the real one does, in memory; ``wrong`` names calls that fail, and by which code."""

    settings: Settings = field(default_factory=Settings)
    progress: Progress = field(default_factory=Progress)
    read_only: bool = False
    wrong: dict[str, str] = field(default_factory=dict)
    calls: list[tuple[object, ...]] = field(default_factory=list)
    outcomes: list[PrintState] = field(default_factory=lambda: [PrintState.PRINTED])
    links: tuple[Link, ...] = WHOLE
    found: tuple[Finding, ...] = FINDINGS
    left: Remains = field(default_factory=Remains)
    people: bool = False
    key: KnownKey | None = None
    stops: Collection[Stop] = STOPS

    def _asked(self, name: str, *told: object) -> None:
        self.calls.append((name, *told))
        if name in self.wrong:
            raise KioskError(self.wrong[name])

    def called(self, name: str) -> list[list[object]]:
        """Return what a call was asked, each time."""
        return [list(told[1:]) for told in self.calls if told[0] == name]

    def arrive(self, stop: Stop) -> None:
        self._asked("arrive", stop)
        self.progress = replace(self.progress, at=stop)

    def keep(self, stop: Stop, changes: Changes) -> None:
        self._asked("keep", stop, changes)
        for section, keys in changes.items():
            changed = replace(getattr(self.settings, section), **keys)
            self.settings = replace(self.settings, **{section: changed})
        self.progress = replace(self.progress, settled=self.progress.settled | {stop})

    def prove(self, proof: Proof) -> None:
        self._asked("prove", proof)
        self.progress = replace(self.progress, proved=self.progress.proved | {proof})

    def try_register(self, database: str) -> None:
        self._asked("try_register", database)

    def keep_register(self, database: str) -> int:
        self._asked("keep_register", database)
        self.keep(Stop.REGISTER, {"register": {"database": database}})
        return 0

    def queues(self) -> Sequence[str]:
        self._asked("queues")
        return ("Bureau", "Etage-1")

    def thermals(self) -> Sequence[str]:
        self._asked("thermals")
        return ("file:/dev/usb/lp0",)

    def print_test(self, papers: Papers, media: str) -> PrintJob:
        self._asked("print_test", papers, media)
        return self._job(media)

    def follow_print(self, job: int) -> PrintJob:
        self._asked("follow_print", job)
        return self._job(str(self.called("print_test")[-1][1]))

    def _job(self, media: str) -> PrintJob:
        state = self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]
        return PrintJob(1, media, Paper.TEST, 0, PrintOutcome(state))

    def readers(self) -> Sequence[str]:
        self._asked("readers")
        return (READER,)

    def chain(self, reader: str) -> Sequence[Link]:
        self._asked("chain", reader)
        return self.links

    def try_card(self, reader: str, key: AccessKey, cancel: Cancel) -> CardAnswer:
        self._asked("try_card", reader, key, cancel.is_set())
        return CardAnswer("PACE-ECDH-GM-AES-128 brainpoolP256r1 CAN", 2418, 1340)

    def ports(self) -> Sequence[str]:
        self._asked("ports")
        return ("/dev/serial/by-id/usb-Newland_FM430-if00",)

    def try_scanner(self, port: str, speed: int) -> None:
        self._asked("try_scanner", port, speed)

    def reach_hub(self, way: HubWay) -> None:
        self._asked("reach_hub", way)

    def enrol(self, way: HubWay, invitation: Invitation) -> OfficeNames:
        self._asked("enrol", way, invitation)
        office = {"code": NAMES.code, "name_ar": NAMES.name_ar, "name_fr": NAMES.name_fr}
        self.keep(Stop.OFFICE, {"office": office, "delivery": {"hub": way.address}})
        self.progress = replace(self.progress, settled=self.progress.settled | {Stop.HUB})
        return NAMES

    def guarded(self) -> bool:
        self._asked("guarded")
        return self.people

    def unlock(self, login: str, secret: str) -> None:
        self._asked("unlock", login, secret)

    def first_person(self, name: str, login: str, secret: str) -> None:
        self._asked("first_person", name, login, secret)
        self.people = True
        self.progress = replace(self.progress, settled=self.progress.settled | {Stop.PERSON})

    def office_key(self) -> KnownKey | None:
        self._asked("office_key")
        return self.key

    def make_key(self, *, replace: bool) -> None:
        self._asked("make_key", replace)
        self.key = KEY

    def carry_key(self, out: Path, passphrase: str) -> None:
        self._asked("carry_key", out, passphrase)

    def take_key(self, file: Path, passphrase: str) -> None:
        self._asked("take_key", file, passphrase)
        self.key = replace(KEY, opens=bool(passphrase))

    def remains(self) -> Remains:
        self._asked("remains")
        return self.left

    def findings(self) -> Sequence[Finding]:
        self._asked("findings")
        return self.found

    def finish(self, lang: Lang) -> None:
        self._asked("finish", lang)
