"""Papers that are no file's receipt are printed and followed too: help slips, forms, registers of a day."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Let a print job belong to no file, and say what it is about instead."""
    with op.batch_alter_table("print_job") as table:
        table.alter_column("case_id", existing_type=sa.String(36), nullable=True)
        table.add_column(sa.Column("subject", sa.Text, nullable=False, server_default=""))
