"""The far end of a serial line: a pseudo-terminal that a scanner's port leads to, plugged in and out."""

import os
import tty
from contextlib import suppress
from pathlib import Path


class SerialLine:
    """A port by a name that stays, as those of ``/dev/serial/by-id`` do; plug it in before it is opened."""

    def __init__(self, folder: Path) -> None:
        self.port = folder / "scanner"
        self._ends: tuple[int, ...] = ()

    def plug(self) -> None:
        """Let the port lead to a new line."""
        self._ends = os.openpty()
        tty.setraw(self._ends[1])
        self.port.unlink(missing_ok=True)
        self.port.symlink_to(os.ttyname(self._ends[1]))

    def unplug(self) -> None:
        """Close the line: who reads it hears of it."""
        self.port.unlink(missing_ok=True)
        for end in self._ends:
            with suppress(OSError):
                os.close(end)
        self._ends = ()

    def send(self, scan: bytes) -> None:
        """Send what one scan read."""
        os.write(self._ends[0], scan)
