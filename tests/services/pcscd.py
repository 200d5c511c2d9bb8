"""pcscd with vpcd: the one that runs already, else one started here on a free port and stopped again."""

import fcntl
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.card.reader import ReaderState
from kiosk.card.virtual.card import VirtualCard
from kiosk.card.virtual.vpcd import PORT, Insertion
from kiosk.card.winscard import context, readers, status
from kiosk.errors import KioskError
from tests.services.waiting import until

Insert = Callable[[VirtualCard], Insertion]

DRIVERS = ("/usr/lib/pcsc/drivers/serial/libifdvpcd.so", "/usr/lib/*/pcsc/drivers/serial/libifdvpcd.so")
FRIENDLY_NAME = "Tadamon Test Reader"


@dataclass
class Pcscd:
    """A service with a virtual reader: its first slot's port and PC/SC name."""

    port: int
    reader: str
    folder: Path | None = None
    process: subprocess.Popen[str] | None = field(default=None)

    @property
    def ours(self) -> bool:
        """Whether the tests started it, and may stop it."""
        return self.folder is not None

    def start(self, *, plugged: bool = True) -> None:
        """Start the service and wait until its readers are there, or without any: nothing is plugged in."""
        assert self.folder is not None
        nothing = self.folder / "unplugged"
        nothing.mkdir(exist_ok=True)
        command = ["pcscd", "--foreground", "-c", str(self.folder if plugged else nothing)]
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True
        )
        until(lambda: _is_there() and self._has_reader() is plugged)

    def stop(self) -> None:
        """Stop the service and wait for its end."""
        assert self.process is not None
        self.process.terminate()
        self.process.wait(timeout=10)

    def _has_reader(self) -> bool:
        with suppress(KioskError), context() as handle:
            return self.reader in readers(handle)
        return False


def _is_there() -> bool:
    with suppress(KioskError), context():
        return True
    return False


def _free_port() -> int:
    # Two slots listen on a port and the next.
    for _ in range(50):
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port = first.getsockname()[1]
            with suppress(OSError, OverflowError):
                second.bind(("127.0.0.1", port + 1))
                return port
    raise RuntimeError("no two free ports beside each other")


def _driver() -> Path | None:
    found = (path for pattern in DRIVERS for path in Path("/").glob(pattern[1:]))
    return next(found, None)


def _running() -> Pcscd | None:
    with suppress(KioskError), context() as handle:
        slots = [name for name in readers(handle) if name.startswith("Virtual PCD")]
        if slots:
            return Pcscd(PORT, slots[0])
    return None


@contextmanager
def _alone() -> Iterator[None]:
    """Hold the lock that keeps several test runs on one machine from using the one service together."""
    with (Path(tempfile.gettempdir()) / "tadamon-kiosk-pcscd.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def serving(folder: Path) -> Iterator[Pcscd | None]:
    """Hold a service with a virtual reader; None where none runs and none can be started."""
    with _alone():
        driver = _driver()
        found = _running()
        if found or driver is None or shutil.which("pcscd") is None:
            yield found
            return
        port = _free_port()
        (folder / "vpcd").write_text(
            f'FRIENDLYNAME "{FRIENDLY_NAME}"\nDEVICENAME /dev/null:{port:#x}\n'
            f"LIBPATH {driver}\nCHANNELID {port:#x}\n"
        )
        service = Pcscd(port, f"{FRIENDLY_NAME} 00 00", folder)
        service.start()
        try:
            yield service
        finally:
            service.stop()


@pytest.fixture(scope="session")
def pcscd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pcscd]:
    """A running service with a virtual reader."""
    with serving(tmp_path_factory.mktemp("pcscd")) as service:
        if service is None:
            pytest.skip("pcscd or vsmartcard-vpcd is not installed")
        yield service


@pytest.fixture
def vpcd_port(pcscd: Pcscd) -> int:
    """The port where a virtual card is laid on the reader."""
    return pcscd.port


@pytest.fixture
def insert(pcscd: Pcscd) -> Iterator[Insert]:
    """Lay a card on the reader and wait until the service has seen it; it is taken away after the test."""
    laid: list[Insertion] = []

    def lay(card: VirtualCard) -> Insertion:
        # A hand takes longer than the service's polling; a card of the test before must have been seen to go.
        until(lambda: status(pcscd.reader).state is ReaderState.EMPTY)
        laid.append(Insertion(card, pcscd.port))
        until(lambda: status(pcscd.reader).state is ReaderState.PRESENT)
        return laid[-1]

    yield lay
    for each in laid:
        each.take()
    until(lambda: status(pcscd.reader).state in {ReaderState.EMPTY, ReaderState.NO_SERVICE})
