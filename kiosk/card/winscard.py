"""The PC/SC service and its readers, through winscard (pcsc-lite, Windows).

The raw interface is used on purpose: the library's own monitors end for good when the service restarts
(docs/decisions/0031).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from smartcard import scard

from kiosk.card.apdu import EXTENDED_LE, SHORT_LE
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

_GET_FEATURES, _FEATURE_PROPERTIES, _MOST_BYTES = 3400, 0x12, 0x0A
"""Control code that asks for a reader's features, the feature that tells its properties, and the tag
dwMaxAPDUDataSize among them (PC/SC part 10 clauses 2.2 and 2.6.14)."""

_BY_RESULT = {
    scard.SCARD_E_NO_SERVICE: "pcsc-absent",
    scard.SCARD_E_SERVICE_STOPPED: "pcsc-absent",
    scard.SCARD_E_INVALID_HANDLE: "pcsc-absent",
    scard.SCARD_F_COMM_ERROR: "pcsc-absent",
    scard.SCARD_W_SECURITY_VIOLATION: "pcsc-denied",
    scard.SCARD_E_NO_READERS_AVAILABLE: "reader-absent",
    scard.SCARD_E_UNKNOWN_READER: "reader-absent",
    scard.SCARD_E_READER_UNAVAILABLE: "reader-absent",
    scard.SCARD_E_SHARING_VIOLATION: "reader-busy",
    scard.SCARD_E_NO_SMARTCARD: "card-absent",
    scard.SCARD_W_REMOVED_CARD: "card-absent",
    scard.SCARD_W_RESET_CARD: "card-lost",
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
    """Hold a connection to the PC/SC service. Raises KioskError ``pcsc-absent``, ``pcsc-denied``."""
    result, handle = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if result != scard.SCARD_S_SUCCESS:
        raise KioskError("pcsc-denied" if _BY_RESULT.get(result) == "pcsc-denied" else "pcsc-absent")
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


def longest(card: Any) -> int:
    """Return the most bytes that a reader carries in one response (PC/SC part 10 clause 2.6.14).

    A reader that does not tell is taken to carry extended lengths: a trial shows what it can.
    """
    features = _controlled(card, scard.SCARD_CTL_CODE(_GET_FEATURES))
    code = _properties(features).get(_FEATURE_PROPERTIES)
    told = _properties(_controlled(card, int.from_bytes(code, "big"))) if code else {}
    most = int.from_bytes(told[_MOST_BYTES], "little") if _MOST_BYTES in told else EXTENDED_LE
    return max(most, SHORT_LE)


def _controlled(card: Any, code: int) -> bytes:
    result, answer = scard.SCardControl(card, code, [])
    return bytes(answer) if result == scard.SCARD_S_SUCCESS else b""


def _properties(told: bytes) -> dict[int, bytes]:
    """Return simple data objects, one byte of tag and one of length, as readers tell what they can."""
    found = {}
    while len(told) >= 2:
        found[told[0]], told = told[2 : 2 + told[1]], told[2 + told[1] :]
    return found
