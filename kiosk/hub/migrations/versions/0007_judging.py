"""Entries are judged after they were stored; signatures of batches are kept; files lie in months."""

from datetime import date, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_INSTANT = sa.DateTime(timezone=True)
_SET_APART = sa.text("verdict = 'quarantined'")
_KEPT = (
    "device, epoch, seq, day, case_id, reference, office, station, training, instant, clerk, persons, form, "
    "form_version, state, registration, reason, since, told_state, told_registration, told_reason, record"
)


def upgrade() -> None:
    """All that is there was judged when it came in; batches of that time were not kept."""
    _log()
    _files()


def _log() -> None:
    op.create_index(
        "log_item_set_apart", "log_item", ["device", "epoch", "seq"],
        sqlite_where=_SET_APART, postgresql_where=_SET_APART,
    )  # fmt: skip
    op.create_table(
        "log_end",
        *_of_log(),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("head", sa.LargeBinary(32), nullable=False),
        sa.Column("judged", sa.BigInteger, nullable=False),
    )
    op.execute(
        "INSERT INTO log_end (device, epoch, seq, head, judged) "
        "SELECT device, epoch, seq, head, seq FROM log_item AS newest WHERE seq = "
        "(SELECT max(seq) FROM log_item WHERE device = newest.device AND epoch = newest.epoch)"
    )
    op.create_table(
        "batch",
        *_of_log(),
        sa.Column("last", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("first", sa.BigInteger, nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("received", _INSTANT, nullable=False),
    )


def _of_log() -> list[sa.Column[object]]:
    return [
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("epoch", sa.Integer, primary_key=True, autoincrement=False),
    ]


def _files() -> None:
    """A key of a partitioned table holds what it is parted by; SQLite gets the same key, in one table."""
    for index in ("file_reference", "file_case", "file_day"):
        op.drop_index(index, "file")
    op.rename_table("file", "file_before")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE file_before RENAME CONSTRAINT file_pkey TO file_before_pkey")
    _table()
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE file ALTER COLUMN record SET COMPRESSION lz4")
        op.execute("ALTER TABLE file ALTER COLUMN cells SET COMPRESSION lz4")
        _months()
    came = (
        "SELECT received FROM log_item AS its WHERE its.device = file_before.device "
        "AND its.epoch = file_before.epoch AND its.seq = file_before.seq"
    )
    op.execute(
        f"INSERT INTO file ({_KEPT}, received, lang, deposit_line, cells) "  # noqa: S608 -- our own columns
        f"SELECT {_KEPT}, coalesce(({came}), instant), '', '', '' FROM file_before"
    )
    op.drop_table("file_before")
    op.create_index("file_reference", "file", ["reference"])
    op.create_index("file_case", "file", ["case_id"])
    op.create_index("file_day", "file", ["office", "day", "training"])


def _months() -> None:
    """What the clocks of stations can be believed about has a month of its own; the rest lies together."""
    op.execute("CREATE TABLE file_other PARTITION OF file DEFAULT")
    held = sa.text(
        "SELECT DISTINCT date_trunc('month', day)::date FROM file_before WHERE day BETWEEN :since AND :until"
    )
    near = {"since": date(2024, 1, 1), "until": date(2027, 12, 31)}
    for month in op.get_bind().execute(held, near).scalars().all():
        until = (month + timedelta(days=31)).replace(day=1)
        op.execute(
            f"CREATE TABLE file_{month:%Y_%m} PARTITION OF file FOR VALUES FROM ('{month}') TO ('{until}')"
        )


def _table() -> None:
    op.create_table(
        "file",
        *_of_log(),
        sa.Column("seq", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("case_id", sa.String(64), nullable=False),
        sa.Column("reference", sa.String(40), nullable=False),
        sa.Column("office", sa.String(8), nullable=False),
        sa.Column("station", sa.String(2), nullable=False),
        sa.Column("training", sa.Boolean, nullable=False),
        sa.Column("instant", _INSTANT, nullable=False),
        sa.Column("received", _INSTANT, nullable=False),
        sa.Column("clerk", sa.Text, nullable=False),
        sa.Column("persons", sa.Integer, nullable=False),
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("form_version", sa.Integer, nullable=False),
        sa.Column("lang", sa.String(8), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("registration", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("told_state", sa.String(16), nullable=False),
        sa.Column("told_registration", sa.Text, nullable=False),
        sa.Column("told_reason", sa.Text, nullable=False),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("deposit_line", sa.Text, nullable=False),
        sa.Column("cells", sa.Text, nullable=False),
        postgresql_partition_by="RANGE (day)",
    )
