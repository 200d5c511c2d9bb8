"""What the hub tells its stations is kept."""

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Change nothing yet."""
