"""People who may ask: an administrator sees and sets those whose scope lies within the own one."""

import msgspec
from fastapi import Request, Response

from kiosk.cases.overview.people import PersonTold, SelfTold, TokenTold
from kiosk.hub import people
from kiosk.hub.access import Asker
from kiosk.hub.administering import contained, mine
from kiosk.hub.export import part
from kiosk.hub.house import House
from kiosk.hub.people import LIFE
from kiosk.hub.routes.asking import answered, asked, typed
from kiosk.hub.routes.table import Route
from kiosk.hub.scope import Right, within
from kiosk.hub.two_people import Asked, Deed


class PersonAsked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who is to ask, as what, how far and how long."""

    login: str
    role: people.Role
    scope: str
    days: int = LIFE.days
    """Of the token."""


class TokenAsked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long a new token is to be good for."""

    days: int = LIFE.days


class Ended(msgspec.Struct, frozen=True):
    """Who asks no more."""

    login: str


async def listed(request: Request) -> Response:
    """Name the people whose scope lies within the asker's: ``GET /v1/people``."""

    def told(house: House, who: Asker) -> tuple[PersonTold, ...]:
        with house.database.read() as connection:
            found = [one for one in people.listed(connection) if within(connection, who.scope, one.scope)]
        return tuple(
            PersonTold(one.login, one.role, str(one.scope), one.expires, one.revoked) for one in found
        )

    return answered(await asked(request, Right.ADMINISTER, told))


async def add_person(request: Request) -> Response:
    """Make a person known: ``POST /v1/people``."""
    wanted = await typed(request, PersonAsked)

    def told(house: House, who: Asker) -> TokenTold:
        scope, life = part(wanted.scope), people.lasting(wanted.days)
        asks = Asked(Deed.PERSON, wanted.login, (wanted.role, str(scope), wanted.days))
        with house.database.write() as connection:
            contained(connection, who, scope)
            people.vacant(connection, wanted.login, scope)
            done = asks.seconded(connection, who, house.clock.now())
        made = (wanted.login, wanted.role, scope, house.clock, life)
        return TokenTold(wanted.login, people.add(house.database, *made) if done else "")

    return answered(await asked(request, Right.ADMINISTER, told))


async def renew_person(request: Request) -> Response:
    """Give a person a new token: ``POST /v1/people/{login}/token``."""
    wanted, login = await typed(request, TokenAsked), request.path_params["login"]

    def told(house: House, who: Asker) -> TokenTold:
        life, asks = people.lasting(wanted.days), Asked(Deed.TOKEN, login, (wanted.days,))
        with house.database.write() as connection:
            mine(connection, who, login, ended=False)
            done = asks.seconded(connection, who, house.clock.now())
        return TokenTold(login, people.renew(house.database, login, house.clock, life) if done else "")

    return answered(await asked(request, Right.ADMINISTER, told))


async def revoke_person(request: Request) -> Response:
    """Let a person ask no more: ``POST /v1/people/{login}/revocation``."""
    login = request.path_params["login"]

    def told(house: House, who: Asker) -> Ended:
        with house.database.read() as connection:
            mine(connection, who, login, ended=True)
        people.revoke(house.database, login, house.clock)
        return Ended(login)

    return answered(await asked(request, Right.ADMINISTER, told))


async def oneself(request: Request) -> Response:
    """Say who asks: ``GET /v1/self``."""

    def told(_: House, who: Asker) -> SelfTold:
        rights = tuple(sorted(right.value for right in who.rights))
        return SelfTold(who.id, str(who.scope), rights, who.role)

    return answered(await asked(request, Right.FIGURES, told))


_BODY = ("batch-cut", "batch-too-large", "body-malformed")

ROUTES = (
    Route(
        "GET",
        "/v1/people",
        listed,
        "Name the people whose scope lies within the asker's.",
        tuple[PersonTold, ...],
        right=Right.ADMINISTER,
    ),
    Route(
        "POST",
        "/v1/people",
        add_person,
        "Ask that a person be made known whose scope lies within; a second administrator is told the token.",
        TokenTold,
        (*_BODY, "person-known", "person-life", "person-login", "scope-unknown", "second-person"),
        right=Right.ADMINISTER,
        takes=PersonAsked,
    ),
    Route(
        "POST",
        "/v1/people/{login}/token",
        renew_person,
        "Ask for a person's new token; a second administrator's asking ends the old one and is told it.",
        TokenTold,
        (*_BODY, "person-absent", "person-ended", "person-life", "person-oneself", "second-person"),
        right=Right.ADMINISTER,
        takes=TokenAsked,
    ),
    Route(
        "POST",
        "/v1/people/{login}/revocation",
        revoke_person,
        "Let a person ask no more; nobody revokes oneself.",
        Ended,
        ("person-absent", "person-oneself"),
        right=Right.ADMINISTER,
    ),
    Route("GET", "/v1/self", oneself, "Say who asks, how far and what for.", SelfTold, right=Right.FIGURES),
)
