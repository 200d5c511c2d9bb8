"""The reference number of a file: ``OFFICE-STATION-YY-NNNNN-CC``, ISO 7064 MOD 97-10."""

import re
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_uppercase
from typing import Self

from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.text import latin_digits, plain

_SHAPE = re.compile(r"^([A-Z0-9]{3,8}?)(T?[A-Z]\d)(\d{2})(\d{5,9})(\d{2})$", re.ASCII)
_DASHED = re.compile(r"^([A-Z0-9]{3,8})-(T?[A-Z]\d)-(\d{2})-(\d{5,9})-(\d{2})$", re.ASCII)
_PRINTED = re.compile(
    r"(([A-Z0-9]{3,8})-(T?)([A-Z]\d)-(\d{2}))-(\d{5}|[1-9]\d{5,8})-(0[2-9]|[1-8]\d|9[0-8])", re.ASCII
)
_DIGITS = str.maketrans({letter: str(int(letter, 36)) for letter in ascii_uppercase} | {"-": ""})
"""A letter counts as two digits, A as 10."""
_BETWEEN = re.compile("[\\s./_\u2010-\u2015\u2212-]+")
"""What stands between the parts: a hyphen, or what texts and phones put in its place."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Office code (A-Z0-9, 3-8), station (letter + digit), two-digit year, number from 1, training or not."""

    office: str
    station: str
    year: int
    number: int
    training: bool = False

    @property
    def _stem(self) -> str:
        training = "T" if self.training else ""
        return f"{self.office}-{training}{self.station}-{self.year:02d}-{self.number:05d}"

    @property
    def check(self) -> str:
        """The two check digits, over the reference without dashes (ISO 7064, MOD 97-10)."""
        return f"{98 - int(self._stem.translate(_DIGITS) + '00') % 97:02d}"

    @override
    def __str__(self) -> str:
        """Return the reference as printed, with dashes and check digits."""
        return f"{self._stem}-{self.check}"

    @classmethod
    def exact(cls, printed: str) -> Self:
        """Read a reference that must stand exactly as it is printed, in a tenth of the time of :meth:`parse`.

        Raises KioskError ``reference-format`` or ``reference-check``.
        """
        found = _PRINTED.fullmatch(printed)
        if found is None:
            raise KioskError("reference-format")
        series, office, training, station, year, number, check = found.groups()
        if int(f"{_rest(series)}{number}{check}") % 97 != 1:
            raise KioskError("reference-check")
        return cls(office, station, int(year), int(number), bool(training))

    @classmethod
    def parse(cls, typed: str, *, office: str = "") -> Self:
        """Read a reference as people type it: any case, with or without dashes, Arabic-Indic digits.

        Raises KioskError ``reference-format`` or ``reference-check``.
        """
        bare = _BETWEEN.sub("-", latin_digits(plain(typed)).upper()).strip("-")
        found = _DASHED.match(bare) or _undashed(bare.replace("-", ""), office)
        if found is None:
            raise KioskError("reference-format")
        return cls._checked(found)

    @classmethod
    def _checked(cls, found: re.Match[str]) -> Self:
        code, station, year, number, check = found.groups()
        training = len(station) == 3
        reference = cls(code, station[-2:], int(year), int(number), training)
        if reference.check != check:
            raise KioskError("reference-check")
        return reference


@lru_cache(4096)
def _rest(series: str) -> int:
    """Return what is left by 97 of what stands before the number; a hub meets each thousands of times."""
    return int(series.translate(_DIGITS)) % 97


def _undashed(bare: str, office: str) -> re.Match[str] | None:
    """Split without dashes; an office code that ends like a station is told apart by its check digits."""
    if office and bare.startswith(office):
        shape = re.compile(rf"^({re.escape(office)})(T?[A-Z]\d)(\d{{2}})(\d{{5}})(\d{{2}})$", re.ASCII)
        return shape.match(bare) or _SHAPE.match(bare)
    return _SHAPE.match(bare)
