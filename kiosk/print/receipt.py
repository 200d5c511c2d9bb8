"""The deposit receipt as rows of words, made from the kept file and nothing else (law 55-19)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from kiosk.cases.case import Case, CaseState
from kiosk.clock import local
from kiosk.errors import KioskError
from kiosk.forms.answers import Answers
from kiosk.forms.schema import Form
from kiosk.forms.views import Person, persons
from kiosk.print.dates import days, long_day, short_day
from kiosk.print.words import paper_words
from kiosk.settings import Office, Station
from kiosk.text import Words, isolate, isolate_name, masked

_LIST: Final = Words("؛ ", "\u202f; ")
_TAKEN_BACK: Final = frozenset({CaseState.WITHDRAWN, CaseState.CANCELLED})
_DOT: Final = Words(" · ", " · ")


@dataclass(frozen=True, slots=True)
class Entry:
    """A label and what stands beside it."""

    label: Words
    value: Words = field(repr=False)
    strong: bool = False
    """Whether the value is set in bold."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Everything a receipt says, in the order it is read; how it looks is ``receipt_pdf``'s business."""

    headings: tuple[Words, ...]
    number: Words
    reference: str
    when: Words
    entries: tuple[Entry, ...]
    persons: tuple[Words, ...] = field(repr=False)
    notices: tuple[Entry, ...]
    agent: str
    seal: str = field(repr=False)
    marks: tuple[Words, ...]
    """What a reader must not overlook: DUPLICATA n°, corrected, withdrawn, cancelled, a doubtful clock."""
    training: bool


def receipt(
    case: Case, office: Office, station: Station, form: Form, delay: int, copy: int, sealed: str
) -> Receipt:
    """Make the receipt of a file: ``copy`` 0 for the original, n for DUPLICATA n°; ``sealed`` by :mod:`seal`.

    ``delay`` is the greatest delay of an answer, in days, by the law of the day it was filed.
    Raises KioskError ``paper-document-unknown`` (document, form) where the form lacks a document of the file.
    """
    household = persons(form, Answers.from_json(case.filing.answers))
    number = isolate(f"{case.reference.number}/{2000 + case.reference.year}")
    return Receipt(
        headings=(_said("heading.kingdom"), _said("heading.ministry"), office.province, office.name),
        number=_said("number").filled(number=number),
        reference=str(case.reference),
        when=_when(case),
        entries=(
            *(entry for person in household[:1] for entry in _applicant(person)),
            Entry(_said("subject.label"), form.title),
            *_documents(case, form),
            _delay(delay),
        ),
        persons=tuple(map(_name, household)),
        notices=(_follow(office), Entry(_said("appeal.label"), _said("appeal.text")), data_notice(station)),
        agent=case.filing.clerk,
        seal=sealed,
        marks=tuple(_marks(case, copy)),
        training=case.filing.training,
    )


def _said(key: str) -> Words:
    return paper_words("receipt")[key]


def _when(case: Case) -> Words:
    moment = local(case.instant)
    day, time = long_day(moment.date()), isolate(f"{moment:%H:%M}")
    words = _said("when")
    return Words(words.ar.format(day=day.ar, time=time), words.fr.format(day=day.fr, time=time))


def _marks(case: Case, copy: int) -> Iterator[Words]:
    """Yield what a reprint must say of itself and of its file: a file taken back is never shown as open."""
    if copy:
        yield _said("mark.duplicate").filled(number=isolate(str(copy)))
    if case.corrected:
        words, day = _said("mark.corrected"), short_day(local(case.corrected).date())
        yield Words(words.ar.format(day=day.ar), words.fr.format(day=day.fr))
    if case.state in _TAKEN_BACK:
        yield _said(f"mark.{case.state.value}")
    if not case.clock_trusted:
        yield _said("mark.clock")


def _applicant(person: Person) -> tuple[Entry, Entry]:
    kinds = (("cnie", person.cnie), ("residence", person.residence_card), ("idcs", person.idcs))
    known = [
        _said(f"applicant.{kind}").filled(masked=isolate(masked(number))) for kind, number in kinds if number
    ]
    return (
        Entry(_said("applicant.label"), _name(person), strong=True),
        Entry(_said("applicant.identifiers"), _joined(known, _DOT)),
    )


def _name(person: Person) -> Words:
    """Return the name, family name first; a script that was not given shows the other."""
    name = person.name
    return Words(isolate_name(name.ar or name.fr), isolate_name(name.fr or name.ar))


def _documents(case: Case, form: Form) -> tuple[Entry, Entry]:
    received, missing = _listed(case.filing.received, form), _listed(case.filing.missing, form)
    return (
        Entry(_said("received.label"), received or _said("received.none")),
        Entry(_said("missing.label"), _still(missing, case) if missing else _said("missing.none")),
    )


def _still(missing: Words, case: Case) -> Words:
    if case.filing.missing_until is None:
        words, day = _said("missing.open"), Words("", "")
    else:
        words, day = _said("missing.until"), short_day(case.filing.missing_until)
    return Words(
        words.ar.format(documents=missing.ar, day=day.ar), words.fr.format(documents=missing.fr, day=day.fr)
    )


def _listed(codes: Iterable[str], form: Form) -> Words | None:
    labels = {document.code: document.label for document in form.documents}
    try:
        named = [labels[code] for code in codes]
    except KeyError as unknown:
        raise KioskError("paper-document-unknown", document=unknown.args[0], form=form.id) from unknown
    return _joined(named, _LIST) if named else None


def _joined(parts: list[Words], separator: Words) -> Words:
    return Words(separator.ar.join(part.ar for part in parts), separator.fr.join(part.fr for part in parts))


def _delay(delay: int) -> Entry:
    number, words = days(delay), _said("delay.days")
    return Entry(
        _said("delay.label"), Words(words.ar.format(days=number.ar), words.fr.format(days=number.fr))
    )


def _follow(office: Office) -> Entry:
    words = _said("follow.phone" if office.phone else "follow.text")
    return Entry(_said("follow.label"), words.filled(phone=isolate(office.phone)))


def data_notice(station: Station) -> Entry:
    """Return what becomes of a person's data (law 09-08), with the number of the CNDP or room for it."""
    words, blank = _said("data.text"), _said("data.blank")
    number = isolate(station.cndp)
    return Entry(
        _said("data.label"),
        Words(
            words.ar.format(cndp=number if station.cndp else blank.ar),
            words.fr.format(cndp=number if station.cndp else blank.fr),
        ),
    )
