"""Writing CMS SignedData (RFC 5652): security objects, card security, master lists."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import new

from kiosk.card import tlv
from kiosk.card.authenticity import master_list, security_object
from kiosk.card.virtual import der
from kiosk.card.virtual.issuing import Certified, name
from kiosk.card.virtual.signing import digest_algorithm

CARD_SECURITY = "0.4.0.127.0.7.3.2.1"
"""id-SecurityObject of BSI TR-03110."""

_SIGNED_DATA = "1.2.840.113549.1.7.2"
_TYPE, _DIGEST, _TIME = "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4", "1.2.840.113549.1.9.5"


def signed(
    content_type: str, content: bytes, signer: Certified, issuer: Certified, at: datetime | None = None
) -> bytes:
    """Return a content signed, with the signer's certificate."""
    digest = digest_algorithm(signer.key.making.hash)
    inside = der.sequence(der.oid(content_type), der.tagged(0, der.octets(content)))
    data = der.sequence(
        der.integer(3),
        der.set_of(digest),
        inside,
        der.tagged(0, signer.der),
        der.set_of(_signer_info(content_type, content, signer, issuer, at)),
    )
    return der.sequence(der.oid(_SIGNED_DATA), der.tagged(0, data))


def _signer_info(
    content_type: str, content: bytes, signer: Certified, issuer: Certified, at: datetime | None
) -> bytes:
    making = signer.key.making
    hashed = new(making.hash, content, usedforsecurity=False).digest()
    attributes = [_attribute(_TYPE, der.oid(content_type)), _attribute(_DIGEST, der.octets(hashed))]
    if at:
        attributes.append(_attribute(_TIME, der.moment(at)))
    told = der.set_of(*attributes)
    return der.sequence(
        der.integer(1),
        der.sequence(name(issuer.plan.common), der.integer(signer.plan.serial)),
        digest_algorithm(making.hash),
        b"\xa0" + told[1:],
        making.algorithm,
        der.octets(signer.key.sign(told)),
    )


def _attribute(kind: str, value: bytes) -> bytes:
    return der.sequence(der.oid(kind), der.set_of(value))


def sod(
    groups: Mapping[int, bytes], signer: Certified, issuer: Certified, at: datetime | None = None
) -> bytes:
    """Return an EF.SOD over data groups by their number."""
    chosen = signer.key.making.hash
    hashes = [
        der.sequence(
            der.integer(number), der.octets(new(chosen, groups[number], usedforsecurity=False).digest())
        )
        for number in sorted(groups)
    ]
    content = der.sequence(der.integer(0), digest_algorithm(chosen), der.sequence(*hashes))
    return tlv.encode(0x77, signed(security_object.CONTENT_TYPE, content, signer, issuer, at))


def bare_list(certificates: tuple[bytes, ...]) -> bytes:
    """Return an unsigned master list."""
    return der.sequence(der.integer(0), der.set_of(*certificates))


def signed_list(certificates: tuple[bytes, ...], signer: Certified, issuer: Certified) -> bytes:
    """Return a master list under a signature."""
    return signed(master_list.CONTENT_TYPE, bare_list(certificates), signer, issuer)
