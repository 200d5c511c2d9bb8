"""Phone numbers of Morocco, by Google's libphonenumber data."""

import phonenumbers
from phonenumbers import PhoneNumberType

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import Context, Kind, Wrong, clean, pattern_schema
from kiosk.forms.schema import Field
from kiosk.text import Lang, latin_digits

_MOROCCO = 212
_REACHABLE = {
    PhoneNumberType.MOBILE,
    PhoneNumberType.FIXED_LINE,
    PhoneNumberType.FIXED_LINE_OR_MOBILE,
    PhoneNumberType.VOIP,
}


def _parse(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    """Return the ten national digits of a number a person can be reached at. Code: ``phone-format``.

    The country is asked by its code, not its region: libphonenumber files the numbers of the southern
    provinces under another region of the same +212.
    """
    text = clean(typed, field)
    if isinstance(text, Wrong):
        return text
    try:
        number = phonenumbers.parse(latin_digits(text), "MA")
    except phonenumbers.NumberParseException:
        return Wrong("phone-format")
    if number.country_code != _MOROCCO or number.extension:
        return Wrong("phone-format")
    reachable = phonenumbers.number_type(number) in _REACHABLE
    return f"0{number.national_number}" if reachable else Wrong("phone-format")


def _shown(value: str, _field: Field, _lang: Lang) -> str:
    """Group the digits by two, as Morocco writes them: ``06 12 34 56 78``."""
    return " ".join(value[start : start + 2] for start in range(0, len(value), 2))


KIND = Kind(parse=_parse, shown=_shown, schema=pattern_schema("^0[5-8][0-9]{8}$"), ltr=True)
