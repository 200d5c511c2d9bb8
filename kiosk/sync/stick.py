"""What travels on a stick to a hub and back: the same batches, answers and pages as on the line.

A stick can be lost: what it holds is encrypted for the one who is to read it (JWE compact, RFC 7516, ECDH-ES
and A256GCM, RFC 7518), so that it is also whole or not at all (docs/decisions/0135).
"""

from base64 import urlsafe_b64decode
from datetime import datetime
from hashlib import sha256
from typing import Any, Final, TypeVar

import msgspec
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from kiosk.cases.thumbprint import key_id, public_key
from kiosk.errors import KioskError
from kiosk.shapes import from_json
from kiosk.sync.signing import sign, verified
from kiosk.sync.wire import Jwk, Reply, SentClosing, Sha256, ToldStations

LARGEST: Final = 64 * 1024 * 1024
"""Bytes of the largest file on a stick that is read."""
ENTRIES_LIMIT: Final = 128 * 1024 * 1024
"""Bytes of entries, not compressed, that go out in one file: a month and more of a busy office."""

_ALGORITHMS: Final = ["ECDH-ES", "A256GCM"]

Shape = TypeVar("Shape")


class StickAsking(msgspec.Struct, frozen=True, tag="stick", tag_field="is"):
    """What a station signs of a stick: who asks, and what it has heard so far."""

    device: str
    after: str
    """The cursor of the feed that it stands at."""
    losses: int
    """How often its hub had lost entries: an answer from before the last time proves nothing any more."""


class RegionAsking(msgspec.Struct, frozen=True, tag="region-stick", tag_field="is"):
    """What a region's hub signs of a stick for the nation's."""

    region: str
    nation: str
    """Thumbprint of the key of the nation that is meant."""


Asking: Final[Any] = StickAsking | RegionAsking
"""Who may hand a stick in."""


class SentBatch(msgspec.Struct, frozen=True, omit_defaults=True):
    """A batch as it would be posted."""

    signature: str
    """Signed :class:`kiosk.sync.wire.BatchClaims`."""
    body: bytes
    """NDJSON, zstd."""
    region: str = ""
    """Signed :class:`kiosk.sync.wire.Forwarding` where a region passes it on."""


class Outbound(msgspec.Struct, frozen=True, omit_defaults=True):
    """From a station to its hub, or from a region's hub to the nation's."""

    asking: str
    """Signed :class:`StickAsking`, or signed :class:`RegionAsking`."""
    batches: tuple[SentBatch, ...]
    closings: tuple[SentClosing, ...] = ()
    stations: tuple[ToldStations, ...] = ()
    """What a region tells of the stations of its batches."""


class AnsweredBatch(msgspec.Struct, frozen=True, omit_defaults=True):
    """The hub's answer to one batch: a reply, or the code of its refusal."""

    signature: str
    """That of the batch."""
    reply: Reply | None = None
    code: str = ""
    next_expected: int | None = None
    """With ``batch-gap``."""


class AnsweredClosing(msgspec.Struct, frozen=True, omit_defaults=True):
    """The hub's answer to one closing of a day, or the code of its refusal."""

    closing: Sha256
    """SHA-256 of the closing's token."""
    kept: str = ""
    """Signed :class:`kiosk.sync.wire.ClosingKept`."""
    code: str = ""


class StickPage(msgspec.Struct, frozen=True):
    """A page of the feed; where it is not the first, it follows the one before."""

    body: bytes
    """:class:`kiosk.sync.wire.Page`, as signed."""
    claims: str
    """Signed :class:`kiosk.sync.wire.PageClaims`; ``asked`` is SHA-256 of the stick's ``asking``."""


class Inbound(msgspec.Struct, frozen=True):
    """From the hub back to the asker."""

    asking: str
    """The asker's own, returned."""
    answers: tuple[AnsweredBatch, ...]
    pages: tuple[StickPage, ...]
    closings: tuple[AnsweredClosing, ...] = ()


class StickClaims(msgspec.Struct, frozen=True, tag="stick-answer", tag_field="is"):
    """What the hub signs of an answer."""

    asked: Sha256
    """SHA-256 of the stick's ``asking``."""
    body: Sha256
    """SHA-256 of the :class:`Inbound` as sent."""
    time: datetime


class Vouched(msgspec.Struct, frozen=True):
    """The hub's answer with its signature, as it is encrypted for the station."""

    claims: str
    """Signed :class:`StickClaims`."""
    body: bytes


def digest(text: str) -> str:
    """Return the SHA-256 of a signed statement, hexadecimal."""
    return sha256(text.encode()).hexdigest()


def vouched(answer: Inbound, key: EllipticCurvePrivateKey, now: datetime) -> Vouched:
    """Return the hub's answer, signed."""
    body = msgspec.json.encode(answer)
    claims = StickClaims(digest(answer.asking), sha256(body).hexdigest(), now)
    return Vouched(sign(claims, key), body)


def believed(told: Vouched, key: Jwk) -> Inbound:
    """Return an answer that the hub of this key signed. Raises KioskError ``hub-answer-foreign``."""
    try:
        claims = verified(told.claims, key, StickClaims)
        answer = from_json(told.body, Inbound)
    except (KioskError, ValueError, RecursionError) as wrong:
        raise KioskError("hub-answer-foreign") from wrong
    if (claims.body, claims.asked) != (sha256(told.body).hexdigest(), digest(answer.asking)):
        raise KioskError("hub-answer-foreign")
    return answer


def sealed(content: msgspec.Struct, reader: Jwk) -> bytes:
    """Return the content as a file that only the holder of a key can read."""
    key = public_key(reader)
    header = {"alg": _ALGORITHMS[0], "enc": _ALGORITHMS[1], "kid": key_id(key)}
    plain = msgspec.json.encode(content)
    return jwe.encrypt_compact(header, plain, ECKey.import_key(key), registry=_registry()).encode()


def unsealed(file: bytes, key: EllipticCurvePrivateKey, kind: type[Shape]) -> Shape:
    """Return what a file holds for us.

    Raises KioskError ``stick-misaddressed`` where it is for another reader, ``stick-unreadable`` where it was
    cut, changed, or is no such file.
    """
    try:
        if _reader(file) != key_id(key.public_key()):
            raise KioskError("stick-misaddressed")
        plain: Any = jwe.decrypt_compact(file.strip(), ECKey.import_key(key), registry=_registry()).plaintext
        return from_json(plain, kind)
    except (JoseError, ValueError, TypeError, KeyError, RecursionError) as wrong:
        raise KioskError("stick-unreadable") from wrong


class _Header(msgspec.Struct):
    kid: str


def _reader(file: bytes) -> str:
    """Return the short name of the key that a file is for."""
    head = file[:1024].lstrip().partition(b".")[0]
    return from_json(urlsafe_b64decode(head + b"=="), _Header).kid


def _registry() -> jwe.JWERegistry:
    registry = jwe.JWERegistry(algorithms=_ALGORITHMS)
    registry.max_ciphertext_length = LARGEST
    return registry
