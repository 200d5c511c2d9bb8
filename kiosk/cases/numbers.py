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


def carry(conn: Connection, office: str, station: str, year: int, last: int, *, training: bool) -> None:
    """Let the next number be after ``last`` at the least, where another computer was this station before."""
    key = {"office": office, "station": station, "training": training, "year": year}
    mine = [counter.c[name] == value for name, value in key.items()]
    known = conn.execute(select(counter.c.last).where(*mine)).scalar()
    if known is None:
        conn.execute(_FIRST, {**key, "last": last})
    elif known < last:
        conn.execute(update(counter).where(*mine).values(last=last))
