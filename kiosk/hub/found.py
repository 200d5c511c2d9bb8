"""What an export holds: its columns, ours first and then each form's by field id, and its rows.

Rows come as lines of CSV, joined from what was rendered when each entry was judged, or by column id with
their values as they are.
"""

from collections.abc import Generator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Select, Text, cast, func, select

from kiosk.cases.overview import cells
from kiosk.cases.overview.cells import END
from kiosk.cases.overview.columns import OUR_COLUMNS, columns_of
from kiosk.forms.schema import Form
from kiosk.forms.shelf import Shelf
from kiosk.forms.views import Column, columns
from kiosk.hub.layout import Layout
from kiosk.hub.selection import REASON, REGISTRATION, STANDS, Selection
from kiosk.hub.streams import Piece, lines, pages
from kiosk.hub.tables import file

_PAGE: Final = 1000
_ORDER: Final = (file.c.office, file.c.station, file.c.instant, file.c.reference)

_STANDING: Final = (
    cells.BETWEEN
    + cast(file.c.persons, Text)
    + cells.BETWEEN
    + STANDS
    + cells.BETWEEN
    + cells.cell(REGISTRATION)
    + cells.BETWEEN
    + cells.cell(REASON)
    + cells.BETWEEN
    + file.c.form
    + cells.BETWEEN
    + cast(file.c.form_version, Text)
    + cells.BETWEEN
)
"""What may change after a deposit, as cells, with what is between them and around."""

_KINDS: Final = file.c.form, file.c.form_version
_OURS: Final = file.c.deposit_line + _STANDING
_LINE: Final = _OURS + file.c.cells
_PARTS: Final = select(_OURS, file.c.cells, file.c.form, cast(file.c.form_version, Text))
_RECORDS: Final = select(
    file.c.reference, file.c.office, file.c.station, file.c.instant, file.c.clerk, file.c.persons,
    STANDS.label("state"), REGISTRATION.label("registration"), REASON.label("reason"), *_KINDS, file.c.record,
)  # fmt: skip


@dataclass(frozen=True)
class Found:
    """The deposits of a selection, as one connection sees them."""

    connection: Connection
    selection: Selection
    shelf: Shelf = field(repr=False)

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """The forms and versions that were met, in the order of the counter."""
        met = select(*_KINDS).where(*self.selection.clauses()).distinct()
        known = [self.shelf.form(*one) for one in self.connection.execute(met)]
        return tuple(sorted(known, key=lambda one: (one.order, one.id, one.version)))

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Our columns and those of each form, each id once; what forms type differently is text."""
        return columns_of(self.forms)

    def lines(self) -> Generator[Piece]:
        """Yield the rows as lines of CSV, page by page; those of one form are not even looked at."""
        if len(self.forms) == 1:
            yield from lines(self.connection, self._asked(select(_LINE)))
            return
        whole = [column.id for column in self.columns[len(OUR_COLUMNS) :]]
        laid = {
            (form.id, str(form.version)): Layout([one.id for one in columns(form)], whole).laid
            for form in self.forms
        }
        for page in pages(self.connection, self._asked(_PARTS)):
            told = [f"{ours}{laid[form, version](rest)}{END}" for ours, rest, form, version in page]
            yield len(page), "".join(told).encode()

    def records(self) -> Generator[dict[str, Any]]:
        """Yield each deposit's values by column id, in the same order; ``instant`` is an aware instant."""
        asked = self._asked(_RECORDS)
        with self.connection.execution_options(yield_per=_PAGE).execute(asked) as rows:
            for row in rows:
                ours = row._asdict()
                yield msgspec.json.decode(ours.pop("record")) | ours

    def count(self) -> int:
        """Return how many deposits there are."""
        asked = select(func.count()).select_from(file).where(*self.selection.clauses())
        return self.connection.scalar(asked) or 0

    def _asked(self, wanted: Select[Any]) -> Select[Any]:
        return wanted.where(*self.selection.clauses()).order_by(*_ORDER)
