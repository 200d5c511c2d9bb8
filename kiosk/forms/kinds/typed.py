"""Typed text made plain, in one place: what is repaired without a word, and what a person must mend.

Repaired: bidi controls and zero-width signs (keyboards and pasted text bring them; nobody sees them, and they
change nothing that is read), letters pasted from PDFs in their compatibility forms, Arabic-Indic and Persian
digits, decomposed accents, stray spaces. Refused: other controls and private signs (nobody typed them), and
signs that no paper can show, since dropping them might change a name or an address.
"""

import re
import unicodedata

from kiosk.text import latin_digits, plain

_COMPATIBLE = re.compile("[\ufb00-\ufdff\ufe70-\ufefc\uff01-\uff5e]+")
"""Latin ligatures, Arabic presentation forms, full-width signs: as PDFs and Asian keyboards give them."""

_PRINTED = re.compile(
    "[ -~\u00a1-\u017f\u0606-\u06ff\u0750-\u077f"
    "\u2010-\u201f\u2022\u2026\u2039\u203a\u20ac\u2116\u2122\u2212]*"
)
_STACKED = re.compile("[\u064b-\u065f\u0670\u06d6-\u06ed]{4}")
"""More marks on one letter than any spelling has."""


_TIDY = re.compile("[!-~\u0621-\u063a\u0641-\u064a]+(?: [!-~\u0621-\u063a\u0641-\u064a]+)*")
"""Words of plain Arabic letters and ASCII signs, as nearly all answers are: there is nothing to repair."""


def tidied(text: str) -> str:
    """Return the text repaired; what is tidy stays as it is."""
    if _TIDY.fullmatch(text):
        return text
    whole = _COMPATIBLE.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text)
    return latin_digits(plain(whole))


def is_visible(text: str) -> bool:
    """Say whether tidied text holds no control, format, private or unassigned sign."""
    return text.isprintable()


def prints(text: str) -> bool:
    """Say whether papers can show tidied text: no emoji, no script without a face, no towers of marks."""
    return _PRINTED.fullmatch(text) is not None and _STACKED.search(text) is None
