"""The supervisor's screens: which follows which."""

from enum import StrEnum
from typing import Final

from kiosk.flows.machine import Flow


class Screen(StrEnum):
    """A page of supervision."""

    DASHBOARD = "dashboard"
    FILES = "files"
    FILE = "file"
    BALANCE = "balance"
    CLOSINGS = "closings"
    EXPORTS = "exports"
    DECISIONS = "decisions"
    STATIONS = "stations"
    PEOPLE = "people"
    OFFICES = "offices"
    ACCESS = "access"


class Step(StrEnum):
    """What a supervisor does, or what happens, that may lead to another page."""

    LEAVE = "leave"
    """Go to the figures."""
    BROWSE = "browse"
    """Look through the files."""
    LIST = "list"
    """See the files behind a number."""
    OPEN = "open"
    BALANCE = "balance"
    CLOSINGS = "closings"
    EXPORTS = "exports"
    DECISIONS = "decisions"
    STATIONS = "stations"
    PEOPLE = "people"
    OFFICES = "offices"
    ACCESS = "access"
    """Say who looks, and what is asked."""
    CANCEL = "cancel"
    IDLE = "idle"
    CARD_REMOVED = "card-removed"


_PLACES: Final = {
    Step.LEAVE: Screen.DASHBOARD,
    Step.BROWSE: Screen.FILES,
    Step.BALANCE: Screen.BALANCE,
    Step.CLOSINGS: Screen.CLOSINGS,
    Step.EXPORTS: Screen.EXPORTS,
    Step.DECISIONS: Screen.DECISIONS,
    Step.STATIONS: Screen.STATIONS,
    Step.PEOPLE: Screen.PEOPLE,
    Step.OFFICES: Screen.OFFICES,
    Step.ACCESS: Screen.ACCESS,
}
_ANYWHERE: Final = {(screen, step): there for screen in Screen for step, there in _PLACES.items()}
"""Nothing is ever half done here: any place may be left for another."""

_COUNTING: Final = (Screen.DASHBOARD, Screen.BALANCE, Screen.CLOSINGS, Screen.STATIONS)
"""Pages with numbers that have files behind them."""
_NAMING: Final = (Screen.FILES, Screen.BALANCE, Screen.DECISIONS)
"""Pages that name files."""

SUPERVISION: Final = Flow(
    "supervision",
    Screen.DASHBOARD,
    {
        **_ANYWHERE,
        **{(screen, Step.LIST): Screen.FILES for screen in _COUNTING},
        **{(screen, Step.OPEN): Screen.FILE for screen in _NAMING},
        **{(screen, Step.CANCEL): Screen.DASHBOARD for screen in Screen if screen is not Screen.DASHBOARD},
    },
)

_BACK: Final = {
    Screen.FILES: Step.BROWSE,
    Screen.BALANCE: Step.BALANCE,
    Screen.CLOSINGS: Step.CLOSINGS,
    Screen.STATIONS: Step.STATIONS,
    Screen.DECISIONS: Step.DECISIONS,
}


def way_back(before: Screen, step: Step) -> Step:
    """Return what cancelling means on a page that a step opened from another: back to where one was."""
    return _BACK.get(before, Step.CANCEL) if step in {Step.LIST, Step.OPEN} else Step.CANCEL


WHY_NOT: Final[dict[tuple[Screen, Step], str]] = {
    (Screen.DASHBOARD, Step.CANCEL): "the figures are where cancelling leads",
    **{(screen, Step.IDLE): "the lock covers the page and keeps it" for screen in Screen},
    **{(screen, Step.CARD_REMOVED): "no card is read by those who supervise" for screen in Screen},
}
"""Why a page does not answer an event that every page must account for."""
