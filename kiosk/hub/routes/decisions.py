"""Decisions of CNSS, as a list that somebody with the right sends."""

from typing import Final

from fastapi import Request, Response

from kiosk.hub import decisions
from kiosk.hub.access import Asker
from kiosk.hub.body import bounded
from kiosk.hub.house import House
from kiosk.hub.routes.asking import answered, asked
from kiosk.hub.routes.table import Query, Route
from kiosk.hub.scope import Right
from kiosk.sync.decision_file import LARGEST
from kiosk.sync.decision_lines import DecisionLine, DecisionsTold, line, told

CSV_TYPE: Final = "text/csv"
_YES_NO: Final = {"enum": ["0", "1"]}
_FILE: Final = (
    "batch-cut", "batch-too-large", "decisions-empty", "decisions-encoding", "decisions-heading",
    "decisions-heading-repeated", "decisions-quotes", "decisions-spreadsheet", "decisions-too-large",
)  # fmt: skip


async def preview_decisions(request: Request) -> Response:
    """Say line by line what a list would change: ``POST /v1/decisions/preview``."""
    sent = await bounded(request, LARGEST)

    def seen(house: House, who: Asker) -> tuple[DecisionLine, ...]:
        found = decisions.preview(house.database, sent, house.clock, who.scope)
        return tuple(line(one) for one in found.lines)

    return answered(await asked(request, Right.DECIDE, seen))


async def record_decisions(request: Request) -> Response:
    """Keep a list's decisions and tell the offices: ``POST /v1/decisions?whole=0|1``."""
    sent = await bounded(request, LARGEST)
    whole = request.query_params.get("whole", "1") != "0"

    def kept(house: House, who: Asker) -> DecisionsTold:
        return told(decisions.record(house.database, sent, house.clock, who.scope, whole=whole))

    return answered(await asked(request, Right.DECIDE, kept))


ROUTES = (
    Route(
        "POST",
        "/v1/decisions/preview",
        preview_decisions,
        "Say line by line what a list of decisions would change; nothing is changed.",
        tuple[DecisionLine, ...],
        _FILE,
        right=Right.DECIDE,
        takes=CSV_TYPE,
    ),
    Route(
        "POST",
        "/v1/decisions",
        record_decisions,
        "Keep the decisions of a list and tell the offices; a second time changes nothing.",
        DecisionsTold,
        _FILE,
        right=Right.DECIDE,
        query=(Query("whole", "1 keeps none where one line is wrong; 0 keeps the good ones.", _YES_NO),),
        takes=CSV_TYPE,
    ),
)
