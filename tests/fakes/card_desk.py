"""A desk with a virtual card on its reader: real readings and real checks, for the screens."""

from dataclasses import dataclass, field

from typing_extensions import override

from kiosk.card.authenticity.check import checker
from kiosk.card.reader import AccessKey, Cancel, CardReading, Progress
from kiosk.card.reading import Terms
from kiosk.card.virtual.card import VirtualCard
from kiosk.card.virtual.faults import Faults, named
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.clock import FixedClock
from tests.fakes.desk import FakeDesk
from tests.fakes.samples import NOON


def virtual_reader() -> VirtualReader:
    """Return a reader whose checks trust the state that signs virtual cards."""
    clock, trusted = FixedClock(NOON), profile("fatima").proving.state.store
    return VirtualReader(terms=Terms(clock, check=checker(lambda: trusted, clock)))


@dataclass
class CardDesk(FakeDesk):
    """Reads what was put on the virtual reader; all else is as with every fake desk."""

    virtual: VirtualReader = field(default_factory=virtual_reader)

    def lay(self, name: str = "fatima", faults: str | Faults = "none") -> None:
        """Lay a card of the product on the reader; a slow one takes no time here."""
        wrong = named(faults) if isinstance(faults, str) else faults
        chip = profile(name).chip(0.0, wrong.photo_bytes, wrong.forgery)
        self.virtual.put(VirtualCard(chip, wrong, pause=lambda _seconds: None))

    @override
    def read_card(self, key: AccessKey, progress: Progress, cancel: Cancel) -> CardReading:
        self._call("read_card")
        return self.virtual.read(key, progress, cancel)
