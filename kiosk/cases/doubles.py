"""Members of a household who already stand in another open file."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, or_, select

from kiosk.cases.case import OPEN_STATES, PersonRow
from kiosk.cases.persons import identifier
from kiosk.cases.tables import case_file, person


@dataclass(frozen=True, slots=True)
class Double:
    """One member found elsewhere."""

    position: int
    """Place of the member among the persons asked about, from 0."""
    reference: str
    """The other file."""
    by: Literal["idcs", "cnie"]
    """Which identifier is the same; the IDCS where both are."""


def doubles(
    conn: Connection, persons: Sequence[PersonRow], *, training: bool = False, but: str = ""
) -> tuple[Double, ...]:
    """Return which of these persons stand in an open file, ``but`` leaving out the file of that id."""
    by_idcs = _places(persons, "idcs")
    by_cnie = _places(persons, "cnie")
    rows = conn.execute(
        select(case_file.c.reference, person.c.idcs, person.c.cnie)
        .join_from(person, case_file)
        .where(
            or_(person.c.idcs.in_(list(by_idcs)), person.c.cnie.in_(list(by_cnie))),
            case_file.c.state.in_([state.value for state in OPEN_STATES]),
            case_file.c.training == training,
            case_file.c.id != but,
        )
        .order_by(case_file.c.line, person.c.position)
    )
    found: dict[tuple[int, str], Double] = {}
    for row in rows:
        for at in by_cnie.get(row.cnie, ()):
            found.setdefault((at, row.reference), Double(at, row.reference, "cnie"))
        for at in by_idcs.get(row.idcs, ()):
            found[at, row.reference] = Double(at, row.reference, "idcs")
    return tuple(found[key] for key in sorted(found))


def _places(persons: Sequence[PersonRow], name: Literal["idcs", "cnie"]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for at, one in enumerate(persons):
        known = identifier(one.idcs if name == "idcs" else one.cnie)
        if known:
            places.setdefault(known, []).append(at)
    return places
