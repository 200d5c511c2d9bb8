"""The hub over HTTP: one session, time limits, and no belief in a status code alone (docs/decisions/0055)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final, TypeVar
from urllib.parse import urlsplit

import msgspec
import requests
import zstandard

from kiosk.cases.identity import StationIdentity
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.shapes import from_json
from kiosk.sync.answers import opened, told_by, wait_of
from kiosk.sync.batch import Batch
from kiosk.sync.signing import sign
from kiosk.sync.wire import (
    LOG_TYPE,
    PAGE,
    REPLY_TYPE,
    SIGNATURE,
    Access,
    ClosingAnswer,
    Enrolled,
    Enrolment,
    EnrolmentRequest,
    Head,
    Reply,
    SentClosing,
    StationsHeard,
    ToldStations,
)

LEVEL: Final = 1
"""Of zstd; a batch is no larger than at level 3 and takes less time (docs/decisions/0174)."""
_REPLY_LIMIT: Final = 1024 * 1024
"""Bytes of the largest reply we read; 1000 answers fill 60 kB."""
_LARGEST: Final = 32 * 1024 * 1024
"""The same of what a person asks: a month of a nation's closings fills 5 MB."""
_ANSWERS: Final = {requests.codes.ok, requests.codes.partial_content, requests.codes.not_modified}
_BEARER: Final = "Bearer "
_LOOPBACK: Final = {"127.0.0.1", "::1", "localhost"}

Shape = TypeVar("Shape")


@dataclass(frozen=True, slots=True)
class SentPage:
    """A page of the feed as it came; nothing of it is believed yet."""

    body: bytes = field(repr=False)
    """Empty where ``unchanged``."""
    tag: str
    claims: str = field(repr=False)
    """What should be a signed :class:`kiosk.sync.wire.PageClaims`."""
    asked: str
    """SHA-256 of the access token that was sent, hexadecimal."""
    unchanged: bool
    """The hub has nothing but what the asker holds (304)."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What goes with a person's asking."""

    body: bytes = field(repr=False, default=b"")
    media_type: str = REPLY_TYPE
    headers: Mapping[str, str] = field(default_factory=dict)


