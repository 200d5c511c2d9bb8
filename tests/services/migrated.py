"""A new database is migrated as the first one of the run was: by the same statements, said again.

Alembic takes 50 ms for each; what the migrations do is shown where they start from an older revision.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, event, inspect

Statement = tuple[str, Any, bool]
Upgrade = Callable[[Config, str], None]


class Remembered:
    """Takes the place of Alembic's upgrade, which fills each kind of database once."""

    def __init__(self, upgrade: Upgrade) -> None:
        self._upgrade = upgrade
        self._said: dict[tuple[str | None, str, str], list[Statement]] = {}

    def __call__(self, config: Config, revision: str) -> None:
        connection: Connection = config.attributes["connection"]
        if inspect(connection).get_table_names():
            self._upgrade(config, revision)
            return
        kind = (config.get_main_option("script_location"), connection.dialect.name, revision)
        if kind not in self._said:
            self._said[kind] = self._heard(config, revision, connection)
            return
        with closing(connection.connection.cursor()) as cursor:
            for statement, values, many in self._said[kind]:
                (cursor.executemany if many else cursor.execute)(statement, values)

    def _heard(self, config: Config, revision: str, connection: Connection) -> list[Statement]:
        said: list[Statement] = []

        def hear(
            _connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool
        ) -> None:
            said.append((statement, values, many))

        event.listen(connection, "before_cursor_execute", hear)
        try:
            self._upgrade(config, revision)
        finally:
            event.remove(connection, "before_cursor_execute", hear)
        return said


@pytest.fixture(scope="session", autouse=True)
def _migrated_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(command, "upgrade", Remembered(command.upgrade))
        yield
