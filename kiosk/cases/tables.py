"""The tables of the register; ``migrations`` builds them, a test holds the two to each other."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from typing_extensions import override


def instant_text(instant: datetime) -> str:
    """Return an aware instant as RFC 3339 in UTC with milliseconds: 24 signs that sort by time."""
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.{instant.microsecond // 1000:03d}Z"


def to_millisecond(instant: datetime) -> datetime:
    """Return an aware instant as it will be read back: in UTC, cut to the millisecond."""
    utc = instant.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)


class Instant(TypeDecorator[datetime]):
    """An aware instant kept as the text of :func:`instant_text`, on every database alike."""

    impl = String(24)
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else instant_text(value)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


metadata = MetaData()

draft = Table(
    "draft",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("form", String(40), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("lang", String(2), nullable=False),
    Column("answers", JSON, nullable=False),
    Column("place", Text, nullable=False),
    Column("clerk", Text, nullable=False),
    Column("training", Boolean, nullable=False),
    Column("updated", Instant, nullable=False),
    Column("corrects", String(40), nullable=False),
    Column("base", Integer, nullable=False),
)

_COUNTED = ("training", "day", "state", "reason", "office", "station", "clerk", "form", "answered")
"""What figures are counted by, in one index: none of them reads the answers of a file (0212)."""

case_file = Table(
    "case_file",
    metadata,
    Column("line", Integer, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("reference", String(40), nullable=False, unique=True),
    Column("office", String(8), nullable=False),
    Column("station", String(2), nullable=False),
    Column("training", Boolean, nullable=False),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("form", String(40), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("lang", String(2), nullable=False),
    Column("law_date", String(10), nullable=False),
    Column("clerk", Text, nullable=False),
    Column("answers", JSON, nullable=False),
    Column("instant", Instant, nullable=False),
    Column("day", String(10), nullable=False),
    Column("clock_trusted", Boolean, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("device", String(36), nullable=False),
    # The projection: what the journal's later entries made of the file; rebuildable.
    Column("state", String(12), nullable=False),
    Column("received", JSON, nullable=False),
    Column("missing", JSON, nullable=False),
    Column("missing_until", String(10)),
    Column("registration", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("corrected", Instant),
    Column("answered", String(10)),
    UniqueConstraint("office", "station", "training", "year", "number"),
    Index("case_file_day", *_COUNTED),
    Index("case_file_number", "number"),
    # Narrow, so that a search need not read the answers of every file it passes over.
    Index("case_file_training", "training", "line"),
    Index("case_file_state", "state", "training", "line"),
)

person = Table(
    "person",
    metadata,
    Column("case_line", ForeignKey("case_file.line"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("role", String(40), nullable=False),
    Column("idcs", String(10), nullable=False),
    Column("cnie", String(12), nullable=False),
    Column("family_ar", Text, nullable=False),
    Column("given_ar", Text, nullable=False),
    Column("family_fr", Text, nullable=False),
    Column("given_fr", Text, nullable=False),
    Column("birth_date", String(10), nullable=False),
    Index("person_idcs", "idcs"),
    Index("person_cnie", "cnie"),
    Index("person_birth_date", "birth_date"),
)

name_word = Table(
    "name_word",
    metadata,
    Column("word", String(80).with_variant(String(80, collation="C"), "postgresql"), primary_key=True),
    Column("case_line", ForeignKey("case_file.line"), primary_key=True),
    # SQLite has the word in every index of such a table; PostgreSQL is slower where it has it too (0154).
    Index("name_word_case_line", "case_line"),
    sqlite_with_rowid=False,
)
"""Each folded spelling of each name of a household: what a search by name looks in."""

counter = Table(
    "counter",
    metadata,
    Column("office", String(8), primary_key=True),
    Column("station", String(2), primary_key=True),
    Column("training", Boolean, primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)

journal = Table(
    "journal",
    metadata,
    Column("line", Integer, primary_key=True),
    Column("device", String(36), nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("case_id", String(36), nullable=False),
    Column("event", String(16), nullable=False),
    Column("instant", Instant, nullable=False),
    Column("clerk", Text, nullable=False),
    Column("detail", JSON, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("head", String(64), nullable=False),
    UniqueConstraint("device", "epoch", "seq"),
    Index("journal_case", "case_id", "line"),
)
"""The logs of the stations that share this register, gapless each; ``line`` is the order of them all."""

outbox = Table(
    "outbox",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("epoch", Integer, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("case_id", String(36), nullable=False),
    Column("state", String(12), nullable=False),
    Column("verdict", String(12), nullable=False),
    Column("reason", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("tried", Instant),
    ForeignKeyConstraint(["device", "epoch", "seq"], ["journal.device", "journal.epoch", "journal.seq"]),
    Index("outbox_state", "state", "device", "epoch", "seq"),
    Index("outbox_case", "case_id"),
)
"""``state``: ``waiting``, ``acknowledged`` or ``refused``; ``verdict``: the hub's word, empty before it."""

