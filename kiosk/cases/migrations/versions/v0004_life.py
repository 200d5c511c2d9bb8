"""What a file's life and a day's closing keep: corrections, and the closings a station signed."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add what corrections and closings keep, and the indexes of doubles and of short words."""
    op.add_column("case_file", sa.Column("corrected", sa.String(24)))
    op.add_column("draft", sa.Column("corrects", sa.String(40), nullable=False, server_default=""))
    op.add_column("draft", sa.Column("base", sa.Integer, nullable=False, server_default="0"))
    op.create_index("person_birth_date", "person", ["birth_date"])
    op.create_index("name_word_case_line", "name_word", ["case_line"])
    op.create_table(
        "closing",
        sa.Column("line", sa.Integer, primary_key=True),
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
        sa.UniqueConstraint("office", "station", "training", "day", "ordinal"),
    )
