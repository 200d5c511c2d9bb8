"""The card page: from an empty reader to an identity read, and every way it can go wrong."""

from enum import StrEnum
from typing import Final

from kiosk.card.reader import ReaderState
from kiosk.flows.machine import Flow


class Reading(StrEnum):
    """Where the card page stands."""

    NO_READER = "no-reader"
    AWAIT_CARD = "await-card"
    MUTE_CARD = "mute-card"
    READY = "ready"
    UNDER_WAY = "under-way"
    IDENTIFIED = "identified"
    """Who the holder is stands in memory; the photo and the checks are still on their way."""
    WRONG_KEY = "wrong-key"
    FAILED = "failed"
    READ = "read"


class CardEvent(StrEnum):
    """What happens to a card, a reader or a reading."""

    READER_GONE = "reader-gone"
    CARD_REMOVED = "card-removed"
    CARD_PLACED = "card-placed"
    CARD_MUTE = "card-mute"
    START = "start"
    IDENTITY = "identity"
    READ = "read"
    REFUSED_KEY = "refused-key"
    FAILED = "failed"
    CANCEL = "cancel"
    IDLE = "idle"


_WAITING: Final = (Reading.NO_READER, Reading.AWAIT_CARD, Reading.MUTE_CARD, Reading.READY)
_STARTING: Final = (Reading.READY, Reading.WRONG_KEY, Reading.FAILED)
_ON_ITS_WAY: Final = (Reading.UNDER_WAY, Reading.IDENTIFIED)

_SEEN: Final = {
    (here, event): there
    for here in _WAITING
    for event, there in (
        (CardEvent.READER_GONE, Reading.NO_READER),
        (CardEvent.CARD_REMOVED, Reading.AWAIT_CARD),
        (CardEvent.CARD_MUTE, Reading.MUTE_CARD),
        (CardEvent.CARD_PLACED, Reading.READY),
    )
}
"""While nothing is read, the page shows what lies on the reader."""

_AFTER_TROUBLE: Final = {
    (here, event): there
    for here in (Reading.WRONG_KEY, Reading.FAILED)
    for event, there in (
        (CardEvent.READER_GONE, Reading.NO_READER),
        (CardEvent.CARD_REMOVED, Reading.AWAIT_CARD),
    )
}
"""The message stays until the card is taken away; the digits typed stay in any case."""

_ENDS: Final = {
    (here, event): there
    for here in _ON_ITS_WAY
    for event, there in (
        (CardEvent.READ, Reading.READ),
        (CardEvent.REFUSED_KEY, Reading.WRONG_KEY),
        (CardEvent.FAILED, Reading.FAILED),
        (CardEvent.CANCEL, Reading.READY),
    )
}
"""A reading ends in the same ways before and after the identity: nothing of it is left but what it says."""

CARD_READ: Final = Flow(
    "card_read",
    Reading.AWAIT_CARD,
    {
        **_SEEN,
        **_AFTER_TROUBLE,
        **{(here, CardEvent.START): Reading.UNDER_WAY for here in _STARTING},
        **_ENDS,
        (Reading.UNDER_WAY, CardEvent.IDENTITY): Reading.IDENTIFIED,
        (Reading.IDENTIFIED, CardEvent.IDENTITY): Reading.IDENTIFIED,
    },
)

WHY_NOT: Final[dict[tuple[Reading, CardEvent], str]] = {
    **{(here, CardEvent.CARD_REMOVED): "the reading itself ends, with card-lost" for here in _ON_ITS_WAY},
    (Reading.READ, CardEvent.CARD_REMOVED): "the identity is in memory; the card may be handed back",
    **{
        (here, CardEvent.CANCEL): "nothing is under way: cancelling leaves the page (flows/counter.py)"
        for here in Reading
        if here not in _ON_ITS_WAY
    },
    **{(here, CardEvent.IDLE): "the lock covers the page and keeps it" for here in Reading},
}
"""Why a place does not answer an event that every place must account for."""

_TOLD: Final = {
    ReaderState.NO_SERVICE: CardEvent.READER_GONE,
    ReaderState.NO_READER: CardEvent.READER_GONE,
    ReaderState.EMPTY: CardEvent.CARD_REMOVED,
    ReaderState.PRESENT: CardEvent.CARD_PLACED,
    ReaderState.MUTE: CardEvent.CARD_MUTE,
}


def seen(state: ReaderState) -> CardEvent | None:
    """Return what a reader's state tells the page; a busy reader tells nothing."""
    return _TOLD.get(state)
