"""How a virtual card proves itself: by which signature of its state, and by which keys of its chip."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from functools import cache
from typing import Any

from kiosk.card import files, tlv
from kiosk.card.authenticity.schemes import Kind
from kiosk.card.authenticity.security_infos import CIPHERS
from kiosk.card.groups import NAMES, fresh, standard_group
from kiosk.card.pace_info import PaceInfo
from kiosk.card.virtual import proof, signed_data
from kiosk.card.virtual.proof import Agreement, Keys
from kiosk.card.virtual.signing import Making, Signing
from kiosk.card.virtual.state import Forgery, State, state

_AGREES, _SIGNS, _MAPS = "agreement", "signature", "mapping"
_RSA = Making(kind=Kind.RSA, hash="sha1", bits=1024)
"""What many chips sign challenges by."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A chip's files, its state's signature among them, and what it holds in secret."""

    files: dict[int, bytes] = field(repr=False)
    security: bytes = field(repr=False, default=b"")
    keys: Keys = field(repr=False, default_factory=Keys)
    static_key: int = field(repr=False, default=0)


@dataclass(frozen=True, slots=True)
class Proving:
    """What a profile says of its card's authenticity."""

    making: Making = field(default_factory=Making)
    proofs: tuple[str, ...] = ()
    """``agreement CIPHER GROUP``, ``signature CURVE`` or ``signature rsa``, ``mapping GROUP``."""

    @property
    def state(self) -> State:
        """The state that signs the card."""
        return state(self.making, self.making)

    def groups(self, offers: tuple[PaceInfo, ...]) -> dict[int, bytes]:
        """Return the files with the chip's public keys."""
        own = _keys(self.proofs)
        found = {files.DG14: proof.dg14(offers, own)} if own.agreement or own.signing else {}
        return found | ({files.DG15: proof.dg15(own.signing)} if own.signing else {})

    def sealed(
        self, contents: dict[int, bytes], offers: tuple[PaceInfo, ...], day: str, forgery: Forgery
    ) -> Sealed:
        """Return a chip with its files signed on a day (``YYYY-MM-DD``, or empty), or a forgery of it."""
        at = datetime.combine(datetime.fromisoformat(day), time(12), UTC) if day else None
        keys, mapping = _keys(self.proofs), _mapping(self.proofs)
        security = _security(mapping, offers, self.state) if mapping else b""
        if forgery is Forgery.COPIED_CHIP:
            keys, mapping = keys.copied(), Keys(mapping).copied().agreement
        return Sealed(
            self.state.sealed(contents, at, forgery), security, keys, mapping.private if mapping else 0
        )


def _security(mapping: Agreement, offers: tuple[PaceInfo, ...], own: State) -> bytes:
    """Return EF.CardSecurity: a key of its own under the state's signature."""
    content = tlv.need(proof.dg14(offers, Keys(mapping)), 0x6E)
    return signed_data.signed(signed_data.CARD_SECURITY, content, own.signer, own.root)


@cache
def _keys(proofs: tuple[str, ...]) -> Keys:
    """Return the keys of a kind of chip, the same ones as long as the process lives."""
    said = {kind: rest for kind, _, rest in (each.partition(" ") for each in proofs)}
    return Keys(
        _agreement(*said[_AGREES].split()) if _AGREES in said else None,
        _signing(said[_SIGNS]) if _SIGNS in said else None,
    )


@cache
def _mapping(proofs: tuple[str, ...]) -> Agreement | None:
    group = next((each.partition(" ")[2] for each in proofs if each.startswith(_MAPS)), "")
    return _agreement("AES-128", group) if group else None


def _agreement(cipher: str, group: str) -> Agreement:
    number = next(number for number, name in NAMES.items() if name == group)
    chosen = next(each for each in CIPHERS.values() if each.name == cipher)
    return Agreement(number, chosen, fresh(standard_group(number).order))


def _signing(curve: str) -> Signing:
    return Signing(_RSA if curve == "rsa" else Making(curve=curve))


def proving(tree: dict[str, Any]) -> Proving:
    """Return what the table ``authenticity`` of a profile says."""
    said = dict(tree)
    proofs = tuple(said.pop("proofs", ()))
    kind = Kind(said.pop("signature", Kind.ECDSA.value))
    return Proving(Making(kind=kind, **said), proofs)
