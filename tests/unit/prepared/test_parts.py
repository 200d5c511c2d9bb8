"""A slip cut into codes, and codes of one or several slips gathered in any order, any number of times."""

import random

import base45
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cases.prepared.parts import LARGEST, MOST, PREFIX, Gathered, part, split
from kiosk.errors import KioskError
from tests.helpers.refusals import refusal_of

ALPHABET = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def gathered(texts: list[str]) -> Gathered:
    found = Gathered()
    for text in texts:
        found = found.with_part(part(text))
    return found


def refusal(text: str) -> str:
    with pytest.raises(KioskError) as refused:
        part(text)
    assert "TP1" not in str(refused.value)
    return refused.value.code


@given(st.binary(min_size=1, max_size=LARGEST * 4), st.randoms(use_true_random=False))
def test_codes_in_any_order_and_read_twice_give_the_slip_back(sealed: bytes, chance: random.Random) -> None:
    texts = split(sealed)
    mixed = [*texts, *chance.choices(texts, k=3)]
    chance.shuffle(mixed)
    found = gathered(mixed)
    assert (found.whole, found.missing, found.of) == (True, (), len(texts))
    assert found.sealed() == sealed


@pytest.mark.parametrize(("size", "codes"), [(1, 1), (LARGEST, 1), (LARGEST + 1, 2), (LARGEST * MOST, MOST)])
def test_a_slip_has_as_few_codes_as_it_can_of_about_one_size(size: int, codes: int) -> None:
    texts = split(random.Random(size).randbytes(size))
    assert len(texts) == codes
    assert max(map(len, texts)) <= 720
    assert max(map(len, texts)) - min(map(len, texts)) <= codes * 3
    assert all(set(text) <= ALPHABET for text in texts), "of the signs that a code keeps shortest"


def test_a_slip_of_too_many_codes_is_not_made() -> None:
    with pytest.raises(KioskError) as refused:
        split(bytes(LARGEST * MOST + 1))
    assert refused.value.values == {"parts": MOST + 1, "most": MOST}
    assert refused.value.code == "prepared-too-large"


def test_codes_of_two_slips_never_mix_the_newer_slip_begins_anew() -> None:
    first, second = split(bytes(LARGEST * 2)), split(bytes(LARGEST * 2 - 1))
    found = gathered([first[0], second[1]])
    assert (found.missing, found.whole) == ((1,), False)
    assert gathered([first[0], second[1], second[0]]).sealed() == bytes(LARGEST * 2 - 1)


def test_what_is_still_to_come_is_known_and_nothing_opens_before() -> None:
    texts = split(bytes(LARGEST * 3))
    assert "body" not in repr(part(texts[0]))
    found = gathered([texts[2]])
    assert (found.missing, found.whole) == ((1, 2), False)
    with pytest.raises(KioskError) as refused:
        found.sealed()
    assert (refused.value.code, refused.value.values) == ("prepared-incomplete", {"have": 1, "parts": 3})
    with pytest.raises(KioskError, match="prepared-incomplete"):
        Gathered().sealed()
    assert Gathered().missing == ()


def test_a_code_changed_on_the_way_is_told_before_anything_is_opened() -> None:
    texts = split(random.Random(2).randbytes(LARGEST * 2))
    other = base45.b45encode(bytes(LARGEST)).decode()
    found = gathered([texts[0], texts[1][: len(PREFIX) + 11] + other])
    with pytest.raises(KioskError, match="prepared-damaged"):
        found.sealed()


@pytest.mark.parametrize(
    "text",
    [
        "",
        PREFIX,
        f"{PREFIX}11ABCDEFGHI",
        f"{PREFIX}01ABCDEFGHIAAA",
        f"{PREFIX}21ABCDEFGHIAAA",
        f"{PREFIX}1ZABCDEFGHIAAA",
        f"{PREFIX}?1ABCDEFGHIAAA",
        f"{PREFIX}11ABCDEFGHI:::",
        f"{PREFIX}11ABCDEFGHIé",
        f"{PREFIX}11ABCDEFGHI{'A' * 3000}",
        "TK1:ABC",
    ],
)
def test_whatever_is_no_code_of_a_slip_is_refused(text: str) -> None:
    assert refusal(text) == "prepared-damaged"


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(rest: str) -> None:
    assert refusal_of(lambda: part(PREFIX + rest)) in {"", "prepared-damaged"}
