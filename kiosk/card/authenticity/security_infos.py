"""EF.DG14 and EF.CardSecurity: the keys by which a chip proves itself (ICAO 9303-11 clause 9.2)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from asn1crypto.algos import AlgorithmIdentifier
from asn1crypto.core import Integer
from asn1crypto.keys import PublicKeyInfo

from kiosk.card import tlv
from kiosk.card.authenticity.asn1 import UnsupportedError, decoding
from kiosk.card.authenticity.curves import curve
from kiosk.card.authenticity.schemes import Scheme, by_oid
from kiosk.card.authenticity.structures import PrimeParameters
from kiosk.card.ciphers import AES_128, AES_192, AES_256, TRIPLE_DES, Cipher
from kiosk.card.elliptic import CURVE_GROUPS, CurveGroup
from kiosk.card.groups import Group, standard_group
from kiosk.card.modp import PrimeGroup
from kiosk.card.pace_info import ID_PACE
from kiosk.card.tlv import MalformedError, Tlv

DG14 = 0x6E
ID_KEY = bytes.fromhex("04007F0007020201")
"""id-PK, 0.4.0.127.0.7.2.2.1."""
ID_CHIP = bytes.fromhex("04007F0007020203")
"""id-CA, 0.4.0.127.0.7.2.2.3."""
ID_ACTIVE = bytes.fromhex("678108010105")
"""id-icao-mrtd-security-aaProtocolObject, 2.23.136.1.1.5."""

AGREEMENTS: Mapping[int, str] = {1: "DH", 2: "ECDH"}
CIPHERS: Mapping[int, Cipher] = {1: TRIPLE_DES, 2: AES_128, 3: AES_192, 4: AES_256}

_STANDARD = "0.4.0.127.0.7.1.2"
"""standardizedDomainParameters (BSI TR-03110-3 clause A.2.1.1)."""
_PKCS3, _X942 = "1.2.840.113549.1.3.1", "1.2.840.10046.2.1"
_LARGEST = 4096


@dataclass(frozen=True, slots=True)
class ChipKey:
    """A static public key of the chip."""

    agreement: str
    group: Group
    value: bytes = field(repr=False)
    number: int | None = None
    """Told to the chip where it has several."""


@dataclass(frozen=True, slots=True)
class ChipProtocol:
    """A variant of chip authentication."""

    oid: bytes
    agreement: str
    cipher: Cipher
    number: int | None = None


@dataclass(frozen=True, slots=True)
class SecurityInfos:
    """What a set of security infos says; what is unknown in it is passed over."""

    keys: tuple[ChipKey, ...] = ()
    protocols: tuple[ChipProtocol, ...] = ()
    active: Scheme | None = None
    """How active authentication signs, where it is said."""
    pace: frozenset[bytes] = frozenset()
    """The PACE variants, as they are encoded."""


def dg14(content: bytes) -> SecurityInfos:
    """Return what EF.DG14 says. Raises MalformedError."""
    return infos(tlv.need(content, DG14))


def infos(encoded: bytes) -> SecurityInfos:
    """Return what a SET of security infos says. Raises MalformedError."""
    keys, protocols, active, pace = [], [], None, set()
    for outer in tlv.parse(tlv.need(encoded, 0x31)):
        parts = tlv.parse(outer.value)
        oid = parts[0].value if parts and parts[0].tag == 0x06 else b""
        if oid.startswith(ID_PACE) and len(oid) == len(ID_PACE) + 2:
            pace.add(outer.value)
        elif oid == ID_ACTIVE:
            active = _active(parts)
        elif oid.startswith(ID_CHIP) and (protocol := _protocol(oid, parts)):
            protocols.append(protocol)
        elif oid.startswith(ID_KEY) and (key := _key(oid, parts)):
            keys.append(key)
    return SecurityInfos(tuple(keys), tuple(protocols), active, frozenset(pace))


def _active(parts: tuple[Tlv, ...]) -> Scheme | None:
    try:
        with decoding("active authentication"):
            return by_oid(_dotted(parts[2].value))
    except (UnsupportedError, MalformedError):
        return None


def _dotted(oid: bytes) -> str:
    # An identifier's bytes stand in an algorithm identifier as they do here.
    found = AlgorithmIdentifier.load(tlv.encode(0x30, tlv.encode(0x06, oid)))
    return str(found["algorithm"].dotted)


def _protocol(oid: bytes, parts: tuple[Tlv, ...]) -> ChipProtocol | None:
    rest = oid[len(ID_CHIP) :]
    if len(rest) != 2 or rest[0] not in AGREEMENTS or rest[1] not in CIPHERS:
        return None
    # Version 1 is the only one that travel documents have; later ones want a certificate of the terminal.
    if len(parts) < 2 or parts[1].value != b"\x01":
        return None
    return ChipProtocol(oid, AGREEMENTS[rest[0]], CIPHERS[rest[1]], _number(parts))


def _key(oid: bytes, parts: tuple[Tlv, ...]) -> ChipKey | None:
    agreement = AGREEMENTS.get(oid[-1]) if len(oid) == len(ID_KEY) + 1 else None
    if agreement is None or len(parts) < 2:
        return None
    try:
        with decoding("chip's key"):
            group, value = _public(tlv.encode(parts[1].tag, parts[1].value))
    except (UnsupportedError, MalformedError):
        return None
    return ChipKey(agreement, group, value, _number(parts))


def _number(parts: tuple[Tlv, ...]) -> int | None:
    return int.from_bytes(parts[2].value, "big") if len(parts) > 2 and parts[2].tag == 0x02 else None


def _public(encoded: bytes) -> tuple[Group, bytes]:
    algorithm = tlv.parse(tlv.parse(encoded)[0].value)
    value = algorithm[1].value[1:]
    plain = AlgorithmIdentifier.load(tlv.encode(0x30, algorithm[0].value))
    dotted, parameters = plain["algorithm"].dotted, plain["parameters"].dump()
    if dotted == _STANDARD:
        return standard_group(Integer.load(parameters).native), value
    if dotted in {_PKCS3, _X942}:
        return _prime_group(parameters), tlv.need(value, 0x02).lstrip(b"\0")
    found = curve(PublicKeyInfo.load(encoded)["algorithm"]["parameters"])
    known = next((group for group in CURVE_GROUPS.values() if group.curve is found), None)
    return known or CurveGroup(found, found.generator), value


def _prime_group(parameters: bytes) -> PrimeGroup:
    given = PrimeParameters.load(parameters)
    prime, generator = given["prime"].native, given["generator"].native
    if not 1024 <= prime.bit_length() <= _LARGEST or prime % 2 == 0:
        raise UnsupportedError("size of prime")
    # PKCS #3 does not tell the order of the generator: then only that of the whole group is known.
    return PrimeGroup(prime, given["order"].native or prime - 1, generator)
