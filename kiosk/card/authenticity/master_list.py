"""CSCA master lists: the certificates of many states in one file (Doc 9303-12 clause 9)."""

from kiosk.card.authenticity.asn1 import UnsupportedError, decoding
from kiosk.card.authenticity.signed_data import signed
from kiosk.card.authenticity.structures import MasterList

CONTENT_TYPE = "2.23.136.1.1.2"
"""id-icao-cscaMasterList."""


class ForgedError(Exception):
    """A list that is not what its signer signed."""


def unsigned_list(der: bytes) -> tuple[bytes, ...]:
    """Return the certificates in a bare list, as they are encoded. Raises MalformedError."""
    with decoding("master list"):
        found = MasterList.load(der, strict=True)
        return tuple(each.dump() for each in found["certificates"])


def signed_list(der: bytes) -> tuple[bytes, ...]:
    """Return the certificates in a signed list whose signature holds, as they are encoded.

    Whether its signer is to be trusted is the matter of who puts it into the folder: every state may issue
    one. Raises ForgedError, UnsupportedError, MalformedError.
    """
    found = signed(der)
    if found.content_type != CONTENT_TYPE:
        raise UnsupportedError(f"content {found.content_type}")
    for signer in found.signers:
        if not any(signer.names(each) and found.is_by(signer, each) for each in found.certificates):
            raise ForgedError
    return unsigned_list(found.content)
