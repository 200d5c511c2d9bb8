"""Fetching an export from the hub: taken up where the line broke, kept only once it is the one it signed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import IO, Any, Final, Literal
from urllib.parse import urlencode

import requests

from kiosk.cases.case import CaseState
from kiosk.cases.identity import StationIdentity
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from kiosk.sync.client import HubClient, Sent
from kiosk.sync.road import hub_key
from kiosk.sync.signing import claimed, verified
from kiosk.sync.watch import UNWATCHED, Watch
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
    scope: str = ""
    """A part of what the asker sees; empty for all of it."""
    narrowed: Mapping[str, str] = field(default_factory=dict)
    """What else the files must be: ``station``, ``clerk``, ``reason``, ``answered``."""

    @property
    def path(self) -> str:
        """Where the hub has it."""
        days = self.day.isoformat() if self.last is None else f"{self.day}_{self.last}"
        more = {"state": self.state or "", "form": self.form, "scope": self.scope}
        given = {name: one for name, one in more.items() if one} | dict(self.narrowed)
        query = urlencode({"training": int(self.training)} | given)
        return f"/v1/exports/{days}.{self.kind}?{query}"

    def is_of(self, told: Manifest) -> bool:
        """Say whether a manifest is of this export."""
        last = (self.last or self.day).isoformat()
        mine = (self.day.isoformat(), last, self.kind, self.training, self.state or "", self.form)
        same = mine == (told.day, told.last or told.day, told.format, told.training, told.state, told.form)
        return same and self.scope in {"", told.scope} and dict(self.narrowed) == told.narrowed


def fetch_export(
    client: HubClient,
    store: Store,
    identity: StationIdentity,
    asked: ExportAsked,
    out: Path,
    watch: Watch = UNWATCHED,
) -> Manifest:
    """Write deposits of the office to ``out`` (readable by its owner alone) and return the manifest.

    Raises KioskError ``not-enrolled``, ``export-altered``, ``export-cancelled``, ``export-not-writable``
    (file), or like every call of the client. ``out`` is only replaced by a whole, verified export.
    """
    key = _key(store)

    def get(path: str, headers: Mapping[str, str]) -> requests.Response:
        return client.signed_get(identity, path, headers)

    believed = partial(verified, key=key, kind=Manifest)
    with written(out) as file:
        return _Fetching(get, client.pieces, asked, believed, file, watch).whole()[0]


def fetch_for_person(
    client: HubClient, token: str, key: Jwk | None, asked: ExportAsked, out: Path, watch: Watch = UNWATCHED
) -> tuple[Manifest, str]:
    """Write what a person asked for to ``out``, and return the manifest, also as the hub signed it.

    Without the hub's ``key``, on a computer that is no station, TLS alone vouches for the manifest.
    Raises like :func:`fetch_export`.
    """

    def get(path: str, headers: Mapping[str, str]) -> requests.Response:
        return client.person(token, "GET", path, Sent(headers=headers))

    def believed(signed: str) -> Manifest:
        return claimed(signed, Manifest) if key is None else verified(signed, key, Manifest)

    with written(out) as file:
        return _Fetching(get, client.pieces, asked, believed, file, watch).whole()


@dataclass(slots=True)
class _Fetching:
    """One export on its way."""

    get: Callable[[str, Mapping[str, str]], requests.Response]
    pieces: Callable[[requests.Response], Iterator[bytes]]
    asked: ExportAsked
    believed: Callable[[str], Manifest]
    file: IO[bytes]
    watch: Watch
    done: int = 0
    """Bytes that have come."""
    manifest: Manifest | None = None
    digest: Any = field(default_factory=sha256)

    def whole(self) -> tuple[Manifest, str]:
        """Ask until all has come, and return what the hub signed of it."""
        broken, signed, manifest = 0, "", None
        while manifest is None:
            before = self.done
            try:
                manifest, signed = self._ask(again=broken > 0)
            except KioskError as wrong:
                broken = 1 if self.done > before else broken + 1
                if wrong.code not in _BROKEN or broken > AGAIN:
                    raise
        if self.digest.hexdigest() != manifest.sha256:
            raise KioskError("export-altered")
        return manifest, signed

    def _ask(self, *, again: bool) -> tuple[Manifest, str]:
        with self.get(self.asked.path, self._headers(again=again)) as response:
            signed = response.headers.get(MANIFEST, "")
            manifest = self.believed(signed)
            if not self.asked.is_of(manifest):
                raise KioskError("export-altered")
            self._place(response, manifest)
            for piece in self.pieces(response):
                self._take(piece, manifest)
        return manifest, signed

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
        if manifest != self.manifest:
            self.watch.begins(manifest)
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
