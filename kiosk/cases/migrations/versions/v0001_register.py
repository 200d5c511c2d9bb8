"""The first register: drafts, files, persons, numbers, journal, outbox, print jobs, memory."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_WORD = sa.String(80).with_variant(sa.String(80, collation="C"), "postgresql")
"""Beginnings of words are looked for: in the order of their bytes, whatever the server's language."""


def upgrade() -> None:
    """Make every table."""
    _drafts()
    _files()
    _persons()
    _journal()
    _papers()


def _drafts() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("form_version", sa.Integer, nullable=False),
        sa.Column("lang", sa.String(2), nullable=False),
        sa.Column("answers", sa.JSON, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("clerk", sa.Text, nullable=False),
        sa.Column("training", sa.Boolean, nullable=False),
        sa.Column("updated", sa.String(24), nullable=False),
    )
    op.create_table(
        "memory",
        sa.Column("key", sa.String(40), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "counter",
        sa.Column("office", sa.String(8), primary_key=True),
        sa.Column("station", sa.String(2), primary_key=True),
        sa.Column("training", sa.Boolean, primary_key=True),
        sa.Column("year", sa.Integer, primary_key=True),
        sa.Column("last", sa.Integer, nullable=False),
    )


def _files() -> None:
    op.create_table(
        "case_file",
        sa.Column("line", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(36), nullable=False, unique=True),
        sa.Column("reference", sa.String(40), nullable=False, unique=True),
        sa.Column("office", sa.String(8), nullable=False),
        sa.Column("station", sa.String(2), nullable=False),
        sa.Column("training", sa.Boolean, nullable=False),
        sa.Column("year", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("form", sa.String(40), nullable=False),
        sa.Column("form_version", sa.Integer, nullable=False),
        sa.Column("lang", sa.String(2), nullable=False),
        sa.Column("law_date", sa.String(10), nullable=False),
        sa.Column("clerk", sa.Text, nullable=False),
        sa.Column("answers", sa.JSON, nullable=False),
        sa.Column("instant", sa.String(24), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("clock_trusted", sa.Boolean, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("received", sa.JSON, nullable=False),
        sa.Column("missing", sa.JSON, nullable=False),
        sa.Column("missing_until", sa.String(10)),
        sa.Column("registration", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.UniqueConstraint("office", "station", "training", "year", "number"),
    )
    op.create_index("case_file_day", "case_file", ["day", "training"])
    op.create_index("case_file_number", "case_file", ["number"])
    op.create_index("case_file_training", "case_file", ["training", "line"])


def _persons() -> None:
    op.create_table(
        "person",
        sa.Column("case_line", sa.Integer, sa.ForeignKey("case_file.line"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("idcs", sa.String(10), nullable=False),
        sa.Column("cnie", sa.String(12), nullable=False),
        sa.Column("family_ar", sa.Text, nullable=False),
        sa.Column("given_ar", sa.Text, nullable=False),
        sa.Column("family_fr", sa.Text, nullable=False),
        sa.Column("given_fr", sa.Text, nullable=False),
        sa.Column("birth_date", sa.String(10), nullable=False),
    )
    op.create_index("person_idcs", "person", ["idcs"])
    op.create_index("person_cnie", "person", ["cnie"])
    op.create_table(
        "name_word",
        sa.Column("word", _WORD, primary_key=True),
        sa.Column("case_line", sa.Integer, sa.ForeignKey("case_file.line"), primary_key=True),
        sqlite_with_rowid=False,
    )


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("epoch", sa.Integer, primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("event", sa.String(16), nullable=False),
        sa.Column("instant", sa.String(24), nullable=False),
        sa.Column("clerk", sa.Text, nullable=False),
        sa.Column("detail", sa.JSON, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
    )
    op.create_index("journal_case", "journal", ["case_id", "epoch", "seq"])
    op.create_table(
        "outbox",
        sa.Column("epoch", sa.Integer, primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("verdict", sa.String(12), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("tried", sa.String(24)),
        sa.ForeignKeyConstraint(["epoch", "seq"], ["journal.epoch", "journal.seq"]),
    )
    op.create_index("outbox_state", "outbox", ["state", "epoch", "seq"])
    op.create_index("outbox_case", "outbox", ["case_id"])


def _papers() -> None:
    op.create_table(
        "print_job",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("case_id", sa.String(36), sa.ForeignKey("case_file.id"), nullable=False),
        sa.Column("paper", sa.String(20), nullable=False),
        sa.Column("copy", sa.Integer, nullable=False),
        sa.Column("media", sa.String(10), nullable=False),
        sa.Column("cups_job", sa.Text),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reasons", sa.JSON, nullable=False),
        sa.Column("created", sa.String(24), nullable=False),
        sa.UniqueConstraint("case_id", "paper", "copy"),
    )
    op.create_index("print_job_state", "print_job", ["state"])
