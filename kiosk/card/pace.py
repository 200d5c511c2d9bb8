"""PACE: a session from a short password (ICAO 9303-11 clause 4.4), in every variant of clause 9.5."""

from dataclasses import dataclass, field
from hmac import compare_digest
from secrets import token_bytes
from typing import Protocol

from kiosk.card import tlv
from kiosk.card.apdu import COUNTER_WARNING, DONE, NOT_VERIFIED, SHORT_LE, Command, Response, StatusError
from kiosk.card.ciphers import unpad
from kiosk.card.groups import NAMES, Ephemeral, fresh, has_points, integrates, standard_group
from kiosk.card.kdf import PASSWORD, SessionKeys, derive, session_keys
from kiosk.card.pace_info import PaceInfo
from kiosk.card.pace_mapping import MAPPINGS, Chance, Mapped, Random, nonce_bytes
from kiosk.card.secure_messaging import SecureMessaging, Tampered
from kiosk.card.tlv import MalformedError

MRZ, CAN = 1, 2
"""Password references of MSE:Set AT."""

TEMPLATE = 0x7C
PUBLIC_KEY = 0x7F49
UNSIGNED, EC_POINT = 0x84, 0x86
CHIP_DATA_COUNTER = b"\xff" * 16
"""The send sequence counter -1 that chip authentication data are enciphered under (clause 4.4.3.5.2)."""

_CHAINED = 0x10


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


@dataclass(frozen=True, slots=True)
class ChipData:
    """What chip authentication mapping adds: shown to a signed key, it proves that the chip is no copy.

    ICAO 9303-11 clause 4.4.3.5; the key stands in EF.CardSecurity.
    """

    parameter_id: int
    mapping_key: bytes = field(repr=False)
    """The chip's public key of the mapping, PK_Map,IC."""
    value: bytes = field(repr=False)
    """CA_IC, deciphered."""

    def fits(self, static_key: bytes) -> bool:
        """Say whether the holder of a static public key made this data: PK_Map,IC = CA_IC · PK_IC.

        Raises MalformedError where the key is none of the group's.
        """
        group = standard_group(self.parameter_id)
        shared = group.agree(int.from_bytes(self.value, "big"), static_key)
        mapping = group.agree(1, self.mapping_key)
        return bool(shared == mapping)


@dataclass(frozen=True, slots=True)
class Established:
    """What a run of PACE leaves: a session, and the chip's proof where the variant has one."""

    messaging: SecureMessaging
    chip: ChipData | None = None


def supported(info: PaceInfo) -> bool:
    """Say whether this terminal can run a variant."""
    points = has_points(info.parameter_id)
    fits = info.parameter_id in NAMES and info.agreement == ("ECDH" if points else "DH")
    return fits and (info.step != "IM" or integrates(info.parameter_id))


def best_first(offers: tuple[PaceInfo, ...]) -> tuple[PaceInfo, ...]:
    """Return the variants this terminal can run, the best first; among equals in the chip's order.

    Curves beyond 256 bits are no better for a session of seconds, and take chips longer.
    """
    return tuple(sorted(filter(supported, offers), key=_merit, reverse=True))


def _merit(info: PaceInfo) -> tuple[int, ...]:
    bits = min(standard_group(info.parameter_id).field.bit_length(), 256)
    steps = ("IM", "GM", "CAM")
    return (
        info.cipher.block,
        info.agreement == "ECDH",
        steps.index(info.step),
        bits,
        info.cipher.key_bytes,
    )


def establish(
    wire: Wire, info: PaceInfo, password: Password, ephemeral: Ephemeral = fresh, random: Random = token_bytes
) -> Established:
    """Run PACE and return the session it opens.

    Raises Refused (variant or password reference not taken), WrongPassword, StatusError, Tampered (the chip
    does not follow the protocol, or does not know the password).
    """
    try:
        return _run(wire, info, password, Chance(ephemeral, random))
    except MalformedError as wrong:
        raise Tampered(str(wrong)) from wrong


