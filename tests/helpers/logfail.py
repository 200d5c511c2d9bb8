"""A test fails on a warning nobody expected, and on a person's data in any log record."""

import logging
import traceback
from collections.abc import Iterator

import pytest

from tests.helpers.persons import named_in

PHASES = ("setup", "call", "teardown")


def pytest_configure(config: pytest.Config) -> None:
    """Declare the one way out, which names its reason."""
    config.addinivalue_line(
        "markers", "logs(reason): the test provokes warnings in the log, for the reason given"
    )


def full_text(record: logging.LogRecord) -> str:
    """Return all that a handler could write of a record: message, traceback and extra values."""
    lines = [record.getMessage()]
    if record.exc_info and record.exc_info[0]:
        lines += traceback.format_exception(*record.exc_info)
    standard = logging.makeLogRecord({}).__dict__
    lines += [str(value) for name, value in record.__dict__.items() if name not in standard]
    return "\n".join(lines)


def complaints(records: list[logging.LogRecord], *, warnings_meant: bool) -> list[str]:
    """Return what is wrong with these records, one line each, without repeating personal data."""
    found = []
    for record in records:
        if named_in(full_text(record)):
            found.append(f"personal data logged by {record.name} at {record.filename}:{record.lineno}")
        elif record.levelno >= logging.WARNING and not warnings_meant:
            found.append(f"unexpected log: {record.levelname} {record.name}: {record.getMessage()}")
    return found


@pytest.fixture(autouse=True)
def _calm_and_silent_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    caplog.set_level(logging.DEBUG, logger="kiosk")
    yield
    marker = request.node.get_closest_marker("logs")
    if marker and not marker.args:
        pytest.fail("@pytest.mark.logs needs its reason")
    records = [record for phase in PHASES for record in caplog.get_records(phase)]
    found = complaints(records, warnings_meant=marker is not None)
    if found:
        pytest.fail("\n".join(found))
