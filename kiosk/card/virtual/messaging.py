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
from kiosk.card.virtual.faults import Seal


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

    def seal(self, answer: Response, ins: int, fault: Seal = Seal.RIGHT) -> Response:
        """Return a response as it goes over the air, with the fault it is given."""
        self.advance()
        value = self.faulty_value(answer.data, ins, fault)
        status = tlv.encode(STATUS, answer.status.to_bytes(2, "big"))
        objects = value if fault is Seal.NO_STATUS and value else value + status
        checksum = self.checksum(b"", objects)
        if fault is Seal.WRONG_MAC:
            checksum = checksum[:-1] + bytes([checksum[-1] ^ 1])
        return Response(objects + tlv.encode(CHECKSUM, checksum), answer.status)

    def faulty_value(self, data: bytes, ins: int, fault: Seal) -> bytes:
        """Return the object that holds a response's data, with the fault it is given."""
        if fault is Seal.BAD_PADDING and data:
            data = data.ljust(len(data) + self.block - len(data) % self.block, b"\x01")
            return self.whole_blocks_object(data, ins)
        value = self.value_object(data, ins)
        if fault is Seal.CUT_VALUE and value:
            whole = tlv.parse(value)[0]
            return tlv.encode(whole.tag, whole.value[:-1])
        return value


def _length(field: bytes) -> int:
    return int.from_bytes(field, "big") or (SHORT_LE if len(field) == 1 else EXTENDED_LE)
