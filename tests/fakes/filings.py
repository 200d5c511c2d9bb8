"""Filings and persons whose identifiers can never be issued (an IDCS with a digit three times in a row)."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from sqlalchemy import Table, func, select
from uuid_utils import uuid7

from kiosk.cases.case import Case, Draft, Event, Filing, Happening, PersonRow
from kiosk.cases.store import Store

Deposit = Callable[..., Case]
"""The fixture ``deposited``: deposits a household's file, with what :func:`filing` takes."""

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
LAW = date(2026, 1, 1)

FATIMA = PersonRow(
    "applicant",
    "7267770186",
    "ZZ999901",
    "العلوي",
    "فاطمة الزهراء",
    "EL ALAOUI",
    "FATIMA ZAHRA",
    "1984-03-07",
)
MOHAMED = PersonRow("spouse", "3597770836", "ZZ999902", "بن علي", "محمد", "BEN ALI", "MOHAMED", "1979-00-00")
ADAM = PersonRow("child", "2167776135", "", "بن علي", "آدم", "BEN ALI", "ADAM", "2012-09-15")
HOUSEHOLD = (FATIMA, MOHAMED, ADAM)

ANSWERS = {
    "applicant": {"idcs": "7267770186", "cnie": "ZZ999901", "family_name_ar": "العلوي"},
    "spouses": [{"idcs": "3597770836"}],
    "children": [],
    "cover": True,
}


def filing(
    filing_id: str = "", *, training: bool = False, missing: tuple[str, ...] = (), clerk: str = "c-01"
) -> Filing:
    """A settled filing, ready to deposit."""
    return Filing(
        id=filing_id or str(uuid7()),
        form="tadamon",
        form_version=1,
        lang="ar",
        answers=ANSWERS,
        law_date=LAW,
        clerk=clerk,
        training=training,
        received=("rsu",),
        missing=missing,
        missing_until=date(2026, 12, 21) if missing else None,
    )


def draft(draft_id: str = "", *, training: bool = False) -> Draft:
    """A form half filled."""
    return Draft(
        id=draft_id or str(uuid7()),
        form="tadamon",
        form_version=1,
        lang="fr",
        answers=ANSWERS,
        place="applicant.cnie",
        clerk="c-01",
        training=training,
    )


def happening(event: Event, instant: datetime = NOON, **detail: str) -> Happening:
    """An event told by another clerk."""
    return Happening(event, instant, "c-02", detail)


def rows(store: Store, table: Table) -> int:
    """How many rows a table of the register has."""
    with store.read() as conn:
        return conn.execute(select(func.count()).select_from(table)).scalar_one()
