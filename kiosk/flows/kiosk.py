"""The citizen's screens: which follows which, and who is in front of them."""

from enum import StrEnum
from typing import Final

from kiosk.flows.machine import Flow


class Screen(StrEnum):
    """A page of the kiosk."""

    LANGUAGE = "language"
    """Where everybody begins, and where the screen rests."""
    ACTIONS = "actions"
    CHOOSE = "choose"
    CARD = "card"
    QUESTION = "question"
    CHECK = "check"
    SLIP = "slip"
    CODES = "codes"
    """The slip's codes on the screen, where no paper comes."""
    RESULT = "result"
    GUIDES = "guides"
    GUIDE = "guide"
    FOLLOW = "follow"
    FAREWELL = "farewell"
    """Says that everything was erased."""
    SORRY = "sorry"
    """Says that the kiosk cannot answer now."""


class Step(StrEnum):
    """What a citizen does, or what happens, that may lead to another page."""

    SPOKEN = "spoken"
    """A language is chosen."""
    PREPARE = "prepare"
    ORIENT = "orient"
    GUIDES = "guides"
    FOLLOW = "follow"
    BEGIN = "begin"
    """Begin a form, with the card where there is a reader."""
    BY_HAND = "by-hand"
    """Begin a form without a card."""
    TAP = "tap"
    """Follow a file by the card instead of by its number."""
    READ = "read"
    """The card filled the form."""
    KNOWN = "known"
    """The card says whose file is followed."""
    FINISHED = "finished"
    ORIENTED = "oriented"
    CHANGE = "change"
    PREPARED = "prepared"
    SHOW = "show"
    """Show the codes on the screen."""
    CONSULT = "consult"
    BACK = "back"
    STOP = "stop"
    """The person ends their visit."""
    TIMED_OUT = "timed-out"
    """Nobody answered whether they need more time."""
    TROUBLE = "trouble"
    IDLE = "idle"
    MORE_TIME = "more-time"
    CALL = "call"
    CARD_REMOVED = "card-removed"


NOBODY: Final = frozenset({Screen.LANGUAGE, Screen.FAREWELL})
"""Pages before which nobody has said anything yet, or nobody is left."""

_ENDS: Final = {
    (screen, step): Screen.FAREWELL
    for screen in Screen
    if screen not in NOBODY
    for step in (Step.STOP, Step.TIMED_OUT)
}
"""Any page can be left for good; whoever comes next begins with the language."""

_TROUBLED: Final = {(screen, Step.TROUBLE): Screen.SORRY for screen in Screen}

_PLACES: Final = {
    (Screen.ACTIONS, Step.PREPARE): Screen.CHOOSE,
    (Screen.ACTIONS, Step.ORIENT): Screen.QUESTION,
    (Screen.ACTIONS, Step.GUIDES): Screen.GUIDES,
    (Screen.ACTIONS, Step.FOLLOW): Screen.FOLLOW,
}

_BEGINS: Final = {
    (screen, step): there
    for screen in (Screen.CHOOSE, Screen.RESULT, Screen.GUIDE)
    for step, there in ((Step.BEGIN, Screen.CARD), (Step.BY_HAND, Screen.QUESTION))
}
"""Pages from which a form is begun."""

KIOSK: Final = Flow(
    "kiosk",
    Screen.LANGUAGE,
    {
        **_ENDS,
        **_TROUBLED,
        **_PLACES,
        **_BEGINS,
        (Screen.LANGUAGE, Step.SPOKEN): Screen.ACTIONS,
        (Screen.CHOOSE, Step.CONSULT): Screen.GUIDE,
        (Screen.CHOOSE, Step.BACK): Screen.ACTIONS,
        (Screen.CARD, Step.READ): Screen.QUESTION,
        (Screen.CARD, Step.BY_HAND): Screen.QUESTION,
        (Screen.CARD, Step.KNOWN): Screen.FOLLOW,
        (Screen.CARD, Step.FOLLOW): Screen.FOLLOW,
        (Screen.CARD, Step.BACK): Screen.CHOOSE,
        (Screen.QUESTION, Step.FINISHED): Screen.CHECK,
        (Screen.QUESTION, Step.ORIENTED): Screen.RESULT,
        (Screen.QUESTION, Step.BACK): Screen.ACTIONS,
        (Screen.CHECK, Step.CHANGE): Screen.QUESTION,
        (Screen.CHECK, Step.PREPARED): Screen.SLIP,
        (Screen.CHECK, Step.BACK): Screen.QUESTION,
        (Screen.SLIP, Step.SHOW): Screen.CODES,
        (Screen.SLIP, Step.BACK): Screen.CHECK,
        (Screen.CODES, Step.BACK): Screen.SLIP,
        (Screen.RESULT, Step.CONSULT): Screen.GUIDE,
        (Screen.RESULT, Step.BACK): Screen.QUESTION,
        (Screen.GUIDES, Step.CONSULT): Screen.GUIDE,
        (Screen.GUIDES, Step.BACK): Screen.ACTIONS,
        (Screen.GUIDE, Step.CONSULT): Screen.GUIDE,
        (Screen.GUIDE, Step.ORIENTED): Screen.RESULT,
        (Screen.GUIDE, Step.PREPARE): Screen.CHOOSE,
        (Screen.GUIDE, Step.BACK): Screen.GUIDES,
        (Screen.FOLLOW, Step.TAP): Screen.CARD,
        (Screen.FOLLOW, Step.BACK): Screen.ACTIONS,
        (Screen.FAREWELL, Step.BACK): Screen.LANGUAGE,
        (Screen.SORRY, Step.BACK): Screen.FAREWELL,
    },
)
"""Going back keeps what was answered; only ending the visit erases it."""

