"""The tables of what is told: published texts, closings of days, messages to citizens."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, LargeBinary, String, Table, Text

from kiosk.hub.tables import Instant, metadata

publication = Table(
    "publication",
    metadata,
    Column("kind", String(8), primary_key=True),
    Column("name", String(40), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("made", Instant, nullable=False),
)
"""Forms and texts of the law as they were published; a row never changes."""

closing = Table(
    "closing",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("epoch", Integer, primary_key=True, autoincrement=False),
    Column("training", Boolean, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("office", String(8), nullable=False),
    Column("station", String(2), nullable=False),
    Column("files", Integer, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("head", LargeBinary(32), nullable=False),
    Column("register", Text, nullable=False),
    Column("token", Text, nullable=False),
    Column("received", Instant, nullable=False),
    Index("closing_day", "office", "day", "training"),
)
"""Closings of days as stations signed them: ``token`` over ``register``, the lines without names."""

message = Table(
    "message",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("id", String(36), primary_key=True),
    Column("office", String(8), nullable=False),
    Column("reference", String(40), nullable=False),
    Column("event", String(16), nullable=False),
    Column("lang", String(2), nullable=False),
    Column("phone", String(20), nullable=False),
    Column("text", Text, nullable=False),
    Column("encoding", String(8), nullable=False),
    Column("parts", Integer, nullable=False),
    Column("made", Instant, nullable=False),
    Column("handed", Instant),
    Index("message_waiting", "handed", "made"),
)
"""Short messages to citizens, until their time is over; ``device`` is the one that gave the file in."""

opposition = Table(
    "opposition",
    metadata,
    Column("phone", LargeBinary(32), primary_key=True),
    Column("since", Instant, nullable=False),
)
"""Numbers that want no messages (law 09-08, art. 9), by a keyed hash."""
