"""Which people an administrator may set: those whose scope lies within, and never oneself."""

from sqlalchemy import Connection

from kiosk.errors import KioskError
from kiosk.hub import people
from kiosk.hub.access import Asker
from kiosk.hub.scope import Scope, within


def contained(connection: Connection, who: Asker, scope: Scope) -> None:
    """Make sure that a scope lies within the asker's. Raises KioskError ``not-allowed``."""
    if not within(connection, who.scope, scope):
        raise KioskError("not-allowed")


def mine(connection: Connection, who: Asker, login: str, *, ended: bool) -> None:
    """Make sure that the asker may set this person; ``ended`` also where that one may ask no more.

    Raises KioskError ``person-absent``, also for one elsewhere, ``person-oneself`` or ``person-ended``.
    """
    one = people.known(connection, login)
    if one is None or not within(connection, who.scope, one.scope):
        raise KioskError("person-absent")
    if login == who.id:
        raise KioskError("person-oneself")
    if one.revoked is not None and not ended:
        raise KioskError("person-ended")
