"""Secure messaging (ICAO 9303-11 clause 9.8): messages enciphered, counted and sealed by a MAC."""

from hmac import compare_digest

from kiosk.card import tlv
from kiosk.card.apdu import EXTENDED_LE, SHORT_LE, Command, Response
from kiosk.card.ciphers import MAC_BYTES, Cipher, pad, unpad
from kiosk.card.kdf import SessionKeys
from kiosk.card.tlv import MalformedError

SECURED = 0x0C
PLAIN_VALUE = 0x85
PADDED_VALUE = 0x87
EXPECTED = 0x97
STATUS = 0x99
CHECKSUM = 0x8E
_PADDING_METHOD_2 = b"\x01"
_SEAL_BYTES = 2 + MAC_BYTES


class Tampered(Exception):  # noqa: N818 -- names what happened, as the standard's own words do
    """A protected response that the chip did not make: wrong MAC, or one of its objects is missing."""


class SessionLost(Exception):  # noqa: N818 -- likewise
    """The card answered without protection: it dropped the session, and its status word is all there is."""

    def __init__(self, status: int) -> None:
        """Keep SW1-SW2."""
        super().__init__(f"{status:04X}")
        self.status = status


class Protection:
    """What both ends of a session share: keys, the send sequence counter, and the objects made of them."""

    def __init__(self, cipher: Cipher, keys: SessionKeys, counter: int = 0) -> None:
        """Start with the counter at rest: zero after PACE, from the nonces after BAC."""
        self._cipher = cipher
        self._keys = keys
        self._counter = counter

    @property
    def counter(self) -> int:
        """The send sequence counter after the last message."""
        return self._counter

    def advance(self) -> None:
        """Count one message; it wraps at the cipher's block size."""
        self._counter = (self._counter + 1) % (1 << 8 * self._cipher.block)

    def _ssc(self) -> bytes:
        return self._counter.to_bytes(self._cipher.block, "big")

    def checksum(self, header: bytes, objects: bytes) -> bytes:
        """Return the MAC of a command header (empty for a response) and data objects, each padded."""
        block = self._cipher.block
        message = self._ssc()
        message += pad(header, block) if header else b""
        message += pad(objects, block) if objects else b""
        return self._cipher.mac(self._keys.mac, message)

    @property
    def block(self) -> int:
        """Bytes of the cipher's block."""
        return self._cipher.block

    def value_object(self, data: bytes, ins: int) -> bytes:
        """Return data enciphered as DO'87', or DO'85' for an odd instruction; nothing for no data."""
        return self.whole_blocks_object(pad(data, self.block), ins) if data else b""

    def whole_blocks_object(self, padded: bytes, ins: int) -> bytes:
        """Return data of whole blocks enciphered as DO'87', or DO'85' for an odd instruction."""
        iv = self._cipher.iv(self._keys.encryption, self._ssc())
        blocks = self._cipher.encrypt(self._keys.encryption, iv, padded)
        return (
            tlv.encode(PLAIN_VALUE, blocks)
            if ins & 1
            else tlv.encode(PADDED_VALUE, _PADDING_METHOD_2 + blocks)
        )

    def value(self, objects: dict[int, bytes]) -> bytes:
        """Return the data in DO'87' or DO'85', deciphered, or nothing. Raises MalformedError."""
        blocks = objects.get(PLAIN_VALUE)
        if PADDED_VALUE in objects:
            if objects[PADDED_VALUE][:1] != _PADDING_METHOD_2:
                raise MalformedError("padding indicator")
            blocks = objects[PADDED_VALUE][1:]
        if blocks is None:
            return b""
        iv = self._cipher.iv(self._keys.encryption, self._ssc())
        return unpad(self._cipher.decrypt(self._keys.encryption, iv, blocks))


class SecureMessaging(Protection):
    """The terminal's end of a session."""

    def protect(self, command: Command) -> Command:
        """Return the command as it goes over the air. Each call counts one message."""
        self.advance()
        header = bytes((command.cla | SECURED, *command.header[1:]))
        objects = self.value_object(command.data, command.ins) + _expected(command.le)
        sealed = objects + tlv.encode(CHECKSUM, self.checksum(header, objects))
        le = EXTENDED_LE if command.extended else SHORT_LE
        return Command(header[0], header[1], header[2], header[3], sealed, le)

    def unprotect(self, response: Response) -> Response:
        """Return what the chip said. Raises SessionLost (a bare status word), Tampered (not its own)."""
        if not response.data:
            raise SessionLost(response.status)
        self.advance()
        try:
            return self._opened(response)
        except MalformedError as wrong:
            raise Tampered(str(wrong)) from wrong

    def _opened(self, response: Response) -> Response:
        signed = response.data[:-_SEAL_BYTES]
        seal = tlv.encode(CHECKSUM, self.checksum(b"", signed))
        if not compare_digest(response.data[-_SEAL_BYTES:], seal):
            raise Tampered("checksum")
        objects = {each.tag: each.value for each in tlv.parse(signed)}
        if objects.get(STATUS) != response.status.to_bytes(2, "big"):
            raise Tampered("status")
        return Response(self.value(objects), response.status)


def _expected(le: int | None) -> bytes:
    if le is None:
        return b""
    if le > SHORT_LE:
        return tlv.encode(EXPECTED, (le % EXTENDED_LE).to_bytes(2, "big"))
    return tlv.encode(EXPECTED, bytes([le % SHORT_LE]))
