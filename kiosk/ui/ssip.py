"""The voice of speech-dispatcher, by its protocol (SSIP) over a local socket; all that knows it is here.

The socket is Qt's: it is heard when it has something to tell, and the screens never wait for it. The program
speaks the protocol itself, so that nothing of speech-dispatcher (GPL) is loaded into it.
"""

import os
from collections import deque
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtNetwork import QLocalSocket
from typing_extensions import override

from kiosk.text import LANGS, Lang
from kiosk.ui.speech import Voice

_GREETING: Final = (
    "SET self CLIENT_NAME citizen:kiosk:page",
    "SET self NOTIFICATION END on",
    "SET self NOTIFICATION CANCEL on",
    "LIST SYNTHESIS_VOICES",
)
_SPEAK: Final = "SPEAK"
_VOICE, _NUMBER, _DATA_WANTED = b"249-", b"225-", b"230 "
"""A voice of the list; the number of the text taken; the text may come."""
_EVENT: Final = b"70"
"""What the codes begin with that answer nothing: 702, a text has ended; 703, one was cut short."""
_SERVER: Final = "speech-dispatcher"
_AGAIN: Final = 3_000
"""Milliseconds between the start of a server and the one further try to reach it."""


def address() -> str:
    """Return where the server of this person's session listens: as libspeechd finds it."""
    told = os.environ.get("SPEECHD_ADDRESS", "")
    if told.startswith("unix_socket:"):
        return told.removeprefix("unix_socket:")
    folder = os.environ.get("XDG_RUNTIME_DIR") or str(Path.home() / ".cache")
    return str(Path(folder) / "speech-dispatcher" / "speechd.sock")


class SpeechDispatcher(Voice):
    """Silent until a server is reached, and from when it goes away."""

    def __init__(self, where: str = "", server: str = _SERVER, parent: QObject | None = None) -> None:
        """Begin to look for the server; one that does not run is asked to start by itself, once."""
        super().__init__(parent)
        self._where, self._server = where or address(), server
        self._langs: set[Lang] = set()
        self._heard: set[Lang] = set()
        self._rest = b""
        self._owed: deque[str] = deque()
        self._text, self._number = "", b""
        self._event: list[bytes] = []
        self._busy = False
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self._reach)
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._greet)
        self._socket.readyRead.connect(self._read)
        self._socket.disconnected.connect(self._lost)
        self._socket.errorOccurred.connect(self._missed)
        self._reach()

    @override
    def speaks(self, lang: Lang) -> bool:
        return lang in self._langs

    @override
    def say(self, text: str, lang: Lang) -> None:
        if not self.speaks(lang) or not text.strip():
            return
        self._forget()
        self._text = text
        for command in ("CANCEL self", f"SET self LANGUAGE {lang}", _SPEAK):
            self._send(command)

    @override
    def stop(self) -> None:
        if self._langs:
            self._forget()
            self._send("CANCEL self")

    def close(self) -> None:
        """Be silent for good."""
        self._again.stop()
        self._server = ""
        self._langs = set()
        self._socket.blockSignals(True)
        self._socket.abort()

    def _forget(self) -> None:
        """Let go of what is not said yet; a text that the server waits for is left to it, empty."""
        self._owed.clear()
        self._text, self._number = "", b""

    def _reach(self) -> None:
        self._socket.connectToServer(self._where)

    def _missed(self, _error: QLocalSocket.LocalSocketError) -> None:
        """Start the server, the first time that there is none."""
        server, self._server = self._server, ""
        if server and not self._langs and _started(server):
            self._again.start()

    def _greet(self) -> None:
        self._rest, self._busy = b"", False
        for command in _GREETING:
            self._send(command)

    def _lost(self) -> None:
        self._langs, self._heard = set(), set()
        self._forget()
        self.ended.emit()
        self.changed.emit()

    def _send(self, command: str) -> None:
        """Send a command when the one before is answered."""
        self._owed.append(command)
        self._go_on()

    def _go_on(self) -> None:
        if not self._busy and self._owed:
            self._busy = True
            self._socket.write(f"{self._owed.popleft()}\r\n".encode())

    def _read(self) -> None:
        *lines, self._rest = (self._rest + self._socket.readAll().data()).split(b"\n")
        for line in lines:
            self._hear(line.rstrip())

    def _hear(self, line: bytes) -> None:
        if line.startswith(_EVENT):
            self._told(line)
        elif line.startswith(_VOICE):
            self._note_voice(line)
        elif line.startswith(_NUMBER):
            self._number = line.removeprefix(_NUMBER)
        elif line[3:4] == b" ":
            self._answered(line)

    def _told(self, line: bytes) -> None:
        """Hear of a text's end, in three lines: its number, that of the client, and what happened."""
        if line[3:4] == b"-":
            self._event.append(line[4:])
            return
        number, self._event = self._event[:1], []
        if number == [self._number]:
            self.ended.emit()

    def _note_voice(self, line: bytes) -> None:
        """Note the language of a voice: name, language, variant, with tabs between."""
        told = line.split(b"\t")
        spoken = told[1][:2].decode("ascii", "replace").lower() if len(told) > 1 else ""
        self._heard.update(lang for lang in LANGS if lang == spoken)

    def _answered(self, line: bytes) -> None:
        """Hear the last line of an answer, and send what comes next."""
        if line.startswith(_DATA_WANTED):
            self._socket.write(_data(self._text))
            return
        self._busy = False
        if self._heard != self._langs:
            self._langs = set(self._heard)
            self.changed.emit()
        self._go_on()


def _data(text: str) -> bytes:
    """Return a text as SSIP sends it: a line that begins with a dot gets another, a dot alone ends it."""
    lines = (f".{line}" if line.startswith(".") else line for line in text.splitlines())
    return "\r\n".join([*lines, ".", ""]).encode()


def _started(server: str) -> bool:
    """Start the server apart from us and say whether it did.

    It inherits no open file: a compositor that watches us by a pipe (cage) would wait for the server's end
    before it tells anybody of ours, and the screen would stay dark.
    """
    process = QProcess()
    process.setProgram(server)
    process.setArguments(["--spawn"])
    if hasattr(process, "setUnixProcessParameters"):  # not on Windows
        process.setUnixProcessParameters(QProcess.UnixProcessFlag.CloseFileDescriptors)
    return bool(process.startDetached())
