"""The shapes on the wire, version 1.

A statement with a ``tag`` is signed, and its tag keeps one kind from passing for another.
"""

from datetime import datetime
from typing import Annotated, Final, Literal

import msgspec

from kiosk.sync.envelope import Verdict

SIGNATURE: Final = "Tadamon-Signature"
"""Request header that holds the signed :class:`BatchClaims`."""

REGION: Final = "Tadamon-Region"
"""Request header that holds a region's signed :class:`Forwarding` of the batch."""

MANIFEST: Final = "Tadamon-Manifest"
"""Response header that holds the signed :class:`Manifest` of an export."""

PAGE: Final = "Tadamon-Page"
"""Response header that holds the signed :class:`PageClaims` of a page of the feed, also with a 304."""

LOG_TYPE: Final = "application/x-ndjson"
REPLY_TYPE: Final = "application/json"
PROBLEM_TYPE: Final = "application/problem+json"
PROBLEM_URN: Final = "urn:tadamon:problem:"
"""What the ``type`` of our problem documents (RFC 9457) begins with; the failure code follows."""

DECODED_LIMIT: Final = 4 * 1024 * 1024
"""Bytes of a batch once decompressed."""

BATCH_LIMIT: Final = 1000
"""Entries in one batch; the setting ``delivery.batch`` goes as far."""

FEED_LIMIT: Final = 500
"""Items on one page of the feed."""

FEED_START: Final = "0"
"""The cursor before the first item."""

Sha256 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
"""32 bytes, hexadecimal."""

Jwk = dict[str, str]
"""A public key as in RFC 7517: ``kty``, ``crv``, ``x``, ``y``."""


class BatchClaims(msgspec.Struct, frozen=True, tag="batch", tag_field="is"):
    """What a station signs of a batch: its place in the log, and the SHA-256 of the NDJSON bytes."""

    device: str
    epoch: int
    first: int
    last: int
    prev_head: Sha256
    head: Sha256
    body: Sha256
    withheld: dict[int, Sha256] = {}
    """Hashes, by sequence, of entries whose bytes are damaged or too large; their line is empty."""


class Given(msgspec.Struct, frozen=True, omit_defaults=True):
    """The hub's verdict on the item of that sequence number; ``reason`` is a code where it was not stored."""

    seq: int
    verdict: Verdict
    reason: str = ""


class Checkpoint(msgspec.Struct, frozen=True, tag="checkpoint", tag_field="is"):
    """What the hub signs: up to ``seq`` its log of that device and epoch has this head."""

    device: str
    epoch: int
    seq: int
    head: Sha256
    time: datetime
    answers: Sha256
    """SHA-256 of the reply's ``answers`` as sent, hexadecimal."""


class Reply(msgspec.Struct, frozen=True):
    """Answer to a batch; ``answers`` are kept as sent until the checkpoint vouches for them."""

    answers: msgspec.Raw
    checkpoint: str


class Head(msgspec.Struct, frozen=True):
    """Where the hub's log of a device and epoch ends: seq 0 and 64 zeros when it is empty."""

    seq: int
    head: Sha256


class Access(msgspec.Struct, frozen=True, tag="access", tag_field="is"):
    """A station's short-lived leave to read: bound to one path, for five minutes at most."""

    device: str
    path: str
    issued: int
    """Seconds since 1970, as the hub last told them."""


class EnrolmentRequest(msgspec.Struct, frozen=True, tag="enrolment", tag_field="is"):
    """What a station signs with its new key (proof of possession), with the one-time code."""

    device: str
    office: str
    station: str
    code: str
    key: Jwk
    epoch: int = 1
    key_storage: str = ""
    """Code of :class:`kiosk.cases.identity.KeyStorage`; empty from a station that does not say."""


class Enrolment(msgspec.Struct, frozen=True):
    """Body of an enrolment: one signed :class:`EnrolmentRequest`."""

    request: str


class OfficeNames(msgspec.Struct, frozen=True):
    """An office as the hub knows it."""

    code: str
    name_ar: str
    name_fr: str
    commune: str = ""


class Certified(msgspec.Struct, frozen=True, tag="certificate", tag_field="is"):
    """What the hub signs of a station's key: whose receipts and batches it vouches for, and how long."""

    kid: str
    """Short name of the key (:func:`kiosk.cases.thumbprint.key_id`)."""
    key: Jwk
    office: str
    station: str
    office_ar: str
    office_fr: str
    epoch: int
    since: datetime
    until: datetime


