"""Every way into a chip, every length it may like, every fault it may have, and how a reading of it ends."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from kiosk.card.groups import fresh, standard_group
from kiosk.card.pace_info import variant
from kiosk.card.reader import AccessKey, Can, CardReader, CardReading, Mrz
from kiosk.card.virtual.card import Chip, VirtualCard
from kiosk.card.virtual.faults import Faults, named, names
from kiosk.card.virtual.profile import Holder, profile
from kiosk.card.virtual.reader import VirtualReader
from kiosk.errors import KioskError, failure
from tests.fakes.card import Never, ignore

CURVE = 9
"""brainpoolP192r1: as much protocol as on any curve, in half the time."""

READ = "read"
NONE = Faults()


@dataclass(frozen=True)
class Way:
    """One way into a chip."""

    protocol: str
    by_number: bool = True
    group: int = CURVE

    @property
    def basic(self) -> bool:
        return self.protocol == "BAC"

    @property
    def key(self) -> AccessKey:
        return Can("123456") if self.by_number else Mrz(holder().zone)


WAYS = (
    Way("ECDH-GM-AES-128"),
    Way("ECDH-GM-AES-192", by_number=False),
    Way("ECDH-GM-AES-256"),
    Way("ECDH-GM-3DES"),
    Way("ECDH-IM-AES-128", by_number=False),
    Way("ECDH-IM-AES-256"),
    Way("ECDH-IM-3DES"),
    Way("ECDH-CAM-AES-128"),
    Way("DH-GM-AES-128", group=0),
    Way("DH-GM-3DES", by_number=False, group=0),
    Way("DH-IM-AES-128", group=0),
    Way("BAC", by_number=False),
)


@dataclass(frozen=True)
class Length:
    """What lengths a chip likes, and how large its photo is."""

    name: str
    extended: bool = True
    longest: int | None = None
    photo: int = 0
    faults: Faults = NONE


LENGTHS = (
    Length("extended"),
    Length("short", extended=False),
    Length("at-most-1000", longest=1000),
    Length("at-most-100", extended=False, longest=100),
    Length("beyond-32-KiB", photo=40_000),
    Length("selected-files", faults=Faults(no_short_ids=True)),
)

ENDS: Mapping[str, str] = {
    **dict.fromkeys(names(), READ),
    **dict.fromkeys(("wrong-mac", "no-status", "cut-value", "bad-padding"), "card-broken"),
    **dict.fromkeys(("short-file-6282", "short-file-6B00"), "card-broken"),
    **dict.fromkeys(("read-6282", "read-6700", "read-6982", "read-6B00", "read-6C00"), "card-unreadable"),
    "off-curve": "card-broken",
    "no-dg1": "card-unreadable",
    "no-card-access": "card-needs-mrz",
    "yank-after-11": "card-lost",
    "yank-after-14": "card-lost",
}
FAULTS = tuple(each for each in ENDS if not each.endswith("-N"))


def ending(way: Way, fault: str) -> str:
    """Return how a reading ends: ``read``, or a failure code."""
    if way.basic and fault in {"off-curve", "no-card-access"}:
        return READ
    if fault == "no-card-access" and not way.by_number:
        return "card-unreadable"
    return ENDS[fault]


@cache
def holder() -> Holder:
    found = profile("fatima").holder
    assert found
    return found


@cache
def contents(photo: int) -> Mapping[int, bytes]:
    return profile("fatima").chip(photo_bytes=photo).files


@cache
def static_key() -> int:
    return fresh(standard_group(CURVE).order)


def card(way: Way, length: Length, fault: str) -> VirtualCard:
    """Return a card that opens in one way, likes a length and has a fault."""
    wrong = named(fault)
    own = {name: value for name in Faults.__slots__ if (value := getattr(wrong, name)) != getattr(NONE, name)}
    faults = replace(length.faults, **own)
    chip = Chip(
        offers=() if way.basic else (variant(way.protocol, way.group),),
        passwords=profile("fatima").chip().passwords,
        files=contents(max(length.photo, wrong.photo_bytes)),
        extended=length.extended,
        longest=length.longest,
        bac=way.basic,
        static_key=static_key(),
    )
    return VirtualCard(chip, faults, pause=lambda _seconds: None)


def ended(way: Way, length: Length, fault: str) -> str:
    """Read a card in this process and return how that ends."""
    return ended_on(VirtualReader(card(way, length, fault)), way, fault)


def ended_on(reader: CardReader, way: Way, fault: str) -> str:
    """Read the card on a reader and return how that ends."""
    found = outcome(reader, way.key)
    if isinstance(found, str):
        return found
    whole = way.protocol in found.access and is_whole(found, fault)
    return READ if whole else "read in part"


def outcome(reader: CardReader, key: AccessKey) -> CardReading | str:
    """Read the card on a reader; return the reading, or the code that its failure has words for."""
    try:
        return reader.read(key, ignore, Never())
    except KioskError as wrong:
        return failure(wrong).code


def is_whole(found: CardReading, fault: str) -> bool:
    """Say whether a reading holds all that the fault leaves."""
    missing = {"no-com": "files", "no-dg11": "family_name_ar", "no-photo": "photo"}
    fault = fault.removeprefix("drops-")
    absent = {name for name in ("cnie", "files", "family_name_ar", "photo") if not getattr(found, name)}
    return absent == ({missing[fault]} if fault in missing else set())
