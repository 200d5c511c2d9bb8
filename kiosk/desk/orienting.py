"""Orientation at the desk: today's law, with the administrator's own file in the data folder."""

from kiosk.desk.means import Means
from kiosk.eligibility import orientation, parameters
from kiosk.eligibility.law import law
from kiosk.eligibility.orientation import Orientation
from kiosk.eligibility.parameters import Parameter
from kiosk.forms.answers import Answers


def orient(means: Means, answers: Answers) -> Orientation:
    """Return which schemes these answers lead to today. Raises KioskError as :func:`known_law`."""
    return orientation.orient(answers, law(means.today, known_law(means)), means.today)


def known_law(means: Means) -> tuple[Parameter, ...]:
    """Return every legal parameter. Raises KioskError of ``parameters.load`` for the administrator's file."""
    return parameters.load(means.folder / parameters.FILE)
