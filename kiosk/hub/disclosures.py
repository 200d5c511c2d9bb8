"""Who saw which data of persons, and when: an export, or one file (law 09-08)."""

from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection

from kiosk.cases.overview.files import Filed
from kiosk.hub.access import Asker
from kiosk.hub.house import House
from kiosk.hub.landing import add_new
from kiosk.hub.selection import Selection
from kiosk.hub.tables import disclosure


def taken(connection: Connection, asker: Asker, chosen: Selection, **told: Any) -> None:
    """Note an export: its ``instant``, ``sha256``, ``office``, ``format`` and ``count``."""
    asked = chosen.told()
    days = {"day": chosen.day, "last": chosen.last, "training": chosen.training}
    which = {name: asked[name] for name in ("scope", "state", "form")}
    # The same bytes to the same asker at the same instant are one disclosure; clocks tick by milliseconds.
    add_new(connection, disclosure, [{"device": asker.id, **days, **which, **told}])


def seen(house: House, asker: Asker, one: Filed) -> None:
    """Note that one file was seen with its answers."""
    now: datetime = house.clock.now()
    with house.database.write() as connection:
        note = {
            "device": asker.id,
            "instant": now,
            "sha256": sha256(one.reference.encode()).hexdigest(),
            "office": one.office,
            "scope": f"office:{one.office}",
            "day": one.day,
            "last": one.day,
            "state": one.state,
            "form": one.form,
            "training": one.training,
            "format": "file",
            "count": 1,
        }
        add_new(connection, disclosure, [note])
