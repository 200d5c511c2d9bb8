"""The line to a receipt printer: a device file or a TCP address, with questions that end in time."""

import os
import select
import socket
import stat
from typing import Final, Protocol
from urllib.parse import urlsplit

from typing_extensions import override

from kiosk.errors import KioskError

_PATIENCE: Final = 5.0
"""Seconds to reach a printer on the network."""
_MOST: Final = 64
"""Bytes read at once; an answer has one."""
_BINARY: Final = getattr(os, "O_BINARY", 0)


class Line(Protocol):
    """Both directions of a connection."""

    def write(self, content: bytes) -> None:
        """Hand all bytes over, however long the printer lets them wait. Raises OSError."""
        ...

    def read(self, seconds: float) -> bytes:
        """Return what came back within that time, empty for nothing. Raises OSError."""
        ...

    def close(self) -> None:
        """Let go of the printer."""
        ...


def opened(device: str) -> Line:
    """Open ``file:PATH`` or ``tcp://HOST:PORT``. Raises KioskError ``printer-absent``."""
    try:
        if device.startswith("file:"):
            return _Device(device.removeprefix("file:"))
        address = urlsplit(device)
        return _Socket(address.hostname or "", address.port or 0)
    except (OSError, ValueError) as wrong:  # ValueError: a port beyond 65535
        raise KioskError("printer-absent") from wrong


class _Socket(Line):
    def __init__(self, host: str, port: int) -> None:
        self._socket = socket.create_connection((host, port), timeout=_PATIENCE)
        self._socket.settimeout(None)

    @override
    def write(self, content: bytes) -> None:
        self._socket.sendall(content)

    @override
    def read(self, seconds: float) -> bytes:
        if not _ready(self._socket.fileno(), seconds):
            return b""
        told = self._socket.recv(_MOST)
        if not told:
            raise ConnectionResetError
        return told

    @override
    def close(self) -> None:
        self._socket.close()


class _Device(Line):
    """A character device such as ``/dev/usb/lp0``; any other file, and one that cannot be read, is mute."""

    def __init__(self, path: str) -> None:
        try:
            self._file = os.open(path, os.O_RDWR | os.O_APPEND | _BINARY)
            self._mute = os.name != "posix" or not stat.S_ISCHR(os.fstat(self._file).st_mode)
        except PermissionError:
            self._file = os.open(path, os.O_WRONLY | _BINARY)
            self._mute = True

    @override
    def write(self, content: bytes) -> None:
        while content:
            content = content[os.write(self._file, content) :]

    @override
    def read(self, seconds: float) -> bytes:
        return b"" if self._mute or not _ready(self._file, seconds) else os.read(self._file, _MOST)

    @override
    def close(self) -> None:
        os.close(self._file)


def _ready(file: int, seconds: float) -> bool:
    return bool(select.select([file], [], [], seconds)[0])
