"""What the hub tells its stations is kept: keys of all stations, decisions on the office's files."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "certificate",
        sa.Column("kid", sa.String(16), primary_key=True),
        sa.Column("office", sa.String(8), primary_key=True),
        sa.Column("station", sa.String(2), primary_key=True),
        sa.Column("office_ar", sa.Text, nullable=False),
        sa.Column("office_fr", sa.Text, nullable=False),
        sa.Column("key", sa.JSON, nullable=False),
        sa.Column("not_before", sa.String(24), nullable=False),
        sa.Column("not_after", sa.String(24), nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("revoked", sa.String(24)),
        sa.Column("reason", sa.String(16), nullable=False),
    )
    op.create_table(
        "decision",
        sa.Column("line", sa.Integer, primary_key=True),
        sa.Column("reference", sa.String(40), nullable=False),
        sa.Column("event", sa.String(16), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("registration", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("received", sa.String(24), nullable=False),
        sa.Column("outcome", sa.String(40), nullable=False),
        sa.UniqueConstraint("reference", "event", "day", "registration", "reason"),
    )
