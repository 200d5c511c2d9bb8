"""Writing the logical data structure: what a personalisation centre puts on a chip (ICAO 9303-10)."""

from kiosk.card import files, tlv
from kiosk.card.face import JPEG
from kiosk.card.lds import TAGS
from kiosk.card.mrz import check_digit

_VERSION, _UNICODE, _LIST = 0x5F01, 0x5F36, 0x5C
_LDS, _UNICODE_RELEASE = b"0107", b"040000"
_FIRST = files.DG1 - 1
_RECORD, _FACE, _IMAGE = 14, 20, 12
_FORMAT = b"FAC\x00010\x00"
_BASIC, _JPEG, _JPEG_2000 = 1, 0, 1
"""Image type; image data types."""


def _template(tag: int, *objects: tuple[int, bytes]) -> bytes:
    return tlv.encode(tag, b"".join(tlv.encode(inner, value) for inner, value in objects))


def com(groups: tuple[int, ...]) -> bytes:
    """Return EF.COM listing data groups by file id."""
    tags = {name: tag for tag, name in TAGS.items()}
    listed = bytes(tags[f"DG{group - _FIRST}"] for group in groups)
    return _template(0x60, (_VERSION, _LDS), (_UNICODE, _UNICODE_RELEASE), (_LIST, listed))


def atr_info(longest: int) -> bytes:
    """Return EF.ATR/INFO of a chip that returns so many bytes at once, and takes as many."""
    size = longest.to_bytes(2, "big")
    return _template(0x7F66, (0x02, size), (0x02, size))


def dg1(lines: tuple[str, str, str]) -> bytes:
    """Return EF.DG1 with a TD1 zone."""
    return _template(0x61, (0x5F1F, "".join(lines).encode("ascii")))


def dg11(texts: dict[int, str]) -> bytes:
    """Return EF.DG11 with a list of its tags and their texts in UTF-8."""
    listed = b"".join(tag.to_bytes(2, "big") for tag in texts)
    return _template(0x6B, (_LIST, listed), *((tag, text.encode()) for tag, text in texts.items()))


def dg7(picture: bytes) -> bytes:
    """Return EF.DG7 with a picture of the holder's signature."""
    return _template(0x67, (0x02, b"\x01"), (0x5F43, picture))


def dg12(authority: str, day: str) -> bytes:
    """Return EF.DG12: who issued the card, and when (``YYYY-MM-DD``)."""
    listed = bytes.fromhex("5F195F26")
    told = ((0x5F19, authority.encode()), (0x5F26, day.replace("-", "").encode()))
    return _template(0x6C, (_LIST, listed), *told)


def dg13(content: bytes) -> bytes:
    """Return EF.DG13 with what only the issuer understands."""
    return tlv.encode(0x6D, content)


def dg2(picture: bytes, width: int, height: int) -> bytes:
    """Return EF.DG2 with one face image of that many pixels (ISO/IEC 19794-5 clause 5)."""
    size = width.to_bytes(2, "big") + height.to_bytes(2, "big")
    kind = _JPEG if picture.startswith(JPEG) else _JPEG_2000
    image = (bytes((_BASIC, kind)) + size).ljust(_IMAGE, b"\0") + picture
    face = (_FACE + len(image)).to_bytes(4, "big").ljust(_FACE, b"\0") + image
    one = bytes((0, 1))
    record = _FORMAT + (_RECORD + len(face)).to_bytes(4, "big") + one + face
    header = _template(0xA1, (0x80, b"\x01\x01"), (0x81, b"\x02"), (0x87, b"\x01\x01"), (0x88, b"\x00\x08"))
    return tlv.encode(0x75, _template(0x7F61, (0x02, b"\x01"), (0x7F60, header + tlv.encode(0x5F2E, record))))


def zone(document: str, cnie: str, born: str, sex: str, expires: str, name: str) -> tuple[str, str, str]:
    """Return the TD1 zone of a CNIE: dates YYMMDD, the holder's number in optional data 1."""
    number = document.ljust(9, "<")
    first = f"IDMAR{number}{check_digit(number)}{cnie.ljust(15, '<')}"
    dates = f"{born}{check_digit(born)}{sex}{expires}{check_digit(expires)}"
    optional = "<" * 11
    composite = check_digit(first[5:] + dates[:7] + dates[8:] + optional)
    return first, f"{dates}MAR{optional}{composite}", name.ljust(30, "<")[:30]
