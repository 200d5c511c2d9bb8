"""An export may be of several days, or of the files in one state: its note says so."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Every export that was noted before was of one day, in all states."""
    op.add_column("disclosure", sa.Column("state", sa.String(16), nullable=False, server_default=""))
    with op.batch_alter_table("disclosure") as table:
        table.add_column(sa.Column("last", sa.Date))
    op.execute("UPDATE disclosure SET last = day")
    with op.batch_alter_table("disclosure") as table:
        table.alter_column("last", existing_type=sa.Date, nullable=False)
