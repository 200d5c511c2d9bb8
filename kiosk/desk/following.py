"""What is answered to one who follows a file: its last known state, and what to do next.

The register is asked first, then the hub: the file may be another station's, with a register of its own.
"""

import logging
import re
from datetime import datetime
from typing import Final

from kiosk.cases import files
from kiosk.cases.case import Case, Event
from kiosk.cases.household import household
from kiosk.cases.reasons import reasons
from kiosk.cases.reference import Reference
from kiosk.desk import road
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.file_life import Followed
from kiosk.sync.standings import StandingTold
from kiosk.text import latin_digits, plain

_LOG: Final = logging.getLogger(__name__)

_YEAR = re.compile(r"(19|20)\d\d", re.ASCII)


def follow(means: Means, reference: str, birth_year: str) -> Followed:
    """Answer one who knows a reference and the applicant's birth year.

    Raises KioskError ``reference-format``, ``reference-check`` and ``birth-year`` for what cannot be meant,
    and ``follow-unknown`` alike for an unknown file and for a wrong year: nobody learns which files exist.
    Where a hub would know more, ``follow-unasked`` if it cannot be asked, ``follow-later`` if it wants time.
    """
    wanted = str(Reference.parse(reference, office=means.settings.office.code))
    year = latin_digits(plain(birth_year))
    if not _YEAR.fullmatch(year):
        raise KioskError("birth-year")
    return _of_register(means, wanted, year) or _of_hub(means, wanted, year)


def _of_register(means: Means, wanted: str, year: str) -> Followed | None:
    with means.store.read() as conn:
        if not files.exists(conn, wanted):
            return None
        case = files.case(conn, wanted)
        persons = household(case.filing, means.published.shelf)
        if not persons or persons[0].birth_date[:4] != year:
            return None
        events = [line.instant for line in files.history(conn, wanted) if line.event is not Event.REPRINTED]
        sent = files.deliveries(conn, [case.filing.id])[case.filing.id] == files.SENT
    heard = road.last(means).last_contact if sent else None
    return _told(case, len(persons), max((*events, heard) if heard else events))


def _told(case: Case, persons: int, as_of: datetime) -> Followed:
    filing = case.filing
    return Followed(
        reference=str(case.reference),
        form=filing.form,
        form_version=filing.form_version,
        state=case.state,
        as_of=as_of,
        deposited=case.instant,
        persons=persons,
        missing=case.awaited,
        missing_until=filing.missing_until.isoformat() if case.awaited and filing.missing_until else "",
        registration=case.registration,
        reason=case.reason,
        next_steps=reasons().next_steps(case.state, case.reason),
    )


def _of_hub(means: Means, wanted: str, year: str) -> Followed:
    """Ask the hub, also about a wrong year: what is told without a line says nothing of what exists here."""
    if not road.is_enrolled(means):
        raise KioskError("follow-unknown")
    try:
        return _heard(road.standing(means, wanted, year))
    except KioskError as wrong:
        if wrong.code == "file-unknown":
            raise KioskError("follow-unknown") from wrong
        if wrong.code == "follow-later":
            raise
        _LOG.info("the hub could not be asked about a file: %s", wrong.code)
        raise KioskError("follow-unasked") from wrong


def _heard(told: StandingTold) -> Followed:
    """Return what the hub knows: all but which documents are missing, which it does not keep."""
    return Followed(
        reference=told.reference,
        form=told.form,
        form_version=told.form_version,
        state=told.state,
        as_of=told.as_of,
        deposited=told.deposited,
        persons=told.persons,
        missing=(),
        missing_until="",
        registration=told.registration,
        reason=told.reason,
        next_steps=reasons().next_steps(told.state, told.reason),
        here=False,
    )
