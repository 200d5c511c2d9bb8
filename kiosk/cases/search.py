"""Finding files: by reference as people type it, by CNIE, by IDCS, by number, by name in either script."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Row

from kiosk.cases import files
from kiosk.cases.case import Among, CaseLine, CaseState
from kiosk.cases.finding import AFTER_ALL, By, Shape, Word, statement
from kiosk.cases.names import spellings
from kiosk.cases.persons import identifier
from kiosk.cases.reference import Reference
from kiosk.errors import KioskError
from kiosk.text import masked, plain

_PATTERNS = (
    (re.compile(r"^\d{10}$"), By.IDCS),
    (re.compile(r"^[A-Z]{1,2}\d{1,7}[A-Z]?$"), By.CNIE),
    (re.compile(r"^\d{1,7}$"), By.NUMBER),
)
_MOST_WORDS = 12
"""Of a search; a text pasted by mistake is looked for by its first words."""
_SHORT = 3
"""Letters below which a word begins so many names that they are not all gathered first."""
_DELIVERY = {0: files.SENT, 1: files.WAITING, 2: files.REFUSED, None: files.WAITING}


@dataclass(frozen=True, slots=True)
class Part:
    """How much of a long list is asked for: so many files, behind that of a reference where one is named."""

    limit: int = 200
    after: str = ""


NEWEST: Final = Part()
"""The newest files, as many as a screen asks for at once."""


def find(
    conn: Connection,
    words: str,
    part: Part = NEWEST,
    *,
    office: str = "",
    training: bool = False,
    among: Among = Among.ALL,
    today: date = date.min,
) -> tuple[CaseLine, ...]:
    """Return the files that fit, the newest first; no words at all give the newest of all.

    ``office`` helps to read a reference typed without dashes; ``among`` narrows every search but that one,
    ``today`` being the day of Morocco's wall clock. Raises KioskError ``reference-check`` for a reference
    whose check digits are wrong: a typing error is named, not answered by an empty list.
    """
    typed = plain(words)
    shape, values = _asked(typed, office, among)
    if shape is None:
        return ()
    shape = replace(shape, onward=bool(part.after))
    told = {
        "training": training,
        "today": today.isoformat(),
        "most": part.limit,
        "after": part.after,
        **values,
    }
    rows = conn.execute(statement(shape), {name: told[name] for name in shape.asks})
    return tuple(map(_line, rows))


def _asked(typed: str, office: str, among: Among) -> tuple[Shape | None, dict[str, Any]]:
    """Return what kind of search the text means, and its values; no shape where it can find nothing."""
    reference = _reference(typed, office)
    if reference:
        # A whole reference says itself whether it is of training.
        return Shape(By.REFERENCE, Among.ALL), {"typed": reference}
    number = identifier(typed)
    for pattern, by in _PATTERNS:
        if pattern.match(number):
            return Shape(by, among), {"typed": int(number) if by is By.NUMBER else number}
    return _by_name(typed, among)


def _reference(typed: str, office: str) -> str:
    try:
        return str(Reference.parse(typed, office=office))
    except KioskError as wrong:
        if wrong.code == "reference-check":
            raise
        return ""


def _by_name(typed: str, among: Among) -> tuple[Shape | None, dict[str, Any]]:
    """Every word typed must begin a word of some person's name; signs that are no word find nothing."""
    heard = list(dict.fromkeys(spellings(typed)))[:_MOST_WORDS]
    if typed and not heard:
        return None, {}
    heard.sort(key=lambda word: min(map(len, word)), reverse=True)
    shape = tuple(
        Word(len(word), probed=place > 0 and min(map(len, word)) < _SHORT) for place, word in enumerate(heard)
    )
    values: dict[str, Any] = {}
    for place, word in enumerate(heard):
        for turn, spelling in enumerate(sorted(word)):
            values |= {f"from_{place}_{turn}": spelling, f"to_{place}_{turn}": spelling + AFTER_ALL}
    return Shape(By.NAME, among, shape), values


def _line(row: Row[*tuple[Any, ...]]) -> CaseLine:
    reference, form, instant, state, training, family_ar, given_ar, family_fr, given_fr, *rest = row
    cnie, persons, delivery = rest
    return CaseLine(
        reference=reference,
        form=form,
        applicant_ar=f"{family_ar or ''} {given_ar or ''}".strip(),
        applicant_fr=f"{family_fr or ''} {given_fr or ''}".strip(),
        cnie=masked(cnie or ""),
        persons=persons,
        instant=instant,
        state=CaseState(state),
        training=training,
        delivery=_DELIVERY[delivery],
    )