def _run(wire: Wire, info: PaceInfo, password: Password, chance: Chance) -> Established:
    _choose(wire, info, password)
    mapped = _mapped(wire, info, _nonce(wire, info, password), chance)
    group = mapped.group
    private = chance.ephemeral(group.order)
    own = group.public(private)
    peer = tlv.need(_authenticate(wire, 0x83, own), 0x84)
    if compare_digest(peer, own):
        raise Tampered("own public key returned")
    keys = session_keys(group.secret(group.agree(private, peer)), info.cipher)
    answer = _confirm(wire, token(info, keys.mac, peer))
    if not compare_digest(tlv.need(answer, 0x86), token(info, keys.mac, own)):
        raise Tampered("token")
    return Established(SecureMessaging(info.cipher, keys), _chip_data(info, keys, mapped, answer))


def _nonce(wire: Wire, info: PaceInfo, password: Password) -> bytes:
    key = derive(password.secret, PASSWORD, info.cipher)
    sealed = tlv.need(_authenticate(wire, None, b""), 0x80)
    if len(sealed) != nonce_bytes(info.cipher):
        raise MalformedError("nonce length")
    return info.cipher.decrypt(key, bytes(info.cipher.block), sealed)


def _mapped(wire: Wire, info: PaceInfo, nonce: bytes, chance: Chance) -> Mapped:
    def exchange(data: bytes) -> bytes:
        # A chip with nothing to say in the integrated mapping sends an empty object, or none at all.
        return tlv.find(_authenticate(wire, 0x81, data), 0x82) or b""

    return MAPPINGS[info.step](exchange, info, standard_group(info.parameter_id), nonce, chance)


def _chip_data(info: PaceInfo, keys: SessionKeys, mapped: Mapped, answer: bytes) -> ChipData | None:
    sealed = tlv.find(answer, 0x8A)
    if info.step != "CAM" or sealed is None:
        return None
    iv = info.cipher.encrypt(keys.encryption, bytes(info.cipher.block), CHIP_DATA_COUNTER)
    value = unpad(info.cipher.decrypt(keys.encryption, iv, sealed))
    return ChipData(info.parameter_id, mapped.chip_key, value)


def token(info: PaceInfo, key: bytes, public: bytes) -> bytes:
    """Return the authentication token over a public key (clause 4.4.3.4)."""
    tag = EC_POINT if has_points(info.parameter_id) else UNSIGNED
    data = tlv.encode(0x06, info.oid) + tlv.encode(tag, public)
    return info.cipher.token(key, tlv.encode(PUBLIC_KEY, data))


def _choose(wire: Wire, info: PaceInfo, password: Password) -> None:
    # Tag 84, the parameter id, always goes along: chips with several PACEInfos refuse without it. No Le: some
    # chips refuse one.
    data = tlv.encode(0x80, info.oid)
    data += tlv.encode(0x83, bytes([password.reference])) + tlv.encode(0x84, bytes([info.parameter_id]))
    answer = wire.send(Command(0x00, 0x22, 0xC1, 0xA4, data))
    # 63Cx only tells how many tries a blocking password has left; CAN and MRZ do not block.
    if answer.status & 0xFFF0 != COUNTER_WARNING and answer.status != DONE:
        raise Refused(f"{answer.status:04X}")


def _confirm(wire: Wire, own: bytes) -> bytes:
    try:
        return _authenticate(wire, 0x85, own, last=True)
    except StatusError as wrong:
        if wrong.status == NOT_VERIFIED or wrong.status & 0xFFF0 == COUNTER_WARNING:
            raise WrongPassword from wrong
        raise


def _authenticate(wire: Wire, tag: int | None, data: bytes, *, last: bool = False) -> bytes:
    """Send one GENERAL AUTHENTICATE and return the dynamic authentication data of its response."""
    body = tlv.encode(TEMPLATE, b"" if tag is None else tlv.encode(tag, data))
    answer = wire.send(Command(0x00 if last else _CHAINED, 0x86, 0x00, 0x00, body, SHORT_LE))
    found = answer.checked()
    return tlv.need(found, TEMPLATE) if found else b""
