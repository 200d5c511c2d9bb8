"""Where one file stands, for whoever knows its reference and the year its applicant was born in."""

from datetime import datetime
from hmac import compare_digest
from typing import Final

import msgspec
from sqlalchemy import Connection, bindparam, select

from kiosk.cases.case import CaseState
from kiosk.errors import KioskError
from kiosk.hub.selection import REASON, REGISTRATION, STANDS
from kiosk.hub.tables import file
from kiosk.sync.standings import StandingTold

_FILE: Final = select(
    *(file.c[name] for name in ("form", "form_version", "instant", "persons", "record")),
    STANDS.label("state"),
    REASON.label("reason"),
    REGISTRATION.label("registration"),
).where(file.c.reference == bindparam("asked"), file.c.office == bindparam("of_office"))
_NOBODY: Final = "{}"
_BIRTH: Final = "birth_date"


def standing(
    connection: Connection, office: str, reference: str, birth_year: str, now: datetime
) -> StandingTold:
    """Return where a file of an office stands.

    Raises KioskError ``file-unknown``, after the same work, for a wrong year, an unknown file, one elsewhere.
    """
    asked = {"asked": "" if "\0" in reference else reference, "of_office": office}
    row = connection.execute(_FILE, asked).first()
    known = born(row.record if row else _NOBODY)
    fits = compare_digest(known.encode(), birth_year.encode())
    if row is None or not known or not fits:
        raise KioskError("file-unknown")
    return StandingTold(
        reference,
        row.form,
        row.form_version,
        CaseState(row.state),
        row.reason,
        row.registration,
        row.instant,
        now,
        row.persons,
    )


def born(record: str) -> str:
    """Return the applicant's year of birth, four digits, of a record as it is kept; empty without one.

    A record is in the order of its form, and the applicant's is the first date of birth of every form.
    """
    told = msgspec.json.decode(record)
    dates = (date for name, date in told.items() if name.rpartition(".")[2] == _BIRTH)
    return str(next(dates, None) or "")[:4]
