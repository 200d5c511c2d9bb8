"""People who may ask the hub, each with a role and a scope."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Nobody is known yet."""
    op.create_table(
        "person",
        sa.Column("login", sa.String(40), primary_key=True),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("level", sa.String(8), nullable=False),
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("token", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("created", _INSTANT, nullable=False),
        sa.Column("expires", _INSTANT, nullable=False),
        sa.Column("revoked", _INSTANT),
    )
    op.create_table(
        "revocation_asked",
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("reason", sa.String(16), nullable=False),
        sa.Column("since", _INSTANT),
        sa.Column("asked_by", sa.String(40), nullable=False),
        sa.Column("asked", _INSTANT, nullable=False),
    )
