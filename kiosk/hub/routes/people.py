"""People who may ask, as an administrator sees them; they are added on the hub's own machine."""

from datetime import datetime

import msgspec
from fastapi import Request, Response

from kiosk.hub import people
from kiosk.hub.access import Asker
from kiosk.hub.house import House
from kiosk.hub.routes.asking import answered, asked
from kiosk.hub.routes.table import Route
from kiosk.hub.scope import Right, within


class PersonTold(msgspec.Struct, frozen=True):
    """A person known to the hub; the token is told once, by the command that makes it."""

    login: str
    role: people.Role
    scope: str
    """``nation``, ``region:04``, ``province:04.441`` or ``office:SALTB``."""
    expires: datetime
    revoked: datetime | None


class SelfTold(msgspec.Struct, frozen=True):
    """Who asks, and what that one may do."""

    id: str
    scope: str
    rights: tuple[str, ...]


async def listed(request: Request) -> Response:
    """Name the people whose scope lies within the asker's: ``GET /v1/people``."""

    def told(house: House, who: Asker) -> tuple[PersonTold, ...]:
        with house.database.read() as connection:
            found = [one for one in people.listed(connection) if within(connection, who.scope, one.scope)]
        return tuple(
            PersonTold(one.login, one.role, str(one.scope), one.expires, one.revoked) for one in found
        )

    return answered(await asked(request, Right.ADMINISTER, told))


async def oneself(request: Request) -> Response:
    """Say who asks: ``GET /v1/self``."""

    def told(_: House, who: Asker) -> SelfTold:
        return SelfTold(who.id, str(who.scope), tuple(sorted(right.value for right in who.rights)))

    return answered(await asked(request, Right.FIGURES, told))


ROUTES = (
    Route(
        "GET",
        "/v1/people",
        listed,
        "Name the people whose scope lies within the asker's.",
        tuple[PersonTold, ...],
        right=Right.ADMINISTER,
    ),
    Route("GET", "/v1/self", oneself, "Say who asks, how far and what for.", SelfTold, right=Right.FIGURES),
)
