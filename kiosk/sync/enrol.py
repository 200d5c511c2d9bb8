"""Enrolling this station with its hub, by the administrator's one-time code."""

from kiosk.cases.identity import StationIdentity
from kiosk.cases.store import Store
from kiosk.sync.client import HubClient
from kiosk.sync.road import trust
from kiosk.sync.wire import EnrolmentRequest, OfficeNames


def enrol(
    client: HubClient, store: Store, identity: StationIdentity, office: str, station: str, code: str
) -> OfficeNames:
    """Enrol as ``station`` of ``office``, keep the hub's key, and return the office's names.

    Raises KioskError like every call of the client; with an answer lost, the same code may be used again.
    """
    key = {name: str(value) for name, value in identity.public_jwk.items()}
    answer = client.enrol(identity, EnrolmentRequest(identity.device, office, station, code, key))
    with store.begin() as conn:
        trust(conn, answer.hub_key)
    return answer.office