OWED: Final = (Step.STOP, Step.TIMED_OUT, Step.IDLE, Step.MORE_TIME, Step.CALL, Step.CARD_REMOVED)
"""Events that every page must account for."""

_PRESENCE: Final = "flows/kiosk.py PRESENCE answers: the page stays as it is under the question"

WHY_NOT: Final[dict[tuple[Screen, Step], str]] = {
    **{
        (screen, step): "nobody has said anything here: there is nothing to end"
        for screen in NOBODY
        for step in (Step.STOP, Step.TIMED_OUT)
    },
    **{(screen, step): _PRESENCE for screen in Screen for step in (Step.IDLE, Step.MORE_TIME, Step.CALL)},
    **{
        (screen, Step.CARD_REMOVED): "the card's own flow (flows/card_read.py) answers on the card page"
        if screen is Screen.CARD
        else "what the card said is in memory; the person is told to take it back"
        for screen in Screen
    },
}
"""Why a page does not answer an event that every page must account for."""


class Presence(StrEnum):
    """Who is in front of the kiosk, as far as it knows."""

    NOBODY = "nobody"
    SOMEBODY = "somebody"
    ASKED_TIME = "asked-time"
    """Nobody has touched anything for a while: more time is offered, and counted down."""
    ASKED_LEAVE = "asked-leave"
    """The person wants to end: whether everything may be erased is asked."""
    CALLING = "calling"
    """A clerk is called."""


class Sign(StrEnum):
    """What tells who is in front of the kiosk."""

    COME = "come"
    IDLE = "idle"
    MORE_TIME = "more-time"
    COUNTED_DOWN = "counted-down"
    CALL = "call"
    HELPED = "helped"
    LEAVE = "leave"
    STAY = "stay"
    GONE = "gone"
    """Everything was erased."""


PRESENCE: Final = Flow(
    "presence",
    Presence.NOBODY,
    {
        (Presence.NOBODY, Sign.COME): Presence.SOMEBODY,
        (Presence.NOBODY, Sign.CALL): Presence.CALLING,
        (Presence.SOMEBODY, Sign.IDLE): Presence.ASKED_TIME,
        (Presence.SOMEBODY, Sign.CALL): Presence.CALLING,
        (Presence.SOMEBODY, Sign.LEAVE): Presence.ASKED_LEAVE,
        (Presence.SOMEBODY, Sign.GONE): Presence.NOBODY,
        (Presence.ASKED_TIME, Sign.MORE_TIME): Presence.SOMEBODY,
        (Presence.ASKED_TIME, Sign.COUNTED_DOWN): Presence.NOBODY,
        (Presence.ASKED_TIME, Sign.GONE): Presence.NOBODY,
        (Presence.ASKED_LEAVE, Sign.STAY): Presence.SOMEBODY,
        (Presence.ASKED_LEAVE, Sign.IDLE): Presence.ASKED_TIME,
        (Presence.ASKED_LEAVE, Sign.GONE): Presence.NOBODY,
        (Presence.CALLING, Sign.HELPED): Presence.SOMEBODY,
        (Presence.CALLING, Sign.IDLE): Presence.ASKED_TIME,
        (Presence.CALLING, Sign.GONE): Presence.NOBODY,
    },
)
"""More time may be asked for without end; a call ends by the one who helps, or by nobody coming."""
