"""What must hold between stations and their hub whatever went wrong; it trusts neither side's own word.

It stands outside the fault domain: what was handed out is told by lines that left a station after COMMIT,
what is held is hashed and chained anew from the stored bytes.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from hashlib import sha256
from itertools import groupby

from kiosk.cases.journal import BEFORE_FIRST, next_head


@dataclass(frozen=True, order=True)
class Receipt:
    """A number that left the station on paper, and the hash of the content behind it."""

    reference: str
    hash: str


@dataclass(frozen=True)
class Held:
    """A row of the hub's log, or of what it keeps aside for a person."""

    device: str
    epoch: int
    seq: int
    hash: str
    head: str
    """Empty for what is kept aside: it is in no chain."""
    body: bytes = field(repr=False)


@dataclass(frozen=True)
class Sent:
    """An entry of a station, and what the station believes became of it."""

    device: str
    epoch: int
    seq: int
    hash: str
    head: str
    state: str
    """``waiting``, ``acknowledged`` or ``refused``."""


@dataclass(frozen=True)
class Facts:
    """All that is known of one run."""

    receipts: Sequence[Receipt]
    log: Sequence[Held]
    aside: Sequence[Held]
    sent: Sequence[Sent]


@dataclass(frozen=True)
class Findings:
    """How often each thing that must not be was found; all zero is the only good answer."""

    lost: int = 0
    """Receipts handed out whose content the hub does not hold."""
    doubled: int = 0
    """Places, contents or deposited numbers that the hub's log holds more than once."""
    gaps: int = 0
    """Entries missing below the last one of a log."""
    altered: int = 0
    """Rows whose bytes do not give their hash."""
    unchained: int = 0
    """Rows whose head does not follow from the one before."""
    believed: int = 0
    """Entries that a station takes for delivered and the hub does not hold as they are."""
    undelivered: int = 0
    """Entries that still wait although the road is open."""

    def __bool__(self) -> bool:
        return any(getattr(self, one.name) for one in fields(self))


def judged(facts: Facts, *, drained: bool = True) -> Findings:
    """Return what is wrong; ``drained`` where everything had its time to arrive."""
    at_once = {
        "doubled": _doubled(facts),
        "gaps": _gaps(facts.log),
        "altered": sum(sha256(row.body).hexdigest() != row.hash for row in (*facts.log, *facts.aside)),
        "unchained": _unchained(facts.log),
        "believed": _believed(facts),
    }
    if not drained:
        return Findings(**at_once)
    waiting = sum(one.state == "waiting" for one in facts.sent)
    return Findings(**at_once, lost=_lost(facts), undelivered=waiting)


def _lost(facts: Facts) -> int:
    held = {row.hash for row in (*facts.log, *facts.aside)}
    return sum(one.hash not in held for one in facts.receipts)


def _doubled(facts: Facts) -> int:
    places = Counter((row.device, row.epoch, row.seq) for row in facts.log)
    contents = Counter(row.hash for row in facts.log)
    numbers = Counter(filter(None, map(_number, facts.log)))
    return sum(count - 1 for found in (places, contents, numbers) for count in found.values())


def _number(row: Held) -> str:
    """Return the number that a deposit gave out, empty for any other entry."""
    entry = json.loads(row.body)
    return str(entry["reference"]) if entry["event"] == "deposited" else ""


def _gaps(log: Iterable[Held]) -> int:
    return sum(max(seqs) - len(seqs) for seqs in ({row.seq for row in rows} for rows in _logs(log)))


def _unchained(log: Iterable[Held]) -> int:
    return sum(_breaks(rows) for rows in _logs(log))


def _breaks(rows: Iterable[Held]) -> int:
    head, breaks = BEFORE_FIRST, 0
    for row in rows:
        head = next_head(head, sha256(row.body).hexdigest())
        breaks += head != row.head
    return breaks


def _believed(facts: Facts) -> int:
    held = {(row.device, row.epoch, row.seq, row.hash, row.head) for row in facts.log}
    taken = [one for one in facts.sent if one.state == "acknowledged"]
    return sum((one.device, one.epoch, one.seq, one.hash, one.head) not in held for one in taken)


def _logs(log: Iterable[Held]) -> Iterable[list[Held]]:
    ordered = sorted(log, key=lambda row: (row.device, row.epoch, row.seq))
    return (list(rows) for _, rows in groupby(ordered, key=lambda row: (row.device, row.epoch)))
