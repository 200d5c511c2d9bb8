"""Writing DER (ITU-T X.690), as much of it as certificates and signatures take."""

from datetime import datetime

from asn1crypto.core import ObjectIdentifier

from kiosk.card import tlv

NULL = tlv.encode(0x05, b"")
_TWO_DIGITS_END = 2050


def sequence(*parts: bytes) -> bytes:
    """Return a SEQUENCE."""
    return tlv.encode(0x30, b"".join(parts))


def set_of(*parts: bytes) -> bytes:
    """Return a SET OF, sorted as DER has it."""
    return tlv.encode(0x31, b"".join(sorted(parts)))


def integer(number: int) -> bytes:
    """Return an INTEGER that is not negative."""
    return tlv.encode(0x02, number.to_bytes(number.bit_length() // 8 + 1, "big"))


def oid(dotted: str) -> bytes:
    """Return an OBJECT IDENTIFIER."""
    return bytes(ObjectIdentifier(dotted).dump())


def octets(content: bytes) -> bytes:
    """Return an OCTET STRING."""
    return tlv.encode(0x04, content)


def bits(content: bytes) -> bytes:
    """Return a BIT STRING of whole bytes."""
    return tlv.encode(0x03, b"\0" + content)


def text(words: str) -> bytes:
    """Return a PrintableString."""
    return tlv.encode(0x13, words.encode("ascii"))


def moment(when: datetime) -> bytes:
    """Return a time of certificates: with two digits for the year until 2049 (RFC 5280 clause 4.1.2.5)."""
    if when.year < _TWO_DIGITS_END:
        return tlv.encode(0x17, when.strftime("%y%m%d%H%M%SZ").encode())
    return tlv.encode(0x18, when.strftime("%Y%m%d%H%M%SZ").encode())


def tagged(number: int, content: bytes) -> bytes:
    """Return an object in a context tag of its own."""
    return tlv.encode(0xA0 | number, content)
