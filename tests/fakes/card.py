"""Helpers around the virtual card: reading it in process, and points that are awkward on purpose."""

from threading import Event

from kiosk.card.elliptic import CURVE_GROUPS
from kiosk.card.reader import AccessKey, Can, CardReading, Progress, Stage
from kiosk.card.reading import Terms
from kiosk.card.virtual.faults import Faults, named
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.reader import VirtualReader

FATIMA = Can("123456")


def leading_zero(parameter_id: int, beyond: int = 0) -> int:
    """Return a private key above ``beyond`` whose public key's x coordinate begins with a zero byte."""
    group = CURVE_GROUPS[parameter_id]
    private, point = beyond + 1, group.generator * (beyond + 1)
    while group.secret(point)[0]:
        private, point = private + 1, point + group.generator
    return private


def ignore(_stage: Stage, _so_far: CardReading | None) -> None:
    """Take progress and do nothing."""


def read(
    name: str = "fatima",
    faults: str | Faults = "none",
    key: AccessKey = FATIMA,
    progress: Progress = ignore,
    terms: Terms | None = None,
) -> CardReading:
    """Read a card of the product in process."""
    chosen = named(faults) if isinstance(faults, str) else faults
    return VirtualReader(profile(name).card(chosen), terms).read(key, progress, Event())


class Never:
    """A cancel that nobody presses."""

    def is_set(self) -> bool:
        """Return False."""
        return False


class After:
    """A cancel that is pressed once it was asked a number of times."""

    def __init__(self, times: int) -> None:
        """Say yes from the next time on."""
        self.times = times

    def is_set(self) -> bool:
        """Count down."""
        self.times -= 1
        return self.times < 0
