"""An office lies in a province and a region: how far people of the hub see goes by these."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Take both from the HCP code of the commune, ``RR.PPP.CC.N``."""
    for name, size in (("province", 6), ("region", 2)):
        op.add_column("office", sa.Column(name, sa.String(size), nullable=False, server_default=""))
        op.execute(f"UPDATE office SET {name} = substr(commune, 1, {size})")  # noqa: S608 -- our own two names
        op.create_index(f"office_{name}", "office", [name])
