"""The files behind a figure, page by page, without the data of persons; and one of them, whole."""

from dataclasses import dataclass
from typing import Final

import msgspec
from sqlalchemy import Connection, select

from kiosk.cases.overview.files import Answer, Filed, Files, WholeFile
from kiosk.errors import KioskError
from kiosk.hub.scope import Scope
from kiosk.hub.selection import REASON, REGISTRATION, STANDS, Selection
from kiosk.hub.tables import decision, file

LIMIT: Final = 100
"""Files on a page, where nothing else is asked for."""

MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class Place:
    """Which page."""

    after: str = ""
    """Reference of the last file of the page before."""
    limit: int = LIMIT


_COLUMNS: Final = (
    *(file.c[name] for name in ("reference", "office", "station", "day", "instant", "received", "clerk")),
    *(file.c[name] for name in ("form", "form_version", "persons")),
    STANDS.label("state"),
    REASON.label("reason"),
    file.c.training,
)


def page(connection: Connection, chosen: Selection, place: Place) -> Files:
    """Return a page of the selection's files."""
    asked = (
        select(*_COLUMNS)
        .where(*chosen.clauses(), file.c.reference > place.after)
        .order_by(file.c.reference)
        .limit(place.limit + 1)
    )
    found = [Filed(*row) for row in connection.execute(asked)]
    return Files(tuple(found[: place.limit]), len(found) > place.limit)


def whole(connection: Connection, scope: Scope, reference: str, *, answers: bool = False) -> WholeFile:
    """Return a file of the scope. Raises KioskError ``file-unknown``, also for one elsewhere."""
    if "\0" in reference:
        raise KioskError("file-unknown")
    asked = select(*_COLUMNS, REGISTRATION.label("registration"), file.c.record).where(
        file.c.reference == reference, scope.clause(file.c.office)
    )
    row = connection.execute(asked).one_or_none()
    if row is None:
        raise KioskError("file-unknown")
    *seen, registration, record = row
    told = (decision.c.event, decision.c.day, decision.c.registration, decision.c.reason)
    said = (
        select(*told).where(decision.c.reference == reference).order_by(decision.c.day, decision.c.imported)
    )
    decisions = tuple(Answer(*one) for one in connection.execute(said))
    return WholeFile(Filed(*seen), registration, decisions, msgspec.json.decode(record) if answers else None)
