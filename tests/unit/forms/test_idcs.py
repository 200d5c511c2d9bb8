"""The IDCS: the published vectors, each rule of shape, and what a slip of the finger does."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum import verhoeff

from kiosk.forms.kinds import KINDS, Context, Wrong
from kiosk.forms.schema import Field
from kiosk.text import Words

KIND = KINDS["idcs"]
FIELD = Field("idcs", "idcs", Words("المعرف", "IDCS"))
REAL = Context(date(2026, 11, 21))
TRAINING = Context(date(2026, 11, 21), training=True)
VALID = ("2846173904", "9350281748", "4609173824", "2516116556")
NEVER_ISSUED = ("7267770186", "3597770836", "2167776135", "3867770912", "4914777172")


@pytest.mark.parametrize("number", VALID)
def test_an_issued_number_passes_in_both_modes(number: str) -> None:
    assert KIND.parse(number, FIELD, REAL) == number
    assert KIND.parse(number, FIELD, TRAINING) == number


@pytest.mark.parametrize("number", NEVER_ISSUED)
def test_a_demonstration_number_passes_in_training_only(number: str) -> None:
    assert KIND.parse(number, FIELD, REAL) == Wrong("idcs-pattern")
    assert KIND.parse(number, FIELD, TRAINING) == number


@pytest.mark.parametrize(
    "number",
    [
        "1234567890",  # first digit, though its check digit is right
        "5788895125",  # a triple, though its check digit is right
        "2001320013",  # both halves the same
        "2001661002",  # the second half is the first one backwards
        "2323232323",  # one pair five times
        "5678901234",  # ascending through nine
        "7654321098",  # descending through nought
        "284617390",
        "28461739044",
        "28461739O4",
        "284617390²",
    ],
)
def test_a_number_that_cannot_be_issued_is_refused_by_its_shape(number: str) -> None:
    assert KIND.parse(number, FIELD, REAL) == Wrong("idcs-pattern")


@given(st.sampled_from(VALID), st.integers(0, 9), st.integers(1, 9))
def test_any_one_wrong_digit_is_noticed(number: str, place: int, shift: int) -> None:
    digit = str((int(number[place]) + shift) % 10)
    slipped = number[:place] + digit + number[place + 1 :]
    assert isinstance(KIND.parse(slipped, FIELD, REAL), Wrong)


@given(st.sampled_from(VALID + NEVER_ISSUED), st.integers(0, 8))
def test_any_two_exchanged_digits_are_noticed(number: str, place: int) -> None:
    assume(number[place] != number[place + 1])
    slipped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert isinstance(KIND.parse(slipped, FIELD, TRAINING), Wrong)


def test_a_wrong_last_digit_is_told_as_such() -> None:
    assert KIND.parse("2846173905", FIELD, REAL) == Wrong("idcs-check-digit")
    assert KIND.parse("7267770187", FIELD, TRAINING) == Wrong("idcs-check-digit")


@given(st.from_regex(r"[2-9][0-9]{8}", fullmatch=True))
def test_whatever_passes_has_a_right_check_digit_and_stays_the_same(start: str) -> None:
    number = start + str(verhoeff.calc_check_digit(start))
    parsed = KIND.parse(number, FIELD, TRAINING)
    assert parsed in (number, Wrong("idcs-pattern"))


@pytest.mark.parametrize(
    "typed", ["284 617 3904", "284-617-3904", " 2846173904\u200f", "٢٨٤ ٦١٧ ٣٩٠٤", "\u2066284.617.3904\u2069"]
)
def test_spaces_marks_and_arabic_digits_do_not_matter(typed: str) -> None:
    assert KIND.parse(typed, FIELD, REAL) == "2846173904"


def test_it_is_shown_as_on_the_citizens_papers() -> None:
    assert KIND.shown("2516116556", FIELD, "ar") == "251 611 6556"
