"""What a text costs as a short message: its alphabet and its parts (3GPP TS 23.038 and 23.040)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("^{}\\[~]|€\f")
"""Each takes the place of two."""


class Alphabet(StrEnum):
    """How a text is written on the air."""

    GSM7 = "gsm-7"
    UCS2 = "ucs-2"


_SIZES: Final = {Alphabet.GSM7: (160, 153), Alphabet.UCS2: (70, 67)}
"""Signs of a message in one part, and of each part of a longer one."""


@dataclass(frozen=True, slots=True)
class Sized:
    """A text's alphabet, and in how many parts it travels."""

    alphabet: Alphabet
    parts: int


def sized(text: str) -> Sized:
    """Return what a text costs."""
    signs = set(text)
    if signs <= _BASIC | _EXTENDED:
        alphabet, length = Alphabet.GSM7, sum(2 if sign in _EXTENDED else 1 for sign in text)
    else:
        alphabet, length = Alphabet.UCS2, len(text.encode("utf-16-le")) // 2
    alone, part = _SIZES[alphabet]
    return Sized(alphabet, 1 if length <= alone else -(-length // part))
