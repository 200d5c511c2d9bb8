"""Figures, stations and the balance of days, for supervision."""

from fastapi import Request, Response

from kiosk.errors import KioskError
from kiosk.hub import figures as counted
from kiosk.hub.access import Asker
from kiosk.hub.export import judged, selected
from kiosk.hub.figures import By, Figures, Question
from kiosk.hub.house import House
from kiosk.hub.presence import Presence, presences
from kiosk.hub.reconciliation import Balanced, balances
from kiosk.hub.routes.asking import answered, asked
from kiosk.hub.routes.selecting import FIRST, LAST, PROBLEMS, SCOPE, SELECTING, TRAINING
from kiosk.hub.routes.table import Query, Route
from kiosk.hub.scope import Right


async def figures(request: Request) -> Response:
    """Count files by one thing: ``GET /v1/figures?first&last&by&training&state&form&scope``."""
    by = request.query_params.get("by", By.DAY)

    def told(house: House, who: Asker) -> Figures:
        if by not in set(By):
            raise KioskError("figures-by")
        chosen = selected(who, request.query_params)
        pending = judged(house, chosen)
        with house.database.read() as connection:
            return counted.told(connection, Question(chosen, By(by)), pending)

    return answered(await asked(request, Right.FIGURES, told))


async def stations(request: Request) -> Response:
    """Say how the stations of the scope are: ``GET /v1/stations``."""

    def told(house: House, who: Asker) -> tuple[Presence, ...]:
        with house.database.read() as connection:
            return presences(connection, who.scope, house.clock.now())

    return answered(await asked(request, Right.FIGURES, told))


async def balance(request: Request) -> Response:
    """Count days once more: ``GET /v1/balance?first&last&training&scope&proof=0|1``."""
    proof = request.query_params.get("proof") == "1"

    def told(house: House, who: Asker) -> Balanced:
        days = {name: request.query_params.get(name, "") for name in ("first", "last", "training", "scope")}
        chosen = selected(who, days)
        pending = judged(house, chosen)
        with house.database.read() as connection:
            found = balances(connection, chosen, proof=proof)
        return Balanced(chosen.day, chosen.last, all(one.whole for one in found), pending, found)

    return answered(await asked(request, Right.FIGURES, told))


ROUTES = (
    Route(
        "GET",
        "/v1/figures",
        figures,
        "Count files, persons, states, delays and reasons of rejection, by one thing.",
        Figures,
        (*PROBLEMS, "figures-by"),
        right=Right.FIGURES,
        query=(*SELECTING, Query("by", "What is counted apart; the day otherwise.", {"enum": [*By]})),
    ),
    Route(
        "GET",
        "/v1/stations",
        stations,
        "Say of each station when it was last heard of, and what of it needs a person.",
        tuple[Presence, ...],
        right=Right.FIGURES,
    ),
    Route(
        "GET",
        "/v1/balance",
        balance,
        "Count days once more: numbers, log, closings, files and decisions, each gap named.",
        Balanced,
        PROBLEMS,
        right=Right.FIGURES,
        query=(
            FIRST,
            LAST,
            TRAINING,
            SCOPE,
            Query("proof", "Hash the entry of each file anew, which takes longer.", {"enum": ["0", "1"]}),
        ),
    ),
)
