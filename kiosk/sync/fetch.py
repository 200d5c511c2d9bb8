"""Fetching an export from the hub: taken up where the line broke, kept only once it is the one it signed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import IO, Any, Final, Literal
from urllib.parse import urlencode

import requests

from kiosk.cases.case import CaseState
from kiosk.cases.identity import StationIdentity
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from kiosk.sync.client import HubClient
from kiosk.sync.road import hub_key
from kiosk.sync.signing import verified
from kiosk.sync.whole_file import written
from kiosk.sync.wire import MANIFEST, Jwk, Manifest

Format = Literal["csv", "xlsx", "parquet"]

AGAIN: Final = 5
"""How many times in a row a line may break without a byte having come."""

_BROKEN: Final = {"hub-unreachable", "hub-slow"}
"""What a line that broke looks like."""


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
    form: str = ""
    """Id of the form; empty for all."""

    @property
    def path(self) -> str:
        """Where the hub has it."""
        days = self.day.isoformat() if self.last is None else f"{self.day}_{self.last}"
        more = {"state": self.state or "", "form": self.form}
        query = urlencode({"training": int(self.training)} | {name: one for name, one in more.items() if one})
        return f"/v1/exports/{days}.{self.kind}?{query}"

    def is_of(self, told: Manifest) -> bool:
        """Say whether a manifest is of this export."""
        last = (self.last or self.day).isoformat()
        mine = (self.day.isoformat(), last, self.kind, self.training, self.state or "", self.form)
        return mine == (told.day, told.last or told.day, told.format, told.training, told.state, told.form)


@dataclass(frozen=True, slots=True)
class Watch:
    """Who waits for an export."""

    told: Callable[[int, int], None] = lambda _done, _size: None
    """Is told how many bytes have come, of how many; 0 where the hub does not say."""
    cancelled: Callable[[], bool] = lambda: False
    """Says whether nobody waits any more."""


def fetch_export(
    client: HubClient,
    store: Store,
    identity: StationIdentity,
    asked: ExportAsked,
    out: Path,
    watch: Watch = Watch(),
) -> Manifest:
    """Write deposits of the office to ``out`` (readable by its owner alone) and return the manifest.

    Raises KioskError ``not-enrolled``, ``export-altered``, ``export-cancelled``, ``export-not-writable``
    (file), or like every call of the client. ``out`` is only replaced by a whole, verified export.
    """
    key = _key(store)
    with written(out) as file:
        return _Fetching(client, identity, asked, key, file, watch).whole()


@dataclass(slots=True)
class _Fetching:
    """One export on its way."""

    client: HubClient
    identity: StationIdentity
    asked: ExportAsked
    key: Jwk
    file: IO[bytes]
    watch: Watch
    done: int = 0
    """Bytes that have come."""
    manifest: Manifest | None = None
    digest: Any = field(default_factory=sha256)

    def whole(self) -> Manifest:
        """Ask until all has come, and return what the hub signed of it."""
        broken, manifest = 0, None
        while manifest is None:
            before = self.done
            try:
                manifest = self._ask(again=broken > 0)
            except KioskError as wrong:
                broken = 1 if self.done > before else broken + 1
                if wrong.code not in _BROKEN or broken > AGAIN:
                    raise
        if self.digest.hexdigest() != manifest.sha256:
            raise KioskError("export-altered")
        return manifest

    def _ask(self, *, again: bool) -> Manifest:
        with self.client.signed_get(self.identity, self.asked.path, self._headers(again=again)) as response:
            manifest = verified(response.headers.get(MANIFEST, ""), self.key, Manifest)
            if not self.asked.is_of(manifest):
                raise KioskError("export-altered")
            self._place(response, manifest)
            for piece in self.client.pieces(response):
                self._take(piece, manifest)
        return manifest

    def _headers(self, *, again: bool) -> dict[str, str]:
        """Ask for the rest of the very same export; or, where none came, for one that was made meanwhile."""
        if self.manifest is not None:
            return {"Range": f"bytes={self.done}-", "If-Range": f'"{self.manifest.sha256}"'}
        return {"Range": "bytes=0-"} if again else {}

    def _place(self, response: requests.Response, manifest: Manifest) -> None:
        """Go on where the line broke, or begin anew where the hub sends another export."""
        if response.status_code == requests.codes.partial_content:
            begins = response.headers.get("Content-Range", "").startswith(f"bytes {self.done}-")
            if manifest != self.manifest or not begins:
                raise KioskError("export-altered")
            return
        self.file.seek(0)
        self.file.truncate()
        self.done, self.manifest, self.digest = 0, manifest, sha256()

    def _take(self, piece: bytes, manifest: Manifest) -> None:
        if self.watch.cancelled():
            raise KioskError("export-cancelled")
        self.digest.update(piece)
        self.file.write(piece)
        self.done += len(piece)
        self.watch.told(self.done, manifest.size)


def _key(store: Store) -> Jwk:
    with store.read() as conn:
        key = hub_key(conn)
    if key is None:
        raise KioskError("not-enrolled")
    return key
