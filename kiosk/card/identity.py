"""From what the chip's files say to one reading: which of several sources each field is taken from."""

import re
from datetime import date

from kiosk.card import mrz
from kiosk.card.lds import Details, Name
from kiosk.card.mrz import Zone
from kiosk.card.reader import CardReading

NOT_CHECKED = "not-checked"
"""The chip's data were read, and nobody has compared them with a signature yet."""

MOROCCO = "MAR"
_CNIE = re.compile("[A-Z]{1,2}[0-9]{1,8}")
_NOBODY = Name("", "")
_WRONG = {
    "number": "number-check-digit",
    "birth": "birth-check-digit",
    "expiry": "expiry-check-digit",
    "composite": "composite-check-digit",
}
"""Reasons by the check digit of the chip's own zone that does not agree."""


def reading(zone: Zone, details: Details, today: date) -> CardReading:
    """Return the holder's identity: machine readable zone first, completed from the details."""
    latin = next((name for name in details.names if not name.arabic and name.given), _NOBODY)
    arabic = next((name for name in details.names if name.arabic), _NOBODY)
    printed = Name(zone.family_name, zone.given_name)
    shown = latin if zone.names_cut and latin.family else printed
    return CardReading(
        cnie=cnie(zone, details),
        document_number=zone.number,
        family_name_fr=shown.family,
        given_name_fr=shown.given,
        family_name_ar=arabic.family,
        given_name_ar=arabic.given,
        birth_date=_birth(zone, details, today),
        sex=zone.sex,
        expiry_date=mrz.expiry_date(zone.expiry),
        nationality=zone.nationality,
        address=details.address,
        birth_place=details.place,
        reasons=(NOT_CHECKED, *map(_WRONG.__getitem__, zone.wrong)),
    )


def cnie(zone: Zone, details: Details) -> str:
    """Return the holder's CNIE number; empty where the card is not a Moroccan one or does not tell.

    It stands in the zone's optional data: the document number there is the card's own, not the holder's.
    """
    if zone.issuer != MOROCCO:
        return ""
    return next((text for text in (zone.optional, details.number) if _CNIE.fullmatch(text)), "")


def _birth(zone: Zone, details: Details, today: date) -> str:
    # The zone has two digits for the year; the details, where they agree with it, have four.
    if details.birth and details.birth[2:].replace("00", "<<") == zone.birth.replace("00", "<<"):
        full = details.birth
        return f"{full[:4]}-{full[4:6]}-{full[6:]}"
    return mrz.birth_date(zone.birth, today)
