"""Dates and numbers of days in words, as Moroccan administrations write them."""

from datetime import date

from kiosk.print.words import paper_words
from kiosk.text import Words, isolate


def long_day(day: date) -> Words:
    """Return ``السبت 21 نونبر 2026`` and ``samedi 21 novembre 2026``."""
    return _day("day", day)


def short_day(day: date) -> Words:
    """Return the same without the day of the week."""
    return _day("short", day)


def days(number: int) -> Words:
    """Return a number of days, in the form Arabic counts with (``60 يوما``)."""
    return paper_words("dates")[f"days.{plural(number)}"].filled(n=number)


def plural(number: int) -> str:
    """Return the Arabic plural category of a whole number above 0 (CLDR plural rules, ``ar``)."""
    if number in {1, 2}:
        return "one" if number == 1 else "two"
    rest = number % 100
    if 3 <= rest <= 10:
        return "few"
    return "many" if rest >= 11 else "other"


def _day(shape: str, day: date) -> Words:
    words = paper_words("dates")
    weekday, month = words[f"weekday.{day.isoweekday()}"], words[f"month.{day.month}"]
    first = words["first"] if day.day == 1 else Words(isolate(str(day.day)), str(day.day))
    return Words(
        words[shape].ar.format(weekday=weekday.ar, day=first.ar, month=month.ar, year=isolate(str(day.year))),
        words[shape].fr.format(weekday=weekday.fr, day=first.fr, month=month.fr, year=day.year),
    )
