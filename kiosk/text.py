"""Words in two languages, and the few things every floor does to a piece of text."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

Lang = Literal["ar", "fr"]
LANGS: tuple[Lang, ...] = ("ar", "fr")

_LRI, _FSI, _PDI = "\u2066", "\u2068", "\u2069"
_WJ = "\u2060"
_BIDI = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


@dataclass(frozen=True, slots=True)
class Words:
    """The same thing said in Arabic and in French; neither is a translation of less rank."""

    ar: str
    fr: str

    def said(self, lang: Lang) -> str:
        """Return the text in that language."""
        return self.ar if lang == "ar" else self.fr

    def filled(self, **values: object) -> "Words":
        """Return both texts with their {placeholders} replaced."""
        return Words(self.ar.format(**values), self.fr.format(**values))


def latin_digits(text: str) -> str:
    """Return the text with Arabic-Indic and Persian digits as 0-9."""
    return text.translate(_DIGITS)


def plain(text: str) -> str:
    """Return the text in NFC, without bidi controls or zero-width marks, with single spaces and no ends."""
    if not text.isascii():  # marks first: a mark between a letter and its accent would keep them apart
        text = unicodedata.normalize("NFC", _BIDI.sub("", text))
    return " ".join(text.split())


def has_controls(text: str) -> bool:
    """Say whether the text holds control characters that no keyboard at a counter types."""
    # Almost every answer is printable, and asking that first is 30 times as quick.
    if text.isprintable():
        return False
    return any(unicodedata.category(sign) in {"Cc", "Cs", "Co", "Cn"} for sign in text)


def isolate(text: str) -> str:
    """Wrap a code, number or date so that it stays left-to-right inside Arabic text (UAX #9, LRI...PDI)."""
    return f"{_LRI}{text}{_PDI}"


def unbroken(code: str) -> str:
    """Return a code whose hyphens end no line: a reference is read in one piece (UAX #14, word joiner)."""
    return code.replace("-", f"{_WJ}-{_WJ}")


def heard(text: str) -> str:
    """Return a text as it is read aloud: without the signs that only keep its lines together."""
    return text.replace(_WJ, "")


def isolate_name(text: str) -> str:
    """Wrap a name, whose own first letter tells its direction (UAX #9, FSI...PDI)."""
    return f"{_FSI}{text}{_PDI}"


def masked(identifier: str, shown: int = 3) -> str:
    """Return an identifier with all but its last signs hidden: ``masked("ZZ999901")`` is ``•••••901``."""
    hidden = max(len(identifier) - shown, 0)
    return "•" * hidden + identifier[hidden:]
