"""The chip's end of a secure messaging session."""

from hmac import compare_digest

from kiosk.card import tlv
from kiosk.card.apdu import EXTENDED_LE, SHORT_LE, Command, Response
from kiosk.card.secure_messaging import (
    CHECKSUM,
    EXPECTED,
    PADDED_VALUE,
    PLAIN_VALUE,
    SECURED,
    STATUS,
    Protection,
)
from kiosk.card.tlv import MalformedError


class ChipMessaging(Protection):
    """Opens commands and seals responses."""

    def open(self, command: Command) -> Command:
        """Return the command inside a protected one. Raises MalformedError where it is not the terminal's."""
        self.advance()
        objects = tlv.parse(command.data)
        signed = b"".join(tlv.encode(each.tag, each.value) for each in objects if each.tag != CHECKSUM)
        values = {each.tag: each.value for each in objects}
        if not compare_digest(values.get(CHECKSUM, b""), self.checksum(command.header, signed)):
            raise MalformedError("checksum")
        data = self.value(values) if values.keys() & {PADDED_VALUE, PLAIN_VALUE} else b""
        le = _length(values[EXPECTED]) if EXPECTED in values else None
        return Command(command.cla & ~SECURED, command.ins, command.p1, command.p2, data, le)

    def seal(self, answer: Response, ins: int) -> Response:
        """Return a response as it goes over the air."""
        self.advance()
        objects = self.value_object(answer.data, ins) + tlv.encode(STATUS, answer.status.to_bytes(2, "big"))
        return Response(objects + tlv.encode(CHECKSUM, self.checksum(b"", objects)), answer.status)


def _length(field: bytes) -> int:
    return int.from_bytes(field, "big") or (SHORT_LE if len(field) == 1 else EXTENDED_LE)
