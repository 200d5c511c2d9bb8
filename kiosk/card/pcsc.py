"""Reading the card on a PC/SC reader, exclusively."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
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
from kiosk.card.reading import Stages, Terms, prepared, read_chip
from kiosk.card.session import Transport
from kiosk.card.winscard import checked, chosen, context, longest, states, status
from kiosk.clock import SystemClock
from kiosk.errors import KioskError

_PROTOCOLS = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1

_TRIES, _BETWEEN_TRIES = 6, 0.2
"""A second, in steps of seconds, for another program to let go of the card."""

_BY_STATE = {
    ReaderState.NO_SERVICE: "pcsc-absent",
    ReaderState.NO_READER: "reader-absent",
}
"""Failure code by the state found after a command went unanswered; in all other states the card was lost."""


class PcscTransport(Transport):
    """An exclusive connection to the card on one reader."""

    def __init__(self, handle: Any, reader: str) -> None:
        """Connect. Raises KioskError ``reader-busy``, ``card-absent``, ``card-mute`` or ``reader-absent``."""
        self.reader = reader
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
        self.longest = longest(self._card)

    @override
    def transmit(self, apdu: bytes) -> bytes:
        result, answer = scard.SCardTransmit(self._card, self._header, list(apdu))
        if result != scard.SCARD_S_SUCCESS or len(answer) < 2:
            # Drivers differ in what they answer when a card leaves; the state of the reader does not.
            self._ending = scard.SCARD_LEAVE_CARD
            raise KioskError(_BY_STATE.get(status(self.reader).state, "card-lost"))
        return bytes(answer)

    def close(self) -> None:
        """Let the card go, reset, so that nothing of the session stays open on it.

        One that is lost is left alone: pcscd takes a failed reset for an empty reader, and would
        not see a card that comes back within its polling time.
        """
        scard.SCardDisconnect(self._card, self._ending)


@contextmanager
def connected(wanted: str = "", cancel: Cancel | None = None) -> Iterator[PcscTransport]:
    """Hold an exclusive connection to the card on a reader; with a way to cancel, wait a second for it.

    Raises KioskError.
    """
    with context() as handle:
        found = chosen(states(handle), wanted)
        if found.state is ReaderState.NO_READER:
            raise KioskError("reader-absent")
        transport = _patiently(handle, found.reader, cancel)
        try:
            yield transport
        finally:
            transport.close()


def _patiently(handle: Any, reader: str, cancel: Cancel | None) -> PcscTransport:
    """Connect; programs that look at every card laid down let go of it within a moment."""
    for _ in range(_TRIES - 1 if cancel else 0):
        try:
            return PcscTransport(handle, reader)
        except KioskError as wrong:
            if wrong.code != "reader-busy":
                raise
        if cancel and cancel.is_set():
            raise KioskError("card-cancelled")
        Event().wait(_BETWEEN_TRIES)
    return PcscTransport(handle, reader)


class PcscReader(CardReader):
    """Reads the card on a PC/SC reader."""

    def __init__(self, name: str = "", terms: Terms | None = None) -> None:
        """Take a reader by its PC/SC name; empty takes the first with a card."""
        self._name = name
        self._terms = terms or Terms(SystemClock())

    @override
    def read(self, key: AccessKey, progress: Progress, cancel: Cancel) -> CardReading:
        secret = prepared(key)
        stages = Stages(progress)
        stages.begin(Stage.CONNECTING)
        with connected(self._name, cancel) as transport:
            return read_chip(transport, secret, stages, cancel, self._terms)

    @override
    def status(self) -> ReaderStatus:
        return status(self._name)


def open_reader(name: str = "", terms: Terms | None = None) -> PcscReader:
    """Return the reader of that PC/SC name; empty takes the first with a card at each reading."""
    return PcscReader(name, terms)
