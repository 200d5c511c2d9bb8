"""How supervision calls days, offices, reasons, roles and ages, in the screens' language."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDate

from kiosk.cases.overview.counts import Age, By
from kiosk.cases.overview.period import Period
from kiosk.cases.reasons import words
from kiosk.print.dates import days
from kiosk.sync.wire import OfficeNames
from kiosk.text import isolate, isolate_name
from kiosk.ui.counter import day_in_words, written_day
from kiosk.ui.language import current, locale, say

_AGES: Final[Mapping[Age, object]] = {
    Age.WEEK: QT_TRANSLATE_NOOP("Overseen", "Jusqu'à 7 jours"),
    Age.MONTH: QT_TRANSLATE_NOOP("Overseen", "8 à 30 jours"),
    Age.LATE: QT_TRANSLATE_NOOP("Overseen", "31 à 60 jours"),
    Age.OVER: QT_TRANSLATE_NOOP("Overseen", "Plus de 60 jours"),
}
_ROLES: Final[Mapping[str, object]] = {
    "head": QT_TRANSLATE_NOOP("Overseen", "Responsable"),
    "auditor": QT_TRANSLATE_NOOP("Overseen", "Contrôleur"),
    "decider": QT_TRANSLATE_NOOP("Overseen", "Saisie des décisions"),
    "administrator": QT_TRANSLATE_NOOP("Overseen", "Administrateur"),
    "office": QT_TRANSLATE_NOOP("Overseen", "Chef de bureau"),
    "clerk": QT_TRANSLATE_NOOP("Overseen", "Agent"),
    "supervisor": QT_TRANSLATE_NOOP("Overseen", "Superviseur"),
}
ROLES: Final = ("head", "auditor", "decider", "administrator")
"""The roles that a person may have at the hub."""

_LEVELS: Final[Mapping[str, object]] = {
    "nation": QT_TRANSLATE_NOOP("Overseen", "Tout le pays"),
    "region": QT_TRANSLATE_NOOP("Overseen", "Région {code}"),
    "province": QT_TRANSLATE_NOOP("Overseen", "Province {code}"),
    "office": QT_TRANSLATE_NOOP("Overseen", "Bureau {code}"),
}
_HOUR, _DAY = 3600, 86_400
_EARLIEST: Final = 2000
_UNTIL: Final = QT_TRANSLATE_NOOP("Overseen", "Jusqu'au {day}")
_NO_REASON: Final = QT_TRANSLATE_NOOP("Overseen", "Sans motif")


def number(count: int) -> str:
    """Return a whole number, its thousands apart: 12 345."""
    return locale().toString(count)


def age_word(age: Age) -> str:
    """Return how long files have waited."""
    return say("Overseen", _AGES[age])


def role_word(role: str) -> str:
    """Return what a person is; a role that a newer hub knows is called by its code."""
    return say("Overseen", _ROLES[role]) if role in _ROLES else role


def scope_word(scope: str) -> str:
    """Return how far a person sees."""
    level, _, code = scope.partition(":")
    return say("Overseen", _LEVELS[level]).format(code=isolate(code)) if level in _LEVELS else isolate(scope)


def reason_word(code: str) -> str:
    """Return CNSS's reason in words; a decision may carry none."""
    return words(code).said(current()) if code else say("Overseen", _NO_REASON)


def office_word(office: OfficeNames) -> str:
    """Return an office by name and code."""
    name = office.name_ar if current() == "ar" else office.name_fr
    return isolate(office.code) if name == office.code else f"{isolate_name(name)} ({isolate(office.code)})"


def clerk_word(clerk: str) -> str:
    """Return who took files in; a name that was never typed is a dash."""
    return isolate_name(clerk) if clerk else "—"


def period_words(period: Period) -> str:
    """Return a day, a week or a month as it is spoken of."""
    if period.days == 1:
        return _opening(day_in_words(period.first))
    if period == Period.month(period.first):
        return _opening(locale().toString(_qt(period.first), "MMMM yyyy"))
    if period.first.year < _EARLIEST:
        return say("Overseen", _UNTIL).format(day=written_day(period.last))
    return f"{written_day(period.first)} – {written_day(period.last)}"


def short_key(by: By, key: str, *, many: bool) -> str:
    """Return what stands under the bar of a group; ``many`` days are told by their number alone."""
    if by is By.DAY:
        day = _qt(date.fromisoformat(key))
        return str(day.day()) if many else locale().toString(day, "ddd d")
    return isolate(key) if by in {By.OFFICE, By.STATION} else clerk_word(key)


def key_words(by: By, key: str, office: Callable[[str], OfficeNames]) -> str:
    """Return what a group is called in full, given how offices are called."""
    match by:
        case By.DAY:
            return _opening(day_in_words(date.fromisoformat(key)))
        case By.OFFICE:
            return office_word(office(key))
        case By.STATION:
            code, _, station = key.partition(" ")
            return f"{office_word(office(code))} {isolate(station)}"
        case _:
            return clerk_word(key)


def silence_words(seconds: int) -> str:
    """Return how long a station was not heard of, in the largest unit that says it."""
    if seconds < _HOUR:
        return say("Overseen", QT_TRANSLATE_NOOP("Overseen", "{count} min")).format(count=seconds // 60)
    if seconds < 2 * _DAY:
        return say("Overseen", QT_TRANSLATE_NOOP("Overseen", "{count} h")).format(count=seconds // _HOUR)
    return days_words(seconds // _DAY)


def days_words(count: float) -> str:
    """Return a number of days, halves too; no line ends between number and word."""
    whole = int(count)
    if whole == count:
        said = days(whole).said(current())
    else:
        shown = locale().toString(float(count), "f", 1)
        said = say("Overseen", QT_TRANSLATE_NOOP("Overseen", "{count} jours")).format(count=shown)
    return said.replace(" ", "\N{NO-BREAK SPACE}")


def _opening(said: str) -> str:
    return said[:1].upper() + said[1:]


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
