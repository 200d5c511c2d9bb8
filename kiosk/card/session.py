"""One conversation with a chip: counted, cancellable, and protected once access is open."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.card.apdu import EXTENDED_LE, Command, Response, response
from kiosk.card.reader import Cancel
from kiosk.card.secure_messaging import SecureMessaging, Tampered
from kiosk.card.tlv import MalformedError
from kiosk.errors import KioskError


class Transport(Protocol):
    """Carries bytes to one card: a PC/SC connection, or the virtual card in this process."""

    atr: bytes
    """Answer to reset."""
    reader: str = ""
    """Name of the reader that the card lies on."""
    longest: int = EXTENDED_LE
    """Most bytes that the reader carries in one response; 256 where it knows short lengths only."""

    def transmit(self, apdu: bytes) -> bytes:
        """Return the card's response. Raises KioskError ``card-lost`` and other states of the chain."""
        ...


@dataclass(slots=True)
class Traffic:
    """What went over the air."""

    apdus: int = 0
    up: int = 0
    """Bytes to the card."""
    down: int = 0
    """Bytes from the card."""


class Session:
    """Sends commands one by one; between them it asks whether to stop."""

    def __init__(self, transport: Transport, cancel: Cancel) -> None:
        """Begin without protection."""
        self._transport = transport
        self._cancel = cancel
        self._messaging: SecureMessaging | None = None
        self.traffic = Traffic()

    def protect(self, messaging: SecureMessaging) -> None:
        """Send everything from now on through secure messaging."""
        self._messaging = messaging

    def restart(self) -> None:
        """Go on without protection: at the next command the chip ends its session too (clause 9.8.6)."""
        self._messaging = None

    def send(self, command: Command) -> Response:
        """Return the card's response, opened where the session is protected.

        Raises KioskError ``card-cancelled`` and what the transport raises; SessionLost, Tampered.
        """
        if self._cancel.is_set():
            raise KioskError("card-cancelled")
        if self._messaging is None:
            return self._exchange(command)
        return self._messaging.unprotect(self._exchange(self._messaging.protect(command)))

    def _exchange(self, command: Command) -> Response:
        sent = command.encode()
        received = self._transport.transmit(sent)
        self.traffic.apdus += 1
        self.traffic.up += len(sent)
        self.traffic.down += len(received)
        try:
            return response(received)
        except MalformedError as wrong:
            raise Tampered(str(wrong)) from wrong
