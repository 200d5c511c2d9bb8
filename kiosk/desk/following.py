"""What is answered to one who follows a file: its last known state, and what to do next."""

import re
from datetime import datetime

from kiosk.cases import files
from kiosk.cases.case import Case, Event
from kiosk.cases.household import household
from kiosk.cases.reasons import reasons
from kiosk.cases.reference import Reference
from kiosk.desk import road
from kiosk.desk.means import Means
from kiosk.errors import KioskError
from kiosk.flows.file_life import Followed
from kiosk.text import latin_digits, plain

_YEAR = re.compile(r"(19|20)\d\d", re.ASCII)


def follow(means: Means, reference: str, birth_year: str) -> Followed:
    """Answer one who knows a reference and the applicant's birth year.

    Raises KioskError ``reference-format``, ``reference-check`` and ``birth-year`` for what cannot be meant,
    and ``follow-unknown`` alike for an unknown file and for a wrong year: nobody learns which files exist.
    """
    wanted = str(Reference.parse(reference, office=means.settings.office.code))
    year = latin_digits(plain(birth_year))
    if not _YEAR.fullmatch(year):
        raise KioskError("birth-year")
    with means.store.read() as conn:
        if not files.exists(conn, wanted):
            raise KioskError("follow-unknown")
        case = files.case(conn, wanted)
        persons = household(case.filing, means.published.shelf)
        if not persons or persons[0].birth_date[:4] != year:
            raise KioskError("follow-unknown")
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
