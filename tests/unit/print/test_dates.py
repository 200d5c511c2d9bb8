"""Dates and delays in words."""

from datetime import date

import pytest

from kiosk.print.dates import days, long_day, plural, short_day
from kiosk.text import plain


def test_a_day_is_written_with_the_months_of_morocco() -> None:
    words = long_day(date(2026, 11, 21))
    assert plain(words.ar) == "السبت 21 نونبر 2026"
    assert words.fr == "samedi 21 novembre 2026"


def test_the_first_of_a_month_is_written_as_the_first() -> None:
    words = short_day(date(2027, 7, 1))
    assert plain(words.ar) == "فاتح يوليوز 2027"
    assert words.fr == "1er juillet 2027"


def test_all_months_and_weekdays_have_their_own_words() -> None:
    assert len({long_day(date(2026, month, 2)).fr.split()[2] for month in range(1, 13)}) == 12
    assert len({long_day(date(2026, 6, day)).ar.split()[0] for day in range(1, 8)}) == 7


@pytest.mark.parametrize(
    ("number", "ar", "fr"),
    [
        (1, "يوم واحد", "un jour"),
        (2, "يومان", "deux jours"),
        (10, "10 أيام", "10 jours"),
        (30, "30 يوما", "30 jours"),
        (60, "60 يوما", "60 jours"),
        (100, "100 يوم", "100 jours"),
        (103, "103 أيام", "103 jours"),
    ],
)
def test_arabic_counts_days_in_its_own_forms(number: int, ar: str, fr: str) -> None:
    assert (days(number).ar, days(number).fr) == (ar, fr)


def test_plural_categories_are_those_of_cldr() -> None:
    assert [plural(number) for number in (1, 2, 3, 11, 99, 100, 102, 111, 1000)] == [
        "one", "two", "few", "many", "many", "other", "other", "many", "other",
    ]  # fmt: skip
