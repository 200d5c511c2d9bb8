"""The balance of days, and which days their stations have closed."""

from fastapi import Request, Response

from kiosk.cases.overview.balance import Balanced, StationDay
from kiosk.hub.access import Asker
from kiosk.hub.closed import station_days
from kiosk.hub.export import judged, selected
from kiosk.hub.house import House
from kiosk.hub.reconciliation import balances
from kiosk.hub.routes.asking import answered, asked
from kiosk.hub.routes.selecting import FIRST, LAST, PROBLEMS, SCOPE, TRAINING
from kiosk.hub.routes.table import Query, Route
from kiosk.hub.scope import Right
from kiosk.hub.selection import Selection

_DAYS = ("first", "last", "training", "scope")


def _selected(request: Request, who: Asker) -> Selection:
    return selected(who, {name: request.query_params.get(name, "") for name in _DAYS})


async def balance(request: Request) -> Response:
    """Count days once more: ``GET /v1/balance?first&last&training&scope&proof=0|1``."""
    proof = request.query_params.get("proof") == "1"

    def told(house: House, who: Asker) -> Balanced:
        chosen = _selected(request, who)
        pending = judged(house, chosen)
        with house.database.read() as connection:
            found = balances(connection, chosen, proof=proof)
        return Balanced(chosen.day, chosen.last, all(one.whole for one in found), pending, found)

    return answered(await asked(request, Right.FIGURES, told))


async def closed_days(request: Request) -> Response:
    """Say which days were closed: ``GET /v1/closings?first&last&training&scope``."""

    def told(house: House, who: Asker) -> tuple[StationDay, ...]:
        chosen = _selected(request, who)
        judged(house, chosen)
        with house.database.read() as connection:
            return station_days(connection, chosen)

    return answered(await asked(request, Right.FIGURES, told))


ROUTES = (
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
    Route(
        "GET",
        "/v1/closings",
        closed_days,
        "Name the days of stations with files or with a closing, and whether they are closed.",
        tuple[StationDay, ...],
        PROBLEMS,
        right=Right.FIGURES,
        query=(FIRST, LAST, TRAINING, SCOPE),
    ),
)
