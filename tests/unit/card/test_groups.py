"""Groups modulo a prime, the integrated mapping on every group, and chips that send what is no element."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.card import groups, modp
from kiosk.card.apdu import StatusError
from kiosk.card.ciphers import AES_128
from kiosk.card.elliptic import CURVES
from kiosk.card.groups import fresh, integrates, standard_group
from kiosk.card.kdf import session_keys
from kiosk.card.modp import PRIME_GROUPS, PrimeGroup
from kiosk.card.pace import CAN, Established, Password, establish
from kiosk.card.pace_info import PaceInfo, variant
from kiosk.card.secure_messaging import Tampered
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual.pace import ChipPace
from tests.fakes.pace import ChipWire, Replay, keys

CHOICE = "0022C1A412800A04007F0007020204020283010284010D"
SIZES = {0: (128, 160), 1: (256, 224), 2: (256, 256)}
INTEGRATED = [number for number in groups.NAMES if integrates(number)]


@pytest.mark.parametrize("parameter_id", PRIME_GROUPS)
def test_a_groups_numbers_are_what_their_standard_says(parameter_id: int) -> None:
    group = PRIME_GROUPS[parameter_id]
    size, bits = SIZES[parameter_id]

    assert (group.size, group.order.bit_length()) == (size, bits)
    assert pow(group.generator, group.order, group.prime) == 1
    assert (group.prime - 1) % group.order == 0
    assert all(pow(2, number - 1, number) == 1 for number in (group.prime, group.order))


@pytest.mark.parametrize("parameter_id", PRIME_GROUPS)
def test_both_ends_agree_modulo_every_prime(parameter_id: int) -> None:
    group = PRIME_GROUPS[parameter_id]
    ours, theirs = fresh(group.order), fresh(group.order)

    secret = group.secret(group.agree(ours, group.public(theirs)))

    assert secret == group.secret(group.agree(theirs, group.public(ours)))
    assert len(secret) == len(group.public(ours)) == group.size


@pytest.mark.parametrize("parameter_id", PRIME_GROUPS)
def test_a_number_that_is_no_public_key_is_refused(parameter_id: int) -> None:
    group = PRIME_GROUPS[parameter_id]
    outside = next(number for number in range(2, 50) if pow(number, group.order, group.prime) != 1)

    for number in (0, 1, group.prime - 1, group.prime, group.prime + 2, outside):
        with pytest.raises(MalformedError):
            group.agree(5, number.to_bytes(group.size + 1, "big")[-group.size :])
    with pytest.raises(MalformedError, match="range"):
        group.agree(5, bytes(1) + group.public(7))
    with pytest.raises(MalformedError, match="range"):
        group.agree(5, b"")


def test_a_mapping_that_ends_at_the_neutral_element_is_refused() -> None:
    group = PRIME_GROUPS[0]

    with pytest.raises(MalformedError, match="neutral"):
        group.mapped(group.order - 1, group.agree(1, group.public(1)))
    for number in (0, 1):
        with pytest.raises(MalformedError, match="neutral"):
            group.integrated(number)


def test_the_curve_that_the_integrated_mapping_leaves_out_is_the_one_named_by_the_standard() -> None:
    assert [number for number in groups.NAMES if not integrates(number)] == [10]


@pytest.mark.parametrize("parameter_id", INTEGRATED)
@settings(max_examples=6)
@given(data=st.data())
def test_every_number_maps_to_an_element_of_its_group(parameter_id: int, data: st.DataObject) -> None:
    group = standard_group(parameter_id)
    number = data.draw(st.integers(2, group.field - 2))

    mapped = group.integrated(number)

    # What is made with the mapped generator passes the check that a peer's key is of the group.
    ours, theirs = mapped.public(3), mapped.public(5)
    assert mapped.secret(mapped.agree(3, theirs)) == mapped.secret(mapped.agree(5, ours))


@pytest.mark.parametrize("number", [0, 1, -1])
def test_a_number_that_encodes_no_point_is_refused(number: int) -> None:
    group = standard_group(13)

    with pytest.raises(MalformedError, match="without a point"):
        group.integrated(number % group.field)


def opens(offer: PaceInfo, **chip: Any) -> Established:
    return establish(ChipWire(ChipPace((offer,), {CAN: b"1"}, **chip)), offer, Password(CAN, b"1"))


@pytest.mark.parametrize("cipher", ["3DES", "AES-128", "AES-192", "AES-256"])
@pytest.mark.parametrize("parameter_id", INTEGRATED)
def test_every_group_and_cipher_opens_a_session_by_integrated_mapping(parameter_id: int, cipher: str) -> None:
    kind = "DH" if parameter_id in modp.NAMES else "ECDH"
    offer = variant(f"{kind}-IM-{cipher}", parameter_id)

    assert establish(
        ChipWire(ChipPace((offer,), {CAN: b"123456"})), offer, Password(CAN, b"123456")
    ).messaging


@pytest.mark.parametrize("cipher", ["3DES", "AES-128", "AES-192", "AES-256"])
@pytest.mark.parametrize("parameter_id", PRIME_GROUPS)
def test_every_prime_and_cipher_opens_a_session_by_generic_mapping(parameter_id: int, cipher: str) -> None:
    offer = variant(f"DH-GM-{cipher}", parameter_id)

    assert establish(
        ChipWire(ChipPace((offer,), {CAN: b"123456"})), offer, Password(CAN, b"123456")
    ).messaging


@pytest.mark.parametrize("cipher", ["AES-128", "AES-192", "AES-256"])
@pytest.mark.parametrize("parameter_id", CURVES)
def test_every_curve_and_cipher_proves_the_chip_by_chip_authentication_mapping(
    parameter_id: int, cipher: str
) -> None:
    offer = variant(f"ECDH-CAM-{cipher}", parameter_id)
    group = standard_group(parameter_id)
    static = fresh(group.order)

    proof = opens(offer, static_key=static).chip

    assert proof
    assert proof.fits(group.public(static))
    assert not proof.fits(group.public(static % (group.order - 1) + 1))


def test_a_secret_modulo_a_prime_that_begins_with_zero_keeps_its_length() -> None:
    group, ours = PRIME_GROUPS[0], 3
    theirs = next(each for each in range(1, 5000) if shared(group, ours * each)[0] == 0)
    # Nonce and mapping keys of 1 make the generator g squared; half of the chip's key makes up for that.
    half = theirs * pow(2, -1, group.order) % group.order
    offer = variant("DH-GM-AES-128", 0)
    chip = ChipPace((offer,), {CAN: b"1"}, keys("1", f"{half:x}"), lambda size: (1).to_bytes(size, "big"))

    run = establish(ChipWire(chip), offer, Password(CAN, b"1"), keys("1", f"{ours:x}"))

    assert run.messaging._keys == session_keys(shared(group, ours * theirs), AES_128)


def shared(group: PrimeGroup, private: int) -> bytes:
    return group.secret(pow(group.generator, private, group.prime))


def test_a_second_nonce_of_the_wrong_length_is_refused_by_the_chip() -> None:
    offer = variant("ECDH-IM-AES-128", 13)
    wire = ChipWire(ChipPace((offer,), {CAN: b"1"}))

    with pytest.raises(StatusError, match="6A80"):
        establish(wire, offer, Password(CAN, b"1"), random=lambda size: bytes(size - 1))


def test_a_nonce_of_the_wrong_length_is_refused_by_the_terminal() -> None:
    offer = variant("ECDH-GM-AES-128", 13)
    wire = Replay((CHOICE, "9000"), ("10860000027C0000", "7C0A8008" + "00" * 8 + "9000"))

    with pytest.raises(Tampered, match="nonce length"):
        establish(wire, offer, Password(CAN, b"1"))
