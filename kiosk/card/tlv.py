"""BER-TLV data objects as cards use them (ISO/IEC 7816-4 clause 6, ITU-T X.690): definite lengths only."""

from dataclasses import dataclass, field

LONGEST_TAG = 3
LONGEST_LENGTH = 4


class MalformedError(ValueError):
    """Bytes that are not what their standard says; the text names the place, never the content."""


@dataclass(frozen=True, slots=True)
class Header:
    """Tag and length of one data object, and how many bytes they take."""

    tag: int
    length: int
    size: int

    @property
    def total(self) -> int:
        """Bytes of the whole data object, header and value."""
        return self.size + self.length


@dataclass(frozen=True, slots=True)
class Tlv:
    """One data object."""

    tag: int
    value: bytes = field(repr=False)


def encode(tag: int, value: bytes) -> bytes:
    """Return the data object with its shortest length form."""
    return tag.to_bytes(max((tag.bit_length() + 7) // 8, 1), "big") + encoded_length(len(value)) + value


def encoded_length(length: int) -> bytes:
    """Return a length field: one byte below 128, else a count and that many bytes."""
    if length < 0x80:
        return bytes([length])
    digits = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(digits)]) + digits


def header(data: bytes) -> Header:
    """Return the header that the bytes begin with. Raises MalformedError (also when it is cut short)."""
    tag, after = _tag(data)
    if after >= len(data):
        raise MalformedError("length missing")
    first = data[after]
    if first < 0x80:
        return Header(tag, first, after + 1)
    count = first & 0x7F
    end = after + 1 + count
    if not 1 <= count <= LONGEST_LENGTH or end > len(data):
        raise MalformedError("length")
    return Header(tag, int.from_bytes(data[after + 1 : end], "big"), end)


def _tag(data: bytes) -> tuple[int, int]:
    if not data:
        raise MalformedError("tag missing")
    size = 1
    if data[0] & 0x1F == 0x1F:
        size = 2
        while size <= LONGEST_TAG and size <= len(data) and data[size - 1] & 0x80:
            size += 1
    if size > LONGEST_TAG or size > len(data):
        raise MalformedError("tag")
    return int.from_bytes(data[:size], "big"), size


def parse(data: bytes) -> tuple[Tlv, ...]:
    """Return the data objects that follow each other in the bytes. Raises MalformedError."""
    found, rest = [], data
    while rest:
        head = header(rest)
        if head.total > len(rest):
            raise MalformedError("value cut short")
        found.append(Tlv(head.tag, rest[head.size : head.total]))
        rest = rest[head.total :]
    return tuple(found)


def find(data: bytes, *path: int) -> bytes | None:
    """Return the value of the first object along a path of tags, or None. Raises MalformedError."""
    value: bytes = data
    for tag in path:
        inner = next((each.value for each in parse(value) if each.tag == tag), None)
        if inner is None:
            return None
        value = inner
    return value


def need(data: bytes, *path: int) -> bytes:
    """Return the value at a path of tags. Raises MalformedError where there is none."""
    value = find(data, *path)
    if value is None:
        raise MalformedError(f"{path[-1]:X} missing")
    return value
