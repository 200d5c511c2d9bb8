"""The hub's tables. Every key of the log starts with the device, so that the log can be spread over machines.

The proof is ``log_item.body``: the exact bytes a station signed, compressed. ``file`` is a projection of it
that can be made again at any time (docs/decisions/0052).
"""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    false,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

metadata = MetaData()

DISTRIBUTED: Final = (
    "batch",
    "closing",
    "disclosure",
    "disputed_item",
    "file",
    "forwarded",
    "log_end",
    "log_item",
    "message",
    "station",
    "wrong_pair",
)
"""Tables that grow with stations and days: to be spread over machines by ``device``, the first of each key.

All others are small, and copied to each machine (reference tables, in the terms of Citus).
"""


class Instant(TypeDecorator[datetime]):
    """An aware instant in UTC, also on SQLite, which keeps no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn any aware instant to UTC."""
        return None if value is None else value.astimezone(UTC)

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the instant its zone back."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def _of_log() -> list[Column[object]]:
    return [
        Column("device", String(36), primary_key=True),
        Column("epoch", Integer, primary_key=True, autoincrement=False),
        Column("seq", BigInteger, primary_key=True, autoincrement=False),
    ]


log_item = Table(
    "log_item",
    metadata,
    *_of_log(),
    Column("hash", LargeBinary(32), nullable=False),
    Column("head", LargeBinary(32), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("received", Instant, nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("reason", String(64), nullable=False),
    Index(
        "log_item_set_apart", "device", "epoch", "seq",
        sqlite_where=text("verdict = 'quarantined'"), postgresql_where=text("verdict = 'quarantined'"),
    ),
)  # fmt: skip
"""Each entry of each station's log, stored exactly once; ``verdict`` is ``stored`` or ``quarantined``.

An entry beyond ``log_end.judged`` was only looked at as far as intake does (docs/decisions/0168).
"""

log_end = Table(
    "log_end",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("epoch", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
    Column("head", LargeBinary(32), nullable=False),
    Column("judged", BigInteger, nullable=False),
)
"""Where each log ends, and up to where it was judged; who adds to a log holds its row until COMMIT."""

batch = Table(
    "batch",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("epoch", Integer, primary_key=True, autoincrement=False),
    Column("last", BigInteger, primary_key=True, autoincrement=False),
    Column("first", BigInteger, nullable=False),
    Column("token", Text, nullable=False),
    Column("received", Instant, nullable=False),
)
"""The station's signature on each batch that brought something new, for whoever verifies it again."""

disputed_item = Table(
    "disputed_item",
    metadata,
    *_of_log(),
    Column("hash", LargeBinary(32), primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("received", Instant, nullable=False),
    Column("reason", String(64), nullable=False),
)
"""Authentic entries that claim a place another entry already holds: cloned disks, restored backups."""

file = Table(
    "file",
    metadata,
    *_of_log(),
    Column("day", Date, primary_key=True),
    Column("case_id", String(64), nullable=False),
    Column("reference", String(40), nullable=False),
    Column("office", String(8), nullable=False),
    Column("station", String(2), nullable=False),
    Column("training", Boolean, nullable=False),
    Column("instant", Instant, nullable=False),
    Column("received", Instant, nullable=False),
    Column("clerk", Text, nullable=False),
    Column("persons", Integer, nullable=False),
    Column("form", String(40), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("lang", String(8), nullable=False),
    Column("state", String(16), nullable=False),
    Column("registration", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("since", Date, nullable=False),
    Column("told_state", String(16), nullable=False),
    Column("told_registration", Text, nullable=False),
    Column("told_reason", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("deposit_line", Text, nullable=False),
    Column("cells", Text, nullable=False),
    Index("file_reference", "reference"),
    Index("file_case", "case_id"),
    Index("file_day", "office", "day", "training"),
    postgresql_partition_by="RANGE (day)",
)
"""One row for each good deposit; ``day`` is the date on Morocco's clock, a partition holds a month.

``state``, ``registration``, ``reason`` and ``since`` (day of the deposit or the last correction) are what the
logs say; ``told_…`` is a decision of CNSS that no log repeats yet, empty where one does. ``deposit_line`` and
``cells`` are cells of an export (:mod:`kiosk.cases.overview.cells`), empty in rows from before them.
"""

office = Table(
    "office",
    metadata,
    Column("code", String(8), primary_key=True),
    Column("name_ar", Text, nullable=False),
    Column("name_fr", Text, nullable=False),
    Column("commune", String(16), nullable=False),
    Column("province", String(6), nullable=False, server_default=""),
    Column("region", String(2), nullable=False, server_default=""),
    Index("office_province", "province"),
    Index("office_region", "region"),
)
"""Offices; ``province`` (``RR.PPP``) and ``region`` (``RR``) begin the HCP code of the commune."""

station = Table(
    "station",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("office", String(8), nullable=False),
    Column("station", String(2), nullable=False),
    Column("key", Text, nullable=False),
    Column("enrolled", Instant, nullable=False),
    Column("revoked", Instant),
    Column("epoch", Integer, nullable=False),
    Column("certificate", Text, nullable=False),
    Column("certified_until", Instant),
    Column("revoked_since", Instant),
    Column("revoked_reason", String(16), nullable=False, server_default=""),
    Column("key_storage", String(16), nullable=False, server_default=""),
    Column("region", String(2), nullable=False, server_default=""),
    Column("screen", Boolean, nullable=False, server_default=false()),
    Index("station_place", "office", "station"),
)
"""Enrolled computers; ``key`` is the public JWK that verifies what they sign, ``certificate`` the newest.

``revoked`` is when the hub was told, ``revoked_since`` from when on the key is not believed; ``key_storage``
says how the station keeps its key (:class:`kiosk.cases.identity.KeyStorage`). ``region`` is the one that
forwards its log, empty for a station of this hub's own; ``screen`` marks a citizens' screen.
"""

region = Table(
    "region",
    metadata,
    Column("code", String(2), primary_key=True),
    Column("key", Text, nullable=False),
    Column("added", Instant, nullable=False),
)
"""Regions whose hubs forward to this one, the nation's; ``key`` is the JWK of the region's hub."""

forwarded = Table(
    "forwarded",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("epoch", Integer, primary_key=True, autoincrement=False),
    Column("nation", String(16), primary_key=True),
    Column("seq", BigInteger, nullable=False),
)
"""How far the nation's hub, by the short name of its key, has signed to hold each log as it stands here."""

feed = Table(
    "feed",
    metadata,
    Column("place", BigInteger, primary_key=True, autoincrement=False),
    Column("office", String(8), nullable=False),
    Column("body", Text, nullable=False),
    Column("head", LargeBinary(32), nullable=False),
    Column("made", Instant, nullable=False),
    Index("feed_office", "office", "place"),
)
"""What stations are told, in order; ``office`` is empty for what concerns all of them."""

feed_end = Table(
    "feed_end",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("place", BigInteger, nullable=False),
    Column("head", LargeBinary(32), nullable=False),
)
"""One row: where the feed ends. Who writes holds it until COMMIT, so that places are seen in their order."""

decision = Table(
    "decision",
    metadata,
    Column("reference", String(40), primary_key=True),
    Column("event", String(16), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("registration", String(64), primary_key=True),
    Column("reason", String(64), primary_key=True),
    Column("imported", Instant, nullable=False),
)
"""What CNSS decided, each answer once."""

disclosure = Table(
    "disclosure",
    metadata,
    Column("device", String(40), primary_key=True),
    Column("instant", Instant, primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("office", String(8), nullable=False),
    Column("day", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("state", String(16), nullable=False),
    Column("training", Boolean, nullable=False),
    Column("format", String(8), nullable=False),
    Column("count", Integer, nullable=False),
    Column("scope", String(16), nullable=False, server_default=""),
    Column("form", String(40), nullable=False, server_default=""),
)
"""Who took which export when: an export discloses personal data (law 09-08).

``device`` is a station's device or a person's login; ``office`` is empty where ``scope`` is wider than one.
"""
