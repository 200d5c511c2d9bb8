"""Fetching an export from the hub: kept only once its SHA-256 is the one the hub signed."""

from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Literal

from kiosk.cases.identity import StationIdentity
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from kiosk.sync.client import HubClient
from kiosk.sync.road import hub_key
from kiosk.sync.signing import verified
from kiosk.sync.whole_file import written
from kiosk.sync.wire import MANIFEST, Jwk, Manifest

Format = Literal["csv", "xlsx"]


def fetch_export(
    client: HubClient,
    store: Store,
    identity: StationIdentity,
    *,
    day: date,
    kind: Format,
    training: bool,
    out: Path,
) -> Manifest:
    """Write the office's deposits of a day to ``out`` (readable by its owner alone) and return the manifest.

    Raises KioskError ``not-enrolled``, ``export-altered``, ``export-not-writable`` (file), or like every
    call of the client. ``out`` is only replaced by a whole, verified export.
    """
    key = _key(store)
    path = f"/v1/exports/{day.isoformat()}.{kind}?training={int(training)}"
    with client.signed_get(identity, path) as response, written(out) as file:
        manifest = verified(response.headers.get(MANIFEST, ""), key, Manifest)
        digest = sha256()
        for piece in client.pieces(response):
            digest.update(piece)
            file.write(piece)
        told = (digest.hexdigest(), day.isoformat(), kind, training)
        if told != (manifest.sha256, manifest.day, manifest.format, manifest.training):
            raise KioskError("export-altered")
    return manifest


def _key(store: Store) -> Jwk:
    with store.read() as conn:
        key = hub_key(conn)
    if key is None:
        raise KioskError("not-enrolled")
    return key
