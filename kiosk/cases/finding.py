"""The statements of searches: each shape of search is made once, and reads all of its lines at once."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, exists, func, or_, select

from kiosk.cases import files
from kiosk.cases.case import Among, CaseState
from kiosk.cases.tables import case_file, name_word, outbox, person

AFTER_ALL = "\U0010ffff"
"""Sorts behind every letter: the end of the words that begin alike."""


class By(StrEnum):
    """What a search looks for."""

    REFERENCE = "reference"
    IDCS = "idcs"
    CNIE = "cnie"
    NUMBER = "number"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name, typed."""

    spellings: int
    probed: bool
    """Looked up in each file that the other words leave, not gathered: for beginnings half the files have."""


@dataclass(frozen=True, slots=True)
class Shape:
    """All that makes one search's statement another's; the values are bound."""

    by: By
    among: Among
    words: tuple[Word, ...] = ()
    onward: bool = False
    """Goes on behind a file that was shown before."""

    @property
    def asks(self) -> tuple[str, ...]:
        """The names of the values to bind."""
        ends = (
            f"{end}_{place}_{turn}"
            for place, word in enumerate(self.words)
            for turn in range(word.spellings)
            for end in ("from", "to")
        )
        today = ("today",) if self.among is Among.TODAY else ()
        after = ("after",) if self.onward else ()
        if self.by is By.REFERENCE:
            return ("typed",)
        return ("training", "most", *(("typed",) if self.by is not By.NAME else ends), *today, *after)


_found, _sent, _member = case_file.alias("found"), case_file.alias("sent"), person.alias("member")

PERSONS = select(func.count()).select_from(_member).where(_member.c.case_line == case_file.c.line)
"""How many persons a file has; for a statement that reads ``case_file``."""
DELIVERY = select(
    func.max(case((outbox.c.state == files.REFUSED, 2), (outbox.c.state == files.WAITING, 1), else_=0))
).where(outbox.c.case_id == case_file.c.id)
"""How far the entries of a file are, at worst: 0 sent, 1 waiting, 2 refused."""
_SHOWN = (
    select(
        *(case_file.c[name] for name in ("reference", "form", "instant", "state", "training")),
        *(person.c[name] for name in ("family_ar", "given_ar", "family_fr", "given_fr", "cnie")),
        PERSONS.scalar_subquery(),
        DELIVERY.scalar_subquery(),
    )
    .select_from(case_file)
    .outerjoin(person, and_(person.c.case_line == case_file.c.line, person.c.position == 0))
    .order_by(case_file.c.line.desc())
)


@lru_cache(maxsize=256)
def statement(shape: Shape) -> Select[*tuple[Any, ...]]:
    """Return the statement of a shape of search: reference, form, instant, state, training, names, CNIE,
    number of persons and worst delivery (0 sent, 1 waiting, 2 refused) of each file, the newest first.
    """  # noqa: D205 -- the columns are its summary
    lines = select(_found.c.line)
    if shape.by is By.REFERENCE:
        lines = lines.where(_found.c.reference == bindparam("typed"))
    else:
        fits = (*_fits(shape), *_narrowed(shape.among), *_behind(shape))
        lines = lines.where(_found.c.training == bindparam("training"), *fits)
        lines = lines.order_by(_found.c.line.desc()).limit(bindparam("most"))
    return _SHOWN.where(case_file.c.line.in_(lines))


def _fits(shape: Shape) -> tuple[ColumnElement[bool], ...]:
    if shape.by is By.NUMBER:
        return (_found.c.number == bindparam("typed"),)
    if shape.by is By.NAME:
        return tuple(_having(place, word) for place, word in enumerate(shape.words))
    held = select(person.c.case_line).where(person.c[shape.by.value] == bindparam("typed"))
    return (_found.c.line.in_(held),)


def _having(place: int, word: Word) -> ColumnElement[bool]:
    begins = or_(
        *(
            and_(
                name_word.c.word >= bindparam(f"from_{place}_{turn}"),
                name_word.c.word < bindparam(f"to_{place}_{turn}"),
            )
            for turn in range(word.spellings)
        )
    )
    if word.probed:
        return exists().where(name_word.c.case_line == _found.c.line, begins)
    return _found.c.line.in_(select(name_word.c.case_line).where(begins))


def _behind(shape: Shape) -> tuple[ColumnElement[bool], ...]:
    if not shape.onward:
        return ()
    last = select(_sent.c.line).where(_sent.c.reference == bindparam("after"))
    return (_found.c.line < last.scalar_subquery(),)


def _narrowed(among: Among) -> tuple[ColumnElement[bool], ...]:
    if among is Among.ALL:
        return ()
    if among is Among.TODAY:
        return (_found.c.day == bindparam("today"),)
    if among is Among.INCOMPLETE:
        return (_found.c.state == CaseState.INCOMPLETE.value,)
    on_the_road = select(outbox.c.case_id).where(outbox.c.state == among.value)
    # By line, so that the few files of the outbox are looked up, not all files passed over.
    return (_found.c.line.in_(select(_sent.c.line).where(_sent.c.id.in_(on_the_road))),)
