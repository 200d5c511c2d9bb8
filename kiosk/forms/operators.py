"""Which operator a mobile number was first given to (libphonenumber's carrier data, slow to import)."""

import phonenumbers
from phonenumbers import carrier

_CODES = {"Maroc Telecom": "maroc-telecom", "Orange": "orange", "Inwi": "inwi"}


def operator_of(phone: str) -> str:
    """Return the code of the operator, empty where unknown; people keep their number when they change it."""
    try:
        number = phonenumbers.parse(phone, "MA")
    except phonenumbers.NumberParseException:
        return ""
    return _CODES.get(carrier.name_for_number(number, "en"), "")
