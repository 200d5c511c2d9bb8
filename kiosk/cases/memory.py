"""What the station remembers of itself: short texts by key, in the register."""

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.cases.tables import memory

_RECALL = select(memory.c.value).where(memory.c.key == bindparam("name"))
_CHANGE = update(memory).where(memory.c.key == bindparam("name")).values(value=bindparam("told"))
_ADD = insert(memory).values(key=bindparam("name"), value=bindparam("told"))


def recall(conn: Connection, key: str) -> str:
    """Return what is remembered under a key, empty where nothing is."""
    return conn.execute(_RECALL, {"name": key}).scalar() or ""


def remember(conn: Connection, key: str, value: str) -> None:
    """Remember a text under a key, in the place of what was there."""
    values = {"name": key, "told": value}
    if conn.execute(_CHANGE, values).rowcount == 0:
        conn.execute(_ADD, values)
