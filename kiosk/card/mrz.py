"""The machine readable zone (ICAO 9303-3 to -5): TD1 of identity cards, TD3 of passports."""

import re
from dataclasses import dataclass, field
from datetime import date

from kiosk.card.tlv import MalformedError

TD1_LINE, TD3_LINE = 30, 44
_LINE_SIGNS = re.compile("[A-Z0-9<]+")
_WEIGHTS = (7, 3, 1)
_DATE = re.compile(r"(\d\d)(\d\d|<<)(\d\d|<<)")


@dataclass(frozen=True, slots=True)
class Zone:
    """The fields of a machine readable zone, fillers removed, dates as printed (YYMMDD, ``<`` unknown)."""

    issuer: str
    number: str = field(repr=False)
    optional: str = field(repr=False)
    """Optional data 1; the CNIE's own number stands here on Moroccan cards."""
    birth: str = field(repr=False)
    sex: str = field(repr=False)
    expiry: str = field(repr=False)
    nationality: str
    family_name: str = field(repr=False)
    given_name: str = field(repr=False)
    names_cut: bool
    """The names fill their line: they may be cut short."""
    key: str = field(repr=False)
    """Number, birth and expiry, each with its check digit: what PACE and BAC keys are made of."""
    wrong: tuple[str, ...] = ()
    """Which check digits do not agree: number, birth, expiry, composite."""


def check_digit(text: str) -> str:
    """Return a field's check digit (ICAO 9303-3 clause 4.9): weights 7, 3, 1, letters from 10, filler 0."""
    total = sum(
        _WEIGHTS[place % 3] * (0 if sign == "<" else int(sign, 36)) for place, sign in enumerate(text)
    )
    return str(total % 10)


def parse(text: str) -> Zone:
    """Return the fields of a zone without line ends, as in EF.DG1. Raises MalformedError."""
    if not _LINE_SIGNS.fullmatch(text):
        raise MalformedError("mrz signs")
    if len(text) == 3 * TD1_LINE:
        return _td1(text[:TD1_LINE], text[TD1_LINE : 2 * TD1_LINE], text[2 * TD1_LINE :])
    if len(text) == 2 * TD3_LINE:
        return _td3(text[:TD3_LINE], text[TD3_LINE:])
    raise MalformedError("mrz length")


def _td1(first: str, second: str, third: str) -> Zone:
    number, digit, optional = first[5:14], first[14], first[15:]
    if digit == "<":
        # A number of more than nine signs goes on in the optional data, its check digit after it.
        rest, _, optional = optional.partition("<")
        number, digit = number + rest[:-1], rest[-1:]
    composite = first[5:] + second[:7] + second[8:15] + second[18:29]
    checks = _Checks(number, digit, second[:7], second[8:15], composite + second[29])
    return _zone(first[2:5], checks, optional, second[7], second[15:18], third)


def _td3(first: str, second: str) -> Zone:
    composite = second[:10] + second[13:20] + second[21:43]
    checks = _Checks(second[:9], second[9], second[13:20], second[21:28], composite + second[43])
    return _zone(first[2:5], checks, second[28:42], second[20], second[10:13], first[5:])


@dataclass(frozen=True, slots=True)
class _Checks:
    number: str
    number_digit: str
    birth: str
    expiry: str
    composite: str

    def wrong(self) -> tuple[str, ...]:
        fields = {
            "number": self.number + self.number_digit,
            "birth": self.birth,
            "expiry": self.expiry,
            "composite": self.composite,
        }
        return tuple(name for name, text in fields.items() if check_digit(text[:-1]) != text[-1])


def _zone(issuer: str, checks: _Checks, optional: str, sex: str, nationality: str, names: str) -> Zone:
    family, _, given = names.rstrip("<").partition("<<")
    return Zone(
        issuer=issuer.rstrip("<"),
        number=checks.number.rstrip("<"),
        optional=optional.strip("<"),
        birth=checks.birth[:6],
        sex=sex.strip("<X"),
        expiry=checks.expiry[:6],
        nationality=nationality.rstrip("<"),
        family_name=family.replace("<", " ").strip(),
        given_name=given.replace("<", " ").strip(),
        names_cut=not names.endswith("<"),
        key=checks.number + checks.number_digit + checks.birth + checks.expiry,
        wrong=checks.wrong(),
    )


def birth_date(printed: str, today: date) -> str:
    """Return a birth date as ``YYYY-MM-DD``, ``00`` for unknown parts: the last century not in the future."""
    text = _full(printed, "20")
    return text if text <= today.isoformat() else _full(printed, "19")


def expiry_date(printed: str) -> str:
    """Return an expiry date as ``YYYY-MM-DD``; no chip card expired in another century."""
    return _full(printed, "20")


def _full(printed: str, century: str) -> str:
    parts = _DATE.fullmatch(printed)
    if not parts:
        return ""
    year, month, day = (part.replace("<<", "00") for part in parts.groups())
    return f"{century}{year}-{month}-{day}" if int(month) <= 12 and int(day) <= 31 else ""
