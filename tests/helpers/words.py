"""Words as a person hears them, whatever their typography: for comparing what is said, not how it is set."""

from kiosk.errors import KioskError, failure
from kiosk.text import Lang

_PLAIN = str.maketrans(
    {"\u2019": "'", "\u00a0": " ", "\u202f": " "} | dict.fromkeys("\u2060\u2066\u2067\u2068\u2069")
)


def plain(text: str) -> str:
    """Return a text without isolates, with plain spaces and apostrophes."""
    return text.translate(_PLAIN)


def failure_words(error: KioskError, lang: Lang) -> tuple[str, str, str]:
    """Return what a failure says in a language, plain: what happened, what to do, the code."""
    told = failure(error)
    return plain(told.said.said(lang)), plain(told.remedy.said(lang)), told.code
