"""The table of an office's keys, in every register; the private halves only in a computer's own."""

from typing import Final

from sqlalchemy import Column, LargeBinary, String, Table

from kiosk.cases.tables import Instant, metadata

office_key: Final = Table(
    "office_key",
    metadata,
    Column("public", String(64), primary_key=True),
    Column("office", String(8), nullable=False),
    Column("private", LargeBinary),
    Column("made", Instant, nullable=False),
)
"""Keys on X25519 that prepared applications are sealed for: ``public`` in hexadecimal, ``private`` raw."""
