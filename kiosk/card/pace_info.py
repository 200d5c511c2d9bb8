"""EF.CardAccess: which PACE variants a chip offers (ICAO 9303-11 clause 9.2)."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.card import tlv
from kiosk.card.ciphers import AES_128, AES_192, AES_256, TRIPLE_DES, Cipher
from kiosk.card.groups import NAMES

ID_PACE = bytes.fromhex("04007F00070202 04")
"""Object identifier 0.4.0.127.0.7.2.2.4 that all PACE protocols begin with."""

VERSION = 2

_MAPPINGS: Mapping[int, str] = {1: "DH-GM", 2: "ECDH-GM", 3: "DH-IM", 4: "ECDH-IM", 6: "ECDH-CAM"}
_CIPHERS: Mapping[int, Cipher] = {1: TRIPLE_DES, 2: AES_128, 3: AES_192, 4: AES_256}
_PROTOCOLS: Mapping[bytes, tuple[str, Cipher]] = {
    ID_PACE + bytes((first, last)): (mapping, cipher)
    for first, mapping in _MAPPINGS.items()
    for last, cipher in _CIPHERS.items()
    if (mapping, cipher) != ("ECDH-CAM", TRIPLE_DES)  # the one that the standard leaves out
}
"""Mapping and cipher by object identifier."""


@dataclass(frozen=True, slots=True)
class PaceInfo:
    """One PACE variant: protocol, and the id of its standardised domain parameters."""

    oid: bytes
    parameter_id: int
    mapping: str
    """Key agreement and mapping, e.g. ``ECDH-GM``."""
    cipher: Cipher

    @property
    def agreement(self) -> str:
        """Key agreement: ``DH`` or ``ECDH``."""
        return self.mapping.partition("-")[0]

    @property
    def step(self) -> str:
        """Mapping: ``GM``, ``IM`` or ``CAM``."""
        return self.mapping.partition("-")[2]

    @property
    def name(self) -> str:
        """The variant as reports show it, e.g. ``PACE-ECDH-GM-AES-128 brainpoolP256r1``."""
        return f"PACE-{self.mapping}-{self.cipher.name} {NAMES.get(self.parameter_id, self.parameter_id)}"


def variant(name: str, parameter_id: int) -> PaceInfo:
    """Return a variant by the name of its protocol, e.g. ``ECDH-GM-AES-128``."""
    return next(
        PaceInfo(oid, parameter_id, mapping, cipher)
        for oid, (mapping, cipher) in _PROTOCOLS.items()
        if f"{mapping}-{cipher.name}" == name
    )


def encode(offers: tuple[PaceInfo, ...]) -> bytes:
    """Return the EF.CardAccess that offers these variants."""
    return tlv.encode(0x31, b"".join(_encoded(offer) for offer in offers))


def _encoded(offer: PaceInfo) -> bytes:
    numbers = (VERSION, offer.parameter_id)
    body = tlv.encode(0x06, offer.oid) + b"".join(tlv.encode(0x02, bytes([each])) for each in numbers)
    return tlv.encode(0x30, body)


def offered(card_access: bytes) -> tuple[PaceInfo, ...]:
    """Return the PACE variants with standardised parameters, in the chip's order. Raises MalformedError.

    Other security infos, unknown protocols and explicit domain parameters are passed over.
    """
    found = (_read(info) for info in _security_infos(card_access))
    return tuple(info for info in found if info)


def mentions_pace(card_access: bytes) -> bool:
    """Say whether a chip offers PACE in any variant, known or not. Raises MalformedError."""
    return any(info and info[0].value.startswith(ID_PACE) for info in _security_infos(card_access))


def _security_infos(card_access: bytes) -> tuple[tuple[tlv.Tlv, ...], ...]:
    infos = tlv.parse(tlv.need(card_access, 0x31))
    return tuple(tlv.parse(info.value) for info in infos if info.tag == 0x30)


def _read(info: tuple[tlv.Tlv, ...]) -> PaceInfo | None:
    if len(info) < 3 or [each.tag for each in info[:3]] != [0x06, 0x02, 0x02]:
        return None
    oid, version, parameters = (each.value for each in info[:3])
    if oid not in _PROTOCOLS or int.from_bytes(version, "big") != VERSION:
        return None
    return PaceInfo(oid, int.from_bytes(parameters, "big"), *_PROTOCOLS[oid])
