"""What chips' keys and signatures look like, the worked example of the standard among them."""

from dataclasses import replace

import pytest

from kiosk.card import apdu, tlv
from kiosk.card.apdu import Command
from kiosk.card.authenticity import active_auth, security_infos
from kiosk.card.authenticity.keys import CurveKey, RsaKey, public_key
from kiosk.card.authenticity.schemes import Kind, Scheme
from kiosk.card.authenticity.security_infos import SecurityInfos, dg14
from kiosk.card.ciphers import AES_128
from kiosk.card.groups import standard_group
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual import der, proof
from kiosk.card.virtual.proof import ChipProof, Keys
from kiosk.card.virtual.signing import Making, Signing
from tests.fakes.states import OFFERS, agreement

AA_CHALLENGE = "F173589974BF40C6"

AA_MESSAGE = (
    "6A9D2784A67F8E7C659973EA1AEA25D95B6C8F91E5002F369F0FBDCE8A3CEC1991B543F1696546C5524CF23A5303CD6C98599F40B7"
    "9F377B5F3A1406B3B4D8F96784D23AA88DB7E1032A405E69325FA91A6E86F5C71AEA978264C4A207446DAD4E7292E2DCDA3024B47D"
    "A8C063AA1E6D22FBD976AB0FE73D94D2D9C6D88127BC"
)

"""F of the worked example of active authentication (ICAO 9303-11 appendix F)."""


@pytest.mark.parametrize("explicit", [True, False])
def test_chips_keys_on_curves_named_and_written_out(explicit: bool) -> None:
    own = replace(agreement(AES_128, 13), explicit=explicit)
    (found,) = dg14(proof.dg14(OFFERS, Keys(own))).keys

    assert found.group is standard_group(13)
    assert found.value == own.group.public(own.private)


def infos_of(*parts: bytes) -> SecurityInfos:
    return security_infos.infos(der.set_of(*parts))


def test_what_is_unknown_in_a_set_is_passed_over() -> None:
    key_oid = tlv.encode(0x06, security_infos.ID_KEY + b"\x02")
    chip_oid = tlv.encode(0x06, security_infos.ID_CHIP + b"\x02\x02")
    standard = der.sequence(der.oid("0.4.0.127.0.7.1.2"), der.integer(12))
    point = standard_group(12).public(5)
    active = tlv.encode(0x06, security_infos.ID_ACTIVE)

    assert infos_of(der.sequence(key_oid, der.sequence(standard, der.bits(point)))).keys[0].value == point
    assert (
        infos_of(
            der.sequence(),
            der.sequence(chip_oid, der.integer(2)),
            der.sequence(chip_oid),
            der.sequence(tlv.encode(0x06, security_infos.ID_CHIP + b"\x09\x02"), der.integer(1)),
            der.sequence(tlv.encode(0x06, security_infos.ID_KEY + b"\x09"), der.integer(1)),
            der.sequence(key_oid),
            der.sequence(key_oid, der.integer(1)),
            der.sequence(key_oid, der.sequence(der.sequence(der.oid("1.2.3"), der.NULL), der.bits(b"\x04"))),
            der.sequence(active, der.integer(1), der.oid("1.2.3")),
            der.sequence(active),
        )
        == SecurityInfos()
    )


def test_primes_of_the_older_kind_have_no_order_and_small_ones_are_refused() -> None:
    group = proof.Agreement(2, AES_128, 77).group
    key_oid = tlv.encode(0x06, security_infos.ID_KEY + b"\x01")

    def info(prime: int) -> bytes:
        numbers = der.sequence(der.integer(prime), der.integer(2))
        algorithm = der.sequence(der.oid("1.2.840.113549.1.3.1"), numbers)
        return der.sequence(key_oid, der.sequence(algorithm, der.bits(der.integer(4))))

    (found,) = infos_of(info(group.field)).keys
    assert found.group.order == group.field - 1
    assert found.group.agree(3, found.value) == 64
    assert infos_of(info(23)).keys == ()


def test_the_worked_example_of_active_authentication() -> None:
    # With the exponent 1 a signature is what it holds: the example gives the message, and no key.
    held = RsaKey(2**1024 - 1, 1)
    message, challenge = bytes.fromhex(AA_MESSAGE), bytes.fromhex(AA_CHALLENGE)

    assert active_auth.recovers(held, message, challenge)
    assert not active_auth.recovers(held, message, bytes(8))
    smaller = held.modulus - int.from_bytes(message, "big")
    assert active_auth.recovers(held, smaller.to_bytes(128, "big"), challenge)
    for wrong in (message[1:], b"\xff" * 128, b"\x4a" + message[1:], message[:-2] + b"\x77\xcc"):
        assert not active_auth.recovers(held, wrong, challenge)


@pytest.mark.parametrize("name", ["sha1", "sha224", "sha256", "sha384"])
def test_every_trailer_of_message_recovery(name: str) -> None:
    signing = Signing(Making(kind=Kind.RSA, hash=name, bits=1024))
    held = public_key(signing.info)
    assert isinstance(held, RsaKey)
    signature = proof.recoverable(signing, b"challenge"[:8], bytes)

    assert active_auth.recovers(held, signature, b"challenge"[:8])
    assert not active_auth.recovers(held, signature, bytes(8))


def test_elliptic_signatures_plain_or_not_with_a_hash_said_or_not() -> None:
    signing = Signing(Making(curve="NIST256p", hash="sha384"))
    held = public_key(signing.info)
    assert isinstance(held, CurveKey)
    said = Scheme(Kind.PLAIN_ECDSA, "sha384")

    for signature in (signing.sign(b"12345678"), signing.sign(b"12345678", plain=True)):
        assert active_auth.signs(held, said, signature, b"12345678")
        assert active_auth.signs(held, None, signature, b"12345678")
        assert not active_auth.signs(held, Scheme(Kind.PLAIN_ECDSA, "sha256"), signature, b"12345678")
    assert not active_auth.is_long(held)


def test_the_chip_refuses_what_is_out_of_order() -> None:
    chip, empty = ChipProof(Keys(agreement(AES_128))), ChipProof(Keys())
    start = Command(0, 0x22, 0x41, 0xA4, tlv.encode(0x80, b"\x01"))

    assert chip.choose(start)[0].status == apdu.WRONG_DATA
    assert chip.authenticate(Command(0, 0x86, 0, 0))[0].status == apdu.CONDITIONS
    assert empty.choose(start)[0].status == apdu.NO_REFERENCE
    assert empty.sign(Command(0, 0x88, 0, 0, bytes(8))).status == apdu.UNKNOWN_INS
    signs = ChipProof(Keys(signing=Signing(Making(curve="NIST256p"))))
    assert signs.sign(Command(0, 0x88, 0, 0, bytes(7))).status == apdu.WRONG_DATA
    answer, session = chip.choose(Command(0, 0x22, 0x41, 0xA6, tlv.encode(0x91, bytes(65))))
    assert (answer.status, session) == (apdu.WRONG_DATA, None)


def test_another_file_is_no_set_of_keys() -> None:
    with pytest.raises(MalformedError):
        dg14(b"\x6f\x00")
