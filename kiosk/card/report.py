"""What a reading looks like as JSON: ``kiosk card read --json``."""

from typing import Any

from kiosk.card.reader import CardReading

_PERSONAL = (
    "cnie",
    "document_number",
    "family_name_fr",
    "given_name_fr",
    "family_name_ar",
    "given_name_ar",
    "birth_date",
    "sex",
    "expiry_date",
    "nationality",
    "birth_place",
    "address",
    "issuing_authority",
    "issue_date",
)


def card_json(reading: CardReading) -> dict[str, Any]:
    """Return the reading as JSON values: what the card says, how it was opened, and what that took.

    ``timings_ms`` holds milliseconds per stage; pictures are told by their format and size in
    bytes only.
    """
    return {
        **{name: getattr(reading, name) for name in _PERSONAL},
        "photo": _picture(reading.photo),
        "signature": _picture(reading.signature),
        "optional_details_bytes": len(reading.optional_details),
        "access": reading.access,
        "files": list(reading.files),
        "authenticity": reading.authenticity.value,
        "reasons": list(reading.reasons),
        "timings_ms": dict(reading.timings),
        "apdus": reading.apdus,
        "bytes_up": reading.bytes_up,
        "bytes_down": reading.bytes_down,
    }


def _picture(photo: bytes | None) -> dict[str, Any] | None:
    if photo is None:
        return None
    return {"format": "jpeg" if photo.startswith(b"\xff\xd8") else "jpeg2000", "bytes": len(photo)}
