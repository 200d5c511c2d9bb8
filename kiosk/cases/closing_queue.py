"""Closings of this station that wait to be sent to the hub, and what became of them."""

from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, select, update

from kiosk.cases.memory import whose
from kiosk.cases.tables import closing

WAITING: Final = "waiting"
ACKNOWLEDGED: Final = "acknowledged"
REFUSED: Final = "refused"


@dataclass(frozen=True, slots=True)
class Unsent:
    """A closing as it goes: what was signed, and the lines that it was signed of."""

    line: int
    signature: str = field(repr=False)
    """JWS of :class:`kiosk.cases.closing.Figures`."""
    register: bytes = field(repr=False)
    """:func:`kiosk.cases.closing.lines_of` the day."""


def unsent(conn: Connection) -> tuple[Unsent, ...]:
    """Return the closings that the hub has not acknowledged, the oldest first."""
    columns = closing.c.line, closing.c.signature, closing.c.register
    mine = closing.c.device == whose(conn), closing.c.sent == WAITING
    rows = conn.execute(select(*columns).where(*mine).order_by(closing.c.line))
    return tuple(Unsent(*row) for row in rows)


def settle(conn: Connection, line: int, code: str = "") -> None:
    """Note that the hub keeps a closing, or with a failure code that it refused it for good."""
    told = {"sent": REFUSED if code else ACKNOWLEDGED, "refusal": code}
    conn.execute(update(closing).where(closing.c.line == line).values(told))


def refusals(conn: Connection) -> tuple[str, ...]:
    """Return the failure codes of the closings that the hub refused for good, each once."""
    refused = select(closing.c.refusal).where(closing.c.sent == REFUSED).distinct()
    return tuple(conn.scalars(refused.order_by(closing.c.refusal)))


def reopen(conn: Connection, seq: int) -> None:
    """Let the closings made from that place of the journal on wait again: the hub has lost its disk."""
    kept = closing.c.device == whose(conn), closing.c.sent == ACKNOWLEDGED, closing.c.seq >= seq
    conn.execute(update(closing).where(*kept).values(sent=WAITING))
