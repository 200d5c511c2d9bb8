"""Ways in, lengths and faults against each other; ``benchmarks/card_hostile.py`` runs them all."""

import pytest

from tests.fakes.card_matrix import FAULTS, LENGTHS, READ, WAYS, Length, Way, ended, ending

KINDS = ("ECDH-GM-AES-128", "ECDH-IM-AES-256", "ECDH-GM-3DES", "ECDH-CAM-AES-128", "DH-IM-AES-128", "BAC")


@pytest.mark.parametrize("length", LENGTHS, ids=lambda length: length.name)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.protocol)
def test_a_card_is_read_whole_in_every_way_at_every_length(way: Way, length: Length) -> None:
    assert ended(way, length, "none") == READ


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("way", [way for way in WAYS if way.protocol in KINDS], ids=lambda way: way.protocol)
def test_a_fault_ends_alike_in_every_way_in(way: Way, fault: str) -> None:
    assert ended(way, LENGTHS[0], fault) == ending(way, fault)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("length", LENGTHS[1:], ids=lambda length: length.name)
def test_a_fault_ends_alike_at_every_length(length: Length, fault: str) -> None:
    assert ended(WAYS[0], length, fault) == ending(WAYS[0], fault)
