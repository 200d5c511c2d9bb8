"""A receipt printer on a TCP port of this machine: it carries ESC/POS out and answers as Epson's do."""

import contextlib
import socket
import threading
from typing import Self

from PIL import Image, ImageOps

_COVER, _OUT, _PAPER = 0x04, 0x20, 0x60
_FIXED = 0x12
_LENGTHS = {b"\x10\x04": 3, b"\x1b@": 2, b"\x1bd": 3, b"\x1dV": 3, b"\x1dr": 3}


class ThermalDouble:
    """Its paper is a list of pictures: what was burnt between two cuts.

    While it is out of paper or open it holds what it was sent, and still answers what is wrong.
    """

    def __init__(self, *, talks: bool = True) -> None:
        self.cut: list[Image.Image] = []
        self.talks = talks
        self.empty = self.open_cover = False
        self._strips: list[Image.Image] = []
        self._held: list[bytes] = []
        self._lock = threading.Lock()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.device = f"tcp://127.0.0.1:{self._server.getsockname()[1]}"
        self._line: socket.socket | None = None
        self._thread = threading.Thread(target=self._serve, name="thermal double", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown(socket.SHUT_RDWR)
        self.unplug()
        self._server.close()
        self._thread.join(5)

    def mend(self) -> None:
        """Put paper in and close the cover: what was held is carried out."""
        with self._lock:
            self.empty = self.open_cover = False
            self._work()

    def unplug(self) -> None:
        """Break the line that is open."""
        if self._line is not None:
            with contextlib.suppress(OSError):  # the other side may have let go of it first
                self._line.shutdown(socket.SHUT_RDWR)

    def _serve(self) -> None:
        while True:
            try:
                self._line, _ = self._server.accept()
            except OSError:
                return
            with self._line:
                self._listen(self._line)

    def _listen(self, line: socket.socket) -> None:
        waiting = b""
        try:
            while content := line.recv(65536):
                waiting += content
                while length := _length(waiting):
                    command, waiting = waiting[:length], waiting[length:]
                    self._take(command)
        except ConnectionError:
            return

    def _take(self, command: bytes) -> None:
        with self._lock:
            if command.startswith(b"\x10\x04"):
                self._answer(_FIXED | self._wrong(command[2]))
            else:
                self._held.append(command)
                self._work()

    def _wrong(self, question: int) -> int:
        if question == 4:
            return _PAPER * self.empty
        return _COVER * self.open_cover | _OUT * self.empty

    def _work(self) -> None:
        while self._held and not (self.empty or self.open_cover):
            command = self._held.pop(0)
            if command.startswith(b"\x1dv0"):
                across = 8 * int.from_bytes(command[4:6], "little")
                burnt = Image.frombytes("1", (across, len(command[8:]) * 8 // across), command[8:])
                self._strips.append(ImageOps.invert(burnt.convert("L")))
            elif command.startswith(b"\x1dV"):
                self._cut()
            elif command == b"\x1dr\x01":
                self._answer(0)

    def _cut(self) -> None:
        page = Image.new("L", (576, sum(strip.height for strip in self._strips)), 255)
        top = 0
        for strip in self._strips:
            page.paste(strip, (0, top))
            top += strip.height
        self._strips.clear()
        self.cut.append(page)

    def _answer(self, told: int) -> None:
        if self.talks and self._line is not None:
            self._line.sendall(bytes([told]))


def _length(content: bytes) -> int:
    """Return the length of the command at the front, 0 while it is not whole."""
    head = content[:2]
    if head == b"\x1dv":
        if len(content) < 8:
            return 0
        whole = 8 + int.from_bytes(content[4:6], "little") * int.from_bytes(content[6:8], "little")
    elif len(head) < 2:
        return 0
    else:
        whole = _LENGTHS[head]
    return whole if len(content) >= whole else 0
