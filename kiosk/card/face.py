"""The picture in EF.DG2: a biometric template (ISO/IEC 7816-11) around a face record (ISO/IEC 19794-5)."""

from kiosk.card import tlv

JPEG = b"\xff\xd8\xff"
JP2 = bytes.fromhex("0000000C6A502020")
J2K = bytes.fromhex("FF4FFF51")

_FORMAT = b"FAC\x00010\x00"
_RECORD_HEADER, _FACE_HEADER, _POINT, _IMAGE_HEADER = 14, 20, 8, 12
_DATA_BLOCKS = {0x5F2E, 0x7F2E}


def image(dg2: bytes) -> bytes | None:
    """Return the first face image, JPEG or JPEG 2000 as the chip holds it; None where there is none.

    Raises MalformedError where the template's data objects are broken.
    """
    group = tlv.need(dg2, 0x75, 0x7F61)
    for template in tlv.parse(group):
        if template.tag == 0x7F60:
            for each in tlv.parse(template.value):
                if each.tag in _DATA_BLOCKS:
                    return _picture(each.value)
    return None


def _picture(block: bytes) -> bytes | None:
    if block.startswith(_FORMAT):
        found = _from_record(block)
        return found if _is_picture(found) else None
    # The newer ISO/IEC 39794-5 wraps the same picture in ASN.1; its first bytes tell where it begins.
    places = [place for place in (block.find(sign) for sign in (JPEG, JP2, J2K)) if place >= 0]
    return block[min(places) :] if places else None


def _from_record(record: bytes) -> bytes:
    face = record[_RECORD_HEADER:]
    points = int.from_bytes(face[4:6], "big")
    return face[_FACE_HEADER + points * _POINT + _IMAGE_HEADER : int.from_bytes(face[:4], "big")]


def _is_picture(data: bytes) -> bool:
    return data.startswith((JPEG, JP2, J2K))
