"""The chip's end of chip authentication and active authentication, and the files that announce them."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import new

from kiosk.card import pace_info, tlv
from kiosk.card.apdu import CONDITIONS, DONE, NO_REFERENCE, UNKNOWN_INS, WRONG_DATA, Command, Response
from kiosk.card.authenticity.active_auth import CHALLENGE_BYTES
from kiosk.card.authenticity.schemes import PLAIN
from kiosk.card.authenticity.security_infos import CIPHERS, ID_ACTIVE, ID_CHIP, ID_KEY
from kiosk.card.ciphers import Cipher
from kiosk.card.elliptic import CURVES, CurveGroup
from kiosk.card.groups import Group, fresh, standard_group
from kiosk.card.kdf import session_keys
from kiosk.card.modp import PrimeGroup
from kiosk.card.pace_info import PaceInfo
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual import der
from kiosk.card.virtual.messaging import ChipMessaging
from kiosk.card.virtual.signing import Signing, point_info

_X942 = "1.2.840.10046.2.1"
_AGREEMENT, _AUTHENTICATION = 0xA6, 0xA4
_TRAILERS = {"sha1": b"\xbc", "sha224": b"\x38\xcc", "sha256": b"\x34\xcc", "sha384": b"\x36\xcc"}
_NAMES = {cipher.name: number for number, cipher in CIPHERS.items()}


@dataclass(frozen=True, slots=True)
class Agreement:
    """A static key to agree with."""

    parameter_id: int
    cipher: Cipher
    private: int = field(repr=False)
    explicit: bool = False
    """Whether EF.DG14 writes the curve out in numbers."""

    @property
    def group(self) -> Group:
        """The key's group."""
        return standard_group(self.parameter_id)

    @property
    def oids(self) -> tuple[bytes, bytes]:
        """Object identifiers of the protocol and of the key."""
        kind = 2 if isinstance(self.group, CurveGroup) else 1
        return ID_CHIP + bytes((kind, _NAMES[self.cipher.name])), ID_KEY + bytes([kind])

    @property
    def info(self) -> bytes:
        """The public key as certificates hold it."""
        public, group = self.group.public(self.private), self.group
        if isinstance(group, PrimeGroup):
            numbers = (group.prime, group.generator, group.order)
            algorithm = der.sequence(der.oid(_X942), der.sequence(*map(der.integer, numbers)))
            return der.sequence(algorithm, der.bits(der.integer(int.from_bytes(public, "big"))))
        return point_info(CURVES[self.parameter_id], public, explicit=self.explicit)


@dataclass(frozen=True, slots=True)
class Keys:
    """What a chip can prove itself by."""

    agreement: Agreement | None = None
    signing: Signing | None = field(repr=False, default=None)
    """Signs challenges: RSA with message recovery, or plain signatures of a curve."""

    def copied(self) -> "Keys":
        """Return the keys of a copy: of the same kinds, and others."""
        own, signing = self.agreement, self.signing
        return Keys(
            Agreement(own.parameter_id, own.cipher, fresh(own.group.order)) if own else None,
            Signing(signing.making) if signing else None,
        )


def dg14(offers: tuple[PaceInfo, ...], keys: Keys) -> bytes:
    """Return EF.DG14: what EF.CardAccess says, and the chip's own keys."""
    infos = [tlv.encode(each.tag, each.value) for each in tlv.parse(tlv.need(pace_info.encode(offers), 0x31))]
    if keys.agreement:
        protocol, key = (tlv.encode(0x06, each) for each in keys.agreement.oids)
        infos += [der.sequence(protocol, der.integer(1)), der.sequence(key, keys.agreement.info)]
    if keys.signing and not keys.signing.is_rsa:
        scheme = der.oid(PLAIN[keys.signing.making.hash])
        infos.append(der.sequence(tlv.encode(0x06, ID_ACTIVE), der.integer(1), scheme))
    return tlv.encode(0x6E, der.set_of(*infos))


def dg15(signing: Signing) -> bytes:
    """Return EF.DG15 with the key of active authentication."""
    return tlv.encode(0x6F, signing.info)


class ChipProof:
    """One chip's proofs, inside a session."""

    def __init__(self, keys: Keys, random: Callable[[int], bytes] = secrets.token_bytes) -> None:
        """Take the chip's private keys."""
        self._keys = keys
        self._random = random
        self._chosen = False

    def choose(self, command: Command) -> tuple[Response, ChipMessaging | None]:
        """Answer MSE:Set AT, and MSE:Set KAT, which agrees at once."""
        self._chosen = False
        objects = {each.tag: each.value for each in tlv.parse(command.data)}
        if self._keys.agreement is None:
            return Response(b"", NO_REFERENCE), None
        if command.p2 == _AGREEMENT:
            return self._agree(self._keys.agreement, objects.get(0x91, b""))
        known = command.p2 == _AUTHENTICATION and objects.get(0x80) == self._keys.agreement.oids[0]
        self._chosen = known
        return Response(b"", DONE if known else WRONG_DATA), None

    def authenticate(self, command: Command) -> tuple[Response, ChipMessaging | None]:
        """Answer GENERAL AUTHENTICATE of chip authentication."""
        chosen, self._chosen = self._chosen, False
        if self._keys.agreement is None or not chosen:
            return Response(b"", CONDITIONS), None
        answer, session = self._agree(self._keys.agreement, tlv.need(command.data, 0x7C, 0x80))
        return Response(tlv.encode(0x7C, b"") if session else b"", answer.status), session

    @property
    def awaited(self) -> bool:
        """Whether the next GENERAL AUTHENTICATE is of chip authentication."""
        return self._chosen

    def _agree(self, own: Agreement, peer: bytes) -> tuple[Response, ChipMessaging | None]:
        try:
            secret = own.group.secret(own.group.agree(own.private, peer))
        except MalformedError:
            return Response(b"", WRONG_DATA), None
        return Response(b"", DONE), ChipMessaging(own.cipher, session_keys(secret, own.cipher))

    def sign(self, command: Command) -> Response:
        """Answer INTERNAL AUTHENTICATE."""
        signing = self._keys.signing
        if signing is None:
            return Response(b"", UNKNOWN_INS)
        if len(command.data) != CHALLENGE_BYTES:
            return Response(b"", WRONG_DATA)
        if signing.is_rsa:
            return Response(recoverable(signing, command.data, self._random), DONE)
        return Response(signing.sign(command.data, plain=True), DONE)


def recoverable(signing: Signing, challenge: bytes, random: Callable[[int], bytes]) -> bytes:
    """Return an RSA signature with message recovery (ISO/IEC 9796-2, scheme 1)."""
    numbers = signing.rsa.private_numbers()
    modulus = numbers.public_numbers.n
    size = (modulus.bit_length() + 7) // 8
    trailer = _TRAILERS[signing.making.hash]
    digest_size = new(signing.making.hash, usedforsecurity=False).digest_size
    nonce = random(size - 1 - digest_size - len(trailer))
    digest = new(signing.making.hash, nonce + challenge, usedforsecurity=False).digest()
    message = b"\x6a" + nonce + digest + trailer
    return pow(int.from_bytes(message, "big"), numbers.d, modulus).to_bytes(size, "big")
