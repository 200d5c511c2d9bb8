"""The state that signs virtual cards: its authority, its signers, and what forgers make of them.

Keys are made when they are first needed and end with the process: none is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path

from kiosk.card import files
from kiosk.card.authenticity.revocation import revocation_list
from kiosk.card.authenticity.store import Store
from kiosk.card.virtual import signed_data
from kiosk.card.virtual.issuing import Certified, Plan, root, years
from kiosk.card.virtual.signing import Making, Signing

_FIRST = 0x0100
_KEY_GROUPS = {14, 15}
_AUTHORITY = Plan("CSCA Utopia", 1, years(2019, 2045), authority=True)
_SIGNING = years(2020, 2040)
_UNTIL_LATELY = years(2010, 2026)
_BEFORE_CARDS = years(2010, 2016)
_REVOKED = 13


class Forgery(StrEnum):
    """What is wrong with a card's proof; the names are those of faults."""

    NONE = ""
    HASH_MISMATCH = "hash-mismatch"
    """EF.DG1 was changed after it was signed."""
    PHOTO_CHANGED = "photo-changed"
    """EF.DG2 was."""
    NOT_SIGNED = "file-not-signed"
    """EF.DG11 was added after the signature."""
    NO_SIGNATURE = "no-sod"
    WRONG_SIGNATURE = "wrong-signature"
    EXPIRED_SIGNER = "expired-signer"
    SIGNED_LATE = "signed-late"
    """Its signer's validity had ended when it was signed."""
    UNKNOWN_AUTHORITY = "unknown-csca"
    FORGED_SIGNER = "forged-signer"
    """Its signer's certificate goes by the authority's name and key identifier."""
    REVOKED_SIGNER = "revoked-signer"
    COPIED_CHIP = "copied-chip"
    """All files are right, but the keys of the chip they were on are not here."""
    KEY_MISSING = "chip-key-missing"
    """The files with the chip's keys were left out."""


@dataclass(frozen=True)
class State:
    """A state whose authority signs in one way, its signers in another or the same."""

    authority: Making
    signers: Making

    @cached_property
    def root(self) -> Certified:
        """The authority, as it is trusted."""
        return root(_AUTHORITY, self.authority)

    @cached_property
    def signer(self) -> Certified:
        """The signer of good cards."""
        return self.root.issue(Plan("DS Utopia 2", 2, _SIGNING), self.signers)

    @cached_property
    def store(self) -> Store:
        """What a station that trusts this state holds."""
        return Store((self.root.der,), (revocation_list(self.revocations),))

    @cached_property
    def revocations(self) -> bytes:
        """The state's revocation list."""
        return self.root.revocations((_REVOKED,), _SIGNING)

    def written(self, folder: Path) -> None:
        """Put what a station needs to trust this state into its folder."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "utopia.cer").write_bytes(self.root.der)
        (folder / "utopia.crl").write_bytes(self.revocations)

    def signing(self, forgery: Forgery) -> tuple[Certified, Certified]:
        """Return who signs a card, and by what name of an issuer the certificate goes."""
        own = self.root
        match forgery:
            case Forgery.EXPIRED_SIGNER:
                return own.issue(Plan("DS Utopia 1", 3, _UNTIL_LATELY), self.signers), own
            case Forgery.SIGNED_LATE:
                return own.issue(Plan("DS Utopia 0", 4, _BEFORE_CARDS), self.signers), own
            case Forgery.REVOKED_SIGNER:
                return own.issue(Plan("DS Utopia 3", _REVOKED, _SIGNING), self.signers), own
            case Forgery.UNKNOWN_AUTHORITY:
                other = root(Plan("CSCA Ruritania", 1, years(2019, 2045), authority=True), self.authority)
                return other.issue(Plan("DS Ruritania", 2, _SIGNING), self.signers), other
            case Forgery.FORGED_SIGNER:
                plan, thief = Plan("DS Utopia 4", 5, _SIGNING), Signing(self.authority)
                return own.issue(plan, self.signers, thief), own
            case _:
                return self.signer, own

    def sealed(
        self, contents: Mapping[int, bytes], at: datetime | None, forgery: Forgery
    ) -> dict[int, bytes]:
        """Return a chip's files with EF.SOD, or as a forgery leaves them."""
        groups = {each - _FIRST: text for each, text in contents.items() if each != files.COM}
        if forgery is Forgery.NOT_SIGNED:
            del groups[11]
        sod = signed_data.sod(groups, *self.signing(forgery), at)
        return _forged(dict(contents) | {files.SOD: sod}, forgery)


def _forged(contents: dict[int, bytes], forgery: Forgery) -> dict[int, bytes]:
    match forgery:
        case Forgery.HASH_MISMATCH:
            contents[files.DG1] = contents[files.DG1][:-1] + b"X"
        case Forgery.PHOTO_CHANGED:
            contents[files.DG2] = _changed(contents[files.DG2], 40)
        case Forgery.WRONG_SIGNATURE:
            contents[files.SOD] = _changed(contents[files.SOD], 1)
        case Forgery.NO_SIGNATURE:
            del contents[files.SOD]
        case Forgery.KEY_MISSING:
            return {each: text for each, text in contents.items() if each - _FIRST not in _KEY_GROUPS}
        case _:
            pass
    return contents


def _changed(content: bytes, from_end: int) -> bytes:
    place = len(content) - from_end
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


@cache
def state(authority: Making, signers: Making) -> State:
    """Return the one state that signs so, the same for every card of this process."""
    return State(authority, signers)
