"""People take exports too, of any scope and form; rows from before are rendered for exports, once."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import sqlalchemy as sa
from alembic import op

from kiosk.cases.overview import cells
from kiosk.forms.load import shipped

revision = "0008"
down_revision = "0007"

_AT_ONCE = 500
_FILE = sa.table(
    "file",
    *(sa.column(name) for name in ("reference", "office", "station", "clerk", "form", "form_version")),
    *(sa.column(name) for name in ("record", "deposit_line", "cells")),
    sa.column("instant", sa.DateTime(timezone=True)),
)
_BARE = sa.select(_FILE).where(_FILE.c.deposit_line == "").limit(_AT_ONCE)


def upgrade() -> None:
    """A login may be longer than a device's name."""
    with op.batch_alter_table("disclosure") as table:
        table.alter_column(
            "device", existing_type=sa.String(36), type_=sa.String(40), existing_nullable=False
        )
        table.add_column(sa.Column("scope", sa.String(16), nullable=False, server_default=""))
        table.add_column(sa.Column("form", sa.String(40), nullable=False, server_default=""))
    op.execute("UPDATE disclosure SET scope = 'office:' || office")
    _render()


def _render() -> None:
    bind = op.get_bind()
    mine = _FILE.c.reference == sa.bindparam("of")
    change = (
        sa.update(_FILE).where(mine).values(deposit_line=sa.bindparam("line"), cells=sa.bindparam("told"))
    )
    while rows := bind.execute(_BARE).all():
        bind.execute(change, [_rendered(row) for row in rows])


def _rendered(row: sa.Row[Any]) -> dict[str, str]:
    form = shipped().form(row.form, row.form_version)
    return {
        "of": row.reference,
        "line": cells.deposit_line(row.reference, row.office, row.station, _aware(row.instant), row.clerk),
        "told": cells.rendered(form, msgspec.json.decode(row.record)),
    }


def _aware(instant: datetime) -> datetime:
    """SQLite keeps no time zone: it is UTC."""
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)
