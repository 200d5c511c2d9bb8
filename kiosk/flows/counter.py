"""The counter's screens: which follows which."""

from enum import StrEnum
from typing import Final

from kiosk.flows.machine import Flow


class Screen(StrEnum):
    """A page of the counter."""

    HOME = "home"
    CHOOSE = "choose"
    CARD = "card"
    FORM = "form"
    CHECK = "check"
    DONE = "done"
    SLIP = "slip"
    RESULT = "result"
    GUIDES = "guides"
    GUIDE = "guide"
    REGISTER = "register"
    CASE = "case"
    FOLLOW = "follow"
    VERIFY = "verify"
    GATHER = "gather"
    DAY = "day"
    DECISIONS = "decisions"
    LAW = "law"
    STAFF = "staff"


class Step(StrEnum):
    """What a clerk does, or what happens, that may lead to another page."""

    NEW = "new"
    """Begin the form that almost everybody comes for."""
    OTHER = "other"
    """Choose another form."""
    BEGIN = "begin"
    """Begin a form that was chosen, with the applicant's card."""
    ORIENT = "orient"
    """Begin the questions that say which scheme is theirs."""
    RESUME = "resume"
    READ = "read"
    BY_HAND = "by-hand"
    FINISHED = "finished"
    """The form is filled, and ends in a deposit."""
    PREPARED = "prepared"
    """The form is filled, and ends in a slip."""
    ORIENTED = "oriented"
    """Which scheme these answers lead to is asked for."""
    CHANGE = "change"
    DEPOSITED = "deposited"
    GUIDES = "guides"
    CONSULT = "consult"
    """Read a guidance page."""
    SEARCH = "search"
    OPEN = "open"
    FOLLOW = "follow"
    VERIFY = "verify"
    GATHER = "gather"
    """Gather the codes of an application that a citizen prepared at the kiosk."""
    DAY = "day"
    DECISIONS = "decisions"
    LAW = "law"
    """Look at the law's figures."""
    STAFF = "staff"
    """See to the people of the office."""
    CANCEL = "cancel"
    LEAVE = "leave"
    IDLE = "idle"
    CARD_REMOVED = "card-removed"


_PLACES: Final = {
    Step.NEW: Screen.CARD,
    Step.OTHER: Screen.CHOOSE,
    Step.ORIENT: Screen.FORM,
    Step.GUIDES: Screen.GUIDES,
    Step.SEARCH: Screen.REGISTER,
    Step.FOLLOW: Screen.FOLLOW,
    Step.VERIFY: Screen.VERIFY,
    Step.GATHER: Screen.GATHER,
    Step.DAY: Screen.DAY,
    Step.LEAVE: Screen.HOME,
}
_ANYWHERE: Final = {(screen, step): there for screen in Screen for step, there in _PLACES.items()}
"""A clerk is interrupted all the time: a file may be left for another at any moment, and is kept."""

_IN_HAND: Final = {
    Screen.FORM: Step.RESUME,
    Screen.CHECK: Step.FINISHED,
    Screen.SLIP: Step.PREPARED,
    Screen.RESULT: Step.ORIENTED,
}
"""The pages of the file in hand, and the step that comes back to each."""
_BACK_TO_HAND: Final = {
    (aside, step): there for aside in (Screen.GUIDES, Screen.GUIDE) for there, step in _IN_HAND.items()
}
_RETURNS: Final = {
    **_IN_HAND,
    Screen.FOLLOW: Step.FOLLOW,
    Screen.VERIFY: Step.VERIFY,
    Screen.DAY: Step.DAY,
    Screen.DECISIONS: Step.DECISIONS,
}

