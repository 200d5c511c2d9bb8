"""Loads ahead what the first look at a form would otherwise wait for."""

from datetime import date

from kiosk.forms import communes, guides, load
from kiosk.forms.kinds import idcs, phone
from kiosk.forms.vocabulary import vocabulary


def warm() -> None:
    """Load forms, pages, words, communes, numbering plans and check digits: 0.1 s, for a worker thread.

    Raises what ``load.offered`` and ``guides.guides`` raise.
    """
    load.offered()
    guides.guides(date.max)
    vocabulary()
    communes.by_code()
    phone.national("0600000000")
    idcs.is_checked("0")
