"""The suite's own guards: they must be able to fail."""

import logging

import pytest

from tests.helpers.logfail import complaints, full_text
from tests.helpers.persons import named_in


def record(message: str, *values: object, level: int = logging.INFO, **extra: object) -> logging.LogRecord:
    made = logging.LogRecord("kiosk.demo", level, "demo.py", 7, message, values, None)
    made.__dict__.update(extra)
    return made


@pytest.mark.parametrize(
    "told",
    [
        "file of ZZ999901",
        "idcs 7267770186.",
        "EL ALAOUI came",
        "I<MARZZ999901<8",
        "holder: فاطمة الزهراء",
        "0612345678",
    ],
)
def test_an_identifier_or_a_name_is_recognised(told: str) -> None:
    assert named_in(told)


@pytest.mark.parametrize(
    "told", ["reference DEMO-A1-26-00001-50", "batch 200", "2846173905", "took 1795215060.25", "PALI"]
)
def test_ordinary_lines_are_let_through(told: str) -> None:
    assert not named_in(told)


def test_a_warning_is_a_complaint_unless_it_was_meant() -> None:
    records = [record("printer %s gone", "x", level=logging.WARNING)]
    assert complaints(records, warnings_meant=False) == ["unexpected log: WARNING kiosk.demo: printer x gone"]
    assert complaints(records, warnings_meant=True) == []


def test_personal_data_is_a_complaint_at_every_level_and_is_not_repeated() -> None:
    records = [record("kept %s", "7267770186", level=logging.DEBUG)]
    assert complaints(records, warnings_meant=True) == ["personal data logged by kiosk.demo at demo.py:7"]


def test_the_whole_record_is_looked_at() -> None:
    told = record("failed", case="a-case")
    told.exc_info = (ValueError, ValueError("ZZ999902"), None)
    assert "a-case" in full_text(told)
    assert named_in(full_text(told))
