"""The hub's description of itself (OpenAPI 3.1), made from the table of routes and the types of the wire."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final

import msgspec

from kiosk import __version__
from kiosk.hub.problems import STATUS
from kiosk.hub.routes.table import Query, Route
from kiosk.sync.wire import PROBLEM_TYPE, REPLY_TYPE, ProblemDocument

PATH: Final[Mapping[str, tuple[str, dict[str, Any]]]] = {
    "code": ("Code of an office.", {"type": "string", "pattern": "^[A-Z0-9]{3,8}$"}),
    "device": ("Device of a station: a UUID.", {"type": "string", "format": "uuid"}),
    "epoch": ("Epoch of a log, from 1.", {"type": "integer", "minimum": 1, "maximum": 999_999_999}),
    "login": ("Login of a person.", {"type": "string", "maxLength": 40}),
    "name": ("Days and format, as 2026-11-01_2026-11-30.csv.", {"type": "string"}),
    "reference": ("Reference of a file, as on its receipt.", {"type": "string", "maxLength": 40}),
}
"""What the variables of paths are: a sentence and a JSON Schema."""

ANYWHERE: Final = ("hub-busy", "hub-database-absent", "hub-disk-full", "hub-method", "hub-path-unknown")
"""What any route may refuse with."""

WITH_LEAVE: Final = (
    "access-expired", "not-allowed", "person-expired", "person-revoked", "person-unknown",
    "signature-broken", "station-revoked", "station-unknown",
)  # fmt: skip
"""What a route that needs a right may refuse with."""

_TEMPLATE: Final = "#/components/schemas/{name}"


def described(routes: Sequence[Route]) -> dict[str, Any]:
    """Return the OpenAPI document of these routes."""
    kinds = _types(routes)
    found, schemas = msgspec.json.schema_components(kinds, ref_template=_TEMPLATE)
    schema_of = dict(zip(kinds, found, strict=True))
    paths: dict[str, dict[str, Any]] = defaultdict(dict)
    for route in routes:
        paths[route.path][route.method.lower()] = _operation(route, schema_of)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Tadamon Kiosk: hub",
            "version": __version__,
            "description": "Stations deliver their signed logs; people read, within their scope. "
            "Codes of refusals: docs/failure-codes.md; how statements are signed: docs/protocol.md.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": dict(paths),
        "components": {
            "schemas": dict(schemas),
            "securitySchemes": {
                "leave": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "A station's statement for this path (protocol.md), or a person's token.",
                }
            },
        },
    }


def codes(route: Route) -> tuple[str, ...]:
    """Return every code that a route may refuse with, sorted."""
    return tuple(sorted({*route.problems, *ANYWHERE, *(WITH_LEAVE if route.right else ())}))


def _types(routes: Iterable[Route]) -> tuple[Any, ...]:
    named = [kind for route in routes for kind in (route.gives, route.takes) if _is_type(kind)]
    return tuple(dict.fromkeys([ProblemDocument, *named]))


def _is_type(kind: Any) -> bool:
    return kind is not None and not isinstance(kind, str)


def _operation(route: Route, schema_of: Mapping[Any, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "operationId": route.call.__name__,
        "summary": route.said,
        "parameters": [*_path(route), *map(_parameter, route.query)],
        "responses": {**_good(route, schema_of), **_refusals(route, schema_of)},
    }
    if route.right is not None:
        told |= {"security": [{"leave": []}], "x-right": route.right.value}
    if route.takes is not None:
        typed = _is_type(route.takes)
        media, schema = (REPLY_TYPE, schema_of[route.takes]) if typed else (route.takes, {})
        told["requestBody"] = {"required": True, "content": {media: {"schema": schema}}}
    return told


def _path(route: Route) -> list[dict[str, Any]]:
    names = re.findall(r"\{(\w+)\}", route.path)
    return [
        {"name": name, "in": "path", "required": True, "description": PATH[name][0], "schema": PATH[name][1]}
        for name in names
    ]


def _parameter(query: Query) -> dict[str, Any]:
    return {
        "name": query.name,
        "in": "header" if query.header else "query",
        "required": query.required,
        "description": query.said,
        "schema": query.schema,
    }


def _good(route: Route, schema_of: Mapping[Any, Any]) -> dict[str, Any]:
    headers = {name: {"schema": {"type": "string"}} for name in route.headers}
    return {
        str(status): {
            "description": HTTPStatus(status).phrase,
            **({"headers": headers} if headers else {}),
            **({} if status == HTTPStatus.NOT_MODIFIED else {"content": _content(route, schema_of)}),
        }
        for status in route.statuses
    }


def _content(route: Route, schema_of: Mapping[Any, Any]) -> dict[str, Any]:
    return {route.media_type: {"schema": {} if route.gives is None else schema_of[route.gives]}}


def _refusals(route: Route, schema_of: Mapping[Any, Any]) -> dict[str, Any]:
    grouped: dict[int, list[str]] = defaultdict(list)
    for code in codes(route):
        grouped[STATUS[code]].append(code)
    content = {PROBLEM_TYPE: {"schema": schema_of[ProblemDocument]}}
    return {
        str(status): {"description": ", ".join(told), "content": content}
        for status, told in sorted(grouped.items())
    }
