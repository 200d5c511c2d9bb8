"""The program itself on a real window system, with a keyboard and no fake, and a power cut in the middle."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.cases import drafts
from kiosk.cases.case import Draft
from kiosk.cases.store import Store
from kiosk.forms.answers import Answers
from tests.services.waiting import until

IDCS = "7267770186"


class Person:
    """Somebody at the keyboard of a screen."""

    def __init__(self, display: str) -> None:
        self._screen = {**os.environ, "DISPLAY": display}

    def sees(self, words: str) -> str:
        """Wait for a window of that title, and return its id with the keyboard on it."""
        found = self._do("search", "--sync", "--onlyvisible", "--name", words).split()[0]
        self._do("windowfocus", "--sync", found)
        return found

    def presses(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self._do("key", "--delay", "40", *keys)

    def types(self, text: str) -> None:
        """Type on the keyboard."""
        self._do("type", "--delay", "20", text)

    def _do(self, *action: str) -> str:
        command = ["xdotool", *action]
        done = subprocess.run(
            command, env=self._screen, capture_output=True, text=True, timeout=60, check=True
        )
        return done.stdout


class Window:
    """``kiosk run --demo`` as its own process, in a session whose processes all end with it."""

    def __init__(self, display: str, folder: Path) -> None:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        command = [sys.executable, "-m", "kiosk", "run", "--demo", "--lang", "fr", "--data", str(folder)]
        self.process = subprocess.Popen(command, env=environment, start_new_session=True)

    def cut(self) -> None:
        """Cut the power: the program and its local hub are gone at once."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)


@pytest.fixture
def person(display: str) -> Person:
    if not shutil.which("xdotool"):
        pytest.fail("xdotool is not installed: scripts/test installs it")
    return Person(display)


@pytest.fixture
def station(tmp_path: Path) -> Path:
    return tmp_path / "demonstration" / "station"


@pytest.fixture
def window(display: str, tmp_path: Path) -> Iterator[Window]:
    opened = Window(display, tmp_path)
    yield opened
    if opened.process.poll() is None:
        opened.cut()


def kept(station: Path) -> list[Draft]:
    """Return the drafts on the disk, as another process sees them."""
    if not (station / "register.db").exists():
        return []
    with closing(Store.open(station)) as store, store.read() as conn:
        return list(drafts.listed(conn, training=True))


def typed(station: Path) -> str:
    """Return the IDCS that lies on the disk."""
    return next((Answers.from_json(one.answers).text("applicant.idcs") for one in kept(station)), "")


@pytest.mark.xvfb
def test_what_is_typed_in_a_real_window_survives_a_power_cut(
    person: Person, window: Window, station: Path, display: str, tmp_path: Path
) -> None:
    person.sees("Accueil")
    person.presses("F2")
    person.sees("Carte d’identité")
    person.types("123456")
    person.presses("F5")
    until(lambda: kept(station), seconds=30)
    person.presses("F8")
    person.sees("Demande")
    person.types(IDCS)
    until(lambda: typed(station).replace(" ", "") == IDCS, seconds=30)
    window.cut()

    (draft,) = kept(station)
    answers = Answers.from_json(draft.answers)
    assert answers.text("applicant.cnie") == "ZZ999901"
    assert draft.place == "applicant.idcs"
    again = Window(display, tmp_path)
    try:
        person.sees("Accueil")
        assert [one.id for one in kept(station)] == [draft.id]
        again.process.terminate()
        assert again.process.wait(timeout=30) == 0
    finally:
        if again.process.poll() is None:
            again.cut()
