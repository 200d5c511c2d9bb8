"""A file says when CNSS first answered it, and what figures are counted from stands in one index."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from kiosk.clock import local

revision = "0010"
down_revision = "0009"

_COUNTED = ["training", "day", "state", "reason", "office", "station", "clerk", "form", "answered"]


def upgrade() -> None:
    """Add the column, fill it from the journal, and make the index of days wide."""
    op.add_column("case_file", sa.Column("answered", sa.String(10)))
    journal = sa.table(
        "journal", *map(sa.column, ("case_id", "event", "instant")), sa.column("detail", sa.JSON)
    )
    file = sa.table("case_file", sa.column("id"), sa.column("answered"))
    first: dict[str, str] = {}
    told = sa.select(journal).where(journal.c.event.in_(("registered", "rejected")))
    for row in op.get_bind().execute(told).all():
        first[row.case_id] = min(first.get(row.case_id, "9999"), _day(row))
    for case_id, day in first.items():
        op.get_bind().execute(sa.update(file).where(file.c.id == case_id).values(answered=day))
    op.drop_index("case_file_day", "case_file")
    op.create_index("case_file_day", "case_file", _COUNTED)


def _day(row: Any) -> str:
    """Return the day that an answer says, else the one on which it was heard."""
    try:
        return date.fromisoformat(row.detail.get("day", "")).isoformat()
    except ValueError:
        return local(datetime.fromisoformat(row.instant)).date().isoformat()
