"""The rows of an export of one register: each file by column id, as a hub would give it."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from kiosk.cases.finding import PERSONS
from kiosk.cases.overview.files import Choice
from kiosk.cases.overview.register import Office, chosen
from kiosk.cases.tables import case_file
from kiosk.forms.answers import Answers
from kiosk.forms.schema import Form
from kiosk.forms.shelf import Shelf
from kiosk.forms.views import record

_PAGE = 500
_OURS = (
    *(case_file.c[name] for name in ("reference", "office", "station", "instant", "clerk", "state")),
    *(case_file.c[name] for name in ("registration", "reason", "form", "form_version")),
    PERSONS.scalar_subquery().label("persons"),
)


def forms(conn: Connection, office: Office, choice: Choice, shelf: Shelf) -> tuple[Form, ...]:
    """Return the forms of the files of a choice, in the order of the counter."""
    met = select(case_file.c.form, case_file.c.form_version).where(*chosen(office, choice)).distinct()
    known = [shelf.form(*one) for one in conn.execute(met)]
    return tuple(sorted(known, key=lambda one: (one.order, one.id, one.version)))


def count(conn: Connection, office: Office, choice: Choice) -> int:
    """Return how many files there are."""
    asked = select(func.count()).select_from(case_file).where(*chosen(office, choice))
    return conn.scalar(asked) or 0


def rows(conn: Connection, office: Office, choice: Choice, shelf: Shelf) -> Iterator[dict[str, Any]]:
    """Yield each file's values by column id, a page in memory at a time; ``instant`` is an aware instant."""
    asked = (
        select(*_OURS, case_file.c.answers)
        .where(*chosen(office, choice))
        .order_by(case_file.c.office, case_file.c.station, case_file.c.instant, case_file.c.reference)
        .execution_options(yield_per=_PAGE)
    )
    with conn.execute(asked) as found:
        for row in found:
            ours = row._asdict()
            form = shelf.form(row.form, row.form_version)
            yield record(form, Answers.from_json(ours.pop("answers"))) | ours
