"""What the rest of the house knows of cards: a reading, its stages, and the reader that makes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class Authenticity(StrEnum):
    """Result of passive authentication (ICAO 9303-11): three values, never two."""

    GENUINE = "genuine"
    CANNOT_TELL = "cannot-tell"
    BROKEN = "broken"


class Stage(StrEnum):
    """How far a reading is, in order; each is told when it begins, the photo also on its way."""

    CONNECTING = "connecting"
    OPENING = "opening"
    IDENTITY = "identity"
    PHOTO = "photo"
    CHECKING = "checking"
    DONE = "done"


class ReaderState(StrEnum):
    """Which link of the chain holds or is broken: driver → pcscd → reader → card → chip."""

    NO_SERVICE = "no-service"
    NO_READER = "no-reader"
    EMPTY = "empty"
    PRESENT = "present"
    BUSY = "busy"
    MUTE = "mute"


@dataclass(frozen=True, slots=True)
class ReaderStatus:
    """The state of one reader, by its PC/SC name (empty where there is none)."""

    state: ReaderState
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain: whether it holds, and the failure code of what to do where it does not."""

    name: str
    """``usb``, ``driver``, ``service``, ``reader``, ``card``, ``chip``; ``scanner`` stands alone."""
    ok: bool
    code: str = ""
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Can:
    """Card Access Number: six digits on the front of the card (ICAO 9303-11, PACE password reference 2)."""

    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Mrz:
    """The lines of a machine readable zone, three of TD1 or two of TD3 (PACE password reference 1)."""

    lines: tuple[str, ...] = field(repr=False)


AccessKey = Can | Mrz


@dataclass(frozen=True, slots=True)
class CardReading:
    """What a card said of its holder. Lives in memory only; never logged (its repr holds no answer)."""

    cnie: str = field(repr=False)
    document_number: str = field(repr=False)
    family_name_fr: str = field(repr=False)
    given_name_fr: str = field(repr=False)
    family_name_ar: str = field(repr=False, default="")
    given_name_ar: str = field(repr=False, default="")
    birth_date: str = field(repr=False, default="")
    """``YYYY-MM-DD``, ``00`` for an unknown day or month."""
    sex: str = field(repr=False, default="")
    """``F``, ``M`` or empty."""
    expiry_date: str = field(repr=False, default="")
    nationality: str = field(repr=False, default="")
    address: str = field(repr=False, default="")
    birth_place: str = field(repr=False, default="")
    photo: bytes | None = field(repr=False, default=None)
    """JPEG or JPEG 2000 as on the chip (EF.DG2)."""
    issuing_authority: str = field(repr=False, default="")
    issue_date: str = field(repr=False, default="")
    """``YYYY-MM-DD`` (EF.DG12)."""
    signature: bytes | None = field(repr=False, default=None)
    """Picture of the holder's signature as on the chip (EF.DG7)."""
    optional_details: bytes = field(repr=False, default=b"")
    """EF.DG13 as on the chip: what it means is the issuer's own."""
    access: str = ""
    """How the chip was opened, e.g. ``PACE-ECDH-GM-AES-128 brainpoolP256r1 CAN``."""
    files: tuple[str, ...] = ()
    authenticity: Authenticity = Authenticity.CANNOT_TELL
    reasons: tuple[str, ...] = ()
    """Codes that say why the authenticity is what it is, the worst first (``authenticity/reasons.py``)."""
    share: float = 0.0
    """How much of the photo is in hand while it is on its way, 0 to 1."""
    timings: Mapping[str, float] = field(default_factory=dict)
    """Milliseconds per stage."""
    apdus: int = 0
    bytes_up: int = 0
    bytes_down: int = 0

    def identity(self) -> dict[str, str]:
        """Return the fields a form can be filled from, by the names form files use in ``card = …``."""
        named = {
            name: getattr(self, name)
            for name in (
                "cnie",
                "family_name_ar",
                "given_name_ar",
                "family_name_fr",
                "given_name_fr",
                "birth_date",
                "sex",
                "expiry_date",
                "address",
            )
        }
        return {name: text for name, text in named.items() if text}


Progress = Callable[[Stage, CardReading | None], None]
"""Called on the card's thread as stages begin; from ``PHOTO`` on with the identity already read.

While a photo is on its way ``PHOTO`` comes again with each tenth of it (``share``).
"""


class Cancel(Protocol):
    """Asked between APDUs whether to stop; ``threading.Event`` is one."""

    def is_set(self) -> bool:
        """Say whether the reading is to stop."""
        ...


class CardReader(Protocol):
    """Reads the card that lies on a reader; an authority's own SDK can stand behind it."""

    def read(self, key: AccessKey, progress: Progress, cancel: Cancel) -> CardReading:
        """Read the card whole.

        Raises KioskError: ``card-wrong-key``, ``card-needs-mrz``, ``card-lost``, ``card-absent``,
        ``card-unreadable``, ``card-broken``, ``card-cancelled``, ``reader-absent``, ``reader-busy``,
        ``pcsc-absent``.
        """
        ...

    def status(self) -> ReaderStatus:
        """Return the state of the reader, at once."""
        ...
