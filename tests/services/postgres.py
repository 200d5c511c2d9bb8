"""A throw-away PostgreSQL cluster on a free port, and a hub as its own process on either engine."""

import os
import pwd
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

_ENGINES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]
_BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
_SERVE = (
    "import sys; from kiosk.hub.serve import serve; "
    "serve(sys.argv[1], port=int(sys.argv[2]), announce=lambda address: print(address, flush=True))"
)


def free_port() -> int:
    """Return a port of the loopback that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


@dataclass
class Cluster:
    """A running cluster; ``database()`` makes one empty database in it."""

    folder: Path
    port: int
    bin: Path

    def run(self, *command: str) -> None:
        """Run one of PostgreSQL's programs as its own user, which root must become."""
        become = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run([*become, *command], check=True, capture_output=True, cwd="/")

    def start(self) -> None:
        """Start the server, and wait until it answers. Only tests may turn fsync off."""
        options = f"-p {self.port} -k {self.folder} -h 127.0.0.1 -c fsync=off"
        log = str(self.folder / "log")
        self.run(f"{self.bin}/pg_ctl", "-D", f"{self.folder}/data", "-l", log, "-w", "-o", options, "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop the server; ``immediate`` is a crash."""
        self.run(f"{self.bin}/pg_ctl", "-D", f"{self.folder}/data", "-m", mode, "-w", "stop")

    def database(self, name: str) -> str:
        """Make an empty database and return its address."""
        where = ["-h", str(self.folder), "-p", str(self.port), "-U", "postgres"]
        self.run(f"{self.bin}/createdb", *where, "-T", "template0", "-E", "UTF8", name)
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
    # Not below pytest's own folder, which only its owner may enter.
    folder = Path("/tmp") / f"tadamon-pg-{os.getpid()}"
    folder.mkdir(mode=0o700)
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    made = Cluster(folder, free_port(), _BINARIES[-1])
    try:
        made.run(
            f"{made.bin}/initdb", "-D", f"{folder}/data", "-U", "postgres", "-A", "trust",
            "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions",
        )  # fmt: skip
        made.start()
        yield made
        made.stop("immediate")
    finally:
        shutil.rmtree(folder)


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
        self.port = free_port()
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
            self._process.communicate(timeout=20)
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
