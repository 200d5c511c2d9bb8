"""Files of the asker's scope: pages without the data of persons, and one of them."""

import re

from fastapi import Request, Response

from kiosk.cases.overview.files import Files, WholeFile
from kiosk.errors import KioskError
from kiosk.hub.access import Asker
from kiosk.hub.disclosures import seen
from kiosk.hub.export import judged, selected
from kiosk.hub.house import House
from kiosk.hub.listing import LIMIT, MOST, Place, page, whole
from kiosk.hub.routes.asking import answered, asked
from kiosk.hub.routes.selecting import PROBLEMS, SELECTING
from kiosk.hub.routes.table import Query, Route
from kiosk.hub.scope import Right

_LIMIT = re.compile("[1-9][0-9]{0,3}", re.ASCII)


async def files(request: Request) -> Response:
    """Name files: ``GET /v1/files?first&last&training&state&form&scope&station&clerk…&after&limit``."""
    query = request.query_params

    def told(house: House, who: Asker) -> Files:
        chosen, place = selected(who, query), _place(request)
        judged(house, chosen)
        with house.database.look() as connection:
            return page(connection, chosen, place)

    return answered(await asked(request, Right.FIGURES, told))


def _place(request: Request) -> Place:
    query = request.query_params
    limit, after = query.get("limit", str(LIMIT)), query.get("after", "")
    if not _LIMIT.fullmatch(limit) or int(limit) > MOST or "\0" in after:
        raise KioskError("files-query")
    return Place(after, int(limit))


async def one_file(request: Request) -> Response:
    """Show a file: ``GET /v1/files/{reference}?answers=0|1``."""
    reference, answers = request.path_params["reference"], request.query_params.get("answers") == "1"

    def told(house: House, who: Asker) -> WholeFile:
        with house.database.look() as connection:
            found = whole(connection, who.scope, reference, answers=answers)
        if answers:
            seen(house, who, found.file)
        return found

    return answered(await asked(request, Right.EXPORT if answers else Right.FIGURES, told))


ROUTES = (
    Route(
        "GET",
        "/v1/files",
        files,
        "Name the files behind a figure, page by page, without the data of persons.",
        Files,
        PROBLEMS,
        right=Right.FIGURES,
        query=(
            *SELECTING,
            Query("after", "Reference of the last file of the page before.", {"type": "string"}),
            Query("limit", "Files at most, up to 1000.", {"type": "string", "pattern": "^[1-9][0-9]{0,3}$"}),
        ),
    ),
    Route(
        "GET",
        "/v1/files/{reference}",
        one_file,
        "Show a file and what CNSS said of it; its answers only to who may export, which is noted.",
        WholeFile,
        ("file-unknown",),
        right=Right.FIGURES,
        query=(Query("answers", "The answers too; needs the right `export`.", {"enum": ["0", "1"]}),),
    ),
)
