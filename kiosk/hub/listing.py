"""The files behind a figure, page by page, without the data of persons; and one of them, whole."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import msgspec
from sqlalchemy import bindparam, select

from kiosk.cases.overview.files import Answer, Filed, Files, WholeFile
from kiosk.errors import KioskError
from kiosk.hub.question import Askable, Question
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


_TOLD: Final = (
    decision.c.event,
    decision.c.day.label("told_day"),
    decision.c.registration.label("told_number"),
    decision.c.reason.label("told_why"),
)
_SAID: Final = len(_TOLD)
_WHOLE: Final = (
    select(*_TOLD, REGISTRATION.label("registration"), *_COLUMNS)
    .select_from(file.outerjoin(decision, decision.c.reference == file.c.reference))
    .where(file.c.reference == bindparam("asked"))
    .order_by(decision.c.day, decision.c.imported)
)
"""A file, once for each thing that CNSS said of it, or once without."""
_WITH_ANSWERS: Final = _WHOLE.add_columns(file.c.record)


@lru_cache(maxsize=512)
def _of_scope(scope: Scope, *, answers: bool) -> Question:
    """Return the question for one file, made once for each scope: to make it takes as long as to ask it."""
    return Question((_WITH_ANSWERS if answers else _WHOLE).where(scope.clause(file.c.office)))


@lru_cache(maxsize=512)
def _of_selection(chosen: Selection) -> Question:
    """Return the question for a page; whoever turns pages, or looks again, asks the same."""
    asked = select(*_COLUMNS).where(*chosen.clauses(), file.c.reference > bindparam("after"))
    return Question(asked.order_by(file.c.reference).limit(bindparam("most")))


def page(connection: Askable, chosen: Selection, place: Place) -> Files:
    """Return a page of the selection's files."""
    rows = _of_selection(chosen).ask(connection, after=place.after, most=place.limit + 1)
    found = [Filed(*row) for row in rows]
    return Files(tuple(found[: place.limit]), len(found) > place.limit)


def whole(connection: Askable, scope: Scope, reference: str, *, answers: bool = False) -> WholeFile:
    """Return a file of the scope. Raises KioskError ``file-unknown``, also for one elsewhere."""
    if "\0" in reference:
        raise KioskError("file-unknown")
    rows = _of_scope(scope, answers=answers).ask(connection, asked=reference)
    if not rows:
        raise KioskError("file-unknown")
    decisions = tuple(Answer(*row[:_SAID]) for row in rows if row[0] is not None)
    registration, *seen = rows[0][_SAID : _SAID + 1 + len(_COLUMNS)]
    return WholeFile(
        Filed(*seen), registration, decisions, msgspec.json.decode(rows[0].record) if answers else None
    )
