"""Offices and their stations, as an administrator sees and sets them."""

from datetime import datetime

import msgspec
from fastapi import Request, Response
from sqlalchemy import Connection, select

from kiosk.cases.certificates import RevocationReason
from kiosk.hub import revocations
from kiosk.hub.access import Asker
from kiosk.hub.admin import add_office, add_station
from kiosk.hub.house import House
from kiosk.hub.routes.asking import answered, asked, typed
from kiosk.hub.routes.table import Route
from kiosk.hub.scope import Right, Scope, contains, inside
from kiosk.hub.tables import office
from kiosk.sync.wire import OfficeNames


class OfficeAsked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an office is called, and where it lies."""

    name_ar: str
    name_fr: str
    commune: str
    """HCP code of its commune, ``RR.PPP.CC.N``."""


class StationAsked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which station is to be enrolled."""

    station: str
    """A letter and a digit."""
    again: bool = False
    """For the computer that is this station already, its register restored from a backup."""


class CodeTold(msgspec.Struct, frozen=True):
    """A one-time code."""

    code: str
    """Good for 15 minutes."""


class RevocationAsked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why a station is to be believed no more."""

    reason: RevocationReason
    since: datetime | None = None
    """When its key was lost; now where nothing is said."""


class RevocationTold(msgspec.Struct, frozen=True):
    """Where a revocation stands."""

    done: bool
    """Whether it is done; otherwise another administrator has to ask for the same within a day."""


async def offices(request: Request) -> Response:
    """Name the offices within the asker's scope: ``GET /v1/offices``."""

    def told(house: House, who: Asker) -> tuple[OfficeNames, ...]:
        with house.database.read() as connection:
            return _within(connection, who.scope)

    return answered(await asked(request, Right.FIGURES, told))


async def set_office(request: Request) -> Response:
    """Add an office or rename one: ``PUT /v1/offices/{code}``."""
    names = await typed(request, OfficeAsked)
    wanted = OfficeNames(request.path_params["code"], names.name_ar, names.name_fr, names.commune)

    def told(house: House, who: Asker) -> OfficeNames:
        contains(who.scope, wanted)
        with house.database.read() as connection:
            if connection.scalar(select(office.c.code).where(office.c.code == wanted.code)):
                inside(connection, who.scope, wanted.code)
        add_office(house.database, wanted)
        return wanted

    return answered(await asked(request, Right.ADMINISTER, told))


async def station_code(request: Request) -> Response:
    """Give a one-time code for a station: ``POST /v1/offices/{code}/stations``."""
    wanted, code = await typed(request, StationAsked), request.path_params["code"]

    def told(house: House, who: Asker) -> CodeTold:
        with house.database.read() as connection:
            inside(connection, who.scope, code)
        return CodeTold(add_station(house.database, code, wanted.station, house.clock, again=wanted.again))

    return answered(await asked(request, Right.ADMINISTER, told))


async def revoke(request: Request) -> Response:
    """Ask for a station's revocation, or confirm another's: ``POST /v1/stations/{device}/revocation``."""
    wanted, device = await typed(request, RevocationAsked), request.path_params["device"]

    def told(house: House, who: Asker) -> RevocationTold:
        what = revocations.Wanted(device, wanted.reason, wanted.since)
        return RevocationTold(revocations.ask(house.database, who, what, house.clock))

    return answered(await asked(request, Right.ADMINISTER, told))


def _within(connection: Connection, scope: Scope) -> tuple[OfficeNames, ...]:
    columns = office.c.code, office.c.name_ar, office.c.name_fr, office.c.commune
    mine = select(*columns).where(scope.clause(office.c.code)).order_by(office.c.code)
    return tuple(OfficeNames(*row) for row in connection.execute(mine))


_BODY = ("batch-cut", "batch-too-large", "body-malformed", "office-unknown")

ROUTES = (
    Route(
        "GET",
        "/v1/offices",
        offices,
        "Name the offices within the asker's scope.",
        tuple[OfficeNames, ...],
        right=Right.FIGURES,
    ),
    Route(
        "PUT",
        "/v1/offices/{code}",
        set_office,
        "Add an office, or give a known one new names.",
        OfficeNames,
        (*_BODY, "not-allowed", "office-code", "office-name"),
        right=Right.ADMINISTER,
        takes=OfficeAsked,
    ),
    Route(
        "POST",
        "/v1/offices/{code}/stations",
        station_code,
        "Give a one-time code with which one computer becomes a station.",
        CodeTold,
        (*_BODY, "station-code", "station-taken"),
        right=Right.ADMINISTER,
        takes=StationAsked,
    ),
    Route(
        "POST",
        "/v1/stations/{device}/revocation",
        revoke,
        "Ask that a station be believed no more; a second administrator's asking does it.",
        RevocationTold,
        (*_BODY, "revocation-same-person", "revocation-to-come", "station-absent"),
        right=Right.ADMINISTER,
        takes=RevocationAsked,
    ),
)
