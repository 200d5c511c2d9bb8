import pytest

from kiosk.card.elliptic import CURVE_GROUPS, CURVES, NAMES
from kiosk.card.groups import fresh
from kiosk.card.tlv import MalformedError
from tests.fakes.card import leading_zero

FIELD_BYTES = {8: 24, 9: 24, 10: 28, 11: 28, 12: 32, 13: 32, 14: 40, 15: 48, 16: 48, 17: 64, 18: 66}


@pytest.mark.parametrize("parameter_id", CURVES)
def test_both_ends_agree_on_every_standardised_curve(parameter_id: int) -> None:
    group = CURVE_GROUPS[parameter_id]
    ours, theirs = fresh(group.order), fresh(group.order)

    secret = group.secret(group.agree(ours, group.public(theirs)))

    assert secret == group.secret(group.agree(theirs, group.public(ours)))
    assert len(secret) == FIELD_BYTES[parameter_id]
    assert len(group.public(ours)) == 1 + 2 * FIELD_BYTES[parameter_id]


def test_every_curve_has_a_name() -> None:
    assert CURVES.keys() == NAMES.keys()


@pytest.mark.parametrize("parameter_id", [12, 13])
def test_coordinates_that_begin_with_zero_keep_their_length(parameter_id: int) -> None:
    group = CURVE_GROUPS[parameter_id]
    private = leading_zero(parameter_id)
    public = group.public(private)

    assert public[1] == 0
    assert len(public) == 65
    secret = group.secret(group.agree(1, public))
    assert secret == public[1:33]
    assert secret[0] == 0


@pytest.mark.parametrize(
    "peer",
    [
        b"",
        b"\x04",
        b"\x00",
        b"\x04" + bytes(64),
        b"\x04" + bytes(63) + b"\x01",
        b"\x02" + bytes(32),
        b"\x04" + b"\xff" * 64,
        b"\x06" + bytes(64),
    ],
    ids=lambda peer: peer[:2].hex() + f"…{len(peer)}",
)
def test_what_is_no_point_of_the_curve_is_refused(peer: bytes) -> None:
    with pytest.raises(MalformedError):
        CURVE_GROUPS[13].agree(5, peer)


def test_a_point_of_another_curve_is_refused() -> None:
    with pytest.raises(MalformedError, match="not on curve"):
        CURVE_GROUPS[13].agree(5, CURVE_GROUPS[12].public(7))


def test_a_mapping_that_ends_at_infinity_is_refused() -> None:
    group = CURVE_GROUPS[13]

    with pytest.raises(MalformedError, match="infinity"):
        group.mapped(group.order - 1, group.agree(1, group.public(1)))


def test_private_keys_lie_within_the_group() -> None:
    assert all(1 <= fresh(3) <= 2 for _ in range(50))
