"""A private cupsd with fake printers that can run out of paper; one that already runs is never touched."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import cups
import pytest

from tests.services.waiting import until

_HERE = Path(__file__).parent
_SYSTEM = Path("/usr/lib/cups")
_HELPERS = ("cgi-bin", "daemon", "driver", "filter", "monitor", "notifier")

_CUPSD_CONF = """\
Listen {root}/socket
LogLevel warn
Browsing No
WebInterface No
DefaultAuthType None
JobRetryInterval 1
<Location />
  Allow all
</Location>
"""

_FILES_CONF = """\
ServerRoot {root}/etc
ServerBin {root}/bin
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/tmp
ErrorLog {root}/error_log
AccessLog {root}/access_log
PageLog {root}/page_log
Printcap
SystemGroup root
"""


class FakePrinter:
    """A queue of the private cupsd, and the printer behind it."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._folder = folder
        (folder / "out").mkdir(parents=True)
        self.mode("ok")

    @property
    def uri(self) -> str:
        """The device URI that leads to this printer's folder."""
        return f"fake:{self._folder}"

    def mode(self, mode: str) -> None:
        """Make the printer ok, empty, off, jam, silent (says nothing) or fail (gives the job up)."""
        new = self._folder / "mode.new"
        new.write_text(f"{mode}\n", encoding="ascii")
        new.replace(self._folder / "mode")

    def printed(self) -> list[Path]:
        """Return the papers that came out, in any order."""
        return sorted((self._folder / "out").iterdir())


class PrivateCups:
    """One cupsd of our own, under a folder of its own, heard on a socket of its own."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._numbers = count(1)
        self._process: subprocess.Popen[bytes] | None = None
        self.server = str(root / "socket")
        _furnish(root)

    @property
    def running(self) -> bool:
        """Say whether cupsd runs."""
        return self._process is not None

    def start(self) -> None:
        """Start cupsd and wait until it answers."""
        command = [
            "/usr/sbin/cupsd",
            "-f",
            "-c",
            self._root / "cupsd.conf",
            "-s",
            self._root / "cups-files.conf",
        ]
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        until(self._answers)

    def stop(self) -> None:
        """End cupsd as a shutdown does: it keeps its jobs."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End cupsd as a power cut does: it forgets what it has not written yet."""
        self._end(signal.SIGKILL)

    def settle(self) -> None:
        """Bring the queues to the disk, so that :meth:`kill` takes only the jobs made after this."""
        self.stop()
        self.start()

    def freeze(self) -> None:
        """Make cupsd deaf until :meth:`thaw`; connections are still taken by the kernel."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let a frozen cupsd go on."""
        self._signal(signal.SIGCONT)

    def queue(self, *, policy: str = "abort-job", ppd: str = "") -> FakePrinter:
        """Add a queue of its own to this server: raw, or with that PPD of this folder."""
        name = f"fake{next(self._numbers)}"
        printer = FakePrinter(name, self._root / "devices" / name)
        connection = self.connection()
        options = {"filename": str(_HERE / ppd)} if ppd else {}
        connection.addPrinter(name, device=printer.uri, **options)
        connection.setPrinterErrorPolicy(name, policy)
        connection.enablePrinter(name)
        connection.acceptJobs(name)
        return printer

    def connection(self) -> cups.Connection:
        """Return an administrator's connection."""
        return cups.Connection(self.server, 0)

    def _answers(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, (self._root / "error_log").read_text(encoding="utf-8")
        try:
            self.connection().getPrinters()
        except (RuntimeError, cups.IPPError):
            return False
        return True

    def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        os.kill(self._process.pid, number)

    def _end(self, number: signal.Signals) -> None:
        if self._process is not None:
            self._signal(number)
            self._signal(signal.SIGCONT)
            self._process.wait(timeout=20)
            self._process = None


def _furnish(root: Path) -> None:
    for folder in ("etc", "spool", "cache", "state", "tmp", "bin/backend"):
        (root / folder).mkdir(parents=True)
    for helper in _HELPERS:
        (root / "bin" / helper).symlink_to(_SYSTEM / helper)
    backend = root / "bin" / "backend" / "fake"
    shutil.copyfile(_HERE / "fake_backend", backend)
    backend.chmod(0o700)  # root's alone: cupsd then runs it as root, who may write the papers
    (root / "cupsd.conf").write_text(_CUPSD_CONF.format(root=root), encoding="ascii")
    (root / "cups-files.conf").write_text(_FILES_CONF.format(root=root), encoding="ascii")


@pytest.fixture(scope="session")
def _cupsd() -> Iterator[PrivateCups]:
    root = Path(tempfile.mkdtemp(prefix="cups-"))  # short: the path of a socket has 107 signs at most
    root.chmod(0o755)
    private = PrivateCups(root)
    try:
        yield private
    finally:
        private.stop()
        shutil.rmtree(root)


@pytest.fixture
def private_cups(_cupsd: PrivateCups, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateCups]:
    """A running cupsd of our own, which ``CUPS_SERVER`` names, also for processes the test starts."""
    if not _cupsd.running:
        _cupsd.start()
    monkeypatch.setenv("CUPS_SERVER", _cupsd.server)
    yield _cupsd
    if _cupsd.running:
        _cupsd.thaw()  # a test that froze it and failed harms no other


@pytest.fixture
def fake_printer(private_cups: PrivateCups) -> FakePrinter:
    """A queue of the private cupsd whose failed jobs are given up, and the fake printer behind it."""
    return private_cups.queue()
