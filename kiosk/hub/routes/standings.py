"""Where a file stands, for a station of its office that was given a reference and a year of birth."""

from fastapi import Request, Response

from kiosk.hub.access import Asker
from kiosk.hub.house import House
from kiosk.hub.judging import caught_up
from kiosk.hub.routes.asking import answered, asked
from kiosk.hub.routes.table import Query, Route
from kiosk.hub.scope import Right
from kiosk.hub.standing import standing
from kiosk.sync.standings import StandingTold


async def one_standing(request: Request) -> Response:
    """Say where a file stands: ``GET /v1/standings/{reference}?born=YYYY``."""
    reference, born = request.path_params["reference"], request.query_params.get("born", "")

    def told(house: House, who: Asker) -> StandingTold:
        office, now = who.scope.code, house.clock.now()
        caught_up(house.database, (office,), house.clock)
        with house.guesses.guess(who.id, now) as connection:
            return standing(connection, office, reference, born, now)

    return answered(await asked(request, Right.FOLLOW, told))


ROUTES = (
    Route(
        "GET",
        "/v1/standings/{reference}",
        one_standing,
        "Say where a file of the asker's own office stands, to who knows the applicant's year of birth.",
        StandingTold,
        ("file-unknown", "follow-later"),
        right=Right.FOLLOW,
        query=(
            Query(
                "born",
                "The year the applicant was born in.",
                {"type": "string", "pattern": "^(19|20)[0-9]{2}$"},
                required=True,
            ),
        ),
    ),
)
