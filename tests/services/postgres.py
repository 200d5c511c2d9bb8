"""A throw-away PostgreSQL cluster on a free port, and a hub as its own process on either engine."""

import os
import pwd
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from tests.services.ports import HeldPort

_ENGINES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]
_BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
_SERVE = (
    "import sys; from kiosk.hub.serve import serve; "
    "serve(sys.argv[1], port=int(sys.argv[2]), announce=lambda address: print(address, flush=True))"
)


class Cluster:
    """A cluster in a folder of its own; ``database()`` makes one empty database in it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bin = folder, _BINARIES[-1]
        self._port = HeldPort()
        folder.mkdir(mode=0o700)
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(folder, owner.pw_uid, owner.pw_gid)

    @property
    def port(self) -> int:
        """The port it listens on whenever it runs."""
        return self._port.number

    def run(self, *command: str) -> None:
        """Run one of PostgreSQL's programs as its own user, which root must become."""
        become = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run(
            [*become, f"{self.bin}/{command[0]}", *command[1:]], check=True, capture_output=True, cwd="/"
        )

    def initdb(self) -> None:
        """Make it, empty."""
        self.run(
            "initdb", "-D", f"{self.folder}/data", "-U", "postgres", "-A", "trust",
            "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions",
        )  # fmt: skip

    def start(self) -> None:
        """Start the server, and wait until it answers. Only tests may turn fsync off."""
        options = f"-p {self.port} -k {self.folder} -h 127.0.0.1 -c fsync=off"
        log = str(self.folder / "log")
        self.control("-l", log, "-o", options, "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop the server, if it runs; ``immediate`` is a crash."""
        if (self.folder / "data" / "postmaster.pid").exists():
            self.control("-m", mode, "stop")

    def control(self, *asked: str) -> None:
        """Ask ``pg_ctl`` for something, and wait until it is so."""
        self.run("pg_ctl", "-D", f"{self.folder}/data", "-w", *asked)

    def database(self, name: str) -> str:
        """Make an empty database and return its address."""
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(SQL("CREATE DATABASE {} TEMPLATE template0").format(Identifier(name)))
        return self.address(name)

    def dump(self, name: str, file: str) -> None:
        """Write a database as it is now into a file of the cluster's folder."""
        self.run("pg_dump", *self._where, "-Fc", "-f", f"{self.folder}/{file}", name)

    def restore(self, name: str, file: str) -> None:
        """Make a database what it was when a file was written."""
        self.run("pg_restore", *self._where, "--clean", "-d", name, f"{self.folder}/{file}")

    @property
    def _where(self) -> tuple[str, ...]:
        return ("-h", str(self.folder), "-p", str(self.port), "-U", "postgres")

    def address(self, name: str) -> str:
        """Return the address of a database."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    if not _BINARIES:
        pytest.skip("PostgreSQL is not installed")
    with throw_away_cluster() as made:
        yield made


@contextmanager
def throw_away_cluster() -> Iterator[Cluster]:
    """A cluster of its own, gone afterwards."""
    made = Cluster(cluster_folder())
    try:
        made.initdb()
        made.start()
        yield made
        made.stop("immediate")
    finally:
        shutil.rmtree(made.folder)


def cluster_folder() -> Path:
    """Name a folder: not below pytest's own, which only its owner may enter; short, for a socket."""
    return Path("/tmp") / f"tadamon-pg-{os.getpid()}-{next(_CLUSTERS)}"


_CLUSTERS = count(1)
_NAMES = count(1)


@pytest.fixture
def postgres_address(cluster: Cluster) -> str:
    """Address of an empty PostgreSQL database."""
    return cluster.database(f"hub{next(_NAMES)}")


@pytest.fixture(params=_ENGINES)
def hub_address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Address of an empty database for a hub, on each engine in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/hub.db"
    address: str = request.getfixturevalue("postgres_address")
    return address


class HubProcess:
    """A hub as its own process, that can be killed and started again on the same port."""

    def __init__(self, database: str) -> None:
        self.database = database
        self._port = HeldPort()
        self.port = self._port.number
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start, and wait for the line that says it listens."""
        command = [sys.executable, "-c", _SERVE, self.database, str(self.port)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        assert self._process.stdout.readline().strip() == self.url

    def kill(self) -> None:
        """Kill it, as a power cut does."""
        self._end(lambda process: process.kill())

    def stop(self) -> None:
        """Ask it to stop."""
        self._end(lambda process: process.terminate())

    def _end(self, how: Callable[[subprocess.Popen[str]], None]) -> None:
        if self._process is not None:
            how(self._process)
            assert self._process.stdout is not None
            self._process.stdout.close()  # its judge may hold the other end a little longer
            self._process.wait(timeout=20)
            self._process = None


@pytest.fixture(scope="session", params=_ENGINES)
def shared_hub(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubProcess]:
    """One running hub on each engine for all tests that bring an office of their own and leave it running."""
    if request.param == "sqlite":
        address = f"sqlite:///{tmp_path_factory.mktemp('hub')}/hub.db"
    else:
        address = request.getfixturevalue("cluster").database(f"hub{next(_NAMES)}")
    process = HubProcess(address)
    process.start()
    yield process
    process.stop()


@pytest.fixture
def hub(hub_address: str) -> Iterator[HubProcess]:
    """A running hub, on each engine in turn."""
    process = HubProcess(hub_address)
    process.start()
    yield process
    process.stop()
