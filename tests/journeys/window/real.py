"""The program itself in a window of a real window system, and somebody at its keyboard."""

import os
import signal
import subprocess
import sys
from pathlib import Path


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

    def size(self, window: str) -> tuple[int, int]:
        """Return how wide and how high a window is."""
        told = dict(line.split("=") for line in self._do("getwindowgeometry", "--shell", window).split())
        return int(told["WIDTH"]), int(told["HEIGHT"])

    def _do(self, *action: str) -> str:
        command = ["xdotool", *action]
        done = subprocess.run(
            command, env=self._screen, capture_output=True, text=True, timeout=60, check=True
        )
        return done.stdout


class Window:
    """``kiosk run --demo`` as its own process, in a session whose processes all end with it."""

    def __init__(self, display: str, folder: Path, *more: str) -> None:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        run = ("run", "--demo", "--lang", "fr", "--data", str(folder), *more)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *run], env=environment, start_new_session=True
        )

    def cut(self) -> None:
        """Cut the power: the program and its local hub are gone at once."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)
