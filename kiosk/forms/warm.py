"""Loads ahead what the first look at a form would otherwise wait for."""

from kiosk.forms import communes, load
from kiosk.forms.kinds import idcs, phone


def warm() -> None:
    """Load forms, communes, numbering plans and check digits: 0.1 s, for a worker thread.

    Raises what ``load.offered`` raises.
    """
    load.offered()
    communes.by_code()
    phone.national("0600000000")
    idcs.is_checked("0")
