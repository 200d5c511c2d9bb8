"""Processes of the harness: stations whose lines are read as they leave, and the proxy before their hub."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from threading import Event, Thread

from tests.faults.sync.oracle import Receipt
from tests.services.waiting import until

ROOT = Path(__file__).parents[3]


class Process:
    """A module run as its own process, its lines kept as they come."""

    def __init__(self, module: str, *words: str) -> None:
        self.lines: list[str] = []
        self._told = Event()
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *words],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as lines:
            for line in lines:
                if line.endswith("\n"):  # the last may be half a line: nobody was handed that
                    self.lines.append(line.strip())
                    self._told.set()
        self._told.set()

    def begun(self) -> None:
        """Wait until it has said something, or ended without a word."""
        assert self._told.wait(60)

    def answer(self, asked: str = "") -> str:
        """Return the next line, after asking for it where something is to be asked."""
        assert self._process.stdin is not None
        self._told.clear()
        if asked:
            self._process.stdin.write(asked + "\n")
            self._process.stdin.flush()
        elif self.lines:
            return self.lines[-1]
        assert self._told.wait(60)
        return self.lines[-1]

    def kill(self) -> list[str]:
        """Kill it (SIGKILL) and return all it said."""
        assert self._process.stdin is not None
        self._process.kill()
        self._process.wait(20)
        self._reader.join(20)
        self._process.stdin.close()
        return self.lines


class Computer:
    """A station's disk and the process that runs on it; killed, it is started again on the same disk."""

    def __init__(self, folder: Path, code: str, hub: str, plant: str = "") -> None:
        self.folder, self.code = folder, code
        self.hub, self._plant = hub, plant
        self.said: Counter[str] = Counter()
        self.receipts: list[Receipt] = []
        self._process: Process | None = None

    def start(self, seed: int) -> None:
        """Start it."""
        words = [str(self.folder), self.code, self.hub, str(seed), self._plant]
        self._process = Process("tests.faults.sync.runner", *filter(None, words))

    @property
    def told(self) -> int:
        """How many lines it has said since it was started last."""
        return len(self._process.lines) if self._process else 0

    def goes_on(self) -> None:
        """Wait until it has said more than by now."""
        before = self.told
        until(lambda: self.told > before, seconds=60)

    def kill(self) -> None:
        """Kill it, as a power cut does, and keep what it told."""
        if self._process is None:
            return
        self._process.begun()
        told = [line.split() for line in self._process.kill()]
        self._process = None
        self.said.update(words[0] if words[0] != "refused" else words[1] for words in told)
        self.receipts += [Receipt(words[1], words[2]) for words in told if words[0] == "case"]


class Road:
    """The proxy."""

    def __init__(self, hub: int, other: int, seed: int) -> None:
        self._process = Process("tests.services.proxy", str(hub), str(other), str(seed))
        self.url = self._process.answer()

    def calm(self) -> Counter[str]:
        """End the faults, and return how often each happened."""
        return self._told("calm")

    def tally(self) -> Counter[str]:
        """Return how often each fault happened."""
        return self._told("tally")

    def insist(self, fault: str, times: int) -> None:
        """Let every request meet one fault, and wait until that many did."""
        most = self._told(fault)[fault] + times
        until(lambda: self.tally()[fault] >= most, seconds=60)

    def _told(self, asked: str) -> Counter[str]:
        return Counter(json.loads(self._process.answer(asked)))

    def close(self) -> None:
        """End it."""
        self._process.kill()
