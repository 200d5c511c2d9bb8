"""Who works at this desk now, and what a second person has agreed to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from kiosk.cases.acts import COMMAND
from kiosk.cases.rights import Right
from kiosk.errors import KioskError
from kiosk.flows.access import Deed, Session

_ONE_LOOK: Final = timedelta(minutes=10)
"""A file that the same person opens again so soon is looked at once."""


@dataclass(frozen=True, slots=True)
class Approval:
    """A second person's word for one deed."""

    deed: Deed
    subject: str
    asked_by: str
    """Login of the one who asked."""
    by: str
    """Login of the one who agreed."""


@dataclass
class Guard:
    """Without a session everything is allowed: the register knows nobody, or a command is at work."""

    caller: str = COMMAND
    """Who is named in the access journal where nobody has unlocked."""
    session: Session | None = None
    holds: Callable[[Session], bool] = field(default=lambda _: True, repr=False)
    """Says whether who has unlocked may still work, by the register as it is now."""
    permit: str = ""
    """Whose word lets a schedule export, as the access journal tells it; empty where a person does."""
    _approval: Approval | None = None
    _looked: tuple[str, datetime] | None = None

    @property
    def who(self) -> str:
        """The login of who works, or what does."""
        return self.session.login if self.session is not None else self.caller

    def begin(self, session: Session | None) -> None:
        """Let somebody work, or nobody; what was agreed to before counts no more."""
        self.session, self._approval, self._looked = session, None, None

    @property
    def ended(self) -> bool:
        """Whether who has unlocked was sent away since."""
        return self.session is not None and not self.holds(self.session)

    def present(self) -> None:
        """Make sure that who has unlocked was not sent away since. Raises KioskError ``session-ended``."""
        if self.ended:
            raise KioskError("session-ended")

    def may(self, right: Right) -> None:
        """Make sure that who works has a right. Raises KioskError ``right-missing`` or ``session-ended``."""
        self.present()
        if self.session is not None and right not in self.session.rights:
            raise KioskError("right-missing")

    def looks(self, subject: str, now: datetime) -> bool:
        """Say whether this is a look of its own at somebody's data, to be written in the access journal."""
        if self._looked is not None:
            before, when = self._looked
            if before == subject and timedelta() <= now - when < _ONE_LOOK:
                return False
        self._looked = subject, now
        return True

    def approved(self, deed: Deed, subject: str, by: str) -> None:
        """Keep a second person's word, until it is used or somebody else works."""
        self._approval = Approval(deed, subject, self.who, by)

    def spend(self, deed: Deed, subject: str) -> str:
        """Use the word given for a deed and return whose it was. Raises KioskError ``approval-needed``."""
        given, self._approval = self._approval, None
        if given is None or (given.deed, given.subject, given.asked_by) != (deed, subject, self.who):
            raise KioskError("approval-needed")
        return given.by
