"""A log with two histories is told to its office: a disk was copied, or a restored backup went on alone."""

from datetime import datetime

from sqlalchemy import select

from kiosk.hub.feed import append
from kiosk.hub.log import Log
from kiosk.hub.tables import disputed_item, station
from kiosk.sync.feed_items import DisputeItem


def tell(log: Log, seq: int, now: datetime) -> None:
    """Tell the office, the first time that entries of this log are kept aside; called before they are.

    The log is held: of two batches that bring another history at the same time, one comes first.
    """
    mine = disputed_item.c.device == log.device, disputed_item.c.epoch == log.epoch
    if log.connection.execute(select(disputed_item.c.seq).where(*mine).limit(1)).first() is not None:
        return
    wanted = select(station.c.office, station.c.station).where(station.c.device == log.device)
    one = log.connection.execute(wanted).one()
    item = DisputeItem(log.device, log.epoch, one.station, min(seq, 2**31 - 1), now)
    append(log.connection, [item], one.office, now)
