"""The persons of a file as they are kept beside it, for search and for doubles."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert

from kiosk.cases.case import PersonRow
from kiosk.cases.names import search_words
from kiosk.cases.tables import name_word, person
from kiosk.text import latin_digits

_PERSON = insert(person)
_WORD = insert(name_word)
_LONGEST_WORD = 80


def identifier(typed: str) -> str:
    """Return an IDCS or CNIE as it is kept and looked for: capitals and 0-9, nothing between."""
    return "".join(latin_digits(typed).split()).replace("-", "").upper()


def keep(conn: Connection, case_line: int, persons: Sequence[PersonRow]) -> None:
    """Keep the persons of a file, in order, and the words their names are found by."""
    if persons:
        conn.execute(_PERSON, [_row(case_line, at, one) for at, one in enumerate(persons)])
    words = search_words(*(name for one in persons for name in names(one)))
    if words:
        found = sorted({word[:_LONGEST_WORD] for word in words})
        conn.execute(_WORD, [{"word": word, "case_line": case_line} for word in found])


def names(one: PersonRow) -> tuple[str, str]:
    """Return a person's whole name in Arabic and in Latin letters, family name first."""
    return f"{one.family_ar} {one.given_ar}".strip(), f"{one.family_fr} {one.given_fr}".strip()


def _row(case_line: int, position: int, one: PersonRow) -> dict[str, object]:
    return {
        "case_line": case_line,
        "position": position,
        "role": one.role,
        "idcs": identifier(one.idcs),
        "cnie": identifier(one.cnie),
        "family_ar": one.family_ar,
        "given_ar": one.given_ar,
        "family_fr": one.family_fr,
        "given_fr": one.given_fr,
        "birth_date": one.birth_date,
    }
