"""Processes that work on a register until they are killed, their lines read as they leave."""

import os
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).parents[3]


class Station:
    """One working process: a module of this folder, on a data folder, by a seed."""

    def __init__(self, module: str, folder: Path, seed: int, *fault: str) -> None:
        self.lines: list[str] = []
        self.ready = threading.Event()
        self._said = threading.Semaphore(0)
        self.process = subprocess.Popen(
            [sys.executable, "-m", f"tests.faults.cases.{module}", str(folder), str(seed), *fault],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                if line == "ready\n":
                    self.ready.set()
                elif line.endswith("\n"):
                    self.lines.append(line.strip())
                    self._said.release()

    def has_said(self, lines: int) -> bool:
        """Wait until that many lines more have left; False where they do not come."""
        return all(self._said.acquire(timeout=60) for _ in range(lines))

    def goes_on(self) -> bool:
        """Wait until lines leave that had not yet, however many did; False where none come."""
        while self._said.acquire(blocking=False):
            pass
        return self.has_said(3)

    def kill(self) -> list[str]:
        self.process.kill()
        self.process.wait(20)
        self.reader.join(20)
        return self.lines
