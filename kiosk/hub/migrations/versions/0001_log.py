"""The log, its projection, offices, stations and the hub's key."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the first tables."""
    _log()
    _files()
    _people()
    if op.get_bind().dialect.name == "postgresql":
        # Bodies are compressed already: PostgreSQL need not try again.
        op.execute("ALTER TABLE log_item ALTER COLUMN body SET STORAGE EXTERNAL")
        op.execute("ALTER TABLE disputed_item ALTER COLUMN body SET STORAGE EXTERNAL")
        op.execute("ALTER TABLE file ALTER COLUMN record SET COMPRESSION lz4")


def _place() -> list[sa.Column[object]]:
    return [
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("epoch", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
    ]


def _log() -> None:
    op.create_table(
        "log_item",
        *_place(),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sa.Column("head", sa.LargeBinary(32), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("received", _INSTANT, nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(64), nullable=False),
    )
    op.create_table(
        "disputed_item",
        *_place(),
        sa.Column("hash", sa.LargeBinary(32), primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("received", _INSTANT, nullable=False),
        sa.Column("reason", sa.String(64), nullable=False),
    )


def _files() -> None:
    op.create_table(
        "file",
        *_place(),
        sa.Column("case_id", sa.String(64), nullable=False),
        sa.Column("reference", sa.String(40), nullable=False),
        sa.Column("office", sa.String(8), nullable=False),
        sa.Column("station", sa.String(2), nullable=False),
        sa.Column("training", sa.Boolean, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("instant", _INSTANT, nullable=False),
        sa.Column("clerk", sa.Text, nullable=False),
        sa.Column("persons", sa.Integer, nullable=False),
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("form_version", sa.Integer, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("record", sa.Text, nullable=False),
    )
    op.create_index("file_reference", "file", ["reference"])
    op.create_index("file_case", "file", ["device", "case_id"])
    op.create_index("file_day", "file", ["office", "day", "training"])
    op.create_table(
        "disclosure",
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("instant", _INSTANT, primary_key=True),
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("office", sa.String(8), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("training", sa.Boolean, nullable=False),
        sa.Column("format", sa.String(8), nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
    )


def _people() -> None:
    op.create_table(
        "office",
        sa.Column("code", sa.String(8), primary_key=True),
        sa.Column("name_ar", sa.Text, nullable=False),
        sa.Column("name_fr", sa.Text, nullable=False),
        sa.Column("commune", sa.String(16), nullable=False),
    )
    op.create_table(
        "station",
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("office", sa.String(8), nullable=False),
        sa.Column("station", sa.String(2), nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("enrolled", _INSTANT, nullable=False),
        sa.Column("revoked", _INSTANT),
    )
    op.create_index("station_place", "station", ["office", "station"])
    op.create_table(
        "enrolment_code",
        sa.Column("hash", sa.LargeBinary(32), primary_key=True),
        sa.Column("office", sa.String(8), nullable=False),
        sa.Column("station", sa.String(2), nullable=False),
        sa.Column("expires", _INSTANT, nullable=False),
        sa.Column("used_by", sa.String(36)),
    )
    op.create_table(
        "hub_key",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("private", sa.Text, nullable=False),
    )
