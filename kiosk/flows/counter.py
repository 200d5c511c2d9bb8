"""The counter's screens: which follows which."""

from enum import StrEnum
from typing import Final

from kiosk.flows.machine import Flow


class Screen(StrEnum):
    """A page of the counter."""

    HOME = "home"
    CARD = "card"
    FORM = "form"
    CHECK = "check"
    DONE = "done"
    REGISTER = "register"
    CASE = "case"


class Step(StrEnum):
    """What a clerk does, or what happens, that may lead to another page."""

    NEW = "new"
    RESUME = "resume"
    READ = "read"
    BY_HAND = "by-hand"
    FINISHED = "finished"
    CHANGE = "change"
    DEPOSITED = "deposited"
    SEARCH = "search"
    OPEN = "open"
    CANCEL = "cancel"
    LEAVE = "leave"
    IDLE = "idle"
    CARD_REMOVED = "card-removed"


_ANYWHERE: Final = {
    (screen, step): there
    for screen in Screen
    for step, there in ((Step.NEW, Screen.CARD), (Step.SEARCH, Screen.REGISTER), (Step.LEAVE, Screen.HOME))
}
"""A clerk is interrupted all the time: a file may be left for another at any moment, and is kept."""

COUNTER: Final = Flow(
    "counter",
    Screen.HOME,
    {
        **_ANYWHERE,
        (Screen.HOME, Step.RESUME): Screen.FORM,
        (Screen.HOME, Step.OPEN): Screen.CASE,
        (Screen.CARD, Step.READ): Screen.FORM,
        (Screen.CARD, Step.BY_HAND): Screen.FORM,
        (Screen.CARD, Step.CANCEL): Screen.HOME,
        (Screen.FORM, Step.FINISHED): Screen.CHECK,
        (Screen.FORM, Step.CANCEL): Screen.HOME,
        (Screen.CHECK, Step.CHANGE): Screen.FORM,
        (Screen.CHECK, Step.CANCEL): Screen.FORM,
        (Screen.CHECK, Step.DEPOSITED): Screen.DONE,
        (Screen.DONE, Step.OPEN): Screen.CASE,
        (Screen.DONE, Step.CANCEL): Screen.HOME,
        (Screen.REGISTER, Step.OPEN): Screen.CASE,
        (Screen.REGISTER, Step.CANCEL): Screen.HOME,
        (Screen.CASE, Step.CANCEL): Screen.REGISTER,
    },
)
"""Cancelling leaves a page; what was typed is always kept, so nothing needs to be asked."""

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
