"""What a file's life and a day's closing keep."""

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Change nothing yet."""
