"""What every page of the counter works with."""

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.clock import Clock, local
from kiosk.flows.access import Session
from kiosk.flows.desk import Desk
from kiosk.text import isolate
from kiosk.ui.background import Background
from kiosk.ui.hand import Hand
from kiosk.ui.language import locale


@dataclass(slots=True)
class Counter:
    """The desk, the road off the GUI thread, the time, the file in hand and who is working."""

    desk: Desk
    background: Background
    clock: Clock
    hand: Hand
    clerk: str = ""
    session: Session | None = None
    """Who has unlocked the window; None where nobody is known, and anybody may do anything."""
    reference: str = ""
    """The deposited file that the done and case pages show."""
    corrected: bool = False
    """That file was just corrected, not deposited."""


def day_and_time(instant: datetime) -> str:
    """Return an instant on the wall clock of Morocco, short, kept left-to-right: 21/11/2026 10:42."""
    return isolate(f"{local(instant):%d/%m/%Y %H:%M}")


def long_day(instant: datetime) -> str:
    """Return the day in words of the screens' language: السبت، 21 نونبر 2026."""
    return day_in_words(local(instant).date())


def day_in_words(day: date) -> str:
    """Return a day in words of the screens' language."""
    shown: str = locale().toString(day, locale().dateFormat())  # type: ignore[call-overload]  # PySide takes date
    return shown


def time_of(instant: datetime) -> str:
    """Return the time of day on the wall clock of Morocco: 10:42."""
    return isolate(f"{local(instant):%H:%M}")


def written_day(day: date) -> str:
    """Return a day short, kept left-to-right: 21/11/2026."""
    return isolate(f"{day:%d/%m/%Y}")
