"""Enrolling this station with its hub, by the administrator's one-time code."""

from kiosk.cases import numbers
from kiosk.cases.identity import StationIdentity
from kiosk.cases.store import Store
from kiosk.sync.client import HubClient
from kiosk.sync.road import trust
from kiosk.sync.taking import keep
from kiosk.sync.wire import EnrolmentRequest, OfficeNames


def enrol(
    client: HubClient, store: Store, identity: StationIdentity, office: str, station: str, code: str
) -> OfficeNames:
    """Enrol as ``station`` of ``office`` and return the office's names.

    The hub's key and our certificate are kept, and the numbers go on where another computer left them.

    Raises KioskError like every call of the client; with an answer lost, the same code may be used again.
    """
    key = {name: str(value) for name, value in identity.public_jwk.items()}
    request = EnrolmentRequest(identity.device, office, station, code, key, identity.epoch)
    answer = client.enrol(identity, request)
    with store.begin() as conn:
        trust(conn, answer.hub_key)
        keep(conn, answer.certificate, answer.hub_key)
        for one in answer.numbers:
            numbers.carry(conn, office, station, one.year, one.last, training=one.training)
    return answer.office
