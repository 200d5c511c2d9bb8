"""Helpers around states and their signatures: readings with checks, and chains made to measure."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from threading import Event

from kiosk.card.authenticity.check import checker
from kiosk.card.authenticity.passive import Basis, judge_files, judge_signature
from kiosk.card.authenticity.reasons import Findings
from kiosk.card.authenticity.security_object import hashes
from kiosk.card.authenticity.store import Store
from kiosk.card.ciphers import Cipher
from kiosk.card.groups import fresh, standard_group
from kiosk.card.pace_info import variant
from kiosk.card.reader import Can, CardReading, Mrz
from kiosk.card.reading import Terms
from kiosk.card.virtual import signed_data
from kiosk.card.virtual.faults import Faults, named
from kiosk.card.virtual.issuing import Certified, Plan, root, years
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.proof import Agreement
from kiosk.card.virtual.reader import VirtualReader
from kiosk.card.virtual.signing import Making
from kiosk.clock import Clock, FixedClock
from tests.fakes.card import ignore

TODAY = datetime(2026, 11, 22, 9, tzinfo=UTC)
NOW = FixedClock(TODAY)
SIGNED_AT = datetime(2024, 5, 14, 12, tzinfo=UTC)
GROUPS: Mapping[int, bytes] = {1: b"the zone", 2: b"the photo"}
PLAN = Plan("CSCA Utopia", 1, years(2019, 2045), authority=True)
SIGNER = Plan("DS Utopia", 2, years(2020, 2040))
OFFERS = (variant("ECDH-GM-AES-128", 13),)
QUICK = Making(curve="NIST256p")


def key(name: str) -> Can | Mrz:
    """Return what opens a card of the product."""
    card = profile(name)
    assert card.holder
    return Can(card.can) if card.can else Mrz(card.holder.zone)


def checked(
    name: str = "fatima", faults: str | Faults = "none", store: Store | None = None, clock: Clock = NOW
) -> CardReading:
    """Read a card of the product with all checks; its own state is trusted where no store is given."""
    trusted = profile(name).proving.state.store if store is None else store
    lying = profile(name).card(named(faults) if isinstance(faults, str) else faults)
    terms = Terms(clock, check=checker(lambda: trusted, clock))
    return VirtualReader(lying, terms).read(key(name), ignore, Event())


def authority(making: Making = QUICK) -> Certified:
    """Return an authority that certifies itself, the same at every call."""
    return _pair(making)[0]


def signer(making: Making = QUICK) -> Certified:
    """Return a signer of that authority."""
    return _pair(making)[1]


@cache
def _pair(making: Making) -> tuple[Certified, Certified]:
    own = root(PLAN, making)
    return own, own.issue(SIGNER, making)


def judged(sod: bytes, store: Store, basis: Basis | None = None) -> tuple[str, ...]:
    """Return what is found of a security object over GROUPS."""
    found = Findings()
    read = hashes(sod)
    judge_files(read, {f"DG{number}": (number, content) for number, content in GROUPS.items()}, found)
    judge_signature(read.signed, basis or Basis(store, TODAY), found)
    return found.told


def sod(by: Certified, issuer: Certified, at: datetime | None = SIGNED_AT) -> bytes:
    """Return a security object over GROUPS."""
    return signed_data.sod(GROUPS, by, issuer, at)


def agreement(cipher: Cipher, number: int = 12) -> Agreement:
    """Return a chip's key to agree with, a new one each time."""
    return Agreement(number, cipher, fresh(standard_group(number).order))
