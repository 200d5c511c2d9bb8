"""Which files a card's holder has here, as far as they would be told at the counter."""

from typing import Final

from kiosk.card.reader import CardReading
from kiosk.errors import KioskError
from kiosk.flows.desk import Desk
from kiosk.flows.file_life import UNTOLD, Followed
from kiosk.text import masked

_MOST: Final = 5
"""Files that are told of; nobody has more open ones."""


def followed(desk: Desk, reading: CardReading) -> tuple[Followed, ...]:
    """Return the holder's own files, newest first; raises KioskError ``follow-unknown`` where there is none.

    A file is theirs where its applicant has the card's number and the year of birth of the chip; what else is
    found by that number (a member of another household, a number that begins alike) is passed over.
    """
    lines = (line for line in desk.find(reading.cnie) if line.cnie == masked(reading.cnie))
    found: list[Followed] = []
    for line in lines:
        try:
            found.append(desk.follow(line.reference, reading.birth_date[:4]))
        except KioskError as wrong:
            if wrong.code not in UNTOLD:
                raise
        if len(found) == _MOST:
            break
    if not found:
        raise KioskError("follow-unknown")
    return tuple(found)