class HubClient:
    """One road to one hub; used by one thread at a time.

    Every call raises KioskError: ``hub-unreachable``, ``hub-slow``, ``hub-unavailable``, ``hub-captive``,
    ``hub-tls``, ``hub-certificate-…``, ``hub-authorities``, or the code of the hub's own problem document.
    """

    def __init__(
        self,
        url: str,
        clock: Clock,
        *,
        connect_timeout: float = 5.0,
        read_timeout: float = 30.0,
        authorities: str = "",
    ) -> None:
        """Take the hub's address; plain http is for this machine only.

        ``authorities`` is a PEM file of those that the hub's certificate is believed from, and of no other;
        empty: those that every program believes. Raises KioskError ``hub-address`` or ``hub-not-https``.
        """
        self.url = _checked(url)
        self._clock = clock
        self._ahead = 0
        self._timeout = (connect_timeout, read_timeout)
        self._session = requests.Session()
        self._session.headers["User-Agent"] = "tadamon-kiosk"
        _settle_proxies(self._session, self.url)
        if authorities:
            self._session.verify = authorities

    def close(self) -> None:
        """Let the connection go."""
        self._session.close()

    def health(self) -> None:
        """Return if the hub and its database answer."""
        self._read(self._call("GET", "/v1/health"), dict)

    def send(self, batch: Batch, more: Mapping[str, str] | None = None) -> Reply:
        """Send a batch, with ``more`` headers; the reply is not yet verified."""
        path = f"/v1/logs/{batch.claims.device}/{batch.claims.epoch}"
        told = {SIGNATURE: batch.token, "Content-Type": LOG_TYPE, "Content-Encoding": "zstd"}
        headers = told | dict(more or {})
        body = zstandard.compress(batch.body, LEVEL)
        return self._read(self._call("POST", path, headers, body), Reply)

    def head(self, identity: StationIdentity, epoch: int) -> Head:
        """Ask where the hub's log of this station ends."""
        path = f"/v1/logs/{identity.device}/{epoch}/head"
        return self._read(self.signed_get(identity, path), Head)

    def enrol(self, identity: StationIdentity, request: EnrolmentRequest) -> Enrolled:
        """Ask to be enrolled."""
        body = msgspec.json.encode(Enrolment(sign(request, identity.private_key)))
        return self._read(self._call("POST", "/v1/enrolments", {"Content-Type": REPLY_TYPE}, body), Enrolled)

    def closing(self, sent: SentClosing) -> ClosingAnswer:
        """Send a closing of a day; the answer is not yet verified."""
        headers = {"Content-Type": REPLY_TYPE, "Content-Encoding": "zstd"}
        body = zstandard.compress(msgspec.json.encode(sent), LEVEL)
        return self._read(self._call("POST", "/v1/closings", headers, body), ClosingAnswer)

    def stations(self, told: ToldStations) -> StationsHeard:
        """Tell a nation's hub of the stations of a region."""
        body = msgspec.json.encode(told)
        return self._read(
            self._call("POST", "/v1/stations", {"Content-Type": REPLY_TYPE}, body), StationsHeard
        )

    def page(self, identity: StationIdentity, after: str, limit: int, tag: str = "") -> SentPage:
        """Ask for a page of the feed; not yet verified. ``tag`` is that of the page held, if one is."""
        path = f"/v1/feed?after={after}&limit={limit}"
        headers = {"If-None-Match": tag} if tag else {}
        with self.signed_get(identity, path, headers) as response:
            unchanged = response.status_code == requests.codes.not_modified
            body = b"" if unchanged else self._json(response)
            token = str(response.request.headers["Authorization"]).removeprefix(_BEARER)
            claims, told = response.headers.get(PAGE, ""), response.headers.get("ETag", "")
        return SentPage(body, told, claims, sha256(token.encode()).hexdigest(), unchanged)

    def signed_get(
        self, identity: StationIdentity, path: str, headers: Mapping[str, str] | None = None
    ) -> requests.Response:
        """Get a path with the station's signed leave; a wrong clock here is set right by the hub's."""
        more = dict(headers or {})
        try:
            return self._call("GET", path, more | self._leave(identity, path))
        except KioskError as refused:
            now = refused.values.get("now")
            if refused.code != "access-expired" or not isinstance(now, int):
                raise
            self._ahead = now - int(self._clock.now().timestamp())
        return self._call("GET", path, more | self._leave(identity, path))

    def told(self, response: requests.Response, kind: type[Shape]) -> Shape:
        """Return what a person's asking was answered, however much it is within reason."""
        return self._read(response, kind, _LARGEST)

    def person(self, token: str, method: str, path: str, sent: Sent | None = None) -> requests.Response:
        """Ask with a person's token, which names no path: it is only ever sent to this hub."""
        one = sent or Sent()
        leave = {"Authorization": f"{_BEARER}{token}", "Accept": f"{REPLY_TYPE}, */*"}
        headers = {**one.headers, **leave, **({"Content-Type": one.media_type} if one.body else {})}
        return self._call(method, path, headers, one.body or None)

    def pieces(self, response: requests.Response) -> Iterator[bytes]:
        """Yield an answer's body piece by piece; a broken line raises like every call."""
        try:
            yield from response.iter_content(64 * 1024)
        except requests.RequestException as wrong:
            raise told_by(wrong) from wrong

    def _leave(self, identity: StationIdentity, path: str) -> dict[str, str]:
        issued = int(self._clock.now().timestamp()) + self._ahead
        token = sign(Access(identity.device, path, issued), identity.private_key)
        return {"Authorization": f"{_BEARER}{token}"}

    def _call(
        self, method: str, path: str, headers: dict[str, str] | None = None, body: bytes | None = None
    ) -> requests.Response:
        try:
            response = self._session.request(
                method, self.url + path, headers=headers, data=body, timeout=self._timeout,
                allow_redirects=False, stream=True,
            )  # fmt: skip
        except (requests.RequestException, OSError) as wrong:
            raise told_by(wrong) from wrong
        if response.status_code in _ANSWERS:
            return response
        with response:
            later = wait_of(response.headers)
            raise opened(response.status_code, _type(response), self._bounded(response), later)

    def _read(self, response: requests.Response, kind: type[Shape], limit: int = _REPLY_LIMIT) -> Shape:
        with response:
            held = self._json(response, limit)
        try:
            return from_json(held, kind)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
            raise KioskError("hub-captive") from wrong

    def _json(self, response: requests.Response, limit: int = _REPLY_LIMIT) -> bytes:
        if _type(response) != REPLY_TYPE:
            raise KioskError("hub-captive")
        return self._bounded(response, limit)

    def _bounded(self, response: requests.Response, limit: int = _REPLY_LIMIT) -> bytes:
        held = bytearray()
        for piece in self.pieces(response):
            held += piece
            if len(held) > limit:
                raise KioskError("hub-captive")
        return bytes(held)


def _checked(url: str) -> str:
    try:
        parts: Any = urlsplit(url)
        host, _port = parts.hostname, parts.port
        (host or "").encode("idna")  # a label of more than 63 signs is no host (RFC 1035 §2.3.4)
    except ValueError as wrong:
        raise KioskError("hub-address") from wrong
    if parts.scheme not in {"http", "https"} or not host:
        raise KioskError("hub-address")
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise KioskError("hub-not-https")
    return url.rstrip("/")


def _settle_proxies(session: requests.Session, url: str) -> None:
    """Ask the environment once for the proxy and the authorities of the way to the hub, not at each request.

    Nothing else is taken from it: a password in ``.netrc`` would stand in the place of the station's leave.
    """
    found = session.merge_environment_settings(url, {}, None, None, None)
    session.proxies, session.verify, session.trust_env = found["proxies"], found["verify"], False


def _type(response: requests.Response) -> str:
    return response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
