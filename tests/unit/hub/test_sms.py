"""What a text costs as a short message, by the tables of 3GPP TS 23.038; our own texts are short enough."""

import pytest

from kiosk.hub.messages import texts
from kiosk.hub.sms import Alphabet, sized

LONGEST = "TABRIQUE-A1-26-00042-73"
"""An office's code has eight signs at most."""


@pytest.mark.parametrize(
    ("text", "alphabet", "parts"),
    [
        ("", Alphabet.GSM7, 1),
        ("a" * 160, Alphabet.GSM7, 1),
        ("a" * 161, Alphabet.GSM7, 2),
        ("a" * 306, Alphabet.GSM7, 2),
        ("a" * 307, Alphabet.GSM7, 3),
        ("é" * 160, Alphabet.GSM7, 1),
        ("€" * 80, Alphabet.GSM7, 1),
        ("€" * 81, Alphabet.GSM7, 2),
        ("ô" * 70, Alphabet.UCS2, 1),
        ("ô" * 71, Alphabet.UCS2, 2),
        ("م" * 134, Alphabet.UCS2, 2),
        ("م" * 135, Alphabet.UCS2, 3),
        ("😀" * 35, Alphabet.UCS2, 1),
        ("😀" * 36, Alphabet.UCS2, 2),
    ],
)
def test_a_text_has_an_alphabet_and_parts(text: str, alphabet: Alphabet, parts: int) -> None:
    found = sized(text)
    assert (found.alphabet, found.parts) == (alphabet, parts)


@pytest.mark.parametrize("event", sorted(texts()))
def test_our_texts_are_one_part_in_french_and_two_in_arabic(event: str) -> None:
    said = texts()[event].filled(reference=LONGEST)
    assert LONGEST in said.ar
    assert LONGEST in said.fr
    assert (sized(said.fr).alphabet, sized(said.fr).parts) == (Alphabet.GSM7, 1)
    assert (sized(said.ar).alphabet, sized(said.ar).parts) == (Alphabet.UCS2, 2)
