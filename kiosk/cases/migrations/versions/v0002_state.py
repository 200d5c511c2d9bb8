"""Files are listed and counted by their state: the incomplete ones, of whatever day."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the index."""
    op.create_index("case_file_state", "case_file", ["state", "training", "line"])
