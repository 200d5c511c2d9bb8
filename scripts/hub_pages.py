"""The page of ``docs/`` that lists what the hub answers, written from its table of routes."""

from kiosk.hub.access import CITIZENS_RIGHTS, STATION_RIGHTS
from kiosk.hub.api import ROUTES
from kiosk.hub.openapi import codes
from kiosk.hub.people import RIGHTS
from kiosk.hub.routes.table import Route
from kiosk.hub.scope import Right


def routes_page() -> str:
    """Return the page: each route, who may ask, what it takes, and what it may refuse with."""
    lines = [
        "# What the hub answers",
        "",
        "Written by `python -m scripts.docs` from `kiosk/hub/routes`; do not edit.",
        "The same as OpenAPI: `GET /v1/openapi.json`. How a station's leave is signed:",
        "[protocol.md](protocol.md); what a code means: [failure-codes.md](failure-codes.md);",
        "people and their roles: [hub.md](hub.md).",
        "",
    ]
    for route in sorted(ROUTES, key=lambda one: (one.path, one.method)):
        lines += _entry(route)
    return "\n".join(lines)


def _entry(route: Route) -> list[str]:
    lines = [f"## `{route.method} {route.path}`", route.said, f"* Who: {_who(route)}."]
    lines += [
        f"* `{one.name}`{' (header)' if one.header else ''}{', required' if one.required else ''}: {one.said}"
        for one in route.query
    ]
    return [*lines, f"* Refuses with: {', '.join(f'`{code}`' for code in codes(route))}.", ""]


def _who(route: Route) -> str:
    if route.right is None:
        return "anybody; the request proves itself where it has to"
    roles = [role.value for role, rights in RIGHTS.items() if route.right in rights]
    return ", ".join([*_stations(route.right), *roles])


def _stations(right: Right) -> list[str]:
    both = ["citizens' screens"] if right in CITIZENS_RIGHTS else []
    return ["stations", *both] if right in STATION_RIGHTS else []
