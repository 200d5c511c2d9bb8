"""A primary and its standby: streaming replication, asynchronous, as docs/operations.md sets it up."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import LiteralString

import psycopg
import pytest

from tests.services.postgres import Cluster, cluster_folder, throw_away_cluster
from tests.services.waiting import until

_LEVEL = "SELECT count(*) FROM pg_stat_replication WHERE replay_lsn >= pg_current_wal_lsn()"


class Pair:
    """Two machines of which one takes writers, and the other follows until it is promoted."""

    def __init__(self, primary: Cluster, standby: Cluster) -> None:
        self.primary, self.standby = primary, standby

    def address(self, name: str) -> str:
        """Return where a database is, on whichever of the two takes writers."""
        hosts = "&".join(f"host=127.0.0.1:{one.port}" for one in (self.primary, self.standby))
        return f"postgresql://postgres@/{name}?{hosts}"

    def fall_behind(self) -> None:
        """Let the standby hear nothing more than what is written now."""
        until(lambda: bool(self.ask(self.primary, _LEVEL)))
        where = {"host": str(self.standby.folder), "user": "postgres"}
        with psycopg.connect(port=self.standby.port, autocommit=True, **where) as line:
            line.execute("ALTER SYSTEM SET primary_conninfo TO ''")
            line.execute("SELECT pg_reload_conf()")
        until(lambda: not self.ask(self.standby, "SELECT count(*) FROM pg_stat_wal_receiver"))

    def lose_primary(self) -> None:
        """Let the primary be gone at once, and for good."""
        self.primary.stop("immediate")

    def promote(self) -> None:
        """Let the standby take writers."""
        self.standby.control("promote")

    def ask(self, machine: Cluster, question: LiteralString, database: str = "postgres") -> int:
        """Return the one number that a question to one of the two is answered by."""
        where = {"host": str(machine.folder), "user": "postgres", "dbname": database}
        with psycopg.connect(port=machine.port, **where) as line:
            row = line.execute(question).fetchone()
        assert row is not None
        return int(row[0])


@contextmanager
def throw_away_pair() -> Iterator[Pair]:
    """A primary with a standby that follows it, gone afterwards."""
    with ExitStack() as ends:
        primary = ends.enter_context(throw_away_cluster())
        standby = Cluster(cluster_folder())
        ends.callback(shutil.rmtree, standby.folder)
        source = f"host={primary.folder} port={primary.port} user=postgres"
        primary.run(
            "pg_basebackup", "-D", f"{standby.folder}/data", "-d", source, "-R", "-c", "fast", "--no-sync",
        )  # fmt: skip
        standby.start()
        ends.callback(standby.stop, "immediate")
        yield Pair(primary, standby)


@pytest.fixture
def pair() -> Iterator[Pair]:
    """A primary and its standby."""
    with throw_away_pair() as made:
        yield made
