"""Known answers for both ciphers, and every way a response can be forged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.card import apdu, tlv
from kiosk.card.apdu import Command, Response
from kiosk.card.ciphers import AES_128, AES_192, AES_256, TRIPLE_DES, Cipher
from kiosk.card.kdf import SessionKeys
from kiosk.card.secure_messaging import SecureMessaging, SessionLost, Tampered
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual.messaging import ChipMessaging

ICAO_D4 = (
    TRIPLE_DES,
    "979EC13B1CBFE9DCD01AB0FED307EAE5",
    "F1CB1F1FB5ADF208806B89DC579DC1F8",
    "887022120C06C226",
)
AES = (
    AES_256,
    "74B94F408BBB2CD92571FD5B6370A94CCE7A2FA42AE3EB4DA47B97CE6EAA24C6",
    "9E28D5D9FF1D979BE752E8926BF0E1D35A440FC0AEFC4AA3BC5610055AC8B113",
    "20",
)
EXCHANGES = {
    ICAO_D4: [
        (
            "00A4020C02011E",
            "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800",
            "990290008E08FA855A5D4C50A8ED9000",
            "",
        ),
        (
            "00B0000004",
            "0CB000000D9701048E08ED6705417E96BA5500",
            "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000",
            "60145F01",
        ),
        (
            "00B0000412",
            "0CB000040D9701128E082EA28A70F3C7B53500",
            "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000",
            "04303130365F36063034303030305C026175",
        ),
    ],
    AES: [
        (
            "00A4020C02011E",
            "0CA4020C1D8711011D35E7EB510E21A0DD12380D9AD2B92D8E0828CB68B81D3FAFC000",
            "990290008E08E083EAA61ADABFCE9000",
            "",
        ),
        (
            "00B0000004",
            "0CB000000D9701048E084AFC933E0CDBE5F000",
            "871101D8059A9CF835105082CA2B1837E4AEC0990290008E08B36DB56761D706BB9000",
            "60185F01",
        ),
        (
            "00B0000416",
            "0CB000040D9701168E0811F7EFC907D1F27400",
            (
                "87210142E919C115FAF69350B01813D77A9E8D91912A7F717AFD073F199070E61B79C6"
                "990290008E083382E3D983F441369000"
            ),
            "04303130385F36063034303030305C06617563766D6E",
        ),
    ],
}


def terminal(cipher: Cipher, encryption: str, mac: str, counter: str) -> SecureMessaging:
    keys = SessionKeys(bytes.fromhex(encryption), bytes.fromhex(mac))
    return SecureMessaging(cipher, keys, int(counter, 16))


@pytest.mark.parametrize("session", [ICAO_D4, AES], ids=["3DES", "AES-256"])
def test_ef_com_is_read_as_published(session: tuple[Cipher, str, str, str]) -> None:
    messaging = terminal(*session)
    for plain, protected, answer, data in EXCHANGES[session]:
        sent = messaging.protect(apdu.command(bytes.fromhex(plain)))
        assert sent.encode().hex().upper() == protected
        received = messaging.unprotect(apdu.response(bytes.fromhex(answer)))
        assert (received.data.hex().upper(), received.status) == (data, 0x9000)
    assert messaging.counter == int(session[3], 16) + 6


def test_two_commands_in_a_row_count_twice() -> None:
    keys = ("3DE649F8AEA41C04FB6D4CD9043757AD", "8C34AD61974F68CEBA3E0EAEA1456476")
    messaging = terminal(TRIPLE_DES, *keys, "00AB1D2F337FD997D6")

    first = messaging.protect(apdu.command(bytes.fromhex("00A4020C02011E")))
    second = messaging.protect(apdu.command(bytes.fromhex("00B0000004")))

    assert first.encode().hex().upper() == "0CA4020C15870901FF0E241E2F94B5088E0822FF803EC310433600"
    assert second.encode().hex().upper() == "0CB000000D9701048E0868DD9FD88472834A00"


def test_responses_of_another_readers_tests_open() -> None:
    keys = ("8FDCFE759E40A4DF4575160B3BFB79FB", "2AE92531E55707D9C4CEF8C2D6E5AD70")
    messaging = terminal(TRIPLE_DES, *keys, "73061884A0E57AA7")

    sent = messaging.protect(Command(0, 0xA4, 2, 12, b"\x01\x01"))
    assert sent.data.hex().upper() == "870901CC69089F8F1AB4698E08B6334B3ABD5A9E09"
    answer = messaging.unprotect(apdu.response(bytes.fromhex("990290008E08C61E440E5DD415469000")))
    assert answer == Response(b"", 0x9000)
    messaging.protect(Command(0, 0xB0, 0, 0, le=4))
    raw = "87090156D0EFCC887F8973990290008E08D6B9C0DA21DC965F9000"
    assert messaging.unprotect(apdu.response(bytes.fromhex(raw))).data.hex() == "615b5f1f"


CIPHERS = st.sampled_from([TRIPLE_DES, AES_128, AES_192, AES_256])


def ends(cipher: Cipher, counter: int = 0) -> tuple[SecureMessaging, ChipMessaging]:
    keys = SessionKeys(bytes(range(cipher.key_bytes)), bytes(range(1, cipher.key_bytes + 1)))
    return SecureMessaging(cipher, keys, counter), ChipMessaging(cipher, keys, counter)


@given(
    CIPHERS,
    st.sampled_from([0xA4, 0xB0, 0xB1]),
    st.binary(max_size=400),
    st.one_of(st.none(), st.integers(1, 65536)),
    st.binary(max_size=400),
    st.integers(0, 0xFFFF),
)
def test_what_one_end_says_the_other_hears(
    cipher: Cipher, ins: int, data: bytes, le: int | None, answer: bytes, status: int
) -> None:
    ours, theirs = ends(cipher)
    command = Command(0, ins, 1, 2, data, le)

    assert theirs.open(apdu.command(ours.protect(command).encode())) == command
    assert ours.unprotect(theirs.seal(Response(answer, status), ins)) == Response(answer, status)


@given(CIPHERS, st.binary(max_size=40), st.data())
def test_a_response_with_any_bit_changed_is_refused(
    cipher: Cipher, answer: bytes, data: st.DataObject
) -> None:
    ours, theirs = ends(cipher)
    ours.advance()
    theirs.advance()
    raw = bytearray(theirs.seal(Response(answer, 0x9000), 0xB0).encode())
    place = data.draw(st.integers(0, len(raw) * 8 - 1))
    raw[place // 8] ^= 1 << place % 8

    with pytest.raises(Tampered):
        ours.unprotect(apdu.response(bytes(raw)))


@given(CIPHERS, st.binary(min_size=1, max_size=60))
def test_bytes_that_no_chip_sealed_are_refused(cipher: Cipher, noise: bytes) -> None:
    ours, _ = ends(cipher)

    with pytest.raises(Tampered):
        ours.unprotect(Response(noise, 0x9000))


def test_a_response_said_again_is_refused() -> None:
    ours, theirs = ends(AES_128)
    answer = theirs.seal(Response(b"once", 0x9000), 0xB0)

    assert ours.unprotect(answer).data == b"once"
    with pytest.raises(Tampered):
        ours.unprotect(answer)


def test_a_bare_status_word_means_that_the_session_is_lost() -> None:
    ours, _ = ends(AES_128)

    with pytest.raises(SessionLost, match="6982") as lost:
        ours.unprotect(Response(b"", 0x6982))
    assert lost.value.status == 0x6982


def sealed(theirs: ChipMessaging, objects: bytes) -> bytes:
    theirs.advance()
    return objects + tlv.encode(0x8E, theirs.checksum(b"", objects))


@pytest.mark.parametrize(
    ("objects", "why"),
    [
        ("", "status"),
        ("99026982", "status"),
        ("99029000" + "990182", "status"),
        ("870102" + "99029000", "padding indicator"),
        ("8700" + "99029000", "padding indicator"),
        ("870101" + "99029000", "cipher blocks"),
        ("8711010000000000000000000000000000000099029000", "padding"),
        ("87", "tag|length"),
    ],
)
def test_a_sealed_response_with_wrong_objects_is_refused(objects: str, why: str) -> None:
    ours, theirs = ends(AES_128)

    with pytest.raises(Tampered, match=why):
        ours.unprotect(Response(sealed(theirs, bytes.fromhex(objects)), 0x9000))


def test_the_chip_refuses_a_command_that_the_terminal_did_not_seal() -> None:
    ours, theirs = ends(AES_128)
    sent = ours.protect(Command(0, 0xA4, 2, 12, b"\x01\x01"))

    with pytest.raises(MalformedError, match="checksum"):
        theirs.open(Command(0x0C, 0xA4, 2, 12, sent.data[:-1] + b"\0", 256))


def test_the_counter_wraps_at_the_block_size() -> None:
    ours, _ = ends(TRIPLE_DES, (1 << 64) - 1)

    ours.advance()

    assert ours.counter == 0
