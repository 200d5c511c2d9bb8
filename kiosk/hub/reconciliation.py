"""A day at an office, counted once more: numbers given out, entries of the log, files and decisions agree.

Each number without a good file is named, with why as far as the hub can know. What a station deposited after
the last number that arrived only its own closing of the day can tell.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, Final

import msgspec
import zstandard
from sqlalchemy import Connection, and_, literal, select, union_all

from kiosk.cases.reference import Reference
from kiosk.hub.selection import STANDS, Selection, quarantined
from kiosk.hub.tables import disputed_item, file, log_item, station
from kiosk.shapes import from_json
from kiosk.sync.envelope import Verdict

NOT_ARRIVED: Final = "not-arrived"
"""Why a number is missing where the hub holds nothing that names it."""
_PAGE: Final = 500


@dataclass(frozen=True, slots=True)
class Missing:
    """A number with no good file."""

    reference: str
    why: str
    """:data:`NOT_ARRIVED`, or the code of why its entry was set apart."""


@dataclass(frozen=True, slots=True)
class Series:
    """The numbers of one station on that day."""

    station: str
    first: int
    last: int
    deposited: int
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """An office's day."""

    office: str
    series: tuple[Series, ...]
    states: dict[str, int]
    """Files by where they stand now."""
    quarantined: int
    """Entries received that day that a person must look at."""
    unproven: tuple[str, ...]
    """References of files whose entry is not in the log, or is not the one that was hashed."""
    unheard: tuple[str, ...]
    """References of files whose station has not repeated a decision of CNSS yet."""

    @property
    def whole(self) -> bool:
        """Whether no number is missing and every file is proven by the log."""
        return not self.unproven and not any(one.missing for one in self.series)


def balance(connection: Connection, office: str, day: date, *, training: bool = False) -> Balance:
    """Count an office's day."""
    chosen = Selection(office, day, training, day)
    asked = select(file.c.reference, file.c.station, file.c.told_state, STANDS.label("stands"))
    found = connection.execute(asked.where(*chosen.clauses()).order_by(file.c.reference)).all()
    stations = sorted({row.station for row in found})
    return Balance(
        office,
        tuple(one for code in stations for one in _series(connection, chosen, code, found)),
        dict(sorted(Counter(row.stands for row in found).items())),
        quarantined(connection, chosen),
        tuple(_unproven(connection, chosen)),
        tuple(row.reference for row in found if row.told_state),
    )


def _series(connection: Connection, chosen: Selection, code: str, found: Sequence[Any]) -> Iterator[Series]:
    """Yield a station's numbers, those of each year apart: a wrong clock may give out two."""
    here = [_numbered(row.reference) for row in found if row.station == code]
    for year in sorted({year for year, _ in here}):
        numbers = {number for of, number in here if of == year}
        known = _known_before(connection, chosen, code, year)
        first = max((number for number in known if number < min(numbers)), default=0) + 1
        absent = set(range(first, max(numbers))) - numbers - known
        names = [str(Reference(chosen.office, code, year, number, chosen.training)) for number in absent]
        yield Series(
            code, min(numbers), max(numbers), len(numbers), tuple(_reasons(connection, chosen.office, names))
        )


def _known_before(connection: Connection, chosen: Selection, code: str, year: int) -> set[int]:
    """Return the numbers of a station's other days of that year."""
    begin = f"{chosen.office}-{'T' if chosen.training else ''}{code}-{year:02d}-"
    asked = select(file.c.reference).where(
        file.c.office == chosen.office, file.c.day != chosen.day, file.c.reference.startswith(begin)
    )
    return {_numbered(reference)[1] for reference in connection.scalars(asked)}


def _numbered(reference: str) -> tuple[int, int]:
    """Return year and number; the reference was checked when it came in."""
    _office, _station, year, number, _check = reference.split("-")
    return int(year), int(number)


class _Named(msgspec.Struct):
    reference: str = ""


def _reasons(connection: Connection, office: str, absent: Sequence[str]) -> Iterator[Missing]:
    """Say of each missing number why; what was set apart is only read where a number is missing."""
    reasons: dict[str, str] = {}
    for body, reason in _set_apart(connection, office) if absent else ():
        try:
            named = from_json(zstandard.decompress(body), _Named).reference
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            continue
        reasons.setdefault(named, reason)
    for reference in sorted(absent):
        yield Missing(reference, reasons.get(reference, NOT_ARRIVED))


def _set_apart(connection: Connection, office: str) -> Iterator[tuple[bytes, str]]:
    devices = select(station.c.device).where(station.c.office == office)
    apart = [
        select(table.c.body, table.c.reason, literal(at).label("rank"), table.c.epoch, table.c.seq).where(
            table.c.device.in_(devices), *more
        )
        for at, (table, more) in enumerate(
            ((log_item, (log_item.c.verdict == Verdict.QUARANTINED,)), (disputed_item, ()))
        )
    ]
    for row in connection.execute(union_all(*apart).order_by("rank", "epoch", "seq")):
        yield row.body, row.reason


def _unproven(connection: Connection, chosen: Selection) -> Iterator[str]:
    """Hash the bytes of each file's entry anew."""
    same = and_(*(file.c[name] == log_item.c[name] for name in ("device", "epoch", "seq")))
    asked = (
        select(file.c.reference, log_item.c.hash, log_item.c.body)
        .select_from(file.outerjoin(log_item, same))
        .where(*chosen.clauses())
        .order_by(file.c.reference)
    )
    with connection.execution_options(yield_per=_PAGE).execute(asked) as found:
        for row in found:
            if row.body is None or not _hashes(row.body, row.hash):
                yield row.reference


def _hashes(body: bytes, told: bytes) -> bool:
    try:
        return sha256(zstandard.decompress(body)).digest() == told
    except zstandard.ZstdError:
        return False
