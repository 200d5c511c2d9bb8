"""A chip with access open: what the reading of its files, and the checks after it, work with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from kiosk.card import files
from kiosk.card.apdu import StatusError
from kiosk.card.files import Moved
from kiosk.card.habits import Habits
from kiosk.card.pace import ChipData
from kiosk.card.reader import CardReading
from kiosk.card.session import Session
from kiosk.card.tlv import MalformedError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Access:
    """How a chip was opened."""

    name: str = ""
    """For the report, e.g. ``PACE-ECDH-GM-AES-128 brainpoolP256r1 CAN``."""
    card_access: bytes = b""
    """EF.CardAccess as read before anything was protected; EF.DG14 repeats it under a signature."""
    card_security: bytes = b""
    """EF.CardSecurity, read only where chip authentication mapping needs its key."""
    chip: ChipData | None = None
    """What chip authentication mapping left to prove."""


@dataclass(slots=True)
class OpenChip:
    """The session on a chip, and every file that was read from it. Lives as long as one reading."""

    session: Session
    habits: Habits
    access: Access = field(default_factory=Access)
    raw: dict[int, bytes] = field(default_factory=dict, repr=False)
    """Contents by file id, headers included; EF.COM, EF.DG1, EF.DG11 and EF.DG2 first."""

    def file(self, file_id: int, moved: Moved | None = None) -> bytes | None:
        """Return a file of the application, read once; None where it is not there.

        Raises StatusError, MalformedError, HabitRefused (let that one through: the chip is opened anew, and
        the reading goes on with what is in hand), and what a session raises.
        """
        if file_id not in self.raw:
            found = files.read(self.session, file_id, self.habits, moved)
            if found is None:
                return None
            self.raw[file_id] = found
        return self.raw[file_id]

    def optional(
        self, file_id: int, meaning: Callable[[bytes], T | None], moved: Moved | None = None
    ) -> T | None:
        """Return what a file means; None where it is missing or cannot be read: nothing hangs on it."""
        try:
            found = self.file(file_id, moved)
            return meaning(found) if found else None
        except (MalformedError, StatusError):
            return None


Check = Callable[[OpenChip, CardReading], CardReading]
"""Comes after the photo, in the stage ``CHECKING``: returns the reading with its authenticity and reasons."""
