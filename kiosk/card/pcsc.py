"""Reading the card on a PC/SC reader, exclusively."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from smartcard import scard
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
from kiosk.card.reading import Stages, prepared, read_chip
from kiosk.card.session import Transport
from kiosk.card.winscard import checked, chosen, context, states, status
from kiosk.clock import Clock, SystemClock
from kiosk.errors import KioskError

_PROTOCOLS = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1

_BY_STATE = {
    ReaderState.NO_SERVICE: "pcsc-absent",
    ReaderState.NO_READER: "reader-absent",
}
"""Failure code by the state found after a command went unanswered; in all other states the card was lost."""


class PcscTransport(Transport):
    """An exclusive connection to the card on one reader."""

    def __init__(self, handle: Any, reader: str) -> None:
        """Connect. Raises KioskError ``reader-busy``, ``card-absent``, ``card-mute`` or ``reader-absent``."""
        self._reader = reader
        self._ending = scard.SCARD_RESET_CARD
        # Exclusive: a command of another program in between would end our session on the card.
        mode = scard.SCARD_SHARE_EXCLUSIVE
        result, self._card, protocol = scard.SCardConnect(handle, reader, mode, _PROTOCOLS)
        checked(result)
        self._header = scard.SCARD_PCI_T0 if protocol == scard.SCARD_PROTOCOL_T0 else scard.SCARD_PCI_T1
        result, _, _, _, atr = scard.SCardStatus(self._card)
        if result != scard.SCARD_S_SUCCESS:
            scard.SCardDisconnect(self._card, scard.SCARD_LEAVE_CARD)
        checked(result)
        self.atr = bytes(atr)

    @override
    def transmit(self, apdu: bytes) -> bytes:
        result, answer = scard.SCardTransmit(self._card, self._header, list(apdu))
        if result != scard.SCARD_S_SUCCESS or len(answer) < 2:
            # Drivers differ in what they answer when a card leaves; the state of the reader does not.
            self._ending = scard.SCARD_LEAVE_CARD
            raise KioskError(_BY_STATE.get(status(self._reader).state, "card-lost"))
        return bytes(answer)

    def close(self) -> None:
        """Let the card go, reset, so that nothing of the session stays open on it.

        One that is lost is left alone: pcscd takes a failed reset for an empty reader, and would
        not see a card that comes back within its polling time.
        """
        scard.SCardDisconnect(self._card, self._ending)


@contextmanager
def connected(wanted: str = "") -> Iterator[PcscTransport]:
    """Hold an exclusive connection to the card on a reader. Raises KioskError."""
    with context() as handle:
        found = chosen(states(handle), wanted)
        if found.state is ReaderState.NO_READER:
            raise KioskError("reader-absent")
        transport = PcscTransport(handle, found.reader)
        try:
            yield transport
        finally:
            transport.close()


class PcscReader(CardReader):
    """Reads the card on a PC/SC reader."""

    def __init__(self, name: str = "", clock: Clock | None = None) -> None:
        """Take a reader by its PC/SC name; empty takes the first with a card."""
        self._name = name
        self._clock = clock or SystemClock()

    @override
    def read(self, key: AccessKey, progress: Progress, cancel: Cancel) -> CardReading:
        secret = prepared(key)
        stages = Stages(progress)
        stages.begin(Stage.CONNECTING)
        with connected(self._name) as transport:
            return read_chip(transport, secret, stages, cancel, self._clock)

    @override
    def status(self) -> ReaderStatus:
        return status(self._name)


def open_reader(name: str = "") -> PcscReader:
    """Return the reader of that PC/SC name; empty takes the first with a card at each reading."""
    return PcscReader(name)
