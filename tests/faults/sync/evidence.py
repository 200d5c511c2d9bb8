"""Gathers the facts of the oracle from the tables of both sides, past the code that wrote them."""

from collections.abc import Iterable, Sequence

from sqlalchemy import and_, select

from kiosk.cases.store import Store
from kiosk.cases.tables import journal, outbox
from kiosk.hub.database import Database
from kiosk.hub.packing import opened
from kiosk.hub.tables import disputed_item, log_item
from tests.faults.sync.oracle import Facts, Held, Receipt, Sent


def facts(receipts: Sequence[Receipt], database: Database, stores: Iterable[Store]) -> Facts:
    """Read the hub's log and the registers as they stand."""
    with database.read() as connection:
        columns = (log_item.c.device, log_item.c.epoch, log_item.c.seq, log_item.c.hash)
        log = [
            Held(*row[:3], row.hash.hex(), row.head.hex(), opened(row.body))
            for row in connection.execute(select(*columns, log_item.c.head, log_item.c.body))
        ]
        aside = [
            Held(row.device, row.epoch, row.seq, row.hash.hex(), "", opened(row.body))
            for row in connection.execute(select(disputed_item))
        ]
    return Facts(receipts, log, aside, [one for store in stores for one in sent(store)])


def sent(store: Store) -> list[Sent]:
    """Return a register's whole outbox."""
    together = and_(*(outbox.c[name] == journal.c[name] for name in ("device", "epoch", "seq")))
    columns = [journal.c[name] for name in ("device", "epoch", "seq", "hash", "head")]
    with store.read() as conn:
        return [Sent(*row) for row in conn.execute(select(*columns, outbox.c.state).join(outbox, together))]
