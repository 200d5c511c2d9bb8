"""An office has keys of its own: what citizens prepare is sealed for all its counters."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make the table; no key is made before one is asked for."""
    op.create_table(
        "office_key",
        sa.Column("public", sa.String(64), primary_key=True),
        sa.Column("office", sa.String(8), nullable=False),
        sa.Column("private", sa.LargeBinary),
        sa.Column("made", sa.String(24), nullable=False),
    )
