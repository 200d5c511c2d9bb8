import pytest

from kiosk.card import apdu, files, tlv
from kiosk.card.apdu import Command, Response, StatusError
from kiosk.card.ciphers import AES_128
from kiosk.card.files import HabitRefused
from kiosk.card.habits import Habits
from kiosk.card.kdf import session_keys
from kiosk.card.secure_messaging import SecureMessaging, SessionLost, Tampered
from kiosk.card.session import Session
from kiosk.card.tlv import MalformedError
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
        work = self.memory.select if command.ins == 0xA4 else self.memory.read
        return work(command, opened=True).encode()


def session(transport: Direct) -> Session:
    return Session(transport, Never())


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4, 5, 126, 128, 222, 223, 224, 500, 40_000, 70_000])
def test_a_file_of_any_size_is_read_whole(size: int) -> None:
    content = tlv.encode(0x61, bytes(range(256)) * (size // 256) + bytes(range(size % 256)))
    transport = Direct(content)

    assert files.read(session(transport), FILE, Habits()) == content
    assert {each.ins for each in transport.asked} <= {0xA4, 0xB0, 0xB1}
    assert (0xB1 in {each.ins for each in transport.asked}) == (len(content) > 0x8000)


def test_bytes_after_the_data_object_are_left_out() -> None:
    content = tlv.encode(0x61, bytes(300))

    assert files.read(session(Direct(content + b"\0\0\0\0")), FILE, Habits()) == content


def test_a_file_that_is_not_there_is_none() -> None:
    assert files.read(session(Direct(b"\x61\0")), 0x0102, Habits()) is None


def test_a_refused_selection_keeps_its_status() -> None:
    transport = Direct(b"\x61\0")
    transport.instead = {1: Response(b"", 0x6A86), 2: Response(b"", 0x6985)}

    with pytest.raises(StatusError, match="6985"):
        files.read(session(transport), FILE, Habits())


@pytest.mark.parametrize("content", [b"", b"\x61", b"\x61\x85\0\0\0\0\0\0\0"])
def test_a_file_that_does_not_begin_with_a_data_object_is_refused(content: bytes) -> None:
    with pytest.raises((MalformedError, StatusError)):
        files.read(session(Direct(content)), FILE, Habits())


@pytest.mark.parametrize("status", [0x6282, 0x6B00])
@pytest.mark.parametrize("size", [150, 300, 40_000])
def test_a_file_that_ends_before_its_length_is_malformed(status: int, size: int) -> None:
    transport = Direct(tlv.encode(0x61, bytes(size)), Faults(short_files=status))

    with pytest.raises(MalformedError, match="ends early"):
        files.read(session(transport), FILE, Habits())


def test_a_small_file_takes_one_command_and_a_larger_one_one_for_each_piece() -> None:
    for size, commands in ((100, 1), (220, 1), (221, 2), (1000, 5), (40_000, 181)):
        transport = Direct(tlv.encode(0x61, bytes(size)))
        files.read(session(transport), FILE, Habits())
        assert len(transport.asked) == commands, size


def test_progress_is_told_after_each_piece_that_is_fetched() -> None:
    told: list[tuple[int, int]] = []

    files.read(
        session(Direct(tlv.encode(0x61, bytes(500)))), FILE, Habits(), lambda *moved: told.append(moved)
    )

    assert told == [(446, 504), (504, 504)]


def test_lengths_go_down_where_the_chip_refuses_them() -> None:
    content = tlv.encode(0x61, bytes(1000))
    asked = Habits()

    assert files.read(session(Direct(content, Faults(longest_read=100))), FILE, asked) == content
    assert asked.now == 96


@pytest.mark.parametrize("past_end", [0x6282, 0x6700, 0x6B00, 0x6C00])
@pytest.mark.parametrize("size", [2, 3, 100, 217, 300, 40_000])
def test_a_chip_that_is_strict_about_the_end_of_a_file_is_read_whole(past_end: int, size: int) -> None:
    content = tlv.encode(0x61, bytes(size))

    assert files.read(session(Direct(content, Faults(past_end=past_end))), FILE, Habits()) == content


def test_a_chip_that_wants_its_files_selected_is_asked_so_from_then_on() -> None:
    transport, asked = Direct(tlv.encode(0x61, bytes(50)), Faults(no_short_ids=True)), Habits()

    for _ in range(2):
        assert files.read(session(transport), FILE, asked) == transport.memory.files[FILE]

    assert [each.ins for each in transport.asked] == [0xB0, 0xA4, 0xB0, 0xA4, 0xB0]
    assert asked.short_ids is False


def test_a_short_identifier_that_gives_another_file_is_not_believed() -> None:
    transport, asked = Direct(tlv.encode(0x61, bytes(50))), Habits()
    transport.instead[1] = Response(b"\x60\x02\0\0", 0x9000)

    assert files.read(session(transport), FILE, asked) == transport.memory.files[FILE]
    assert asked.short_ids is False


def test_a_short_identifier_is_believed_about_missing_files_only_after_it_found_one() -> None:
    transport, asked = Direct(tlv.encode(0x61, bytes(50))), Habits()

    assert files.read(session(transport), 0x010B, asked) is None
    assert [each.ins for each in transport.asked] == [0xB0, 0xA4]
    asked = Habits()
    files.read(session(transport), FILE, asked)
    transport.asked.clear()
    assert files.read(session(transport), 0x010B, asked) is None
    assert [each.ins for each in transport.asked] == [0xB0]


def test_a_status_that_is_not_about_lengths_ends_the_reading() -> None:
    transport = Direct(tlv.encode(0x61, bytes(500)))
    transport.instead[2] = Response(b"", 0x6982)

    with pytest.raises(StatusError, match="6982"):
        files.read(session(transport), FILE, Habits())


@pytest.mark.parametrize("status", [0x6282, 0x6700, 0x6982, 0x6B00, 0x6C00, 0x6C10, 0x6985])
def test_a_chip_that_refuses_every_read_is_told_by_its_status(status: int) -> None:
    with pytest.raises(StatusError, match=f"{status:04X}"):
        files.read(session(Direct(tlv.encode(0x61, bytes(500)), Faults(reads_answer=status))), FILE, Habits())


@pytest.mark.parametrize(
    ("status", "ladder", "error"),
    [(0x6700, [2048, 223], HabitRefused), (0x6700, [223], SessionLost), (0x6982, [2048, 223], SessionLost)],
)
def test_a_session_dropped_over_a_length_is_told_from_one_that_is_lost(
    status: int, ladder: list[int], error: type[Exception]
) -> None:
    held = session(Direct(tlv.encode(0x61, bytes(3000))))
    lost = SecureMessaging(AES_128, session_keys(b"", AES_128))
    lost.unprotect = lambda response: _dropped(response, status)  # type: ignore[method-assign] # a chip that forgot
    held.protect(lost)

    with pytest.raises(error):
        files._more(held, 4, 2048, Habits(ladder))


def test_a_session_dropped_over_how_a_file_is_begun_gives_up_one_thing_after_the_other() -> None:
    asked, given_up = Habits([2048, 1024, 223]), []
    while asked.humbler():
        given_up.append((asked.now, asked.at_once, asked.short_ids))

    assert given_up == [(223, True, None), (223, False, None), (223, False, False)]


def _dropped(_response: Response, status: int) -> Response:
    raise SessionLost(status)


def test_a_response_without_status_word_is_not_the_chips() -> None:
    transport = Direct(b"\x61\0")
    transport.transmit = lambda raw: b"\x90"  # type: ignore[method-assign] # a driver gone wrong

    with pytest.raises(Tampered):
        session(transport).send(Command(0, 0xA4, 0, 0))


@pytest.mark.parametrize("length", [b"\x83\x10\x00\x00", b"\x84\xff\xff\xff\xff"])
def test_a_file_that_claims_more_than_a_chip_holds_is_not_read(length: bytes) -> None:
    transport = Direct(b"\x61" + length + bytes(100))

    with pytest.raises(MalformedError, match="file too long"):
        files.read(session(transport), FILE, Habits())

    assert len(transport.asked) <= 3


def test_a_file_that_comes_byte_by_byte_can_be_stopped() -> None:
    class Dripping(Direct):
        def transmit(self, raw: bytes) -> bytes:
            answer = apdu.response(super().transmit(raw))
            return Response(answer.data[:1] if len(self.asked) > 3 else answer.data, answer.status).encode()

    transport = Dripping(tlv.encode(0x61, bytes(60_000)))
    with pytest.raises(KioskError, match="card-cancelled"):
        files.read(Session(transport, After(100)), FILE, Habits())

    assert len(transport.asked) == 100
