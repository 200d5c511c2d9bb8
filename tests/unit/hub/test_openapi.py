"""The hub's description is complete and true: held to the routes, and tried by requests made from it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import requests
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from kiosk.clock import FixedClock
from kiosk.errors import failures
from kiosk.hub import people
from kiosk.hub.api import ROUTES, hub_app
from kiosk.hub.house import House
from kiosk.hub.openapi import PATH, codes, described
from kiosk.hub.people import Role
from kiosk.hub.problems import STATUS
from kiosk.hub.scope import Level, Scope
from kiosk.sync.signing import sign
from kiosk.sync.wire import LOG_TYPE, Access
from tests.fakes.asgi import call
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen

AnyCase = Case[Any]

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]

schemathesis.openapi.media_type(LOG_TYPE, st.binary(max_size=200))

TRIES = settings(
    max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


def test_every_route_is_served_and_every_path_served_is_described(app: FastAPI) -> None:
    served = {(method, route.path) for route in app.routes for method in route.methods}  # type: ignore[attr-defined]  # all ours are APIRoutes
    assert served == {(route.method, route.path) for route in ROUTES}
    told = call(app, "GET", "/v1/openapi.json").json()
    assert {(m.upper(), path) for path, methods in told["paths"].items() for m in methods} == served


def test_every_refusal_told_has_a_status_and_words() -> None:
    told = {code for route in ROUTES for code in codes(route)}
    assert told <= STATUS.keys()
    assert told <= failures().keys()


def test_every_variable_of_a_path_is_described() -> None:
    assert {name for route in ROUTES for name in re.findall(r"\{(\w+)\}", route.path)} <= PATH.keys()


def test_every_operation_has_a_name_of_its_own() -> None:
    names = [one["operationId"] for path in described(ROUTES)["paths"].values() for one in path.values()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("who", ["nobody", "station", *Role])
def test_requests_made_from_the_description_are_answered_as_it_says(house: House, who: str) -> None:
    app, leave = hub_app(house), _leave(house, who)
    asked = 0
    for found in schemathesis.openapi.from_asgi("/v1/openapi.json", app).get_all_operations():

        @given(case=found.ok().as_strategy())  # type: ignore[union-attr]  # our document has no operation that cannot be read
        @TRIES
        def tried(case: AnyCase) -> None:
            nonlocal asked
            answer = case.call(headers=leave(case))
            case.validate_response(answer, checks=CHECKS)
            asked += 1

        tried()
    assert asked >= len(ROUTES)


def _leave(house: House, who: str) -> Callable[[AnyCase], dict[str, str]]:
    if who == "nobody":
        return lambda _: {}
    if who == "station":
        pen = Pen(house)
        pen.enrol()
        return lambda case: _signed(pen, case)
    token = people.add(house.database, "amina.b", Role(who), Scope(Level.NATION), FixedClock(NOON))
    return lambda _: {"Authorization": f"Bearer {token}"}


def _signed(pen: Pen, case: AnyCase) -> dict[str, str]:
    sent = case.as_transport_kwargs(base_url="http://hub")
    path = requests.Request("GET", sent["url"], params=sent.get("params")).prepare().path_url
    access = Access(device=pen.device, path=path, issued=int(NOON.timestamp()))
    return {"Authorization": f"Bearer {sign(access, pen.key)}"}
