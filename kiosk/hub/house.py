"""What every route of the hub needs: its database, its key, the time."""

from dataclasses import dataclass, field
from typing import Self

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from kiosk.clock import Clock
from kiosk.hub.database import Database, opened
from kiosk.hub.downloads import Downloads
from kiosk.hub.guesses import Guesses
from kiosk.hub.keys import hub_signing_key


@dataclass(frozen=True, slots=True)
class House:
    """A hub, opened."""

    database: Database
    key: EllipticCurvePrivateKey = field(repr=False)
    clock: Clock
    downloads: Downloads = field(default_factory=Downloads, repr=False)
    """Exports that can be taken up again."""
    guesses: Guesses = field(init=False, repr=False)
    """Wrong pairs of those who follow a file."""

    def __post_init__(self) -> None:
        """Count what is asked in vain in the hub's own database."""
        object.__setattr__(self, "guesses", Guesses(self.database))

    @classmethod
    def open(cls, address: str, clock: Clock) -> Self:
        """Open the database, migrate it, and make the hub's key at the first time.

        Raises KioskError like :func:`kiosk.hub.database.opened`.
        """
        database = opened(address)
        return cls(database, hub_signing_key(database), clock)
