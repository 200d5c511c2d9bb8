"""Dates as civil registers know them: the day, or the day and the month, may be unknown (written ``00``)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from kiosk.forms.fold import fold
from kiosk.text import latin_digits, plain

_FRENCH = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
_SHORT = "janv fevr mars avr mai juin juil aout sept oct nov dec"
_MOROCCAN = "يناير فبراير مارس ابريل ماي يونيو يوليوز غشت شتنبر اكتوبر نونبر دجنبر"
MONTHS = {
    fold(name): number
    for names in (_FRENCH, _SHORT, _MOROCCAN)
    for number, name in enumerate(names.split(), start=1)
}
"""Month numbers by folded name; Arabic names as Morocco says them (CLDR ar-MA)."""

_SEPARATORS = re.compile(r"[\s/.\-،,]+")
_NUMBER = re.compile(r"[0-9]{1,8}")
_KEPT = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_OLDEST = 1900


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, and a month and a day that are 0 where unknown."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        """``YYYY-MM-DD``, with ``00`` for what is unknown."""
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @property
    def possible(self) -> bool:
        """Whether such a day exists, from 1900 on; a known day in an unknown month does not (RNP's rule)."""
        if self.year < _OLDEST or self.month > 12:
            return False
        if self.month == 0:
            return self.day == 0
        return self.day <= monthrange(self.year, self.month)[1]

    @property
    def whole(self) -> bool:
        """Whether day and month are known; it must be possible."""
        return self.day > 0

    @property
    def earliest(self) -> date:
        """The first day it can be; it must be possible."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can be; it must be possible."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


def read(typed: str) -> PartialDate | None:
    """Read a date as people write it: ``07/03/1984``, ``1984-03-07``, ``7 mars 1984``, ``1979``.

    Returns None where it is no date; the result may still not be :attr:`PartialDate.possible`.
    """
    kept = _KEPT.fullmatch(typed)
    if kept:  # canonical already, as nearly every date that is read again
        return PartialDate(int(kept[1]), int(kept[2]), int(kept[3]))
    parts = [_number(part) for part in _SEPARATORS.split(latin_digits(plain(typed))) if part]
    known = [part for part in parts if part is not None]
    if not known or len(known) != len(parts):
        return None
    if len(known) == 1:
        return _single(known[0])
    return _ordered(known)


def ages(typed: str, today: date) -> tuple[int, int] | None:
    """Return the least and the greatest age in full years that fit a birth date, or None if it is none."""
    born = read(typed)
    if born is None or not born.possible:
        return None
    return _years(born.latest, today), _years(born.earliest, today)


def _number(part: str) -> str | None:
    month = MONTHS.get(fold(part))
    if month is not None:
        return str(month)
    part = part.removesuffix("er")
    return part if _NUMBER.fullmatch(part) else None


def _single(part: str) -> PartialDate | None:
    if len(part) == 4:
        return PartialDate(int(part))
    if len(part) != 8:
        return None
    dayfirst = PartialDate(int(part[4:]), int(part[2:4]), int(part[:2]))
    return dayfirst if dayfirst.possible else PartialDate(int(part[:4]), int(part[4:6]), int(part[6:]))


def _ordered(parts: list[str]) -> PartialDate | None:
    """Year first or year last, never in the middle and never of two digits."""
    if len(parts[0]) != 4:
        parts.reverse()
    lengths = [len(part) for part in parts]
    if len(parts) > 3 or lengths[0] != 4 or max(lengths[1:]) > 2:
        return None
    return PartialDate(*(int(part) for part in parts))


def _years(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
