"""Orientation at the desk: today's law, with the administrator's own file in the data folder."""

from datetime import date

from kiosk.desk.means import Means
from kiosk.eligibility import orientation, parameters
from kiosk.eligibility.law import law
from kiosk.eligibility.orientation import Orientation
from kiosk.eligibility.parameters import Parameter
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers


def orient(means: Means, answers: Answers) -> Orientation:
    """Return which schemes these answers lead to today. Raises KioskError as :func:`known_law`."""
    return orientation.orient(answers, law(means.today, known_law(means)), means.today)


def answer_days(means: Means, day: date) -> int:
    """Return the greatest delay of an answer, in days, by the law of a day.

    A receipt is handed over at once (law 55-19): where the administrator's file cannot be read, which
    orientation tells, the program's own figures and the hub's count.
    """
    try:
        known = known_law(means)
    except KioskError:
        known = parameters.load(told=means.published.law)
    return law(day, known).deposit_delay


def known_law(means: Means) -> tuple[Parameter, ...]:
    """Return every legal parameter. Raises KioskError as :meth:`Means.law`."""
    return means.law()
