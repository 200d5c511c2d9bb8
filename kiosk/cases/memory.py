"""What a station remembers of itself: short texts by key, in its register, apart from other stations'."""

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.cases.tables import memory

_MINE = memory.c.device == bindparam("whose"), memory.c.key == bindparam("name")
_RECALL = select(memory.c.value).where(*_MINE)
_CHANGE = update(memory).where(*_MINE).values(value=bindparam("told"))
_ADD = insert(memory).values(device=bindparam("whose"), key=bindparam("name"), value=bindparam("told"))


def whose(conn: Connection) -> str:
    """Return the device of the station whose store gave this connection: whose log, papers and days."""
    return str(conn.get_execution_options()["device"])


def recall(conn: Connection, key: str) -> str:
    """Return what is remembered under a key, empty where nothing is."""
    return conn.execute(_RECALL, {"whose": whose(conn), "name": key}).scalar() or ""


def remember(conn: Connection, key: str, value: str) -> None:
    """Remember a text under a key, in the place of what was there."""
    values = {"whose": whose(conn), "name": key, "told": value}
    if conn.execute(_CHANGE, values).rowcount == 0:
        conn.execute(_ADD, values)
