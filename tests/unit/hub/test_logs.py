"""Each request leaves one line, in which nothing stands that was sent."""

import io
import logging
from collections.abc import Iterator

import msgspec
import pytest
from fastapi import FastAPI

from kiosk.hub.logs import JsonLines, log_lines
from kiosk.hub.watching import REQUESTS
from tests.fakes.asgi import call
from tests.fakes.pen import DEVICE, Pen


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    handler.setFormatter(JsonLines())
    level, REQUESTS.propagate = REQUESTS.level, False
    REQUESTS.addHandler(handler)
    REQUESTS.setLevel(logging.INFO)
    yield text
    REQUESTS.removeHandler(handler)
    REQUESTS.setLevel(level)
    REQUESTS.propagate = True


def lines(written: io.StringIO) -> list[dict[str, object]]:
    return [msgspec.json.decode(line) for line in written.getvalue().splitlines()]


def test_a_request_is_a_line_by_its_route(app: FastAPI, written: io.StringIO) -> None:
    call(app, "GET", f"/v1/logs/{DEVICE}/1/head")
    (line,) = lines(written)
    assert isinstance(line.pop("ms"), float)
    assert str(line.pop("time")).endswith("+00:00")
    assert line == {
        "level": "INFO",
        "logger": "kiosk.hub.requests",
        "said": "request",
        "method": "GET",
        "route": "/v1/logs/{device}/{epoch}/head",
        "status": 401,
    }


def test_what_was_sent_stands_in_no_line(app: FastAPI, small_pen: Pen, written: io.StringIO) -> None:
    small_pen.write()
    batch = small_pen.batch()
    told = {
        "Tadamon-Signature": batch.token,
        "Authorization": "Bearer secret",
        "Content-Encoding": "identity",
    }
    call(app, "POST", f"/v1/logs/{DEVICE}/1", batch.body, told)
    call(app, "GET", "/v1/exports/2026-11-21.csv?training=secret&state=SALTB-A1-26-00042-73", b"", told)
    call(app, "GET", "/secret/SALTB-A1-26-00042-73", b"", told)
    assert [line["status"] for line in lines(written)] == [200, 401, 404]
    assert lines(written)[2]["route"] == "-"
    for sent in ("secret", DEVICE, batch.token, "SALTB", small_pen.items[0].hash):
        assert sent not in written.getvalue()


def test_a_defect_is_named_by_its_kind_without_its_text() -> None:
    told = (RuntimeError, RuntimeError("an answer of somebody"), None)
    record = logging.LogRecord("kiosk", logging.ERROR, "", 0, "a request failed", (), told)
    line = JsonLines().format(record)
    assert msgspec.json.decode(line)["error"] == "RuntimeError"
    assert "somebody" not in line


def test_the_hub_writes_its_lines_to_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(REQUESTS, "level", logging.NOTSET)
    monkeypatch.setattr(logging.getLogger("kiosk"), "level", logging.NOTSET)
    log_lines()
    (handler,) = root.handlers
    assert isinstance(handler.formatter, JsonLines)
    assert REQUESTS.isEnabledFor(logging.INFO)
