"""Any bytes on any endpoint: a problem document or an answer, never a 500, and nothing is written.

The endpoints are read from the application, so that a new one is held to this as well.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from starlette.routing import Route

from kiosk.clock import FixedClock
from kiosk.hub.api import hub_app
from kiosk.hub.house import House
from kiosk.hub.problems import STATUS
from kiosk.hub.tables import metadata
from tests.fakes.asgi import Response, call
from tests.fakes.filings import NOON
from tests.fakes.pen import DEVICE, Pen

METHODS = ("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH")
HEADERS = (
    "Accept-Language", "Authorization", "Content-Encoding", "Content-Length", "Content-Type", "If-None-Match",
    "Tadamon-Signature",
)  # fmt: skip
TEXT = st.text(st.characters(codec="latin-1", exclude_characters="\r\n\x00"), max_size=60)
VALUES = st.one_of(TEXT, st.sampled_from(["zstd", "Bearer ", "Bearer a.b.c", "a.b.c", "-1", DEVICE]))
PLACES = st.one_of(
    st.text(max_size=20), st.sampled_from([DEVICE, "1", "0", "-1", "9" * 400, "2026-11-21.csv"])
)
BODIES = st.one_of(
    st.binary(max_size=200), st.sampled_from([b"{}", b"[]", b"null", b"\x28\xb5\x2f\xfd", b"\n"])
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder: Path = tmp_path_factory.mktemp("hub")
    house = House.open(f"sqlite:///{folder}/hub.db", FixedClock(NOON))
    Pen(house).enrol()
    yield house
    house.database.close()


def routes(app: FastAPI) -> list[str]:
    """Return the paths of all endpoints, their places in braces."""
    return sorted({route.path for route in app.routes if isinstance(route, Route)})


def rows(house: House) -> dict[str, int]:
    with house.database.read() as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in metadata.sorted_tables
        }


def told(app: FastAPI, data: st.DataObject) -> Response:
    """Send anything to one of the endpoints."""
    path = data.draw(st.sampled_from(routes(app)))
    while "{" in path:
        before, _, rest = path.partition("{")
        path = before + data.draw(PLACES) + rest.partition("}")[2]
    query = data.draw(st.one_of(st.just(""), TEXT.map("?after={}&limit=1".format), TEXT.map("?{}".format)))
    headers = data.draw(st.dictionaries(st.sampled_from(HEADERS), VALUES, max_size=4))
    return call(app, data.draw(st.sampled_from(METHODS)), path + query, data.draw(BODIES), headers)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_anything_is_answered_and_changes_nothing(house: House, data: st.DataObject) -> None:
    app, before = hub_app(house), rows(house)
    answer = told(app, data)
    if answer.status not in {200, 304}:
        assert STATUS[answer.code] == answer.status
    assert rows(house) == before


def test_every_endpoint_is_among_them(house: House) -> None:
    assert "/v1/logs/{device}/{epoch}" in routes(hub_app(house))
    assert len(routes(hub_app(house))) >= 6
