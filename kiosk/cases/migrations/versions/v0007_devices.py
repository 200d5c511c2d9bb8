"""Several stations may share a register: logs, papers, days and what is remembered say whose they are."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_HERE = "COALESCE((SELECT value FROM memory WHERE key = 'device'), '')"
_LOG = "epoch, seq"


def upgrade() -> None:
    """Give every row that belongs to a station the device of the one that was alone here."""
    device = op.get_bind().execute(sa.text(f"SELECT {_HERE}")).scalar_one()
    for table in ("case_file", "print_job"):
        op.add_column(table, sa.Column("device", sa.String(36), nullable=False, server_default=""))
        op.execute(sa.text(f"UPDATE {table} SET device = :device").bindparams(device=device))  # noqa: S608 -- likewise
    kept = {name: _set_aside(name) for name in ("outbox", "journal", "closing", "memory")}
    _journal()
    _outbox()
    _closing()
    op.create_table(
        "memory",
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("key", sa.String(40), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    for name, order in {"journal": _LOG, "outbox": _LOG, "closing": "line", "memory": "key"}.items():
        _brought_back(name, kept[name], order, device)
    # The device is now told by every row, and by the one that holds its key.
    op.execute("DELETE FROM memory WHERE key = 'device'")


def _set_aside(name: str) -> list[str]:
    """Copy a table and drop it, so that one of another key can take its name; return its columns but one."""
    columns = [column["name"] for column in sa.inspect(op.get_bind()).get_columns(name)]
    op.execute(f"CREATE TABLE {name}_before AS SELECT * FROM {name}")  # noqa: S608 -- names of this file
    op.drop_table(name)
    return [column for column in columns if column != "line"]


def _brought_back(name: str, columns: list[str], order: str, device: str) -> None:
    listed = ", ".join(columns)
    copied = (
        f"INSERT INTO {name} (device, {listed}) SELECT :device, {listed} FROM {name}_before ORDER BY {order}"  # noqa: S608 -- names of this file
    )
    op.execute(sa.text(copied).bindparams(sa.bindparam("device", device, sa.String)))
    op.drop_table(f"{name}_before")


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("line", sa.Integer, primary_key=True),
        sa.Column("device", sa.String(36), nullable=False),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("event", sa.String(16), nullable=False),
        sa.Column("instant", sa.String(24), nullable=False),
        sa.Column("clerk", sa.Text, nullable=False),
        sa.Column("detail", sa.JSON, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
        sa.UniqueConstraint("device", "epoch", "seq"),
    )
    op.create_index("journal_case", "journal", ["case_id", "line"])


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("device", sa.String(36), primary_key=True),
        sa.Column("epoch", sa.Integer, primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("case_id", sa.String(36), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("verdict", sa.String(12), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("tried", sa.String(24)),
        sa.ForeignKeyConstraint(
            ["device", "epoch", "seq"], ["journal.device", "journal.epoch", "journal.seq"]
        ),
    )
    op.create_index("outbox_state", "outbox", ["state", "device", "epoch", "seq"])
    op.create_index("outbox_case", "outbox", ["case_id"])


def _closing() -> None:
    op.create_table(
        "closing",
        sa.Column("line", sa.Integer, primary_key=True),
        sa.Column("device", sa.String(36), nullable=False),
        sa.Column("office", sa.String(8), nullable=False),
        sa.Column("station", sa.String(2), nullable=False),
        sa.Column("training", sa.Boolean, nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("files", sa.Integer, nullable=False),
        sa.Column("clerk", sa.Text, nullable=False),
        sa.Column("instant", sa.String(24), nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
        sa.Column("register", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.Text, nullable=False),
        sa.Column("sent", sa.String(12), nullable=False, server_default="waiting"),
        sa.Column("refusal", sa.Text, nullable=False, server_default=""),
        sa.UniqueConstraint("device", "training", "day", "ordinal"),
    )
