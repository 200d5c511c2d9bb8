"""Phone numbers of Morocco, by Google's libphonenumber data."""

from collections.abc import Collection

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import Context, Kind, Wrong, clean, pattern_schema
from kiosk.forms.schema import Field
from kiosk.text import Lang

_MOROCCO = 212


def _parse(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    """Return the ten national digits of a number a person can be reached at. Code: ``phone-format``.

    The country is asked by its code, not its region: libphonenumber files the numbers of the southern
    provinces under another region of the same +212.
    """
    text = clean(typed, field)
    if isinstance(text, Wrong):
        return text
    reached = national(text)
    return f"0{reached}" if reached else Wrong("phone-format")


def national(text: str) -> int | None:
    """Return the national number of one of Morocco's that a person answers, None for any other."""
    import phonenumbers  # noqa: PLC0415 -- the numbering plans of the world, 30 ms before the first window

    kinds = phonenumbers.PhoneNumberType
    return _of(text, {kinds.MOBILE, kinds.FIXED_LINE, kinds.FIXED_LINE_OR_MOBILE, kinds.VOIP})


def mobile(text: str) -> str | None:
    """Return a number of Morocco that takes short messages as ``+212…`` (ITU-T E.164), None for any other."""
    from phonenumbers import PhoneNumberType  # noqa: PLC0415 -- as in :func:`national`

    number = _of(text, {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})
    return None if number is None else f"+{_MOROCCO}{number}"


def _of(text: str, wanted: Collection[int]) -> int | None:
    """Return the national number of one of these types, None for any other."""
    import phonenumbers  # noqa: PLC0415 -- as in :func:`national`

    try:
        number = phonenumbers.parse(text, "MA")
    except phonenumbers.NumberParseException:
        return None
    if number.country_code != _MOROCCO or number.extension:
        return None
    return number.national_number if phonenumbers.number_type(number) in wanted else None


def _shown(value: str, _field: Field, _lang: Lang) -> str:
    """Group the digits by two, as Morocco writes them: ``06 12 34 56 78``."""
    return " ".join(value[start : start + 2] for start in range(0, len(value), 2))


KIND = Kind(
    parse=_parse, shown=_shown, schema=pattern_schema("^0[5-8][0-9]{8}$"), ltr=True, boxes=(2, 2, 2, 2, 2)
)
