"""The road of short messages out of the hub: one interface, by default a folder of files."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import msgspec

from kiosk.durable import whole
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
            with whole(self._folder / f"{message.id}.json") as file:
                file.write(msgspec.json.encode(message))
        except OSError as wrong:
            raise KioskError("messages-spool", folder=self._folder.name) from wrong
