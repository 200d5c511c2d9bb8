"""PACE against the worked examples of ICAO 9303-11 appendices G to I, command by command."""

import pytest

from kiosk.card import apdu, pace
from kiosk.card.ciphers import AES_128
from kiosk.card.groups import standard_group
from kiosk.card.kdf import SessionKeys
from kiosk.card.pace import CAN, establish
from kiosk.card.pace_mapping import integrated_group, pseudo_random
from kiosk.card.secure_messaging import Tampered
from kiosk.card.virtual.pace import ChipPace
from tests.fakes.pace import ChipWire, Replay, keys
from tests.fakes.pace_examples import (
    CHIP_DATA,
    CHIP_MAPPING_PRIVATE,
    G2,
    H1,
    H2,
    I1,
    STATIC_KEY,
    STATIC_PRIVATE,
    Example,
)


def run(example: Example) -> tuple[pace.Established, Replay]:
    wire = Replay(*example.script)
    random = bytes.fromhex(example.random)
    return establish(
        wire, example.info, example.password, keys(*example.private), lambda size: random[:size]
    ), wire


@pytest.mark.parametrize("example", [G2, H1, H2, I1], ids=["G.2", "H.1", "H.2", "I"])
def test_the_terminal_speaks_the_published_example(example: Example) -> None:
    ended, wire = run(example)

    assert wire.left == []
    assert ended.messaging._keys.encryption.hex().upper() == example.encryption
    assert ended.messaging._keys.mac.hex().upper() == example.mac


def test_the_chip_speaks_the_published_example_of_integrated_mapping() -> None:
    # Its private key is that of appendix G.1.
    own = keys("107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A")
    nonce = bytes.fromhex("2923BE84E16CD6AE529049F1F1BBE9EB")
    chip = ChipPace((H1.info,), {CAN: b"123456"}, own, lambda _size: nonce)
    wire = ChipWire(chip)

    for sent, answer in H1.script:
        assert wire.send(apdu.command(bytes.fromhex(sent))).encode().hex().upper() == answer
    assert wire.session is not None


def test_the_pseudo_random_numbers_are_the_published_ones() -> None:
    prime = standard_group(13).field
    nonce, second = (
        bytes.fromhex(text)
        for text in ("2923BE84E16CD6AE529049F1F1BBE9EB", "5DD4CBFC96F5453B130D890A1CDBAE32")
    )

    number = pseudo_random(AES_128, nonce, second, prime)
    mapped = integrated_group(AES_128, standard_group(13), nonce, second)

    assert f"{number:064X}" == "A2F8FF2DF50E52C6599F386ADCB595D229F6A167ADE2BE5F2C3296ADD5B7430E"
    assert mapped.public(1).hex().upper() == (
        "048E82D31559ED0FDE92A4D0498ADD3C23BABA94FB77691E31E90AEA77FB17D427"
        "4C1AE14BD0C3DBAC0C871B7F3608169364437CA30AC243A089D3F266C1E60FAD"
    )


def test_the_mapped_generators_modulo_a_prime_are_the_published_ones() -> None:
    group = standard_group(0)
    theirs = bytes.fromhex(G2.maps[1][12:])
    generic = group.mapped(0xFA5B7E3E49753A0DB9178B7B9BD898C8, group.agree(int(G2.private[0], 16), theirs))
    integrated = integrated_group(
        AES_128,
        group,
        bytes.fromhex("FA5B7E3E49753A0DB9178B7B9BD898C8"),
        bytes.fromhex("B3A6DB3C870C3E99245E0D1C06B747DE"),
    )

    assert generic.public(1).hex().upper().startswith("7C9CBFE98F9FBDDA8D143506FA7D9306F4CB17E3C71707AF")
    assert integrated.public(1).hex().upper().startswith("1D7D767F11E333BCD6DBAEF40E799E7A926B9697355065")


def test_the_chips_proof_is_the_published_one_and_fits_its_signed_key() -> None:
    proof = run(I1)[0].chip

    assert proof
    assert proof.value.hex().upper() == CHIP_DATA
    assert proof.mapping_key.hex().upper() == I1.maps[1][8:]
    assert proof.fits(STATIC_KEY)


def test_a_copied_chip_does_not_fit() -> None:
    proof = run(I1)[0].chip

    assert proof
    assert not proof.fits(standard_group(13).public(STATIC_PRIVATE + 1))
    assert not proof.fits(proof.mapping_key)


def test_the_chip_makes_the_published_proof() -> None:
    chip = ChipPace((I1.info,), {}, static_key=STATIC_PRIVATE)
    own = SessionKeys(bytes.fromhex(I1.encryption), bytes.fromhex(I1.mac))

    assert standard_group(13).public(STATIC_PRIVATE) == STATIC_KEY
    assert chip._chip_data(I1.info, own, CHIP_MAPPING_PRIVATE).hex().upper() == I1.confirms[1][28:]


@pytest.mark.parametrize("answer", ["7C0A86088596CF055C67C1A3", "7C0C86088596CF055C67C1A38A00"])
def test_a_proof_that_is_missing_is_none_and_one_that_is_broken_is_refused(answer: str) -> None:
    script = [*I1.script[:4], (I1.script[4][0], f"{answer}9000")]

    def establish_again() -> pace.Established:
        return establish(Replay(*script), I1.info, I1.password, keys(*I1.private))

    if answer.endswith("8A00"):
        with pytest.raises(Tampered):
            establish_again()
    else:
        assert establish_again().chip is None
