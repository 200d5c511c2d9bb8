"""A reader with the virtual card on it, in this process: the demonstration's, where no pcscd runs."""

from collections.abc import Iterator
from contextlib import contextmanager

from typing_extensions import override

from kiosk.card.reader import (
    AccessKey,
    Cancel,
    CardReader,
    CardReading,
    Progress,
    ReaderState,
    ReaderStatus,
    Stage,
)
from kiosk.card.reading import Stages, Terms, prepared, read_chip
from kiosk.card.session import Transport
from kiosk.card.virtual.card import VirtualCard, Yanked
from kiosk.clock import SystemClock
from kiosk.errors import KioskError

NAME = "Tadamon Virtual Reader"


class DirectTransport(Transport):
    """Hands commands straight to a virtual card."""

    def __init__(self, card: VirtualCard) -> None:
        """Connect: the card is reset, as a reader does when it powers a card."""
        self._card = card
        card.reset()
        self.atr = card.atr
        self.reader = NAME

    @override
    def transmit(self, apdu: bytes) -> bytes:
        try:
            return self._card.transmit(apdu)
        except Yanked as gone:
            raise KioskError("card-lost") from gone

    def close(self) -> None:
        """Let the card go, reset."""
        self._card.reset()


class VirtualReader(CardReader):
    """Reads the virtual card that was put on it."""

    def __init__(self, card: VirtualCard | None = None, terms: Terms | None = None) -> None:
        """Begin with a card on the reader, or an empty reader."""
        self._card = card
        self._terms = terms or Terms(SystemClock())

    def put(self, card: VirtualCard) -> None:
        """Lay a card on the reader."""
        self._card = card

    def take(self) -> None:
        """Take the card away."""
        self._card = None

    @override
    def read(self, key: AccessKey, progress: Progress, cancel: Cancel) -> CardReading:
        stages = Stages(progress)
        secret = prepared(key)
        stages.begin(Stage.CONNECTING)
        with self._connected() as transport:
            return read_chip(transport, secret, stages, cancel, self._terms)

    @contextmanager
    def _connected(self) -> Iterator[DirectTransport]:
        if self._card is None:
            raise KioskError("card-absent")
        transport = DirectTransport(self._card)
        try:
            yield transport
        finally:
            transport.close()

    @override
    def status(self) -> ReaderStatus:
        return ReaderStatus(ReaderState.EMPTY if self._card is None else ReaderState.PRESENT, NAME)
