"""Enrolling this station with its hub, by the administrator's one-time code."""

from kiosk.cases import numbers
from kiosk.cases.identity import KeyStorage, StationIdentity
from kiosk.cases.journal import BEFORE_FIRST, begin_epoch, head_at
from kiosk.cases.journal import epoch as present_epoch
from kiosk.cases.reference import Reference
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from kiosk.sync.client import HubClient
from kiosk.sync.feed import start_again
from kiosk.sync.road import trust
from kiosk.sync.taking import keep
from kiosk.sync.wire import EnrolmentRequest, Head, OfficeNames


def enrol(
    client: HubClient, store: Store, identity: StationIdentity, office: str, station: str, code: str
) -> OfficeNames:
    """Enrol as ``station`` of ``office`` and return the office's names.

    The hub's key and our certificate are kept, and the numbers go on where another computer left them. A
    register whose log the hub knows with another history, restored or cloned, begins a new epoch.

    Raises KioskError like every call of the client; with an answer lost, the same code may be used again.
    """
    epoch = _epoch(client, store, identity)
    key = {name: str(value) for name, value in identity.public_jwk.items()}
    request = EnrolmentRequest(identity.device, office, station, code, key, epoch, KeyStorage.REGISTER)
    answer = client.enrol(identity, request)
    with store.begin() as conn:
        trust(conn, answer.hub_key)
        begin_epoch(conn, epoch)
        start_again(conn)
        keep(conn, answer.certificate, answer.hub_key)
        for one in answer.numbers:
            numbers.carry(conn, Reference(office, station, one.year, one.last, one.training))
    return answer.office


def _epoch(client: HubClient, store: Store, identity: StationIdentity) -> int:
    """Return the epoch to go on in: ours, unless the hub's log of it is not a part of ours."""
    with store.read() as conn:
        epoch = present_epoch(conn)
    tip = _tip(client, identity, epoch)
    with store.read() as conn:
        ours = head_at(conn, epoch, tip.seq)
    if ours == tip.head:
        return epoch
    epoch += 1
    while _tip(client, identity, epoch).seq:
        epoch += 1
    return epoch


def _tip(client: HubClient, identity: StationIdentity, epoch: int) -> Head:
    """Return where the hub's log of an epoch ends: before the first entry, for a station it does not know."""
    try:
        return client.head(identity, epoch)
    except KioskError as refused:
        if refused.code != "station-unknown":
            raise
        return Head(0, BEFORE_FIRST)
