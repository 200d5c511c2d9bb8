"""A document scanner on a serial port: what it reads arrives as bytes, a burst for each scan."""

import errno
from collections.abc import Callable, Iterator
from typing import Final

from serial import Serial

from kiosk.errors import KioskError

LONGEST: Final = 4096
"""Bytes kept of one scan; a QR code holds at most 2,953 (ISO/IEC 18004, version 40-L)."""

_IDLE: Final = 0.15
"""Seconds of silence that end a scan: long beside a byte at 1200 baud, short beside a hand."""
_FRAME: Final = "\0\x02\x03\t"
"""What scanners put around a line. A space stays: in base45 it is a sign (RFC 9285)."""
_CODES: Final = {
    errno.EACCES: "scanner-denied",
    errno.EPERM: "scanner-denied",
    errno.EBUSY: "scanner-busy",
    errno.EAGAIN: "scanner-busy",
}


class Scanner:
    """One scanner on its port, opened for as long as its texts are asked for, and for nobody else then.

    What was scanned before the port is open is lost, as pyserial empties the line's buffer: it was meant
    for whoever stood at the counter before.
    """

    def __init__(self, port: str, speed: int = 9600) -> None:
        """Name the port (``/dev/serial/by-id/…``, ``COM3``) and its speed in baud; nothing is opened yet."""
        self._port = port
        self._speed = speed

    def texts(self, cancelled: Callable[[], bool], opened: Callable[[], object]) -> Iterator[str]:
        r"""Yield each scan's text, its lines ended by ``\n``, until cancelled; asked at each silence.

        ``opened`` is called once scans are heard. Raises KioskError ``scanner-absent`` when the port is not
        there or goes away, ``scanner-denied`` and ``scanner-busy`` (each with the port).
        """
        try:
            with Serial(self._port, self._speed, timeout=_IDLE, exclusive=True) as line:
                opened()
                yield from _scans(line, cancelled)
        except (OSError, ValueError) as wrong:
            raise self._failure(wrong) from wrong

    def trouble(self) -> KioskError | None:
        """Return what keeps the scanner from being heard; None where it could be opened just now."""
        try:
            next(self.texts(lambda: True, lambda: None), None)
        except KioskError as wrong:
            return wrong
        return None

    def _failure(self, wrong: OSError | ValueError) -> KioskError:
        number = wrong.errno if isinstance(wrong, OSError) else None
        return KioskError(_CODES.get(number or 0, "scanner-absent"), port=self._port)


def _scans(line: Serial, cancelled: Callable[[], bool]) -> Iterator[str]:
    held = bytearray()
    while not cancelled():
        came = line.read(max(1, line.in_waiting))
        held += came[: LONGEST - len(held)]
        if not came and held:
            if text := _text(bytes(held)):
                yield text
            held.clear()


def _text(scan: bytes) -> str:
    lines = (line.strip(_FRAME) for line in scan.decode("utf-8", "replace").splitlines())
    return "\n".join(line for line in lines if line.strip())
