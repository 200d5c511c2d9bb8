"""A hub that holds less than it did: what a restored backup or a promoted standby looks like to a station."""

from sqlalchemy import Connection, delete, select, update

from kiosk.cases.journal import BEFORE_FIRST
from kiosk.hub.tables import batch, file, log_end, log_item


def lose(connection: Connection, after: int, device: str | None = None) -> None:
    """Take away what came after a place of every log, or of one computer's logs; all of it was judged."""
    logs = select(log_end.c.device, log_end.c.epoch).where(log_end.c.seq > after)
    if device is not None:
        logs = logs.where(log_end.c.device == device)
    for one in connection.execute(logs).all():
        for table, place in ((log_item, "seq"), (file, "seq"), (batch, "last")):
            mine = table.c.device == one.device, table.c.epoch == one.epoch
            connection.execute(delete(table).where(*mine, table.c[place] > after))
        mine = log_item.c.device == one.device, log_item.c.epoch == one.epoch, log_item.c.seq == after
        head = connection.scalar(select(log_item.c.head).where(*mine)) or bytes.fromhex(BEFORE_FIRST)
        place = log_end.c.device == one.device, log_end.c.epoch == one.epoch
        connection.execute(update(log_end).where(*place).values(seq=after, head=head, judged=after))
