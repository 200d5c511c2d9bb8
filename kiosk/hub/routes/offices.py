"""Offices and their stations, as an administrator sees and sets them."""

from datetime import datetime
from typing import Annotated

import msgspec
from fastapi import Request, Response

from kiosk.cases.certificates import RevocationReason
from kiosk.cases.overview.people import CodeTold, RevocationTold
from kiosk.hub import admin, revocations
from kiosk.hub.access import Asker
from kiosk.hub.house import House
from kiosk.hub.routes.asking import answered, asked, typed
from kiosk.hub.routes.table import Route
from kiosk.hub.scope import EVERYWHERE, Right, contains, inside
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
    screen: bool = False
    """For a citizens' screen, which may hear the feed and ask where one file stands, and no more."""


class RevocationAsked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Why a station is to be believed no more."""

    reason: RevocationReason
    since: Annotated[datetime, msgspec.Meta(tz=True)] | None = None
    """When its key was lost; now where nothing is said."""


async def offices(request: Request) -> Response:
    """Name the offices within the asker's scope: ``GET /v1/offices``."""

    def told(house: House, who: Asker) -> tuple[OfficeNames, ...]:
        with house.database.read() as connection:
            return admin.offices(connection, who.scope)

    return answered(await asked(request, Right.FIGURES, told))


async def set_office(request: Request) -> Response:
    """Add an office or rename one: ``PUT /v1/offices/{code}``."""
    names = await typed(request, OfficeAsked)
    wanted = OfficeNames(request.path_params["code"], names.name_ar, names.name_fr, names.commune)

    def told(house: House, who: Asker) -> OfficeNames:
        contains(who.scope, wanted)
        with house.database.read() as connection:
            if wanted.code in {one.code for one in admin.offices(connection, EVERYWHERE)}:
                inside(connection, who.scope, wanted.code)
        admin.add_office(house.database, wanted)
        return wanted

    return answered(await asked(request, Right.ADMINISTER, told))


async def station_code(request: Request) -> Response:
    """Give a one-time code for a station: ``POST /v1/offices/{code}/stations``."""
    wanted, code = await typed(request, StationAsked), request.path_params["code"]

    def told(house: House, who: Asker) -> CodeTold:
        with house.database.read() as connection:
            inside(connection, who.scope, code)
        kind = {"again": wanted.again, "screen": wanted.screen}
        return CodeTold(admin.add_station(house.database, code, wanted.station, house.clock, **kind))

    return answered(await asked(request, Right.ADMINISTER, told))


async def revoke(request: Request) -> Response:
    """Ask for a station's revocation, or confirm another's: ``POST /v1/stations/{device}/revocation``."""
    wanted, device = await typed(request, RevocationAsked), request.path_params["device"]

    def told(house: House, who: Asker) -> RevocationTold:
        what = revocations.Wanted(device, wanted.reason, wanted.since)
        return RevocationTold(revocations.ask(house.database, who, what, house.clock))

    return answered(await asked(request, Right.ADMINISTER, told))


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
        (*_BODY, "not-allowed", "office-code", "office-commune", "office-name"),
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
        (*_BODY, "second-person", "revocation-to-come", "station-absent"),
        right=Right.ADMINISTER,
        takes=RevocationAsked,
    ),
)
