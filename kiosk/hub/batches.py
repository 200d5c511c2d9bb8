"""What proves a log to others: the station's signature on each batch, kept beside the entries (0169)."""

from datetime import datetime

from sqlalchemy import Connection, insert

from kiosk.hub.tables import batch
from kiosk.sync.wire import BatchClaims


def keep(connection: Connection, claims: BatchClaims, token: str, received: datetime) -> None:
    """Keep the signature of a batch that brought something new; its entries are in the log already."""
    place = {"device": claims.device, "epoch": claims.epoch, "first": claims.first, "last": claims.last}
    connection.execute(insert(batch).values(**place, token=token, received=received))
