import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.card import apdu
from kiosk.card.apdu import Command, Response, StatusError
from kiosk.card.tlv import MalformedError

COMMANDS = st.builds(
    Command,
    *[st.integers(0, 255)] * 4,
    st.one_of(st.binary(max_size=300), st.just(bytes(65535))),
    st.one_of(st.none(), st.integers(1, 65536)),
)


@given(COMMANDS)
def test_a_command_sent_is_the_command_received(command: Command) -> None:
    assert apdu.command(command.encode()) == command


@given(st.binary(max_size=40))
def test_no_bytes_make_a_command_parser_fail_otherwise_than_malformed(noise: bytes) -> None:
    try:
        found = apdu.command(noise)
    except MalformedError:
        return
    assert found.header == noise[:4]


@pytest.mark.parametrize(
    ("command", "sent"),
    [
        (Command(0, 0xA4, 4, 12, b"\xa0\0"), "00a4040c02a000"),
        (Command(0, 0xB0, 0, 0, le=4), "00b0000004"),
        (Command(0, 0xB0, 0, 0, le=256), "00b0000000"),
        (Command(0, 0xB0, 0, 0, le=257), "00b00000000101"),
        (Command(0, 0xB0, 0, 0, le=65536), "00b00000000000"),
        (Command(0x10, 0x86, 0, 0, b"\x7c\0", 256), "10860000027c0000"),
        (Command(0x0C, 0xB0, 0, 0, b"\x97\0", 65536), "0cb000000000029700" + "0000"),
        (Command(0, 0x22, 0xC1, 0xA4), "0022c1a4"),
    ],
)
def test_lengths_are_short_where_they_can_be(command: Command, sent: str) -> None:
    assert command.encode().hex() == sent
    assert apdu.command(bytes.fromhex(sent)) == command


@pytest.mark.parametrize("raw", ["", "00a404", "00a4040c0301", "00a4040c01ffffff", "00a4040c000005ff"])
def test_a_command_of_the_wrong_length_is_malformed(raw: str) -> None:
    with pytest.raises(MalformedError):
        apdu.command(bytes.fromhex(raw))


def test_a_response_is_data_and_a_status_word() -> None:
    assert apdu.response(b"\x01\x02\x90\x00") == Response(b"\x01\x02", 0x9000)
    assert Response(b"\x01", 0x6282).encode() == b"\x01\x62\x82"


@pytest.mark.parametrize("raw", [b"", b"\x90"])
def test_a_response_without_status_word_is_malformed(raw: bytes) -> None:
    with pytest.raises(MalformedError):
        apdu.response(raw)


def test_a_status_that_is_not_good_is_raised_with_its_number() -> None:
    with pytest.raises(StatusError, match="6A82") as wrong:
        Response(b"", 0x6A82).checked()
    assert wrong.value.status == 0x6A82


def test_neither_commands_nor_responses_show_their_data() -> None:
    assert "data" not in repr(Command(0, 0xA4, 0, 0, b"secret")) + repr(Response(b"secret", 0x9000))
