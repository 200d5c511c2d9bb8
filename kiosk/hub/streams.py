"""Many rows of text out of the database, by the quickest road of each engine (docs/decisions/0177).

PostgreSQL's COPY sends rows while they are found, where a cursor waits for each page to be asked for and may
use one process only; SQLite gives pages of a plain cursor.
"""

import re
from collections.abc import Generator
from contextlib import contextmanager
from itertools import islice
from typing import Any, Final

from sqlalchemy import Connection, Select

from kiosk.cases.overview.cells import END

_PAGE: Final = 1000
_ESCAPED: Final = re.compile(rb"\\(.)", re.DOTALL)
_MEANT: Final = {b"b": b"\b", b"f": b"\f", b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v"}
"""What COPY writes after a backslash for signs that would end a row or a column."""

Piece = tuple[int, bytes]
"""How many rows, and their text, each with the end of a line."""


def lines(connection: Connection, asked: Select[Any]) -> Generator[Piece]:
    """Yield the rows of a query with one column of text, a page at a time."""
    if connection.dialect.name != "postgresql":
        for page in _fetched(connection, asked):
            yield len(page), END.join((*(row[0] for row in page), "")).encode()
        return
    with _copying(connection, asked) as copy:
        while page := list(islice(copy, _PAGE)):
            yield len(page), _plain(b"".join(page))


def pages(connection: Connection, asked: Select[Any]) -> Generator[list[Any]]:
    """Yield the rows of a query, all of whose columns are text, a page at a time."""
    if connection.dialect.name != "postgresql":
        yield from _fetched(connection, asked)
        return
    with _copying(connection, asked) as copy:
        rows = copy.rows()
        while page := list(islice(rows, _PAGE)):
            yield page


@contextmanager
def _copying(connection: Connection, asked: Select[Any]) -> Generator[Any]:
    compiled = asked.compile(dialect=connection.dialect, compile_kwargs={"render_postcompile": True})
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(f"COPY ({compiled}) TO STDOUT", compiled.params) as copy:
        yield copy


def _plain(page: bytes) -> bytes:
    """Return rows as they are meant: hardly any holds a sign that COPY escapes."""
    page = page.replace(b"\n", END.encode())
    if b"\\" not in page:
        return page
    return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), page)


def _fetched(connection: Connection, asked: Select[Any]) -> Generator[list[Any]]:
    with connection.execution_options(yield_per=_PAGE).execute(asked) as found:
        for page in found.partitions():
            yield list(page)
