"""A speech server that speaks SSIP in the same event loop: it says nothing, and keeps what it was told."""

from pathlib import Path

from PySide6.QtNetwork import QLocalServer, QLocalSocket

FIRST = 3


class FakeSpeech:
    """Answers like speech-dispatcher 0.11; ends a text only when told to."""

    def __init__(self, folder: Path, *langs: str) -> None:
        self.where = str(folder / "speechd.sock")
        self.langs = langs
        self.said: list[tuple[str, str]] = []
        self.cancelled = 0
        self.commands: list[str] = []
        self._lang, self._number, self._text = "", FIRST, None
        self._lines: list[str] = []
        self._client: QLocalSocket | None = None
        self._server = QLocalServer()
        self._server.newConnection.connect(self._meet)
        assert self._server.listen(self.where)

    def end(self, number: int | None = None, code: str = "702 END") -> None:
        """Tell that a text has ended: the newest, or that of a number."""
        told = self._number if number is None else number
        self.answer(f"{code[:3]}-{told}", f"{code[:3]}-{FIRST}", code)

    def go(self) -> None:
        """Go away, as a server that crashed."""
        self._server.close()
        if self._client is not None:
            self._client.abort()

    def answer(self, *lines: str) -> None:
        assert self._client is not None
        self._client.write("".join(f"{line}\r\n" for line in lines).encode())

    def _meet(self) -> None:
        self._client = self._server.nextPendingConnection()
        self._client.readyRead.connect(self._read)

    def _read(self) -> None:
        assert self._client is not None
        for line in self._client.readAll().data().decode().split("\r\n")[:-1]:
            self._take(line)

    def _take(self, line: str) -> None:
        if self._text is not None:
            self._more(line)
            return
        self.commands.append(line)
        match line.split():
            case ["LIST", "SYNTHESIS_VOICES"]:
                voices = [f"249-Voice {lang}\t{lang}\tnone" for lang in self.langs]
                self.answer("249-odd", "299-of another kind", *voices, "249 OK VOICE LIST SENT")
            case ["SPEAK"]:
                self._text = []
                self.answer("230 OK RECEIVING DATA")
            case ["CANCEL", _]:
                self.cancelled += 1
                self.answer("213 OK CANCELED")
            case ["SET", _, "LANGUAGE", lang]:
                self._lang = lang
                self.answer("201 OK LANGUAGE SET")
            case _:
                self.answer("208 OK")

    def _more(self, line: str) -> None:
        assert self._text is not None
        if line == ".":
            self._number += 1
            self.said.append((self._lang, "\n".join(self._text)))
            self._text = None
            self.answer(f"225-{self._number}", "225 OK MESSAGE QUEUED")
        else:
            self._text.append(line.removeprefix(".") if line.startswith("..") else line)
