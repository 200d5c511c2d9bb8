"""A chip with access open: what the reading of its files, and the checks after it, work with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from kiosk.card import files, lds
from kiosk.card.apdu import StatusError
from kiosk.card.files import Moved
from kiosk.card.habits import Habits
from kiosk.card.pace import ChipData
from kiosk.card.reader import CardReading
from kiosk.card.secure_messaging import SessionLost
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
    doubted: bool = False
    """Whether a session was lost once already while the chip was to prove itself."""
    raw: dict[int, bytes] = field(default_factory=dict, repr=False)
    """Contents by file id, headers included; EF.COM, EF.DG1, EF.DG11 and EF.DG2 first."""
    absent: set[int] = field(default_factory=set)
    """Files that are not there."""
    broke: set[int] = field(default_factory=set)
    """Files at whose name the chip dropped the session, as some do where a file is missing."""

    def file(self, file_id: int, moved: Moved | None = None) -> bytes | None:
        """Return a file of the application, read once; None where it is not there.

        Raises StatusError and MalformedError; HabitRefused and SessionLost, which are to be let through (the
        chip is opened anew, and the reading goes on with what is in hand); and what a transport raises.
        """
        if file_id not in self.raw and self._worth_asking(file_id):
            try:
                found = files.read(self.session, file_id, self.habits, moved)
            except SessionLost as lost:
                self._broken(file_id, lost.status)
                raise
            if found is not None:
                self.raw[file_id] = found
        return self.raw.get(file_id)

    def _worth_asking(self, file_id: int) -> bool:
        """Say whether to ask for a file: once a session broke over a missing one, only for those listed."""
        return file_id not in self.absent and (not self.broke or self._listed(file_id))

    def _listed(self, file_id: int) -> bool:
        """Say whether EF.COM lists a data group; without EF.COM all may be there, and EF.SOD always may."""
        try:
            names = lds.com(self.raw[files.COM])
        except (KeyError, MalformedError):
            return True
        return file_id not in files.DATA_GROUPS or files.DATA_GROUPS[file_id] in names

    def _broken(self, file_id: int, status: int) -> None:
        # The same status may come of a session lost for another reason: a listed file is asked for twice.
        if status in files.ABSENT:
            if file_id in self.broke or not self._listed(file_id):
                self.absent.add(file_id)
            self.broke.add(file_id)

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
