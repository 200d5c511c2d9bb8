"""What ``kiosk card read`` tells of a reading: as JSON, or in lines for a person."""

from collections.abc import Iterator
from typing import Any

from kiosk.card.reader import CardReading
from kiosk.errors import KioskError, failures, sentence
from kiosk.text import LANGS

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


def card_lines(reading: CardReading) -> Iterator[str]:
    """Yield what the card says, a line each, without what it leaves out; reasons in words, both languages."""
    for name, value in card_json(reading).items():
        if name == "reasons":
            yield from map(_reason, value)
        elif value not in ("", None, 0):
            yield f"{name}: {_plain(value)}"


def _reason(told: str) -> str:
    code, _, files = told.partition(" ")
    if code not in failures():
        return told
    wrong = KioskError(code, files=files)
    return f"  {' · '.join(sentence(wrong, lang) for lang in reversed(LANGS))}"


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {part}" for name, part in value.items())
    return " ".join(value) if isinstance(value, list) else str(value)


def _picture(photo: bytes | None) -> dict[str, Any] | None:
    if photo is None:
        return None
    return {"format": "jpeg" if photo.startswith(b"\xff\xd8") else "jpeg2000", "bytes": len(photo)}
