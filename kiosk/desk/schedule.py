"""Exports by a timer, which has no fingers: allowed by a person, until they withdraw it or leave (0259)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from kiosk.cases import accesses as journal
from kiosk.cases import people
from kiosk.cases.acts import SCHEDULE, Access, Act
from kiosk.cases.memory import recall, remember
from kiosk.cases.rights import RIGHTS, Right
from kiosk.desk import access
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.shapes import from_json

_KEY: Final = "export-schedule"
"""Remembered by the computer that has the timer; another computer of the office has its own."""


@dataclass(frozen=True, slots=True)
class Permit:
    """A person's word that this computer may export without them."""

    by: str
    """Login."""
    on: datetime


def permit(means: Means) -> Permit | None:
    """Return what stands; None where nobody allowed anything, or it was withdrawn."""
    with means.store.read() as conn:
        told = recall(conn, _KEY)
    return from_json(told.encode(), Permit) if told else None


def allow(means: Means) -> Permit:
    """Let this computer export without a person from now on, in the name of who works.

    Raises KioskError ``session-locked`` where nobody has unlocked, and ``right-missing``.
    """
    session = means.guard.session
    if session is None:
        raise KioskError("session-locked")
    access.asked(means, Right.EXPORT)
    given = Permit(session.login, means.now)
    _keep(means, msgspec.json.encode(given).decode(), "allowed")
    return given


def withdraw(means: Means) -> None:
    """Let it export so no more. Raises as :func:`access.asked`; who sees to people may do it too."""
    session = means.guard.session
    access.asked(means, Right.PEOPLE if session and Right.PEOPLE in session.rights else Right.EXPORT)
    _keep(means, "", "withdrawn")


def begin(means: Means) -> None:
    """Work as the schedule; where nobody is known, nobody needs to have allowed it.

    Raises KioskError ``schedule-none``, and ``schedule-lapsed`` where who allowed it may export no more.
    """
    if not access.guarded(means):
        return
    given = permit(means)
    if given is None:
        raise KioskError("schedule-none")
    if not holds(means, given):
        raise KioskError("schedule-lapsed")
    means.guard.caller = SCHEDULE
    means.guard.permit = f"allowed-by={given.by} allowed-on={given.on:%Y-%m-%d}"


def holds(means: Means, given: Permit) -> bool:
    """Say whether who allowed it works here still, and may export."""
    with means.store.read() as conn:
        row = people.row_of(conn, given.by)
    return row is not None and row.revoked is None and Right.EXPORT in RIGHTS[people.person(row).role]


def _keep(means: Means, told: str, what: str) -> None:
    with means.store.begin() as conn:
        remember(conn, _KEY, told)
        journal.append(conn, Access(means.guard.who, Act.SCHEDULE, "export", means.now, what))