print_job = Table(
    "print_job",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("device", String(36), nullable=False),
    Column("case_id", ForeignKey("case_file.id")),
    Column("paper", String(20), nullable=False),
    Column("copy", Integer, nullable=False),
    Column("media", String(10), nullable=False),
    Column("cups_job", Text),
    Column("state", String(16), nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("created", Instant, nullable=False),
    Column("subject", Text, nullable=False, server_default=""),
    UniqueConstraint("case_id", "paper", "copy"),
    Index("print_job_state", "state"),
)
"""``device``: whose printer; ``case_id`` for a receipt, which is owed to somebody; ``subject`` for any other
paper, which is not."""

closing = Table(
    "closing",
    metadata,
    Column("line", Integer, primary_key=True),
    Column("device", String(36), nullable=False),
    Column("office", String(8), nullable=False),
    Column("station", String(2), nullable=False),
    Column("training", Boolean, nullable=False),
    Column("day", String(10), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("files", Integer, nullable=False),
    Column("clerk", Text, nullable=False),
    Column("instant", Instant, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("head", String(64), nullable=False),
    Column("register", LargeBinary, nullable=False),
    Column("signature", Text, nullable=False),
    Column("sent", String(12), nullable=False, server_default="waiting"),
    Column("refusal", Text, nullable=False, server_default=""),
    UniqueConstraint("device", "training", "day", "ordinal"),
)
"""Closings of days: how many ``files``, their lines without names, and what the station signed of them.

``sent``: ``waiting``, ``acknowledged`` or ``refused`` by the hub, with its failure code in ``refusal``.
"""

memory = Table(
    "memory",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("key", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What each station remembers of itself: epoch, last instant seen, state of the road to the hub.

Its signing key only in the register of its own computer."""

certificate = Table(
    "certificate",
    metadata,
    Column("kid", String(16), primary_key=True),
    Column("office", String(8), primary_key=True),
    Column("station", String(2), primary_key=True),
    Column("office_ar", Text, nullable=False),
    Column("office_fr", Text, nullable=False),
    Column("key", JSON, nullable=False),
    Column("not_before", Instant, nullable=False),
    Column("not_after", Instant, nullable=False),
    Column("token", Text, nullable=False),
    Column("revoked", Instant),
    Column("reason", String(16), nullable=False),
)
"""The keys of stations as the hub certified them: what receipts of any office are verified by."""

decision = Table(
    "decision",
    metadata,
    Column("line", Integer, primary_key=True),
    Column("reference", String(40), nullable=False),
    Column("event", String(16), nullable=False),
    Column("day", String(10), nullable=False),
    Column("registration", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("received", Instant, nullable=False),
    Column("outcome", String(40), nullable=False),
    UniqueConstraint("reference", "event", "day", "registration", "reason"),
)
"""What the hub told of CNSS's decisions; ``outcome`` is ``recorded``, ``elsewhere`` or a failure code."""

publication = Table(
    "publication",
    metadata,
    Column("line", Integer, primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("name", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("received", Instant, nullable=False),
    UniqueConstraint("kind", "name", "version", "sha256"),
)
"""Forms and law texts that the hub published, as they were told; whether each can be used is found anew."""

dispute = Table(
    "dispute",
    metadata,
    Column("device", String(36), primary_key=True),
    Column("epoch", Integer, primary_key=True, autoincrement=False),
    Column("station", String(2), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("since", Instant, nullable=False),
)
"""Logs of the office of which the hub holds two histories: a disk was copied, or a backup restored."""