COUNTER: Final = Flow(
    "counter",
    Screen.HOME,
    {
        **_ANYWHERE,
        **_BACK_TO_HAND,
        (Screen.HOME, Step.RESUME): Screen.FORM,
        (Screen.HOME, Step.OPEN): Screen.CASE,
        (Screen.CHOOSE, Step.BEGIN): Screen.CARD,
        (Screen.CHOOSE, Step.CANCEL): Screen.HOME,
        (Screen.CARD, Step.READ): Screen.FORM,
        (Screen.CARD, Step.BY_HAND): Screen.FORM,
        (Screen.CARD, Step.CANCEL): Screen.HOME,
        (Screen.FORM, Step.FINISHED): Screen.CHECK,
        (Screen.FORM, Step.PREPARED): Screen.SLIP,
        (Screen.FORM, Step.ORIENTED): Screen.RESULT,
        (Screen.FORM, Step.BEGIN): Screen.CARD,
        (Screen.FORM, Step.CONSULT): Screen.GUIDE,
        (Screen.FORM, Step.OPEN): Screen.CASE,
        (Screen.FORM, Step.CANCEL): Screen.HOME,
        (Screen.CHECK, Step.CHANGE): Screen.FORM,
        (Screen.CHECK, Step.ORIENTED): Screen.RESULT,
        (Screen.CHECK, Step.OPEN): Screen.CASE,
        (Screen.CHECK, Step.CANCEL): Screen.FORM,
        (Screen.CHECK, Step.DEPOSITED): Screen.DONE,
        (Screen.DONE, Step.OPEN): Screen.CASE,
        (Screen.DONE, Step.CANCEL): Screen.HOME,
        (Screen.SLIP, Step.BEGIN): Screen.CARD,
        (Screen.SLIP, Step.CONSULT): Screen.GUIDE,
        (Screen.SLIP, Step.CANCEL): Screen.FORM,
        (Screen.RESULT, Step.BEGIN): Screen.CARD,
        (Screen.RESULT, Step.CONSULT): Screen.GUIDE,
        (Screen.RESULT, Step.FINISHED): Screen.CHECK,
        (Screen.RESULT, Step.CANCEL): Screen.FORM,
        (Screen.GUIDES, Step.CONSULT): Screen.GUIDE,
        (Screen.GUIDES, Step.CANCEL): Screen.HOME,
        (Screen.GUIDE, Step.CONSULT): Screen.GUIDE,
        (Screen.GUIDE, Step.BEGIN): Screen.CARD,
        (Screen.GUIDE, Step.CANCEL): Screen.GUIDES,
        (Screen.REGISTER, Step.OPEN): Screen.CASE,
        (Screen.REGISTER, Step.CANCEL): Screen.HOME,
        (Screen.CASE, Step.RESUME): Screen.FORM,
        (Screen.CASE, Step.FINISHED): Screen.CHECK,
        (Screen.CASE, Step.OPEN): Screen.CASE,
        (Screen.CASE, Step.DECISIONS): Screen.DECISIONS,
        (Screen.CASE, Step.CANCEL): Screen.REGISTER,
        (Screen.FOLLOW, Step.OPEN): Screen.CASE,
        (Screen.FOLLOW, Step.CANCEL): Screen.HOME,
        (Screen.VERIFY, Step.OPEN): Screen.CASE,
        (Screen.VERIFY, Step.CANCEL): Screen.HOME,
        (Screen.GATHER, Step.RESUME): Screen.FORM,
        (Screen.GATHER, Step.CANCEL): Screen.HOME,
        (Screen.DAY, Step.OPEN): Screen.CASE,
        (Screen.DAY, Step.DECISIONS): Screen.DECISIONS,
        (Screen.DAY, Step.LAW): Screen.LAW,
        (Screen.DAY, Step.STAFF): Screen.STAFF,
        (Screen.DAY, Step.CANCEL): Screen.HOME,
        (Screen.DECISIONS, Step.OPEN): Screen.CASE,
        (Screen.DECISIONS, Step.CANCEL): Screen.DAY,
        (Screen.LAW, Step.CANCEL): Screen.DAY,
        (Screen.STAFF, Step.CANCEL): Screen.DAY,
    },
)
"""Cancelling leaves a page; what was typed is always kept, so nothing needs to be asked."""

KEEPS_HAND: Final = frozenset(
    {
        Screen.CARD,
        Screen.FORM,
        Screen.CHECK,
        Screen.SLIP,
        Screen.RESULT,
        Screen.GUIDES,
        Screen.GUIDE,
        Screen.CASE,
    }
)
"""Pages that show the file in hand, or are looked at in the middle of it; any other lays it down, kept."""

_ASIDES: Final = frozenset({Screen.RESULT, Screen.GUIDES, Screen.GUIDE, Screen.CASE})
"""Pages that are opened from several others."""


def way_back(before: Screen, aside: Screen) -> Step | None:
    """Return what cancelling means on a page that was opened from another: back to where the work lies.

    None where it stays what it was: coming back from the guides, or from one guide or file to the next.
    """
    if before in {aside, Screen.GUIDE} or (before is Screen.GUIDES and aside is not Screen.GUIDE):
        return None
    step = _RETURNS.get(before, Step.CANCEL) if aside in _ASIDES else Step.CANCEL
    return step if COUNTER.knows(aside, step) else Step.CANCEL


WHY_NOT: Final[dict[tuple[Screen, Step], str]] = {
    (Screen.HOME, Step.CANCEL): "home is where cancelling leads",
    **{
        (screen, Step.IDLE): "at the counter the lock covers the page and keeps it; nothing is left"
        for screen in Screen
    },
    **{
        (screen, Step.CARD_REMOVED): "the card's own flow (flows/card_read.py) answers on the card page"
        if screen is Screen.CARD
        else "the card was read into memory; it may be handed back at any time"
        for screen in Screen
    },
}
"""Why a page does not answer an event that every page must account for."""
