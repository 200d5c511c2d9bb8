"""Files from before exports joined cells are rendered by the migration, as the judge would have."""

from sqlalchemy import insert, select

from kiosk.hub.database import connected, migrate
from kiosk.hub.tables import file
from tests.fakes.filed import filed, full

_RENDERED = ("deposit_line", "cells")


def test_a_file_from_before_is_rendered_as_the_judge_renders_it(hub_address: str) -> None:
    row = filed(1, full())
    database = connected(hub_address)
    migrate(database.engine, "0007")
    with database.write() as connection:
        connection.execute(insert(file).values(row | dict.fromkeys(_RENDERED, "")))
    migrate(database.engine)
    with database.read() as connection:
        found = connection.execute(select(file.c.deposit_line, file.c.cells)).one()
    assert tuple(found) == tuple(row[name] for name in _RENDERED)
    database.close()
