"""A batch: consecutive log entries as NDJSON of their exact bytes, and the signed claims that vouch for them.

The same bytes serve over HTTP, on a USB stick, and from a region to the nation (docs/decisions/0050).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

from kiosk.cases.journal import next_head
from kiosk.errors import KioskError
from kiosk.sync.envelope import LogItem
from kiosk.sync.signing import sign
from kiosk.sync.wire import BATCH_LIMIT, DECODED_LIMIT, BatchClaims

ITEM_LIMIT: Final = DECODED_LIMIT // 4
"""Bytes of the largest entry that travels; a household fills some thousands."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What is sent: the signed claims, and the NDJSON they vouch for, not yet compressed."""

    claims: BatchClaims
    token: str = field(repr=False)
    body: bytes = field(repr=False)


def pack(
    items: Sequence[LogItem], prev_head: str, device: str, epoch: int, key: EllipticCurvePrivateKey
) -> Batch:
    """Make the batch of consecutive entries that follow ``prev_head``; signed with the station's key.

    An entry that cannot travel goes as its hash alone and is told apart by the hub: it blocks nothing.
    Raises KioskError ``journal-chain-broken`` (seq) where the station's own heads do not follow.
    """
    withheld = {item.seq: item.hash for item in items if not _travels(item)}
    body = b"".join((b"" if item.seq in withheld else item.body) + b"\n" for item in items)
    _follows(items, prev_head)
    span = items[0].seq, items[-1].seq, prev_head, items[-1].head
    claims = BatchClaims(device, epoch, *span, sha256(body).hexdigest(), withheld)
    return Batch(claims, sign(claims, key), body)


def unpack(claims: BatchClaims, body: bytes) -> tuple[LogItem, ...]:
    """Return the entries of a batch, hashes and heads computed anew; a withheld one has no bytes.

    Raises KioskError ``batch-altered``, ``batch-too-large``, ``batch-malformed`` or ``batch-chain-broken``.
    """
    if sha256(body).hexdigest() != claims.body:
        raise KioskError("batch-altered")
    if body.count(b"\n") > BATCH_LIMIT:
        raise KioskError("batch-too-large")
    lines = body.split(b"\n")
    if lines.pop() != b"" or not lines or len(lines) != claims.last - claims.first + 1 or claims.first < 1:
        raise KioskError("batch-malformed")
    try:
        items = tuple(_items(claims, lines))
    except ValueError as wrong:
        raise KioskError("batch-malformed") from wrong
    if items[-1].head != claims.head:
        raise KioskError("batch-chain-broken")
    return items


def _travels(item: LogItem) -> bool:
    whole = sha256(item.body).hexdigest() == item.hash
    return whole and b"\n" not in item.body and 0 < len(item.body) <= ITEM_LIMIT


def _follows(items: Sequence[LogItem], head: str) -> None:
    for item in items:
        head = next_head(head, item.hash)
        if head != item.head:
            raise KioskError("journal-chain-broken", seq=item.seq)


def _items(claims: BatchClaims, lines: list[bytes]) -> list[LogItem]:
    head = claims.prev_head
    items = []
    for seq, line in enumerate(lines, claims.first):
        entry = claims.withheld[seq] if seq in claims.withheld else sha256(line).hexdigest()
        head = next_head(head, entry)
        items.append(LogItem(seq, b"" if seq in claims.withheld else line, entry, head))
    return items