class LastNumber(msgspec.Struct, frozen=True):
    """The highest number the hub knows to be given out under a station's code in a year."""

    training: bool
    year: int
    """Two digits, as in references."""
    last: int


class Enrolled(msgspec.Struct, frozen=True):
    """Answer to an enrolment: who the station now is, its certificate, and the hub's own key."""

    office: OfficeNames
    station: str
    hub_key: Jwk
    certificate: str
    """Signed :class:`Certified`."""
    numbers: tuple[LastNumber, ...] = ()
    """Where the station's numbers go on, when another computer was this station before."""


class RegionStation(msgspec.Struct, frozen=True):
    """A station of a region, as the region's hub certified it."""

    device: str
    certificate: str
    """Signed :class:`Certified`."""


class RegionStations(msgspec.Struct, frozen=True, tag="stations", tag_field="is"):
    """What a region signs of its stations, for one nation's hub."""

    region: str
    """Two digits, as communes' codes begin."""
    nation: str
    """Short name of the nation's key: for nobody else."""
    offices: tuple[OfficeNames, ...]
    stations: tuple[RegionStation, ...]


class ToldStations(msgspec.Struct, frozen=True):
    """Body of ``POST /v1/stations``: one signed :class:`RegionStations`."""

    statement: str


class StationsHeard(msgspec.Struct, frozen=True):
    """Answer to a region: how many stations it named."""

    stations: int


class Forwarding(msgspec.Struct, frozen=True, tag="forward", tag_field="is"):
    """What a region signs of a batch that it passes on: it holds that log, and vouches for its station."""

    region: str
    nation: str
    batch: Sha256
    """SHA-256 of the batch's signature."""
    apart: dict[int, Literal["item-elsewhere", "item-station-revoked"]] = {}
    """Entries, by sequence, that the region set apart for what it alone knows of its stations."""


class Manifest(msgspec.Struct, frozen=True, tag="manifest", tag_field="is"):
    """What the hub signs of an export."""

    office: str
    day: str
    training: bool
    format: str
    count: int
    """Rows in the export."""
    quarantined: int
    """Entries of the office's stations, received that day, that a person must look at."""
    sha256: Sha256
    time: datetime
    last: str = ""
    """The last day, included; empty from a hub that knows only exports of one day."""
    state: str = ""
    """Where the files stand; empty for all."""
    form: str = ""
    """Id of the form; empty for all."""
    scope: str = ""
    """The offices that are meant, ``office:CODE``, ``province:RR.PPP``, ``region:RR`` or ``nation``."""
    size: int = 0
    """Bytes of the export; 0 from a hub that does not say."""
    pending: int = 0
    """Entries of the offices' stations that had arrived and were not looked at yet."""
    narrowed: dict[str, str] = {}
    """What else the files must be: ``station``, ``clerk``, ``reason``, ``answered``."""


class Page(msgspec.Struct, frozen=True):
    """A page of the feed, its items in the order in which they are to be taken."""

    items: tuple[msgspec.Raw, ...]
    """Each a :data:`FeedItem`; a kind that a later hub adds is passed over."""
    next: str
    """The cursor to ask with next: it stands for everything up to the end of this page."""
    more: bool
    """Whether there is more already."""


class PageClaims(msgspec.Struct, frozen=True, tag="page", tag_field="is"):
    """What the hub signs of a page: its bytes, and the one asking that it answers."""

    asked: Sha256
    """SHA-256 of the access token of the request: no earlier page can stand for this one."""
    body: Sha256
    """SHA-256 of the page's bytes; with a 304, of the page that the asker has."""
    time: datetime


class SentClosing(msgspec.Struct, frozen=True):
    """A day as its station closed it."""

    token: str
    """Signed :class:`kiosk.cases.closing.Figures`."""
    register: str
    """The lines that were signed, canonical JSON without names: :func:`kiosk.cases.closing.lines_of`."""


class ClosingKept(msgspec.Struct, frozen=True, tag="closing-kept", tag_field="is"):
    """What the hub signs once it keeps a closing."""

    closing: Sha256
    """SHA-256 of the closing's token."""
    time: datetime


class ClosingAnswer(msgspec.Struct, frozen=True):
    """Answer to a closing."""

    kept: str
    """Signed :class:`ClosingKept`."""


class ProblemDocument(msgspec.Struct, frozen=True, omit_defaults=True):
    """A refusal (RFC 9457), with the members we add."""

    type: str
    title: str
    status: int
    detail: str = ""
    next_expected: int | None = None
    """With ``batch-gap``: the sequence number the hub waits for."""
    now: int | None = None
    """With ``access-expired``: the hub's clock, seconds since 1970."""
