"""Days at offices, counted once more: numbers given out, entries of the log, files and decisions agree.

Each number without a good file is named, with why as far as the hub can know. What a station deposited after
the last number that arrived is known from its own closing of the day, where that one arrived.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

import msgspec
import zstandard
from sqlalchemy import Connection, and_, literal, select, union_all

from kiosk.cases.overview.balance import NOT_ARRIVED, Balance, Closed, Missing, Series
from kiosk.cases.reference import Reference
from kiosk.hub.closings import closed_days
from kiosk.hub.packing import opened
from kiosk.hub.selection import STANDS, Selection, codes, quarantined
from kiosk.hub.tables import disputed_item, file, log_item, station
from kiosk.shapes import from_json
from kiosk.sync.envelope import Verdict

_PAGE: Final = 500


@dataclass(frozen=True, slots=True)
class _Days:
    """Some days of one office."""

    connection: Connection
    office: str
    chosen: Selection
    """Of that office alone."""


def balances(connection: Connection, chosen: Selection, *, proof: bool = True) -> tuple[Balance, ...]:
    """Count the days of each office of a selection; ``proof`` hashes every entry anew."""
    return tuple(
        _balance(_Days(connection, code, chosen.of_office(code)), proof=proof)
        for code in codes(connection, chosen)
    )


def _balance(days: _Days, *, proof: bool) -> Balance:
    connection, chosen = days.connection, days.chosen
    asked = select(file.c.reference, file.c.station, file.c.told_state, STANDS.label("stands"))
    found = connection.execute(asked.where(*chosen.clauses()).order_by(file.c.reference)).all()
    by_station: dict[str, list[str]] = defaultdict(list)
    for row in found:
        by_station[row.station].append(row.reference)
    return Balance(
        days.office,
        tuple(one for code in sorted(by_station) for one in _series(days, code, by_station[code])),
        tuple(_closings(days)),
        dict(sorted(Counter(row.stands for row in found).items())),
        quarantined(connection, chosen),
        tuple(_unproven(connection, chosen)) if proof else (),
        tuple(row.reference for row in found if row.told_state),
    )


def _series(days: _Days, code: str, found: Sequence[str]) -> Iterator[Series]:
    """Yield a station's numbers, those of each year apart: a wrong clock may give out two."""
    here = [_numbered(reference) for reference in found]
    for year in sorted({year for year, _ in here}):
        numbers = {number for of, number in here if of == year}
        known = _known_before(days, code, year)
        first = max((number for number in known if number < min(numbers)), default=0) + 1
        absent = set(range(first, max(numbers))) - numbers - known
        names = [str(Reference(days.office, code, year, number, days.chosen.training)) for number in absent]
        missing = tuple(_reasons(days, names))
        yield Series(code, min(numbers), max(numbers), len(numbers), missing)


def _known_before(days: _Days, code: str, year: int) -> set[int]:
    """Return the numbers of a station's other days of that year."""
    begin = f"{days.office}-{'T' if days.chosen.training else ''}{code}-{year:02d}-"
    asked = select(file.c.reference).where(
        file.c.office == days.office,
        ~file.c.day.between(days.chosen.day, days.chosen.last),
        file.c.reference.startswith(begin),
    )
    return {_numbered(reference)[1] for reference in days.connection.scalars(asked)}


def _numbered(reference: str) -> tuple[int, int]:
    """Return year and number; the reference was checked when it came in."""
    _office, _station, year, number, _check = reference.split("-")
    return int(year), int(number)


def _closings(days: _Days) -> Iterator[Closed]:
    """Yield what stations counted themselves; a file of another day than theirs is not missing."""
    chosen = days.chosen
    told = closed_days(days.connection, [days.office], chosen.day, chosen.last, training=chosen.training)
    for one in told:
        held = select(file.c.reference).where(
            file.c.office == days.office, file.c.reference.in_(one.references)
        )
        absent = sorted({*one.references} - {*days.connection.scalars(held)})
        missing = tuple(_reasons(days, absent))
        yield Closed(one.station, one.day.isoformat(), len(one.references), missing)


class _Named(msgspec.Struct):
    reference: str = ""


def _reasons(days: _Days, absent: Sequence[str]) -> Iterator[Missing]:
    """Say of each missing number why; what was set apart is only read where a number is missing."""
    reasons = _set_apart(days) if absent else {}
    for reference in sorted(absent):
        yield Missing(reference, reasons.get(reference, NOT_ARRIVED))


def _set_apart(days: _Days) -> Mapping[str, str]:
    """Return the reason of each reference that an entry set apart names."""
    devices = select(station.c.device).where(station.c.office == days.office)
    apart = [
        select(table.c.body, table.c.reason, literal(at).label("rank"), table.c.epoch, table.c.seq).where(
            table.c.device.in_(devices), *more
        )
        for at, (table, more) in enumerate(
            ((log_item, (log_item.c.verdict == Verdict.QUARANTINED,)), (disputed_item, ()))
        )
    ]
    reasons: dict[str, str] = {}
    for row in days.connection.execute(union_all(*apart).order_by("rank", "epoch", "seq")):
        try:
            named = from_json(opened(row.body), _Named).reference
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            continue
        reasons.setdefault(named, row.reason)
    return reasons


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
        return sha256(opened(body)).digest() == told
    except zstandard.ZstdError:
        return False
