"""Questions asked for every request: their text is made once, and the driver sends it as it is (0251).

SQLAlchemy takes longer to prepare a look-up and to unpack its answer than PostgreSQL takes to answer it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from sqlalchemy import Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Dialect, result_tuple
from sqlalchemy.pool import PoolProxiedConnection

_Turns = tuple[tuple[int, Callable[[Any], Any]], ...]


class Askable(Protocol):
    """Where a question is asked: a connection of SQLAlchemy, or :class:`kiosk.hub.database.Look`."""

    @property
    def dialect(self) -> Dialect:
        """The engine's."""

    @property
    def connection(self) -> PoolProxiedConnection:
        """What the pool lent."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A question as one engine's driver takes it."""

    sql: str
    values: dict[str, Any] = field(repr=False)
    """Those that stand in the statement itself."""
    row: Callable[[Sequence[Any]], Any]
    turns: _Turns
    """Places of values that the table tells otherwise than the driver, and what turns them."""


class Question:
    """A statement that reads, of which nothing changes but its bound values."""

    def __init__(self, statement: Select[Any]) -> None:
        """Take the statement; its columns have names of their own."""
        self._statement: Final = statement
        self._texts: dict[str, _Text] = {}

    def ask(self, connection: Askable, **values: Any) -> list[Any]:
        """Return the rows, their values by name and by place; ``values`` go to the driver as they are."""
        text = self._text(connection.dialect)
        driver: Any = connection.connection.driver_connection
        found = driver.execute(text.sql, text.values | values).fetchall()
        return [text.row(_turned(row, text.turns) if text.turns else row) for row in found]

    def _text(self, dialect: Dialect) -> _Text:
        if dialect.name not in self._texts:
            self._texts[dialect.name] = self._made(dialect)
        return self._texts[dialect.name]

    def _made(self, dialect: Dialect) -> _Text:
        named = sqlite.dialect(paramstyle="named") if dialect.name == "sqlite" else dialect
        compiled, columns = self._statement.compile(dialect=named), self._statement.selected_columns
        turns = [one.type.dialect_impl(named).result_processor(named, None) for one in columns]
        asked = dict.fromkeys(name for name, bound in compiled.binds.items() if bound.required)
        whole = compiled.construct_expanded_state(asked)  # a list of values has its places now
        return _Text(
            whole.statement,
            {name: value for name, value in whole.parameters.items() if name not in asked},
            result_tuple([one.name for one in columns]),
            tuple((place, turn) for place, turn in enumerate(turns) if turn is not None),
        )


def _turned(row: Sequence[Any], turns: _Turns) -> list[Any]:
    turned = list(row)
    for place, turn in turns:
        turned[place] = turn(turned[place])
    return turned
