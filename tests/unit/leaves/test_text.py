"""What every floor does to a piece of text."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.text import (
    LANGS,
    Words,
    has_controls,
    heard,
    isolate,
    isolate_name,
    latin_digits,
    masked,
    plain,
    unbroken,
)


def test_words_are_said_in_the_language_asked_for() -> None:
    words = Words("وصل", "récépissé")
    assert [words.said(lang) for lang in LANGS] == ["وصل", "récépissé"]


def test_placeholders_are_filled_in_both_languages() -> None:
    assert Words("الطفل {n}", "Enfant {n}").filled(n=2) == Words("الطفل 2", "Enfant 2")


def test_words_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Words("أ", "a").ar = "ب"  # type: ignore[misc]  # what is tried here


@pytest.mark.parametrize(
    ("typed", "latin"),
    [("٠١٢٣٤٥٦٧٨٩", "0123456789"), ("۰۱۲۳۴۵۶۷۸۹", "0123456789"), ("A1 ٢٦", "A1 26"), ("", "")],
)
def test_eastern_digits_become_latin_ones(typed: str, latin: str) -> None:
    assert latin_digits(typed) == latin


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  EL   ALAOUI ", "EL ALAOUI"),
        ("\u202bفاطمة\u202c", "فاطمة"),
        ("\u2066ZZ999901\u2069", "ZZ999901"),
        ("Hafi\u0301d", "Haf\u00edd"),
        ("\ufeffa\u200bb", "ab"),
        ("a\u00a0b\nc", "a b c"),
    ],
)
def test_plain_text_has_no_direction_marks_and_single_spaces(typed: str, kept: str) -> None:
    assert plain(typed) == kept


@given(st.text())
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text())
def test_an_isolated_code_is_plain_text_again(text: str) -> None:
    assert plain(isolate(text)) == plain(isolate_name(text)) == plain(text)


@pytest.mark.parametrize("text", ["a\x00b", "a\tb", "a\nb", "\x7f", "\ud800", "\ue000", "\uffff"])
def test_signs_that_no_keyboard_types_are_noticed(text: str) -> None:
    assert has_controls(text)


@pytest.mark.parametrize("text", ["", "فاطمة الزهراء", "D'Été-Noël 3", "مُحَمَّد"])
def test_names_hold_no_controls(text: str) -> None:
    assert not has_controls(text)


@pytest.mark.parametrize(
    ("identifier", "shown", "seen"),
    [("ZZ999901", 3, "•••••901"), ("AB", 3, "AB"), ("", 3, ""), ("7267770186", 0, "••••••••••")],
)
def test_an_identifier_shows_its_last_signs_only(identifier: str, shown: int, seen: str) -> None:
    assert masked(identifier, shown) == seen


def test_a_code_that_ends_no_line_reads_as_it_is_typed() -> None:
    assert unbroken("SALTB-A1-26-00042-00").count("\u2060-\u2060") == 4
    assert heard(unbroken("SALTB-A1-26-00042-00")) == "SALTB-A1-26-00042-00"
