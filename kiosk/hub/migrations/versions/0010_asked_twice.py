"""Citizens' screens are told at their enrolment, wrong pairs counted here, and more deeds take two."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Stations whose letter made them citizens' screens until today stay so; what waits is asked anew."""
    for table in ("station", "enrolment_code"):
        op.add_column(table, sa.Column("screen", sa.Boolean, nullable=False, server_default=sa.false()))
    op.execute("UPDATE station SET screen = true WHERE station LIKE 'K%'")
    op.create_table(
        "wrong_pair",
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("last", _INSTANT, nullable=False),
    )
    op.drop_table("revocation_asked")
    op.create_table(
        "asked_once",
        sa.Column("deed", sa.String(16), primary_key=True),
        sa.Column("subject", sa.String(40), primary_key=True),
        sa.Column("terms", sa.Text, nullable=False),
        sa.Column("asked_by", sa.String(40), nullable=False),
        sa.Column("asked", _INSTANT, nullable=False),
    )
