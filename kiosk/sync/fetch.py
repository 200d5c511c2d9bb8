"""Fetching an export from the hub: kept only once its SHA-256 is the one the hub signed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Literal

from kiosk.cases.identity import StationIdentity
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from kiosk.sync.client import HubClient
from kiosk.sync.road import hub_key
from kiosk.sync.signing import verified
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
    with client.signed_get(identity, path) as response, _written(out) as file:
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


@contextmanager
def _written(out: Path) -> Iterator[IO[bytes]]:
    """Write beside the place and move there at the end, or leave nothing."""
    beside = None
    try:
        with NamedTemporaryFile(dir=out.parent, prefix=f".{out.name}.", delete=False) as file:
            beside = Path(file.name)
            yield file.file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    except OSError as wrong:
        raise KioskError("export-not-writable", file=out.name) from wrong
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)
