"""The Tadamon form, a whole household, and the day they are looked at."""

import json
from datetime import date

import pytest

from kiosk.forms.answers import Answers
from kiosk.forms.load import form
from kiosk.forms.schema import Form
from kiosk.paths import HOUSEHOLD


@pytest.fixture
def tadamon() -> Form:
    return form("tadamon")


@pytest.fixture
def household() -> Answers:
    """A mother, a father whose day of birth is unknown, two children; numbers that were never issued."""
    return Answers.from_json(json.loads(HOUSEHOLD.read_text(encoding="utf-8")))


@pytest.fixture
def today() -> date:
    return date(2026, 11, 21)
