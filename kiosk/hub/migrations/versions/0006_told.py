"""What is told: published texts, closings of days, messages to citizens; how a key is kept, and its end."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables; of a station revoked before, the instant of the command is all that is known."""
    _publications()
    _closings()
    _messages()
    op.add_column("station", sa.Column("revoked_since", _INSTANT))
    op.add_column("station", sa.Column("revoked_reason", sa.String(16), nullable=False, server_default=""))
    op.add_column("station", sa.Column("key_storage", sa.String(16), nullable=False, server_default=""))
    op.execute("UPDATE station SET revoked_since = revoked")


def _publications() -> None:
    op.create_table(
        "publication",
        sa.Column("kind", sa.String(8), primary_key=True),
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("made", _INSTANT, nullable=False),
    )


def _closings() -> None:
    op.create_table(
        "closing",
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("epoch", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("training", sa.Boolean, primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("ordinal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("office", sa.String(8), nullable=False),
        sa.Column("station", sa.String(2), nullable=False),
        sa.Column("files", sa.Integer, nullable=False),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("head", sa.LargeBinary(32), nullable=False),
        sa.Column("register", sa.Text, nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("received", _INSTANT, nullable=False),
    )
    op.create_index("closing_day", "closing", ["office", "day", "training"])


def _messages() -> None:
    op.create_table(
        "message",
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("office", sa.String(8), nullable=False),
        sa.Column("reference", sa.String(40), nullable=False),
        sa.Column("event", sa.String(16), nullable=False),
        sa.Column("lang", sa.String(2), nullable=False),
        sa.Column("phone", sa.String(20), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("encoding", sa.String(8), nullable=False),
        sa.Column("parts", sa.Integer, nullable=False),
        sa.Column("made", _INSTANT, nullable=False),
        sa.Column("handed", _INSTANT),
    )
    op.create_index("message_waiting", "message", ["handed", "made"])
    op.create_table(
        "opposition",
        sa.Column("phone", sa.LargeBinary(32), primary_key=True),
        sa.Column("since", _INSTANT, nullable=False),
    )
