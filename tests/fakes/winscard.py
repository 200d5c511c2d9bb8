"""PC/SC without a service: readers, flags and results as a test sets them."""

import re
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from smartcard import scard

from kiosk.card.virtual.card import VirtualCard

OK: int = scard.SCARD_S_SUCCESS


@dataclass
class FakeScard:
    """Stands in for the few winscard functions we use; constants are the real ones."""

    readers: dict[str, int] = field(default_factory=lambda: {"Reader": scard.SCARD_STATE_PRESENT})
    results: dict[str, int] = field(default_factory=dict)
    """Result by function name, where it is not success."""
    answers: list[bytes] = field(default_factory=list)
    card: VirtualCard | None = None
    properties: bytes = b""
    """What the reader tells of itself (PC/SC part 10), where it does."""
    protocol: int = scard.SCARD_PROTOCOL_T1
    calls: list[tuple[Any, ...]] = field(default_factory=list)
    changed: Event = field(default_factory=Event)

    def __getattr__(self, name: str) -> Any:
        """Give ``SCardListReaders`` as :meth:`list_readers`, and everything else as it really is."""
        if name.startswith("SCard"):
            return getattr(self, re.sub("(?<!^)(?=[A-Z])", "_", name.removeprefix("SCard")).lower())
        return getattr(scard, name)

    def _result(self, name: str, *arguments: Any) -> int:
        self.calls.append((name, *arguments))
        return self.results.get(name, OK)

    def establish_context(self, scope: int) -> tuple[int, int]:
        return self._result("establish", scope), 1

    def release_context(self, handle: int) -> int:
        return self._result("release", handle)

    def list_readers(self, handle: int, _groups: list[str]) -> tuple[int, list[str]]:
        return self._result("list", handle), list(self.readers)

    def get_status_change(self, handle: int, wait: int, asked: list[tuple[str, int]]) -> tuple[int, Any]:
        if wait and all(self._flags(name) == flags for name, flags in asked):
            self.changed.wait(wait / 1000)
        self.changed.clear()
        found = [(name, self.readers.get(name, scard.SCARD_STATE_UNKNOWN), b"") for name, _ in asked]
        return self._result("change", handle), found

    def _flags(self, name: str) -> int:
        return len(self.readers) << 16 if name.startswith("\\\\?PnP?") else self.readers.get(name, -1)

    def cancel(self, handle: int) -> int:
        self.changed.set()
        return self._result("cancel", handle)

    def connect(self, handle: int, reader: str, mode: int, _protocols: int) -> tuple[int, int, int]:
        return self._result("connect", reader, mode), 2, self.protocol

    def status(self, card: int) -> tuple[int, str, int, int, list[int]]:
        return self._result("status"), "Reader", 0, self.protocol, [0x3B, 0x80]

    def transmit(self, card: int, header: int, apdu: list[int]) -> tuple[int, list[int]]:
        result = self._result("transmit", header, bytes(apdu))
        if self.card:
            return result, list(self.card.transmit(bytes(apdu)))
        return result, list(self.answers.pop(0) if self.answers else b"")

    def control(self, card: int, code: int, _data: list[int]) -> tuple[int, list[int]]:
        if code == scard.SCARD_CTL_CODE(3400):
            return self._result("control"), [0x12, 0x04, 0x00, 0x00, 0x00, 0x12] if self.properties else []
        return self._result("control"), list(self.properties)

    def disconnect(self, card: int, ending: int) -> int:
        return self._result("disconnect", ending)
