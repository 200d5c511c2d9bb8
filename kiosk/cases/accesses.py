"""The access journal: who opened whose file, when and why; unlocks, refusals, approvals, exports.

Append-only and chained by hash like the journal (``cases/journal.py``), one chain for each station. It stays
in the register: nothing of it is sent to the hub. There is no code that changes or deletes an entry.
"""

import hashlib
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, insert, select

from kiosk.cases.acts import Access, Act
from kiosk.cases.canonical import canonical
from kiosk.cases.journal import BEFORE_FIRST, next_head
from kiosk.cases.memory import whose
from kiosk.cases.people_tables import access_entry
from kiosk.cases.tables import instant_text, to_millisecond
from kiosk.errors import KioskError

_LAST: Final = (
    select(access_entry.c.seq, access_entry.c.head)
    .where(access_entry.c.device == bindparam("device"))
    .order_by(access_entry.c.seq.desc())
    .limit(1)
)
_WRITE: Final = insert(access_entry)


def append(conn: Connection, access: Access) -> None:
    """Write one entry; for the connection of :meth:`Store.begin` only."""
    device = whose(conn)
    last = conn.execute(_LAST, {"device": device}).first()
    seq, before = (last.seq + 1, last.head) if last else (1, BEFORE_FIRST)
    told = {"who": access.who, "act": access.act.value, "subject": access.subject, "why": access.why}
    stamp = {"v": 1, "device": device, "seq": seq, "instant": instant_text(access.instant)}
    body = canonical(stamp | told)
    hash_ = hashlib.sha256(body).hexdigest()
    kept = {"body": body, "hash": hash_, "head": next_head(before, hash_)}
    place = {"device": device, "seq": seq, "instant": to_millisecond(access.instant)}
    conn.execute(_WRITE, place | told | kept)


def of_subject(conn: Connection, subject: str, limit: int) -> tuple[Access, ...]:
    """Return what was done with a file or a person, newest first."""
    asked = select(access_entry).where(access_entry.c.subject == subject)
    return _listed(conn.execute(asked.order_by(access_entry.c.line.desc()).limit(limit)).all())


def newest(conn: Connection, limit: int) -> tuple[Access, ...]:
    """Return the newest entries of all stations of this register."""
    asked = select(access_entry).order_by(access_entry.c.line.desc()).limit(limit)
    return _listed(conn.execute(asked).all())


def verify(conn: Connection) -> int:
    """Recompute every chain from the kept bytes and return how many entries hold.

    Raises KioskError ``access-journal-broken`` (seq) at the first entry that does not, or whose words are
    not those that its bytes say.
    """
    device, seq, head, count = "", 0, BEFORE_FIRST, 0
    in_order = select(access_entry).order_by(access_entry.c.device, access_entry.c.seq)
    with conn.execute(in_order.execution_options(yield_per=1000)) as rows:
        for row in rows:
            if row.device != device:
                device, seq, head = row.device, 0, BEFORE_FIRST
            hash_ = hashlib.sha256(row.body).hexdigest()
            seq, head = seq + 1, next_head(head, hash_)
            if (row.seq, row.hash, row.head, row.body) != (seq, hash_, head, _body(row)):
                raise KioskError("access-journal-broken", seq=row.seq)
            count += 1
    return count


def _body(row: Row[Any]) -> bytes:
    told = {name: getattr(row, name) for name in ("device", "seq", "who", "act", "subject", "why")}
    return canonical({"v": 1, "instant": instant_text(row.instant), **told})


def _listed(rows: Sequence[Row[Any]]) -> tuple[Access, ...]:
    return tuple(Access(row.who, Act(row.act), row.subject, row.instant, row.why) for row in rows)
