"""The columns of the list of stations, and what of each needs a person."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.cases.overview.people import Presence
from kiosk.text import isolate
from kiosk.ui.counter import written_day
from kiosk.ui.language import say
from kiosk.ui.pages.counter.listing import Column
from kiosk.ui.pages.supervision.glance import silent
from kiosk.ui.pages.supervision.names import number, silence_words
from kiosk.ui.parts.chip import Mark

_SOON: Final = timedelta(days=30)
"""How long before its end a certificate is told: stations renew theirs by themselves long before."""

_REVOKED: Final = ("neutral", "ban", QT_TRANSLATE_NOOP("Overseen", "Révoqué"))
_NEVER: Final = ("warn", "clock", QT_TRANSLATE_NOOP("Overseen", "Jamais entendu"))
_HEARD: Final = ("good", "circle-check", QT_TRANSLATE_NOOP("Overseen", "Il y a {time}"))
_SCREEN: Final = QT_TRANSLATE_NOOP("Overseen", "{station} · borne")
_SILENT: Final = ("warn", "triangle-alert", QT_TRANSLATE_NOOP("Overseen", "Il y a {time}"))


def heard_mark(one: Presence) -> Mark:
    """Return when a station was last heard of."""
    if one.revoked is not None:
        return _mark(_REVOKED)
    if one.silent_seconds is None:
        return _mark(_NEVER)
    return _mark(_SILENT if silent(one) else _HEARD, silence_words(one.silent_seconds))


def columns(now: Callable[[], datetime]) -> tuple[Column[Presence], ...]:
    """Return the columns, given what time it is."""
    return (
        Column(QT_TRANSLATE_NOOP("Listing", "Bureau"), lambda one: isolate(one.office)),
        Column(QT_TRANSLATE_NOOP("Listing", "Poste"), _code),
        Column(QT_TRANSLATE_NOOP("Listing", "Entendu"), heard_mark, least=150),
        Column(QT_TRANSLATE_NOOP("Listing", "Non lues"), lambda one: number(one.pending), spared=3),
        Column(QT_TRANSLATE_NOOP("Listing", "Mises à part"), _apart),
        Column(QT_TRANSLATE_NOOP("Listing", "Certificat jusqu'au"), lambda one: _until(one, now()), spared=2),
        Column(
            QT_TRANSLATE_NOOP("Listing", "Entrées"), lambda one: number(one.entries), spared=1, number=True
        ),
    )


def _pending(one: Presence) -> str:
    return number(one.pending)


def _entries(one: Presence) -> str:
    return number(one.entries)


def _code(one: Presence) -> str:
    """Return a station's code, and that citizens use it."""
    return say("Overseen", _SCREEN if one.screen else "{station}").format(station=isolate(one.station))


def _apart(one: Presence) -> str | Mark:
    count = one.set_apart + one.disputed
    return Mark("bad", "octagon-alert", number(count)) if count else "0"


def _until(one: Presence, now: datetime) -> str | Mark:
    until = one.certified_until
    if until is None:
        return "—"
    said = written_day(until.date())
    return Mark("warn", "triangle-alert", said) if until - now < _SOON and one.revoked is None else said


def _mark(row: tuple[str, str, object], time: str = "") -> Mark:
    tone, icon, word = row
    return Mark(tone, icon, say("Overseen", word).format(time=time))
