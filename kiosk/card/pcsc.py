"""PC/SC: readers and cards through winscard (pcsc-lite, Windows), and the reader made of them.

The raw interface is used on purpose: the library's own monitors end for good when the service restarts (decision 0031).
"""

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
from kiosk.clock import Clock, SystemClock
from kiosk.errors import KioskError

INFINITE = 0xFFFFFFFF
"""A wait without end, in milliseconds."""

UNAWARE = scard.SCARD_STATE_UNAWARE
_PROTOCOLS = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1

_BY_RESULT = {
    scard.SCARD_E_NO_SERVICE: "pcsc-absent",
    scard.SCARD_E_SERVICE_STOPPED: "pcsc-absent",
    scard.SCARD_E_INVALID_HANDLE: "pcsc-absent",
    scard.SCARD_F_COMM_ERROR: "pcsc-absent",
    scard.SCARD_E_NO_READERS_AVAILABLE: "reader-absent",
    scard.SCARD_E_UNKNOWN_READER: "reader-absent",
    scard.SCARD_E_READER_UNAVAILABLE: "reader-absent",
    scard.SCARD_E_SHARING_VIOLATION: "reader-busy",
    scard.SCARD_E_NO_SMARTCARD: "card-absent",
    scard.SCARD_W_REMOVED_CARD: "card-absent",
    scard.SCARD_W_UNRESPONSIVE_CARD: "card-mute",
    scard.SCARD_W_UNPOWERED_CARD: "card-mute",
    scard.SCARD_W_UNSUPPORTED_CARD: "card-mute",
    scard.SCARD_E_PROTO_MISMATCH: "card-mute",
}
"""Failure code by PC/SC result, before a card is read."""

_BY_STATE = {
    ReaderState.NO_SERVICE: "pcsc-absent",
    ReaderState.NO_READER: "reader-absent",
}
"""Failure code by the state found after a command went unanswered; in all other states the card was lost."""


def checked(result: int) -> None:
    """Raise the KioskError that a PC/SC result means; ``card-mute`` for one that has no meaning of its own."""
    if result != scard.SCARD_S_SUCCESS:
        raise KioskError(_BY_RESULT.get(result, "card-mute"))


@contextmanager
def context() -> Iterator[Any]:
    """Hold a connection to the PC/SC service. Raises KioskError ``pcsc-absent``."""
    result, handle = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if result != scard.SCARD_S_SUCCESS:
        raise KioskError("pcsc-absent")
    try:
        yield handle
    finally:
        scard.SCardReleaseContext(handle)


def readers(handle: Any) -> list[str]:
    """Return the names of the readers. Raises KioskError ``pcsc-absent``."""
    result, names = scard.SCardListReaders(handle, [])
    if result == scard.SCARD_E_NO_READERS_AVAILABLE:
        return []
    checked(result)
    return list(names)


def state(flags: int) -> ReaderState:
    """Return what the flags of one reader mean."""
    meanings = (
        (scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_UNAVAILABLE, ReaderState.NO_READER),
        (scard.SCARD_STATE_MUTE, ReaderState.MUTE),
        (scard.SCARD_STATE_EXCLUSIVE, ReaderState.BUSY),
        (scard.SCARD_STATE_PRESENT, ReaderState.PRESENT),
    )
    return next((meaning for flag, meaning in meanings if flags & flag), ReaderState.EMPTY)


def status(wanted: str = "") -> ReaderStatus:
    """Return the state of a reader, at once: the named one, else the first with a card, else the first."""
    try:
        with context() as handle:
            return chosen(states(handle), wanted)
    except KioskError:
        return ReaderStatus(ReaderState.NO_SERVICE)


def states(handle: Any) -> list[ReaderStatus]:
    """Return the state of every reader, at once. Raises KioskError."""
    names = readers(handle)
    if not names:
        return []
    result, found = scard.SCardGetStatusChange(handle, 0, [(name, UNAWARE) for name in names])
    if result not in {scard.SCARD_S_SUCCESS, scard.SCARD_E_TIMEOUT}:
        checked(result)
    return [ReaderStatus(state(flags), name) for name, flags, _ in found]


def chosen(found: list[ReaderStatus], wanted: str) -> ReaderStatus:
    """Return the named reader's state, else that of the first with a card, else of the first."""
    if wanted:
        found = [each for each in found if each.reader == wanted]
    with_card = [each for each in found if each.state not in {ReaderState.EMPTY, ReaderState.NO_READER}]
    return next(iter(with_card + found), ReaderStatus(ReaderState.NO_READER, wanted))


class PcscTransport(Transport):
    """An exclusive connection to the card on one reader."""

    def __init__(self, handle: Any, reader: str) -> None:
        """Connect. Raises KioskError ``reader-busy``, ``card-absent``, ``card-mute``, ``reader-absent``, …"""
        self._reader = reader
        # Exclusive: a command of another program in between would end our session on the card.
        result, self._card, protocol = scard.SCardConnect(
            handle, reader, scard.SCARD_SHARE_EXCLUSIVE, _PROTOCOLS
        )
        checked(result)
        self._header = scard.SCARD_PCI_T0 if protocol == scard.SCARD_PROTOCOL_T0 else scard.SCARD_PCI_T1
        result, _, _, _, atr = scard.SCardStatus(self._card)
        checked(result)
        self.atr = bytes(atr)

    @override
    def transmit(self, apdu: bytes) -> bytes:
        result, answer = scard.SCardTransmit(self._card, self._header, list(apdu))
        if result != scard.SCARD_S_SUCCESS or len(answer) < 2:
            # Drivers differ in what they answer when a card leaves; the state of the reader does not.
            raise KioskError(_BY_STATE.get(status(self._reader).state, "card-lost"))
        return bytes(answer)

    @override
    def reset(self) -> None:
        result, _ = scard.SCardReconnect(
            self._card, scard.SCARD_SHARE_EXCLUSIVE, _PROTOCOLS, scard.SCARD_RESET_CARD
        )
        if result != scard.SCARD_S_SUCCESS:
            raise KioskError(_BY_STATE.get(status(self._reader).state, "card-lost"))

    def close(self) -> None:
        """Let the card go, reset, so that nothing of the session stays open on it."""
        scard.SCardDisconnect(self._card, scard.SCARD_RESET_CARD)


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
