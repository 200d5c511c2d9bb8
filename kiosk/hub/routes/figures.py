"""Figures, what waits, and stations, for supervision."""

from fastapi import Request, Response

from kiosk.cases.overview.counts import Board, By, Figures, Queue
from kiosk.cases.overview.people import Presence
from kiosk.clock import local
from kiosk.errors import KioskError
from kiosk.hub import figures as counted
from kiosk.hub.access import Asker
from kiosk.hub.export import judged, selected
from kiosk.hub.house import House
from kiosk.hub.presence import presences
from kiosk.hub.routes.asking import answered, asked
from kiosk.hub.routes.selecting import PROBLEMS, SCOPE, SELECTING, TRAINING
from kiosk.hub.routes.table import Query, Route
from kiosk.hub.scope import Right


async def figures(request: Request) -> Response:
    """Count files by one thing: ``GET /v1/figures?first&last&by&training&state&form&scope…``."""
    query = request.query_params

    def told(house: House, who: Asker) -> Figures:
        by, chosen = _by(query.get("by", By.DAY)), selected(who, query)
        pending = judged(house, chosen)
        with house.database.read() as connection:
            return counted.told(connection, counted.Question(chosen, by), pending)

    return answered(await asked(request, Right.FIGURES, told))


async def board(request: Request) -> Response:
    """Tell all that a first page shows: ``GET /v1/board?first&last&by=day,office,reason&…``."""
    query = request.query_params

    def told(house: House, who: Asker) -> Board:
        bys = tuple(dict.fromkeys(map(_by, query.get("by", By.DAY).split(","))))
        chosen = selected(who, query)
        pending = judged(house, chosen)
        with house.database.read() as connection:
            return counted.board(connection, chosen, bys, house.clock.now(), pending)

    return answered(await asked(request, Right.FIGURES, told))


async def queue(request: Request) -> Response:
    """Tell what waits for its answer: ``GET /v1/queue?training&scope``."""
    query = request.query_params

    def told(house: House, who: Asker) -> Queue:
        today = local(house.clock.now()).date()
        part = {name: query.get(name, "") for name in ("training", "scope")}
        chosen = selected(who, {"first": today.isoformat(), **part})
        judged(house, chosen)
        with house.database.read() as connection:
            return counted.queue(connection, chosen, today)

    return answered(await asked(request, Right.FIGURES, told))


async def stations(request: Request) -> Response:
    """Say how the stations of the scope are: ``GET /v1/stations``."""

    def told(house: House, who: Asker) -> tuple[Presence, ...]:
        with house.database.read() as connection:
            return presences(connection, who.scope, house.clock.now())

    return answered(await asked(request, Right.FIGURES, told))


def _by(text: str) -> By:
    if text not in set(By):
        raise KioskError("figures-by")
    return By(text)


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
        "/v1/board",
        board,
        "Tell what a first page shows: figures by several things, the period before, queue, stations.",
        Board,
        (*PROBLEMS, "figures-by"),
        right=Right.FIGURES,
        query=(
            *SELECTING,
            Query(
                "by",
                "What is counted apart, between commas: day,office,reason; the day otherwise.",
                {"type": "string", "pattern": f"^({'|'.join(By)})(,({'|'.join(By)}))*$"},
            ),
        ),
    ),
    Route(
        "GET",
        "/v1/queue",
        queue,
        "Tell how many files wait for their answer, in which state and how long, and the oldest of them.",
        Queue,
        ("scope-unknown",),
        right=Right.FIGURES,
        query=(TRAINING, SCOPE),
    ),
    Route(
        "GET",
        "/v1/stations",
        stations,
        "Say of each station when it was last heard of, and what of it needs a person.",
        tuple[Presence, ...],
        right=Right.FIGURES,
    ),
)
