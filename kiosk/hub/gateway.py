"""The road of short messages out of the hub: one interface, by default a folder of files."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import msgspec

from kiosk.errors import KioskError


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one telephone."""

    id: str
    """The same however often it is handed over: a gateway sends it once."""
    to: str = field(repr=False)
    """``+212…`` (ITU-T E.164)."""
    lang: str
    text: str = field(repr=False)
    alphabet: str
    """``gsm-7`` or ``ucs-2`` (3GPP TS 23.038)."""
    parts: int


class Gateway(Protocol):
    """Whoever sends messages."""

    def hand(self, message: Message) -> None:
        """Take a message over for good; returns only once it is safe there.

        The same message may come again. Raises KioskError; it is then handed once more, later.
        """
        ...


class FileSpool:
    """A folder in which each message is a file ``ID.json``, until the operator's program takes it away."""

    def __init__(self, folder: Path) -> None:
        """Make the folder, for its owner only. Raises KioskError ``messages-spool`` (folder)."""
        self._folder = folder
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as wrong:
            raise KioskError("messages-spool", folder=folder.name) from wrong

    def hand(self, message: Message) -> None:
        """Write a message whole or not at all. Raises KioskError ``messages-spool`` (folder)."""
        try:
            self._write(f"{message.id}.json", msgspec.json.encode(message))
        except OSError as wrong:
            raise KioskError("messages-spool", folder=self._folder.name) from wrong

    def _write(self, name: str, content: bytes) -> None:
        fresh = self._folder / f".{name}"
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._folder / name)
