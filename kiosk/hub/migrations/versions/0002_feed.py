"""The feed: certificates, revocations and decisions, and what they change of stations and files."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the feed's tables and the columns that its items come from."""
    _feed()
    _stations()
    _files()


def _feed() -> None:
    op.create_table(
        "feed",
        sa.Column("place", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("office", sa.String(8), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("head", sa.LargeBinary(32), nullable=False),
        sa.Column("made", _INSTANT, nullable=False),
    )
    op.create_index("feed_office", "feed", ["office", "place"])
    end = op.create_table(
        "feed_end",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("place", sa.BigInteger, nullable=False),
        sa.Column("head", sa.LargeBinary(32), nullable=False),
    )
    op.bulk_insert(end, [{"id": 1, "place": 0, "head": bytes(32)}])
    op.create_table(
        "decision",
        sa.Column("reference", sa.String(40), primary_key=True),
        sa.Column("event", sa.String(16), primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("registration", sa.String(64), primary_key=True),
        sa.Column("reason", sa.String(64), primary_key=True),
        sa.Column("imported", _INSTANT, nullable=False),
    )


def _stations() -> None:
    """Stations enrolled before have no certificate yet: they get one when they next ask for the feed."""
    op.add_column("station", sa.Column("epoch", sa.Integer, nullable=False, server_default="1"))
    op.add_column("station", sa.Column("certificate", sa.Text, nullable=False, server_default=""))
    op.add_column("station", sa.Column("certified_until", _INSTANT))


def _files() -> None:
    for name in ("registration", "reason", "told_registration", "told_reason"):
        op.add_column("file", sa.Column(name, sa.Text, nullable=False, server_default=""))
    op.add_column("file", sa.Column("told_state", sa.String(16), nullable=False, server_default=""))
    with op.batch_alter_table("file") as table:
        table.add_column(sa.Column("since", sa.Date))
    op.execute("UPDATE file SET since = day")
    with op.batch_alter_table("file") as table:
        table.alter_column("since", existing_type=sa.Date, nullable=False)
