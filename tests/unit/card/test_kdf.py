"""Known answers: ICAO 9303-11 appendices D and G, and the published tests of two other readers."""

import pytest

from kiosk.card.ciphers import AES_128, AES_192, AES_256, TRIPLE_DES, Cipher, unpad
from kiosk.card.kdf import ENCRYPTION, MAC, PASSWORD, derive, session_keys
from kiosk.card.tlv import MalformedError

BAC_SEED = "239AB9CB282DAF66231DC5A4DF6BFBAE"
PACE_SECRET = "28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925"
SHA1_MRZ = "7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD"


@pytest.mark.parametrize(
    ("secret", "cipher", "purpose", "key"),
    [
        (BAC_SEED, TRIPLE_DES, ENCRYPTION, "AB94FDECF2674FDFB9B391F85D7F76F2"),
        (BAC_SEED, TRIPLE_DES, MAC, "7962D9ECE03D1ACD4C76089DCE131543"),
        (PACE_SECRET, AES_128, ENCRYPTION, "F5F0E35C0D7161EE6724EE513A0D9A7F"),
        (PACE_SECRET, AES_128, MAC, "FE251C7858B356B24514B3BD5F4297D1"),
        (SHA1_MRZ, AES_128, PASSWORD, "89DED1B26624EC1E634C1989302849DD"),
        (SHA1_MRZ + "12345678", AES_192, PASSWORD, "4487BB60D75E55928AB2406733D060BB600C7FA4AEEAB92B"),
        (
            SHA1_MRZ + "12345678ABCDEF1234567890",
            AES_256,
            PASSWORD,
            "AC92515EDD0F4714CBB46C683CC1A66DEBB68B3CC34F29904DB757AC88988D31",
        ),
    ],
)
def test_keys_are_derived_as_published(secret: str, cipher: Cipher, purpose: int, key: str) -> None:
    assert derive(bytes.fromhex(secret), purpose, cipher).hex().upper() == key


def test_bac_session_keys_come_from_both_halves_of_the_key_material() -> None:
    keys = session_keys(bytes.fromhex("0036D272F5C350ACAC50C3F572D23600"), TRIPLE_DES)

    assert keys.encryption.hex() == "979ec13b1cbfe9dcd01ab0fed307eae5"
    assert keys.mac.hex() == "f1cb1f1fb5adf208806b89dc579dc1f8"


def test_the_retail_mac_is_the_one_of_basic_access_control() -> None:
    key = bytes.fromhex("7962D9ECE03D1ACD4C76089DCE131543")
    eifd = "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2"

    assert TRIPLE_DES.token(key, bytes.fromhex(eifd)).hex().upper() == "5F1448EEA8AD90A7"


def test_keys_do_not_show_in_a_repr() -> None:
    assert repr(session_keys(b"secret", AES_128)) == "SessionKeys()"


@pytest.mark.parametrize("padded", [b"", b"\0\0", b"\x01", b"data\x81\0"])
def test_wrong_padding_is_malformed(padded: bytes) -> None:
    with pytest.raises(MalformedError):
        unpad(padded)


@pytest.mark.parametrize("cipher", [TRIPLE_DES, AES_128])
@pytest.mark.parametrize("size", [0, 1, 7, 17])
def test_parts_of_a_block_are_malformed(cipher: Cipher, size: int) -> None:
    with pytest.raises(MalformedError):
        cipher.decrypt(bytes(cipher.key_bytes), bytes(cipher.block), bytes(size))
