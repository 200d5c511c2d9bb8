"""Deeds that take two people over the line: one asks, another asks for the same within a day (0256)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, unique
from typing import Any, Final

from msgspec.json import encode
from sqlalchemy import Connection, delete

from kiosk.errors import KioskError
from kiosk.hub.access import Asker
from kiosk.hub.access_tables import asked_once
from kiosk.hub.landing import add_new

LIFE: Final = timedelta(days=1)
"""How long the first asking waits for the second."""


@unique
class Deed(StrEnum):
    """What nobody does alone."""

    REVOCATION = "revocation"
    """A station is believed no more."""
    PERSON = "person"
    """Somebody new may ask."""
    TOKEN = "token"  # noqa: S105 -- the name of a deed
    """Somebody known is given a new token: whoever holds it reads as that one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A deed, on whom or what, and the terms that both must name alike."""

    deed: Deed
    subject: str
    terms: tuple[Any, ...]

    @property
    def _written(self) -> str:
        return encode(self.terms).decode()

    def seconded(self, connection: Connection, who: Asker, now: datetime) -> bool:
        """Say whether another person has asked for the same; otherwise keep that this one asks.

        For a writer's connection. Raises KioskError ``second-person`` where the same person asks again.
        """
        place = asked_once.c.deed == self.deed, asked_once.c.subject == self.subject
        first = connection.execute(delete(asked_once).where(*place).returning(*asked_once.c)).one_or_none()
        if first is None or first.terms != self._written or first.asked <= now - LIFE:
            told = {"deed": self.deed, "subject": self.subject, "terms": self._written}
            add_new(connection, asked_once, [{**told, "asked_by": who.id, "asked": now}])
            return False
        if first.asked_by == who.id:
            raise KioskError("second-person")
        return True
