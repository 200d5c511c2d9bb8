import pytest

from kiosk.card import apdu, files, tlv
from kiosk.card.apdu import Command, Response, StatusError
from kiosk.card.ciphers import AES_128
from kiosk.card.files import LengthRefused, Lengths
from kiosk.card.kdf import session_keys
from kiosk.card.secure_messaging import SecureMessaging, SessionLost, Tampered
from kiosk.card.session import Session
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual.card import Chip, VirtualCard
from kiosk.card.virtual.faults import Faults
from kiosk.card.virtual.memory import Memory
from kiosk.errors import KioskError
from tests.fakes.card import After, Never

FILE = 0x0101


class Direct:
    """A transport over a chip's memory alone, without protection; it keeps what was asked."""

    atr = b""

    def __init__(self, content: bytes, faults: Faults | None = None) -> None:
        self.memory = Memory({FILE: content}, faults or Faults(), application=True)
        self.asked: list[Command] = []
        self.instead: dict[int, Response] = {}

    def transmit(self, raw: bytes) -> bytes:
        command = apdu.command(raw)
        self.asked.append(command)
        if len(self.asked) in self.instead:
            return self.instead[len(self.asked)].encode()
        answer = (
            self.memory.select(command, opened=True) if command.ins == 0xA4 else self.memory.read(command)
        )
        return answer.encode()


def session(transport: Direct) -> Session:
    return Session(transport, Never())


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4, 5, 126, 128, 222, 223, 224, 500, 40_000, 70_000])
def test_a_file_of_any_size_is_read_whole(size: int) -> None:
    content = tlv.encode(0x61, bytes(range(256)) * (size // 256) + bytes(range(size % 256)))
    transport = Direct(content)

    assert files.read(session(transport), FILE, Lengths()) == content
    assert {each.ins for each in transport.asked} <= {0xA4, 0xB0, 0xB1}
    assert (0xB1 in {each.ins for each in transport.asked}) == (len(content) > 0x8000)


def test_bytes_after_the_data_object_are_left_out() -> None:
    content = tlv.encode(0x61, bytes(300))

    assert files.read(session(Direct(content + b"\0\0\0\0")), FILE, Lengths()) == content


def test_a_file_that_is_not_there_is_none() -> None:
    assert files.read(session(Direct(b"\x61\0")), 0x0102, Lengths()) is None


def test_a_refused_selection_keeps_its_status() -> None:
    transport = Direct(b"\x61\0")
    transport.instead[1] = Response(b"", 0x6985)

    with pytest.raises(StatusError, match="6985"):
        files.read(session(transport), FILE, Lengths())


@pytest.mark.parametrize("content", [b"", b"\x61", b"\x61\x85\0\0\0\0\0\0\0"])
def test_a_file_that_does_not_begin_with_a_data_object_is_malformed(content: bytes) -> None:
    with pytest.raises(MalformedError):
        files.read(session(Direct(content)), FILE, Lengths())


@pytest.mark.parametrize("status", [0x6282, 0x6B00])
def test_a_file_that_ends_before_its_length_is_malformed(status: int) -> None:
    transport = Direct(tlv.encode(0x61, bytes(300)), Faults(short_files=status))

    with pytest.raises(MalformedError, match="ends early"):
        files.read(session(transport), FILE, Lengths())


def test_lengths_go_down_where_the_chip_refuses_them() -> None:
    content = tlv.encode(0x61, bytes(1000))
    rungs = Lengths()

    assert files.read(session(Direct(content, Faults(longest_read=100))), FILE, rungs) == content
    assert rungs.now == 96


def test_a_length_the_chip_corrects_is_asked_for_again() -> None:
    content = tlv.encode(0x61, bytes(50))
    transport = Direct(content)
    transport.instead[3] = Response(b"", 0x6C20)

    assert files.read(session(transport), FILE, Lengths()) == content
    assert transport.asked[3].le == 0x20


def test_a_status_that_is_not_about_lengths_ends_the_reading() -> None:
    transport = Direct(tlv.encode(0x61, bytes(50)))
    transport.instead[3] = Response(b"", 0x6982)

    with pytest.raises(StatusError, match="6982"):
        files.read(session(transport), FILE, Lengths())


@pytest.mark.parametrize(
    ("status", "ladder", "error"),
    [(0x6700, [2048, 223], LengthRefused), (0x6700, [223], SessionLost), (0x6982, [2048, 223], SessionLost)],
)
def test_a_session_dropped_over_a_length_is_told_from_one_that_is_lost(
    status: int, ladder: list[int], error: type[Exception]
) -> None:
    held = session(Direct(tlv.encode(0x61, bytes(3000))))
    lost = SecureMessaging(AES_128, session_keys(b"", AES_128))
    lost.unprotect = lambda response: _dropped(response, status)  # type: ignore[method-assign] # a chip that forgot
    rungs = Lengths(ladder)
    held.protect(lost)

    with pytest.raises(error):
        files._asked(held, 4, 2048, rungs)


def _dropped(_response: Response, status: int) -> Response:
    raise SessionLost(status)


@pytest.mark.parametrize(
    ("atr", "extended"),
    [
        (VirtualCard(Chip(extended=True)).atr.hex(), True),
        (VirtualCard(Chip()).atr.hex(), False),
        ("3b8580018073c821c0d6", True),
        ("3b80800101", False),
        ("3b", False),
        ("", False),
        ("3b8280018073", False),
        ("3b951381018073ff01000b", False),
        ("3b8a800100640411010131800090005a", False),
    ],
)
def test_extended_lengths_are_used_only_where_the_card_declares_them(atr: str, extended: bool) -> None:
    assert files.declares_extended(bytes.fromhex(atr)) is extended
    assert files.lengths(bytes.fromhex(atr)).now == (2048 if extended else 223)


def test_a_response_without_status_word_is_not_the_chips() -> None:
    transport = Direct(b"\x61\0")
    transport.transmit = lambda raw: b"\x90"  # type: ignore[method-assign] # a driver gone wrong

    with pytest.raises(Tampered):
        session(transport).send(Command(0, 0xA4, 0, 0))


@pytest.mark.parametrize("length", [b"\x83\x10\x00\x00", b"\x84\xff\xff\xff\xff"])
def test_a_file_that_claims_more_than_a_chip_holds_is_not_read(length: bytes) -> None:
    transport = Direct(b"\x61" + length + bytes(100))

    with pytest.raises(MalformedError, match="file too long"):
        files.read(session(transport), FILE, Lengths())

    assert len(transport.asked) <= 3


def test_a_file_that_comes_byte_by_byte_can_be_stopped() -> None:
    class Dripping(Direct):
        def transmit(self, raw: bytes) -> bytes:
            answer = apdu.response(super().transmit(raw))
            return Response(answer.data[:1] if len(self.asked) > 3 else answer.data, answer.status).encode()

    transport = Dripping(tlv.encode(0x61, bytes(60_000)))
    with pytest.raises(KioskError, match="card-cancelled"):
        files.read(Session(transport, After(100)), FILE, Lengths())

    assert len(transport.asked) == 100
