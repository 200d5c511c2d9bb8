"""A share of all ways in, lengths and faults through a real pcscd and its driver."""

import pytest

from kiosk.card.pcsc import open_reader
from tests.fakes.card_matrix import LENGTHS, READ, WAYS, card, ending, is_whole, outcome
from tests.services.pcscd import Insert, Pcscd

pytestmark = pytest.mark.pcscd

CELLS = [
    ("ECDH-GM-AES-256", "short", "none"),
    ("ECDH-IM-AES-256", "extended", "none"),
    ("ECDH-CAM-AES-128", "at-most-1000", "none"),
    ("DH-GM-AES-128", "extended", "past-end-6C00"),
    ("DH-IM-AES-128", "selected-files", "no-dg11"),
    ("BAC", "beyond-32-KiB", "none"),
    ("BAC", "short", "past-end-6700"),
    ("ECDH-GM-3DES", "extended", "big-photo"),
    ("ECDH-GM-AES-128", "extended", "short-only"),
    ("ECDH-GM-AES-128", "extended", "wrong-mac"),
    ("ECDH-GM-AES-128", "short", "cut-value"),
    ("ECDH-IM-3DES", "extended", "off-curve"),
    ("ECDH-GM-AES-128", "extended", "read-6982"),
    ("ECDH-GM-AES-128", "extended", "no-card-access"),
]


@pytest.mark.parametrize(("protocol", "length", "fault"), CELLS)
def test_a_card_on_a_real_reader_ends_as_it_does_in_process(
    pcscd: Pcscd, insert: Insert, protocol: str, length: str, fault: str
) -> None:
    way = next(each for each in WAYS if each.protocol == protocol)
    lying = card(way, next(each for each in LENGTHS if each.name == length), fault)
    insert(lying)

    found = outcome(open_reader(pcscd.reader), way.key)

    if isinstance(found, str):
        assert found == ending(way, fault)
    else:
        assert ending(way, fault) == READ
        assert is_whole(found, fault)
        assert protocol in found.access
