"""Fetching an export from the hub: kept only once its SHA-256 is the one the hub signed."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Literal

from kiosk.cases.case import CaseState
from kiosk.cases.identity import StationIdentity
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from kiosk.sync.client import HubClient
from kiosk.sync.road import hub_key
from kiosk.sync.signing import verified
from kiosk.sync.whole_file import written
from kiosk.sync.wire import MANIFEST, Jwk, Manifest

Format = Literal["csv", "xlsx"]


@dataclass(frozen=True, slots=True)
class ExportAsked:
    """Which deposits of the office, as which kind of file."""

    day: date
    kind: Format
    training: bool = False
    last: date | None = None
    """The last day, included; None for the one day alone."""
    state: CaseState | None = None
    """Where the files stand now; None for all."""

    @property
    def path(self) -> str:
        """Where the hub has it."""
        days = self.day.isoformat() if self.last is None else f"{self.day}_{self.last}"
        state = f"&state={self.state}" if self.state else ""
        return f"/v1/exports/{days}.{self.kind}?training={int(self.training)}{state}"

    def is_of(self, told: Manifest) -> bool:
        """Say whether a manifest is of this export."""
        last = (self.last or self.day).isoformat()
        mine = (self.day.isoformat(), last, self.kind, self.training, self.state or "")
        return mine == (told.day, told.last or told.day, told.format, told.training, told.state)


def fetch_export(
    client: HubClient, store: Store, identity: StationIdentity, asked: ExportAsked, out: Path
) -> Manifest:
    """Write deposits of the office to ``out`` (readable by its owner alone) and return the manifest.

    Raises KioskError ``not-enrolled``, ``export-altered``, ``export-not-writable`` (file), or like every
    call of the client. ``out`` is only replaced by a whole, verified export.
    """
    key = _key(store)
    with client.signed_get(identity, asked.path) as response, written(out) as file:
        manifest = verified(response.headers.get(MANIFEST, ""), key, Manifest)
        digest = sha256()
        for piece in client.pieces(response):
            digest.update(piece)
            file.write(piece)
        if digest.hexdigest() != manifest.sha256 or not asked.is_of(manifest):
            raise KioskError("export-altered")
    return manifest


def _key(store: Store) -> Jwk:
    with store.read() as conn:
        key = hub_key(conn)
    if key is None:
        raise KioskError("not-enrolled")
    return key
