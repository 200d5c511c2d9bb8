"""What a hub publishes is kept whole; closings of days are sent to it, and it tells of copied disks."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables; the closings kept so far wait to be sent."""
    op.create_table(
        "publication",
        sa.Column("line", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("received", sa.String(24), nullable=False),
        sa.UniqueConstraint("kind", "name", "version", "sha256"),
    )
    op.create_table(
        "dispute",
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("epoch", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("station", sa.String(2), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("since", sa.String(24), nullable=False),
    )
    op.add_column("closing", sa.Column("sent", sa.String(12), nullable=False, server_default="waiting"))
    op.add_column("closing", sa.Column("refusal", sa.Text, nullable=False, server_default=""))
