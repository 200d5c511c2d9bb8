"""The tables of who may do what: one-time codes, people, revocations under way, the hub's own key."""

from sqlalchemy import Column, Integer, LargeBinary, String, Table, Text

from kiosk.hub.tables import Instant, metadata

enrolment_code = Table(
    "enrolment_code",
    metadata,
    Column("hash", LargeBinary(32), primary_key=True),
    Column("office", String(8), nullable=False),
    Column("station", String(2), nullable=False),
    Column("expires", Instant, nullable=False),
    Column("used_by", String(36)),
)
"""One-time codes, by their SHA-256."""

person = Table(
    "person",
    metadata,
    Column("login", String(40), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("level", String(8), nullable=False),
    Column("code", String(8), nullable=False),
    Column("token", LargeBinary(32), nullable=False, unique=True),
    Column("created", Instant, nullable=False),
    Column("expires", Instant, nullable=False),
    Column("revoked", Instant),
)
"""People who may ask, by their logins; ``level`` and ``code`` are their scope, ``token`` is its SHA-256."""

revocation_asked = Table(
    "revocation_asked",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("reason", String(16), nullable=False),
    Column("since", Instant),
    Column("asked_by", String(40), nullable=False),
    Column("asked", Instant, nullable=False),
)
"""Revocations that wait for a second person."""

hub_key = Table(
    "hub_key",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("private", Text, nullable=False),
)
"""The key that signs checkpoints and manifests: one row, a private JWK."""
