"""Where one file stands, asked of the hub by a station of the office that has it (docs/decisions/0245)."""

from datetime import datetime
from urllib.parse import quote

import msgspec

from kiosk.cases.case import CaseState
from kiosk.cases.identity import StationIdentity
from kiosk.errors import KioskError
from kiosk.sync.client import HubClient


class StandingTold(msgspec.Struct, frozen=True):
    """What a citizen is told of a file; nothing of it names a person."""

    reference: str
    form: str
    form_version: int
    state: CaseState
    reason: str
    """Why it was rejected or cancelled; empty otherwise."""
    registration: str
    """The number that CNSS gave; empty before it did."""
    deposited: datetime
    as_of: datetime
    """When the hub said so."""
    persons: int


def ask(client: HubClient, identity: StationIdentity, reference: str, birth_year: str) -> StandingTold:
    """Return where a file stands whose applicant was born in that year.

    Raises KioskError ``file-unknown`` alike for a wrong year, an unknown file and another office's,
    ``follow-later`` (retry_after) after too many of them, ``hub-answer-foreign``, or as :class:`HubClient`.
    """
    path = f"/v1/standings/{quote(reference, safe='')}?born={quote(birth_year, safe='')}"
    told = client.told(client.signed_get(identity, path), StandingTold)
    if told.reference != reference:
        raise KioskError("hub-answer-foreign")
    return told
