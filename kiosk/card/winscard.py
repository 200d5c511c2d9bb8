"""The PC/SC service and its readers, through winscard (pcsc-lite, Windows).

The raw interface is used on purpose: the library's own monitors end for good when the service restarts
(docs/decisions/0031).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from smartcard import scard

from kiosk.card.reader import ReaderState, ReaderStatus
from kiosk.errors import KioskError

_NEARNESS = (
    ReaderState.PRESENT,
    ReaderState.BUSY,
    ReaderState.MUTE,
    ReaderState.EMPTY,
    ReaderState.NO_READER,
)
_FURTHEST = _NEARNESS[-1]

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


def checked(result: int) -> None:
    """Raise the KioskError that a PC/SC result means; ``card-mute`` for one without a meaning of its own."""
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
    """Return the state of a reader, at once: the named one, else the one that :func:`chosen` takes."""
    try:
        with context() as handle:
            return chosen(states(handle), wanted)
    except KioskError as wrong:
        gone = wrong.code == "reader-absent"
        return ReaderStatus(ReaderState.NO_READER if gone else ReaderState.NO_SERVICE, wanted if gone else "")


def states(handle: Any) -> list[ReaderStatus]:
    """Return the state of every reader, at once. Raises KioskError."""
    names = readers(handle)
    if not names:
        return []
    result, found = scard.SCardGetStatusChange(
        handle, 0, [(name, scard.SCARD_STATE_UNAWARE) for name in names]
    )
    if result not in {scard.SCARD_S_SUCCESS, scard.SCARD_E_TIMEOUT}:
        checked(result)
    return [ReaderStatus(state(flags), name) for name, flags, _ in found]


def chosen(found: list[ReaderStatus], wanted: str) -> ReaderStatus:
    """Return the named reader's state; without a name, that of the reader which is nearest to being read."""
    here = [each for each in found if wanted in {"", each.reader}]
    return min(here, key=lambda each: _NEARNESS.index(each.state), default=ReaderStatus(_FURTHEST, wanted))
