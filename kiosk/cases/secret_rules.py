"""Which PINs and passwords are taken, and the ones that are given out to be used once."""

import secrets
import unicodedata
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Final

from kiosk.cases.rights import Role
from kiosk.errors import KioskError
from kiosk.text import latin_digits

LEAST_PIN: Final = 6
"""Digits of the shortest PIN, a clerk's."""
LEAST_PASSWORD: Final = 10
"""Signs of the shortest password, anybody else's."""
LONGEST: Final = 128
_OTHERS: Final = 4
"""Different signs that a secret has at least."""
_PLAIN: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Signs that nobody mistakes for another when they are read aloud or copied by hand."""


def has_pin(role: Role) -> bool:
    """Say whether people of this role type a PIN; the others a password."""
    return role is Role.CLERK


def judged(secret: str, role: Role, login: str) -> str:
    """Return a secret that may be chosen.

    Raises KioskError ``secret-digits``, ``secret-short`` (least), ``secret-long`` (most) or ``secret-easy``.
    """
    typed = latin_digits(unicodedata.normalize("NFKC", secret))
    pin = has_pin(role)
    if pin and not (typed.isascii() and typed.isdigit()):
        raise KioskError("secret-digits")
    least = LEAST_PIN if pin else LEAST_PASSWORD
    if len(typed) < least:
        raise KioskError("secret-short", least=least)
    if len(typed) > LONGEST:
        raise KioskError("secret-long", most=LONGEST)
    if _easy(typed.casefold()) or login in typed.casefold() or (pin and _is_day(typed)):
        raise KioskError("secret-easy")
    return typed


def one_time(role: Role) -> str:
    """Return a secret to be told once and changed at its first use."""
    if has_pin(role):
        return _drawn("0123456789", 8, role)
    return _drawn(_PLAIN, 12, role)


def _drawn(signs: str, length: int, role: Role) -> str:
    while True:
        made = "".join(secrets.choice(signs) for _ in range(length))
        if not _easy(made) and not (has_pin(role) and _is_day(made)):
            return made


def _easy(typed: str) -> bool:
    """Say whether a secret is among the first that anybody tries: few signs, a run, something repeated."""
    if len(set(typed)) < _OTHERS:
        return True
    steps = {(ord(after) - ord(before)) % 10 if typed.isdigit() else ord(after) - ord(before)
             for before, after in pairwise(typed)}  # fmt: skip
    if len(steps) == 1:
        return True
    return any(typed == typed[:size] * (len(typed) // size) for size in _halves(len(typed)))


def _halves(length: int) -> Iterable[int]:
    """Yield the lengths of what a text of that length may be repeated of."""
    return (size for size in range(1, length // 2 + 1) if length % size == 0)


def _is_day(digits: str) -> bool:
    """Say whether a PIN reads as a day: birthdays are what people choose, and what neighbours know."""
    return any(_exists(*parts) for parts in _days(digits))


def _days(digits: str) -> Iterable[tuple[str, str, str]]:
    """Yield year, month and day of each way to read six or eight digits: DDMMYY, YYMMDD, MMDDYY."""
    if len(digits) not in {6, 8}:
        return
    year = len(digits) - 4
    yield digits[-year:], digits[2:4], digits[:2]
    yield digits[-year:], digits[:2], digits[2:4]
    yield digits[:year], digits[year : year + 2], digits[year + 2 :]


def _exists(year: str, month: str, day: str) -> bool:
    whole = int(year) if len(year) > 2 else 2000 + int(year)
    try:
        read = date(whole, int(month), int(day))
    except ValueError:
        return False
    return read.year >= 1900
