"""Numbers of files: per office, station, training and year, from 1, without a gap."""

from sqlalchemy import Connection, bindparam, insert, select, update

from kiosk.cases.reference import Reference
from kiosk.cases.tables import counter

_KEY = ("office", "station", "training", "year")
_TAKE = (
    update(counter)
    .where(*(counter.c[name] == bindparam(f"of_{name}") for name in _KEY))
    .values(last=counter.c.last + 1)
    .returning(counter.c.last)
)
_FIRST = insert(counter)
_KNOWN = select(counter.c.office, counter.c.station, counter.c.year, counter.c.last, counter.c.training)
"""Of each series the last number, in the order of a :class:`Reference`."""


def take(conn: Connection, office: str, station: str, year: int, *, training: bool) -> Reference:
    """Take the next number, inside the deposit's transaction: it is given back if that fails.

    ``year`` has two digits and is read on the wall clock of Morocco.
    """
    key = {"office": office, "station": station, "training": training, "year": year}
    number = conn.execute(_TAKE, {f"of_{name}": value for name, value in key.items()}).scalar()
    if number is None:
        number = 1
        conn.execute(_FIRST, {**key, "last": number})
    return Reference(office, station, year, number, training)


def counts_for(conn: Connection, office: str, station: str) -> bool:
    """Say whether this register has given out numbers of a station: its files should be here."""
    mine = counter.c.office == office, counter.c.station == station
    return conn.execute(select(counter.c.last).where(*mine).limit(1)).first() is not None


def known(conn: Connection) -> tuple[Reference, ...]:
    """Return the last number given out of each series, in the order of their references."""
    return tuple(sorted((Reference(*one) for one in conn.execute(_KNOWN)), key=str))


def carry(conn: Connection, to: Reference) -> None:
    """Let the next number of a series be after that one at the least: somebody may hold its receipt."""
    key = {name: getattr(to, name) for name in _KEY}
    mine = [counter.c[name] == value for name, value in key.items()]
    last = conn.execute(select(counter.c.last).where(*mine)).scalar()
    if last is None:
        conn.execute(_FIRST, {**key, "last": to.number})
    elif last < to.number:
        conn.execute(update(counter).where(*mine).values(last=to.number))
