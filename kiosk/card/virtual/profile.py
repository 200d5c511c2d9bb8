"""The cards that ship with the product: one TOML file each in ``resources/cards``."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kiosk.card import access, files, mrz, pace
from kiosk.card.groups import NAMES
from kiosk.card.pace_info import PaceInfo, variant
from kiosk.card.virtual import lds, portrait
from kiosk.card.virtual.card import Chip, VirtualCard
from kiosk.card.virtual.faults import Faults
from kiosk.card.virtual.portrait import Looks
from kiosk.card.virtual.proving import Proving, proving
from kiosk.card.virtual.state import Forgery
from kiosk.errors import KioskError
from kiosk.paths import RESOURCES
from kiosk.text import Words

FOLDER = RESOURCES / "cards"

_LONGEST = 2300
"""Bytes of a response that a chip of the products' kind returns, where its profile says nothing else."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who the card says it belongs to; dates ``YYYY-MM-DD`` with ``00`` for an unknown part."""

    document: str
    cnie: str
    family_name_fr: str
    given_name_fr: str
    birth_date: str
    sex: str
    expiry_date: str
    family_name_ar: str = ""
    given_name_ar: str = ""
    birth_place: str = ""
    address: str = ""
    authority: str = ""
    issue_date: str = ""

    @property
    def zone(self) -> tuple[str, str, str]:
        """The machine readable zone printed on the back."""
        name = f"{self.family_name_fr}<<{self.given_name_fr}".replace(" ", "<")
        born, expires = (_printed(each) for each in (self.birth_date, self.expiry_date))
        return lds.zone(self.document, self.cnie, born, self.sex, expires, name)

    @property
    def details(self) -> dict[int, str]:
        """The texts of EF.DG11 by tag; empty where the card holds none."""
        name = f"{self.family_name_ar}<<{self.given_name_ar}".replace(" ", "<") if self.family_name_ar else ""
        texts = {0x5F0E: name, 0x5F11: self.birth_place, 0x5F42: self.address}
        if "-00" not in self.birth_date and any(texts.values()):
            texts[0x5F2B] = self.birth_date.replace("-", "")
        return {tag: text for tag, text in texts.items() if text}


def _printed(day: str) -> str:
    return day[2:].replace("-00", "<<").replace("-", "")


@dataclass(frozen=True, slots=True)
class Extras:
    """What few chips hold."""

    picture: str = "JPEG"
    """Format of the photo: ``JPEG`` or ``JPEG2000``."""
    signed: bool = False
    """Whether it holds a picture of the holder's signature."""
    details: str = ""
    """What the issuer keeps in EF.DG13."""

    def photo(self, looks: Looks) -> bytes:
        """Return the holder's photo."""
        return portrait.jpeg_2000(looks) if self.picture == "JPEG2000" else portrait.jpeg(looks)


@dataclass(frozen=True, slots=True)
class Profile:
    """A card of the product, before it is put on a reader."""

    name: str
    said: Words
    can: str = ""
    holder: Holder | None = field(repr=False, default=None)
    offers: tuple[PaceInfo, ...] = ()
    extended: bool = False
    longest: int | None = None
    """Most bytes the chip returns at once."""
    info: bool = False
    """Whether the chip tells of extended lengths in EF.ATR/INFO rather than in its answer to reset."""
    bac: bool = False
    """Whether the chip opens by basic access control too."""
    looks: Looks = field(default_factory=Looks)
    extras: Extras = field(default_factory=Extras)
    proving: Proving = field(default_factory=Proving)

    def chip(self, delay: float = 0.0, photo_bytes: int = 0, forgery: Forgery = Forgery.NONE) -> Chip:
        """Return the chip described; delay in seconds per command, and the least bytes of its photo."""
        if self.holder is None:
            return Chip(delay=delay)
        passwords = {
            pace.CAN: self.can.encode(),
            pace.MRZ: access.mrz_secret(mrz.parse("".join(self.holder.zone)).key),
        }
        contents = self._contents(self.holder, photo_bytes)
        sealed = self.proving.sealed(contents, self.offers, self.holder.issue_date, forgery)
        return Chip(
            self.offers,
            passwords,
            sealed.files,
            self.extended,
            delay,
            lds.atr_info(self.longest or _LONGEST) if self.info else b"",
            bac=self.bac,
            longest=self.longest,
            security=sealed.security,
            static_key=sealed.static_key,
            keys=sealed.keys,
        )

    def card(self, faults: Faults | None = None, *, delay: float = 0.0) -> VirtualCard:
        """Return a card of this profile, with faults and with a delay in seconds per command."""
        wrong = faults or Faults()
        return VirtualCard(self.chip(delay, wrong.photo_bytes, wrong.forgery), wrong)

    def _contents(self, holder: Holder, photo_bytes: int) -> dict[int, bytes]:
        """Return the files as they are written, by their number, none of them signed yet."""
        photo = portrait.weighted(self.extras.photo(self.looks), photo_bytes)
        found = {files.DG1: lds.dg1(holder.zone), files.DG2: lds.dg2(photo, portrait.WIDTH, portrait.HEIGHT)}
        if self.extras.signed:
            found[files.DG7] = lds.dg7(portrait.signature(holder.given_name_fr))
        if holder.details:
            found[files.DG11] = lds.dg11(holder.details)
        if holder.issue_date:
            found[files.DG12] = lds.dg12(holder.authority, holder.issue_date)
        if self.extras.details:
            found[files.DG13] = lds.dg13(self.extras.details.encode())
        found |= self.proving.groups(self.offers)
        return {files.COM: lds.com(tuple(found)), **found}


def names() -> tuple[str, ...]:
    """Return the names of the cards that ship with the product."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def profile(name: str) -> Profile:
    """Return a card by name. Raises KioskError ``card-profile-unknown``."""
    if name not in names():
        raise KioskError("card-profile-unknown", name=name, known=", ".join(names()))
    tree = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return _profile(name, tree)


def _profile(name: str, tree: dict[str, Any]) -> Profile:
    chip = tree.get("chip", {})
    return Profile(
        name=name,
        said=Words(**tree["said"]),
        can=chip.get("can", ""),
        holder=Holder(**tree["holder"]) if "holder" in tree else None,
        offers=tuple(_offer(each, chip.get("group", "")) for each in chip.get("pace", ())),
        extended=chip.get("extended", False),
        longest=chip.get("longest"),
        info=chip.get("info", False),
        bac=chip.get("bac", False),
        looks=Looks(**tree.get("looks", {})),
        extras=Extras(**tree.get("extras", {})),
        proving=proving(tree.get("authenticity", {})),
    )


def _offer(text: str, group: str) -> PaceInfo:
    """Return the variant of a protocol's name, followed by its group where that is not the profile's own."""
    protocol, _, own = text.partition(" ")
    numbers = {known: number for number, known in NAMES.items()}
    return variant(protocol, numbers[own or group])
