"""PACE: a session from a short password (ICAO 9303-11 clause 4.4), elliptic curves with generic mapping."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hmac import compare_digest
from typing import Protocol

from kiosk.card import tlv
from kiosk.card.apdu import NOT_VERIFIED, SHORT_LE, Command, Response, StatusError
from kiosk.card.elliptic import CURVES, Ephemeral, Group, fresh, standard_group
from kiosk.card.kdf import PASSWORD, derive, session_keys
from kiosk.card.pace_info import PaceInfo
from kiosk.card.secure_messaging import SecureMessaging, Tampered
from kiosk.card.tlv import MalformedError

MRZ, CAN = 1, 2
"""Password references of MSE:Set AT."""

TEMPLATE = 0x7C
PUBLIC_KEY = 0x7F49
EC_POINT = 0x86
_CHAINED = 0x10
_COUNTER_WARNING = 0x63C0


class WrongPassword(Exception):  # noqa: N818 -- an answer of the chip, not a fault
    """The chip refused the terminal's token: the CAN or MRZ is not this card's."""


class Refused(Exception):  # noqa: N818 -- likewise
    """The chip does not do this variant with this password."""


@dataclass(frozen=True, slots=True)
class Password:
    """What opens the chip: its reference and the bytes that keys are derived from, f(π) of clause 9.7.3."""

    reference: int
    secret: bytes = field(repr=False)


class Wire(Protocol):
    """Carries a plain command to the chip."""

    def send(self, command: Command) -> Response:
        """Return the chip's response."""
        ...


class MappingStep(Protocol):
    """Turns the nonce into a group only both ends know, with one exchange of data."""

    def __call__(self, wire: Wire, group: Group, nonce: bytes, ephemeral: Ephemeral) -> Group:
        """Return the mapped group."""
        ...


def generic_mapping(wire: Wire, group: Group, nonce: bytes, ephemeral: Ephemeral) -> Group:
    """Map by an anonymous key agreement: G' = s·G + H."""
    private = ephemeral(group.order)
    peer = _authenticate(wire, 0x81, group.public(private), 0x82)
    return group.mapped(int.from_bytes(nonce, "big"), group.agree(private, peer))


MAPPINGS: Mapping[str, MappingStep] = {"ECDH-GM": generic_mapping}


def supported(info: PaceInfo) -> bool:
    """Say whether this terminal can run a variant."""
    return info.mapping in MAPPINGS and info.parameter_id in CURVES


def establish(
    wire: Wire, info: PaceInfo, password: Password, ephemeral: Ephemeral = fresh
) -> SecureMessaging:
    """Run PACE and return the session it opens.

    Raises Refused (variant or password reference not taken), WrongPassword, StatusError, Tampered (the chip
    does not follow the protocol, or does not know the password).
    """
    try:
        return _run(wire, info, password, ephemeral)
    except MalformedError as wrong:
        raise Tampered(str(wrong)) from wrong


def _run(wire: Wire, info: PaceInfo, password: Password, ephemeral: Ephemeral) -> SecureMessaging:
    _choose(wire, info, password)
    key = derive(password.secret, PASSWORD, info.cipher)
    nonce = info.cipher.decrypt(key, bytes(info.cipher.block), _authenticate(wire, None, b"", 0x80))
    group = MAPPINGS[info.mapping](wire, standard_group(info.parameter_id), nonce, ephemeral)
    private = ephemeral(group.order)
    own = group.public(private)
    peer = _authenticate(wire, 0x83, own, 0x84)
    if compare_digest(peer, own):
        raise Tampered("own public key returned")
    keys = session_keys(group.secret(group.agree(private, peer)), info.cipher)
    answer = _confirm(wire, token(info, keys.mac, peer))
    if not compare_digest(answer, token(info, keys.mac, own)):
        raise Tampered("token")
    return SecureMessaging(info.cipher, keys)


def token(info: PaceInfo, key: bytes, public: bytes) -> bytes:
    """Return the authentication token over a public key (clause 4.4.3.4)."""
    data = tlv.encode(0x06, info.oid) + tlv.encode(EC_POINT, public)
    return info.cipher.token(key, tlv.encode(PUBLIC_KEY, data))


def _choose(wire: Wire, info: PaceInfo, password: Password) -> None:
    # Tag 84, the parameter id, always goes along: chips with several PACEInfos refuse without it. No Le: some
    # chips refuse one.
    data = tlv.encode(0x80, info.oid)
    data += tlv.encode(0x83, bytes([password.reference])) + tlv.encode(0x84, bytes([info.parameter_id]))
    answer = wire.send(Command(0x00, 0x22, 0xC1, 0xA4, data))
    # 63Cx only tells how many tries a blocking password has left; CAN and MRZ do not block.
    if answer.status & 0xFFF0 != _COUNTER_WARNING and answer.status != 0x9000:
        raise Refused(f"{answer.status:04X}")


def _confirm(wire: Wire, own: bytes) -> bytes:
    try:
        return _authenticate(wire, 0x85, own, 0x86, last=True)
    except StatusError as wrong:
        if wrong.status == NOT_VERIFIED or wrong.status & 0xFFF0 == _COUNTER_WARNING:
            raise WrongPassword from wrong
        raise


def _authenticate(wire: Wire, tag: int | None, data: bytes, expected: int, *, last: bool = False) -> bytes:
    body = tlv.encode(TEMPLATE, b"" if tag is None else tlv.encode(tag, data))
    answer = wire.send(Command(0x00 if last else _CHAINED, 0x86, 0x00, 0x00, body, SHORT_LE))
    return tlv.need(answer.checked(), TEMPLATE, expected)
