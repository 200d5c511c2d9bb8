"""Papers other than a file's own are printed and followed too."""

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Change nothing yet."""
