"""People have a secret of their own, and every look at a file stays written."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the tables of people and of the access journal; nobody is known yet."""
    op.create_table(
        "staff",
        sa.Column("login", sa.String(40), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("secret", sa.Text, nullable=False),
        sa.Column("one_time", sa.Boolean, nullable=False),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("tried", sa.String(24)),
        sa.Column("created", sa.String(24), nullable=False),
        sa.Column("created_by", sa.String(40), nullable=False),
        sa.Column("changed", sa.String(24), nullable=False),
        sa.Column("changed_by", sa.String(40), nullable=False),
        sa.Column("revoked", sa.String(24)),
        sa.Column("revoked_by", sa.String(40), nullable=False),
    )
    op.create_table(
        "access_entry",
        sa.Column("line", sa.Integer, primary_key=True),
        sa.Column("device", sa.String(36), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("instant", sa.String(24), nullable=False),
        sa.Column("who", sa.String(40), nullable=False),
        sa.Column("act", sa.String(16), nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
        sa.UniqueConstraint("device", "seq"),
    )
    op.create_index("access_entry_subject", "access_entry", ["subject", "line"])
