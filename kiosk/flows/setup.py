"""The set-up of a station: its steps as a table, and what its pages ask of the house."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from kiosk.flows.machine import Flow


class Stop(StrEnum):
    """A page of the assistant, in order."""

    GATE = "gate"
    """Where people are known here: only an administrator goes on."""
    LANGUAGE = "language"
    OFFICE = "office"
    REGISTER = "register"
    PRINTER = "printer"
    READER = "reader"
    HUB = "hub"
    PERSON = "person"
    KEY = "key"
    MODE = "mode"
    SUMMARY = "summary"


class Turn(StrEnum):
    """What leads from one page of the assistant to another."""

    NEXT = "next"
    BACK = "back"
    CODE = "code"
    """The office's names come from the hub, by a one-time code."""
    ENROLLED = "enrolled"
    """The hub told them: on to what stands behind the office."""
    LANGUAGE = "language"
    OFFICE = "office"
    REGISTER = "register"
    PRINTER = "printer"
    READER = "reader"
    HUB = "hub"
    PERSON = "person"
    KEY = "key"
    MODE = "mode"
    SUMMARY = "summary"
    LOCKED = "locked"
    """What is to be done asks who does it."""


STOPS: Final = tuple(stop for stop in Stop if stop is not Stop.GATE)
"""The pages that are steps."""

SETUP: Final = Flow(
    "setup",
    Stop.LANGUAGE,
    {
        **{(here, Turn(there.value)): there for here in Stop for there in STOPS},
        **{(STOPS[place], Turn.NEXT): STOPS[place + 1] for place in range(len(STOPS) - 1)},
        **{(STOPS[place], Turn.BACK): STOPS[place - 1] for place in range(1, len(STOPS))},
        (Stop.OFFICE, Turn.CODE): Stop.HUB,
        (Stop.HUB, Turn.ENROLLED): Stop.REGISTER,
        (Stop.KEY, Turn.LOCKED): Stop.GATE,
    },
)
"""Every page can be gone to, passed by and come back to; what was set stays set."""


class Proof(StrEnum):
    """What was tried on the way, and worked."""

    PAGE = "page"
    """A page came out of the printer."""
    ROLL = "roll"
    """A strip came out of the receipt printer."""
    CARD = "card"
    """A chip answered."""
    SCANNER = "scanner"
    HUB = "hub"
    """The hub took this station in."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the assistant came, kept on the disk from page to page."""

    at: Stop = Stop.LANGUAGE
    settled: frozenset[Stop] = frozenset()
    """Pages whose button was pressed; the others were passed by."""
    proved: frozenset[Proof] = frozenset()


@dataclass(frozen=True, slots=True)
class Papers:
    """Where papers go, as chosen on the page and not yet kept."""

    printer: str = ""
    """Name of a CUPS queue; empty writes PDF files."""
    paper: str = "a4"
    thermal: str = ""


@dataclass(frozen=True, slots=True)
class CardAnswer:
    """What is shown of a card that was tried: that its chip answers, and nothing of its holder."""

    access: str
    """How it was opened, as :attr:`kiosk.card.reader.CardReading.access`."""
    received: int
    """Bytes."""
    milliseconds: int


@dataclass(frozen=True, slots=True)
class HubWay:
    """The road to the hub, as typed."""

    address: str
    authorities: str = ""
    """PEM file of those that its certificate is believed from; empty: the usual ones."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the hub's administrator handed out with ``kiosk hub station add``."""

    office: str
    station: str
    code: str


@dataclass(frozen=True, slots=True)
class KnownKey:
    """The office's key of prepared applications, as far as it is shown."""

    fingerprint: str
    """What two people compare on two screens."""
    made: datetime
    opens: bool
    """Whether this computer opens what was sealed for it: a counter does, a kiosk only seals."""


@dataclass(frozen=True, slots=True)
class Remains:
    """Files that stand in the register."""

    training: int = 0
    real: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """What the summary says of one page: a tone, and the failure that says what to do."""

    stop: Stop
    tone: str
    """good, warn, bad or neutral (left for later)."""
    code: str = ""
    """Empty where all is well."""
    values: tuple[tuple[str, str], ...] = ()
