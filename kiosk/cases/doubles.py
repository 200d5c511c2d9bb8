"""Members of a household who already stand in another open file: a warning, never a refusal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, or_, select

from kiosk.cases.case import OPEN_STATES, PersonRow
from kiosk.cases.names import search_words, writings
from kiosk.cases.persons import identifier, names
from kiosk.cases.tables import case_file, name_word, person

By = Literal["idcs", "cnie", "name"]


@dataclass(frozen=True, slots=True)
class Double:
    """One member found elsewhere."""

    position: int
    """Place of the member among the persons asked about, from 0."""
    reference: str
    """The other file."""
    by: By
    """What is the same: the IDCS, else the CNIE, else the name with the birth date."""


def doubles(
    conn: Connection, persons: Sequence[PersonRow], *, training: bool = False, but: str = ""
) -> tuple[Double, ...]:
    """Return which of these persons stand in an open file, other than that of the id or reference ``but``."""
    others = _others(training, but)
    found: dict[tuple[int, str], Double] = {}
    for at, reference, by in (*_by_number(conn, others, persons), *_by_name(conn, others, persons)):
        found.setdefault((at, reference), Double(at, reference, by))
    return tuple(found[key] for key in sorted(found))


def _others(training: bool, but: str) -> Select[*tuple[Any, ...]]:
    return (
        select(case_file.c.reference, *person.c)
        .join_from(person, case_file)
        .where(
            case_file.c.state.in_([state.value for state in OPEN_STATES]),
            case_file.c.training == training,
            case_file.c.id != but,
            case_file.c.reference != but,
        )
        .order_by(case_file.c.line, person.c.position)
    )


def _by_number(
    conn: Connection, others: Select[*tuple[Any, ...]], persons: Sequence[PersonRow]
) -> Iterator[tuple[int, str, By]]:
    idcs, cnie = _places(persons, "idcs"), _places(persons, "cnie")
    rows = conn.execute(others.where(or_(person.c.idcs.in_(list(idcs)), person.c.cnie.in_(list(cnie))))).all()
    yield from ((at, row.reference, "idcs") for row in rows for at in idcs.get(row.idcs, ()))
    yield from ((at, row.reference, "cnie") for row in rows for at in cnie.get(row.cnie, ()))


def _by_name(
    conn: Connection, others: Select[*tuple[Any, ...]], persons: Sequence[PersonRow]
) -> Iterator[tuple[int, str, By]]:
    for at, one in enumerate(persons):
        wanted = tuple(map(writings, names(one)))
        if one.birth_date and any(wanted):
            rows = conn.execute(others.where(_born_alike(one.birth_date), _shares_a_word(one)))
            yield from ((at, row.reference, "name") for row in rows if _is_named(row, wanted))


def _born_alike(birth_date: str) -> ColumnElement[bool]:
    """Return the condition of a birth date that may be the same day; ``00`` stands for any."""
    year, month, day = birth_date.split("-")
    if month == "00":
        return person.c.birth_date.between(f"{year}-00-00", f"{year}-12-31")
    if day == "00":
        in_month = person.c.birth_date.between(f"{year}-{month}-00", f"{year}-{month}-31")
        return or_(in_month, person.c.birth_date == f"{year}-00-00")
    return person.c.birth_date.in_([birth_date, f"{year}-{month}-00", f"{year}-00-00"])


def _shares_a_word(one: PersonRow) -> ColumnElement[bool]:
    """Return the condition that a word of the file's names sounds like one of this person's family name."""
    words = search_words(one.family_ar, one.family_fr) or search_words(*names(one))
    held = name_word.c.word.in_(sorted(words))
    return exists().where(name_word.c.case_line == person.c.case_line, held)


def _is_named(row: Row[*tuple[Any, ...]], wanted: tuple[frozenset[str], ...]) -> bool:
    """Say whether the name is the same in one of the two scripts."""
    arabic, latin = f"{row.family_ar} {row.given_ar}", f"{row.family_fr} {row.given_fr}"
    return any(one & writings(name) for one, name in zip(wanted, (arabic, latin), strict=True))


def _places(persons: Sequence[PersonRow], name: Literal["idcs", "cnie"]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for at, one in enumerate(persons):
        known = identifier(one.idcs if name == "idcs" else one.cnie)
        if known:
            places.setdefault(known, []).append(at)
    return places
