"""Finding files: by reference as people type it, by CNIE, by IDCS, by number, by name in either script."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, false, func, or_, select

from kiosk.cases import files
from kiosk.cases.case import Among, CaseLine, CaseState, PersonRow
from kiosk.cases.names import spellings
from kiosk.cases.persons import identifier, names
from kiosk.cases.reference import Reference
from kiosk.cases.tables import case_file, name_word, outbox, person
from kiosk.errors import KioskError
from kiosk.text import masked, plain

_IDCS = re.compile(r"^\d{10}$")
_CNIE = re.compile(r"^[A-Z]{1,2}\d{1,7}[A-Z]?$")
_NUMBER = re.compile(r"^\d{1,7}$")
_MOST_WORDS = 12
"""Of a search; a text pasted by mistake is looked for by its first words."""
_AFTER_ALL = "\U0010ffff"
"""Sorts behind every letter: the end of the words that begin alike."""

_SHOWN = select(
    case_file.c.line,
    case_file.c.id,
    case_file.c.reference,
    case_file.c.form,
    case_file.c.instant,
    case_file.c.state,
    case_file.c.training,
)
_member, _sent = person.alias(), case_file.alias()
_HOUSEHOLDS = select(
    person,
    select(func.count())
    .select_from(_member)
    .where(_member.c.case_line == person.c.case_line)
    .scalar_subquery()
    .label("persons"),
).where(person.c.position == 0)


def find(
    conn: Connection,
    words: str,
    limit: int = 200,
    *,
    office: str = "",
    training: bool = False,
    among: Sequence[ColumnElement[bool]] = (),
) -> tuple[CaseLine, ...]:
    """Return the files that fit, the newest first; no words at all give the newest of all.

    ``office`` helps to read a reference typed without dashes; ``among`` (see :func:`narrowed`) narrows
    every search but that one. Raises KioskError ``reference-check`` for
    a reference whose check digits are wrong: a typing error is named, not answered by an empty list.
    """
    typed = plain(words)
    reference = _reference(typed, office)
    if reference:
        # A whole reference says itself whether it is of training.
        return _lines(conn, select(case_file.c.line).where(case_file.c.reference == reference))
    fits = _by_identifier(identifier(typed)) or _by_name(typed)
    found = select(case_file.c.line).where(case_file.c.training == training, *fits, *among)
    return _lines(conn, found.order_by(case_file.c.line.desc()).limit(limit))


def narrowed(among: Among, today: date) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that keep to some of the files; ``today`` on Morocco's wall clock."""
    match among:
        case Among.ALL:
            return ()
        case Among.TODAY:
            return (case_file.c.day == today.isoformat(),)
        case Among.INCOMPLETE:
            return (case_file.c.state == CaseState.INCOMPLETE.value,)
        case Among.WAITING | Among.REFUSED:
            on_the_road = select(outbox.c.case_id).where(outbox.c.state == among.value)
            # By line, so that the few files of the outbox are looked up, not all files passed over.
            return (case_file.c.line.in_(select(_sent.c.line).where(_sent.c.id.in_(on_the_road))),)


def _reference(typed: str, office: str) -> str:
    try:
        return str(Reference.parse(typed, office=office))
    except KioskError as wrong:
        if wrong.code == "reference-check":
            raise
        return ""


def _by_identifier(typed: str) -> tuple[ColumnElement[bool], ...]:
    if _IDCS.match(typed):
        return (case_file.c.line.in_(select(person.c.case_line).where(person.c.idcs == typed)),)
    if _CNIE.match(typed):
        return (case_file.c.line.in_(select(person.c.case_line).where(person.c.cnie == typed)),)
    if _NUMBER.match(typed):
        return (case_file.c.number == int(typed),)
    return ()


def _by_name(typed: str) -> tuple[ColumnElement[bool], ...]:
    """Every word typed must begin a word of some person's name; signs that are no word find nothing."""
    heard = tuple(dict.fromkeys(spellings(typed)))[:_MOST_WORDS]
    if typed and not heard:
        return (false(),)
    return tuple(case_file.c.line.in_(_having(word)) for word in heard)


def _having(heard: frozenset[str]) -> Select[tuple[int]]:
    beginnings = (
        and_(name_word.c.word >= word, name_word.c.word < word + _AFTER_ALL) for word in sorted(heard)
    )
    return select(name_word.c.case_line).where(or_(*beginnings))


def _lines(conn: Connection, wanted: Select[tuple[int]]) -> tuple[CaseLine, ...]:
    """Read the lines of these files; the wide rows are fetched for what is shown only."""
    at = conn.execute(wanted).scalars().all()
    rows = conn.execute(_SHOWN.where(case_file.c.line.in_(at)).order_by(case_file.c.line.desc())).all()
    households = {row.case_line: row for row in conn.execute(_HOUSEHOLDS.where(person.c.case_line.in_(at)))}
    sent = files.deliveries(conn, [row.id for row in rows])
    return tuple(_line(row, households.get(row.line), sent.get(row.id, files.WAITING)) for row in rows)


def _line(row: Row[*tuple[Any, ...]], household: Row[*tuple[Any, ...]] | None, delivery: str) -> CaseLine:
    applicant, persons = PersonRow("applicant"), 0
    if household is not None:
        applicant = PersonRow(*household[2:-1])
        persons = household[-1]
    arabic, latin = names(applicant)
    return CaseLine(
        reference=row.reference,
        form=row.form,
        applicant_ar=arabic,
        applicant_fr=latin,
        cnie=masked(applicant.cnie),
        persons=persons,
        instant=row.instant,
        state=CaseState(row.state),
        training=row.training,
        delivery=delivery,
    )
