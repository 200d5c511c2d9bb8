"""A screen that nobody sees: Xvfb on a display of its own, for the run of a real window."""

import os
import selectors
import subprocess
from collections.abc import Iterator

import pytest

SIZE = "1280x800x24"


def started() -> tuple[subprocess.Popen[bytes], str]:
    """Start Xvfb on a display it finds free itself, and return its name once it takes connections."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(
        command, pass_fds=[writing], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading, "rb") as told, selectors.DefaultSelector() as selector:
        selector.register(told, selectors.EVENT_READ)
        number = told.readline().decode().strip() if selector.select(timeout=20) else ""
    if not number:
        stopped(server)
    assert number, "Xvfb did not name a display"
    return server, f":{number}"


def stopped(server: subprocess.Popen[bytes]) -> None:
    """Stop the server and wait for its end."""
    server.terminate()
    server.wait(timeout=20)


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of a virtual screen, for ``DISPLAY`` of a program started with ``QT_QPA_PLATFORM=xcb``."""
    server, name = started()
    yield name
    stopped(server)
