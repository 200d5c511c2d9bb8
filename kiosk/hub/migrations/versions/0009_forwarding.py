"""A region forwards its stations' logs to the nation: how far it is, and whom the nation hears."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Every station known so far is this hub's own."""
    op.create_table(
        "region",
        sa.Column("code", sa.String(2), primary_key=True),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("added", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "forwarded",
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("epoch", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("nation", sa.String(16), primary_key=True),
        sa.Column("seq", sa.BigInteger, nullable=False),
    )
    op.add_column("station", sa.Column("region", sa.String(2), nullable=False, server_default=""))
