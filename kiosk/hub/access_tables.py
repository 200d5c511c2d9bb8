"""The tables of who may do what: codes, people, what was asked once, wrong pairs, the hub's own key."""

from sqlalchemy import Boolean, Column, Integer, LargeBinary, String, Table, Text, false

from kiosk.hub.tables import Instant, metadata

enrolment_code = Table(
    "enrolment_code",
    metadata,
    Column("hash", LargeBinary(32), primary_key=True),
    Column("office", String(8), nullable=False),
    Column("station", String(2), nullable=False),
    Column("expires", Instant, nullable=False),
    Column("used_by", String(36)),
    Column("screen", Boolean, nullable=False, server_default=false()),
)
"""One-time codes, by their SHA-256; ``screen`` where one makes a citizens' screen."""

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

asked_once = Table(
    "asked_once",
    metadata,
    Column("deed", String(16), primary_key=True),
    Column("subject", String(40), primary_key=True),
    Column("terms", Text, nullable=False),
    Column("asked_by", String(40), nullable=False),
    Column("asked", Instant, nullable=False),
)
"""Deeds that wait for a second person (:mod:`kiosk.hub.two_people`)."""

wrong_pair = Table(
    "wrong_pair",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("wrong", Integer, nullable=False),
    Column("last", Instant, nullable=False),
)
"""How many pairs of a reference and a year a station asked about in vain, and when the last time."""

hub_key = Table(
    "hub_key",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("private", Text, nullable=False),
)
"""The key that signs checkpoints and manifests: one row, a private JWK."""
