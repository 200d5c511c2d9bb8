"""The tables of who works here, and of who opened what: v0008 builds them."""

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, String, Table, Text, UniqueConstraint

from kiosk.cases.tables import Instant, metadata

staff = Table(
    "staff",
    metadata,
    Column("login", String(40), primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("secret", Text, nullable=False),
    Column("one_time", Boolean, nullable=False),
    Column("wrong", Integer, nullable=False),
    Column("tried", Instant),
    Column("created", Instant, nullable=False),
    Column("created_by", String(40), nullable=False),
    Column("changed", Instant, nullable=False),
    Column("changed_by", String(40), nullable=False),
    Column("revoked", Instant),
    Column("revoked_by", String(40), nullable=False),
)
"""People of the office, revoked ones too. ``secret``: Argon2id in PHC form, ``one_time`` until its owner has
chosen another; ``wrong``: wrong tries in a row, the last one ``tried``."""

access_entry = Table(
    "access_entry",
    metadata,
    Column("line", Integer, primary_key=True),
    Column("device", String(36), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("instant", Instant, nullable=False),
    Column("who", String(40), nullable=False),
    Column("act", String(16), nullable=False),
    Column("subject", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("head", String(64), nullable=False),
    UniqueConstraint("device", "seq"),
    Index("access_entry_subject", "subject", "line"),
)
"""The access journal: ``who`` did what to which ``subject``; chained by hash, station by station."""
