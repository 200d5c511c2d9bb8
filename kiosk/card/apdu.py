"""Commands to a card and its responses (ISO/IEC 7816-4 clause 5): short and extended lengths."""

from dataclasses import dataclass, field

from kiosk.card.tlv import MalformedError

SHORT_DATA = 255
SHORT_LE = 256
EXTENDED_LE = 65536

DONE = 0x9000
END_OF_FILE = 0x6282
NOT_VERIFIED = 0x6300
COUNTER_WARNING = 0x63C0
WRONG_LENGTH = 0x6700
NOT_ALLOWED = 0x6982
CONDITIONS = 0x6985
SM_OBJECTS_WRONG = 0x6988
WRONG_DATA = 0x6A80
FILE_NOT_FOUND = 0x6A82
RECORD_NOT_FOUND = 0x6A83
WRONG_P1P2 = 0x6A86
NO_REFERENCE = 0x6A88
WRONG_OFFSET = 0x6B00
WRONG_LE = 0x6C00
UNKNOWN_INS = 0x6D00


class StatusError(Exception):
    """The card answered a status word that ends what was being done."""

    def __init__(self, status: int) -> None:
        """Keep SW1-SW2."""
        super().__init__(f"{status:04X}")
        self.status = status


@dataclass(frozen=True, slots=True)
class Command:
    """A command: four header bytes, data, and the number of bytes expected back (None for no Le field)."""

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = field(repr=False, default=b"")
    le: int | None = None

    @property
    def header(self) -> bytes:
        """CLA, INS, P1, P2."""
        return bytes((self.cla, self.ins, self.p1, self.p2))

    @property
    def extended(self) -> bool:
        """Whether a length needs more than one byte."""
        return len(self.data) > SHORT_DATA or (self.le or 0) > SHORT_LE

    def encode(self) -> bytes:
        """Return the command's bytes, in the short form where that is enough."""
        return self._extended() if self.extended else self._short()

    def _short(self) -> bytes:
        lc = bytes([len(self.data)]) if self.data else b""
        le = b"" if self.le is None else bytes([self.le % SHORT_LE])
        return self.header + lc + self.data + le

    def _extended(self) -> bytes:
        lc = b"\0" + len(self.data).to_bytes(2, "big") if self.data else b""
        le = b"" if self.le is None else (self.le % EXTENDED_LE).to_bytes(2, "big")
        return self.header + lc + self.data + (b"" if lc or not le else b"\0") + le


def command(raw: bytes) -> Command:
    """Return the command that the bytes are: what a card does on receipt. Raises MalformedError."""
    if len(raw) < 4:
        raise MalformedError("command header")
    body = raw[4:]
    data, le = _extended_body(body) if len(body) >= 3 and body[0] == 0 else _short_body(body)
    return Command(raw[0], raw[1], raw[2], raw[3], data, le)


def _short_body(body: bytes) -> tuple[bytes, int | None]:
    if not body:
        return b"", None
    if len(body) == 1:
        return b"", body[0] or SHORT_LE
    return _split(body, body[0], 1, SHORT_LE)


def _extended_body(body: bytes) -> tuple[bytes, int | None]:
    if len(body) == 3:
        return b"", int.from_bytes(body[1:], "big") or EXTENDED_LE
    return _split(body, int.from_bytes(body[1:3], "big"), 3, EXTENDED_LE)


def _split(body: bytes, lc: int, start: int, most: int) -> tuple[bytes, int | None]:
    data, rest = body[start : start + lc], body[start + lc :]
    le_bytes = 1 if most == SHORT_LE else 2
    if len(data) < lc or len(rest) not in {0, le_bytes}:
        raise MalformedError("command length")
    return data, (int.from_bytes(rest, "big") or most) if rest else None


@dataclass(frozen=True, slots=True)
class Response:
    """What a card answered: data, and the status word SW1-SW2."""

    data: bytes = field(repr=False)
    status: int

    def encode(self) -> bytes:
        """Return the response's bytes."""
        return self.data + self.status.to_bytes(2, "big")

    def checked(self) -> bytes:
        """Return the data of a response that ended well. Raises StatusError."""
        if self.status != DONE:
            raise StatusError(self.status)
        return self.data


def response(raw: bytes) -> Response:
    """Return the response that the bytes are. Raises MalformedError."""
    if len(raw) < 2:
        raise MalformedError("status word missing")
    return Response(raw[:-2], int.from_bytes(raw[-2:], "big"))
