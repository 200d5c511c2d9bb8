"""How long an answer asks to wait (RFC 9110 §10.2.3)."""

import pytest

from kiosk.errors import KioskError, asked_to_wait
from kiosk.sync.answers import opened, wait_of

DATED = {"Date": "Sat, 21 Nov 2026 12:00:00 GMT"}


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 0),
        ({"Retry-After": "5"}, 5),
        ({"Retry-After": " 120 "}, 120),
        ({"Retry-After": "601"}, 600),
        ({"Retry-After": "9" * 400}, 600),
        ({"Retry-After": "-5"}, 0),
        ({"Retry-After": "soon"}, 0),
        ({"Retry-After": "٥"}, 0),
        ({"Retry-After": "Sat, 21 Nov 2026 12:02:00 GMT", **DATED}, 120),
        ({"Retry-After": "Sat, 21 Nov 2026 11:00:00 GMT", **DATED}, 0),
        ({"Retry-After": "Sat, 21 Nov 2036 12:00:00 GMT", **DATED}, 600),
        ({"Retry-After": "Sat, 21 Nov 2026 12:02:00 GMT"}, 0),
        ({"Retry-After": "Sat, 21 Nov 2026 12:02:00 -0000", **DATED}, 0),
    ],
)
def test_the_seconds_an_answer_asks_to_wait(headers: dict[str, str], seconds: int) -> None:
    assert wait_of(headers) == seconds


def test_a_refusal_keeps_the_wait_it_was_told_with() -> None:
    assert asked_to_wait(opened(503, "text/html", b"<html>", 30)) == 30
    assert asked_to_wait(opened(503, "text/html", b"<html>")) == 0


@pytest.mark.parametrize("value", ["5", None, 2.5])
def test_a_wait_that_is_no_number_is_none(value: object) -> None:
    assert asked_to_wait(KioskError("hub-busy", retry_after=value)) == 0
