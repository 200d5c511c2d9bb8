"""EF.SOD: the hashes of a chip's files under a state's signature (ICAO 9303-10 clause 4.6.2, appendix D)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import new
from hmac import compare_digest

from kiosk.card import tlv
from kiosk.card.authenticity.asn1 import UnsupportedError, decoding
from kiosk.card.authenticity.schemes import hash_name
from kiosk.card.authenticity.signed_data import Signed, signed
from kiosk.card.authenticity.structures import SecurityObject

TEMPLATE = 0x77
CONTENT_TYPE = "2.23.136.1.1.1"
"""id-icao-mrtd-security-ldsSecurityObject."""

_VERSIONS = {0, 1}


@dataclass(frozen=True, slots=True)
class Hashes:
    """The hashes that a state signed, and the signature around them."""

    hash: str
    """As hashlib names it."""
    groups: Mapping[int, bytes] = field(repr=False)
    """Hash by number of the data group."""
    signed: Signed

    def covers(self, group: int, content: bytes) -> bool:
        """Say whether a file's content is what was signed. Raises KeyError for a group that was not."""
        return compare_digest(new(self.hash, content, usedforsecurity=False).digest(), self.groups[group])


def hashes(sod: bytes) -> Hashes:
    """Return what an EF.SOD signs. Raises UnsupportedError (an unknown algorithm), MalformedError."""
    found = signed(tlv.need(sod, TEMPLATE))
    if found.content_type != CONTENT_TYPE:
        raise UnsupportedError(f"content {found.content_type}")
    with decoding("security object"):
        inside = SecurityObject.load(found.content, strict=True)
        if inside["version"].native not in _VERSIONS:
            raise UnsupportedError("version of the security object")
        groups = {each["number"].native: each["hash"].native for each in inside["hashes"]}
        return Hashes(hash_name(inside["hash_algorithm"]), groups, found)
