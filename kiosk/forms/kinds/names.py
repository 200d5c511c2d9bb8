"""Names of persons, in Arabic letters and in Latin letters, as on the card (family name first)."""

import re
import unicodedata

from kiosk.forms.answers import Value
from kiosk.forms.kinds.base import Context, Kind, Wrong, clean, same, text_schema
from kiosk.forms.kinds.typed import prints
from kiosk.forms.schema import Field
from kiosk.text import plain

_TATWEEL = "\u0640"
_ARABIC = re.compile("(?=.*[\u0621-\u063a\u0641-\u064a])[\u0621-\u063a\u0641-\u0652\u0670-\u06d3 .'-]+")
_SIGNS = frozenset(" .'-")
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "–": "-", _TATWEEL: None})
_ODD = re.compile("[’ʼ`´‐–\u0640]")
_CARD_LATIN = re.compile("[A-Z .'-]*[A-Z][A-Z .'-]*")
"""As nearly every card has it."""


def _spelled(typed: Value, field: Field) -> str | Wrong:
    """Return a cleaned name, its apostrophes and hyphens those of a keyboard, without tatweel."""
    text = clean(typed, field)
    if isinstance(text, Wrong) or not _ODD.search(text):
        return text
    return plain(text.translate(_APOSTROPHES))


def _parse_arabic(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    """Codes: ``not-arabic``, ``unprintable-signs`` for more marks than a spelling has."""
    name = _spelled(typed, field)
    if isinstance(name, Wrong):
        return name
    if not _ARABIC.fullmatch(name):
        return Wrong("not-arabic")
    return name if prints(name) else Wrong("unprintable-signs")


def _parse_latin(typed: Value, field: Field, _context: Context) -> Value | Wrong:
    """Upper case, as the card and the civil register write it."""
    name = _spelled(typed, field)
    if isinstance(name, Wrong):
        return name
    if _CARD_LATIN.fullmatch(name):
        return name
    name = unicodedata.normalize("NFC", name.upper())
    letters = [sign for sign in name if sign not in _SIGNS]
    if not letters or not all(unicodedata.name(sign, "").startswith("LATIN CAPITAL") for sign in letters):
        return Wrong("not-latin")
    return name if len(name) <= field.max_length else Wrong("too-long", {"max": str(field.max_length)})


ARABIC = Kind(parse=_parse_arabic, shown=same, schema=text_schema)
LATIN = Kind(parse=_parse_latin, shown=same, schema=text_schema, ltr=True)
