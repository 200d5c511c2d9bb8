"""Changed signatures, certificates, lists and keys end in a value or a named end, never in a lie."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from kiosk.card.authenticity import active_auth
from kiosk.card.authenticity.asn1 import UnsupportedError
from kiosk.card.authenticity.certificates import certificate
from kiosk.card.authenticity.master_list import signed_list
from kiosk.card.authenticity.reasons import Reason
from kiosk.card.authenticity.revocation import revocation_list
from kiosk.card.authenticity.security_infos import dg14
from kiosk.card.authenticity.security_object import hashes
from kiosk.card.tlv import MalformedError
from tests.fakes.hostile_signatures import ends, parsers, store
from tests.fakes.states import authority, judged, signer, sod

COUNT = 400


@pytest.mark.parametrize(("name", "genuine", "work"), [pytest.param(*each, id=each[0]) for each in parsers()])
def test_what_is_changed_is_understood_or_refused(
    name: str, genuine: bytes, work: Callable[[bytes], Any]
) -> None:
    found = ends(genuine, work, COUNT, Random(name))
    assert found.total() == COUNT
    assert found["MalformedError"] > COUNT // 20


def test_no_changed_hash_or_signature_is_taken_for_the_states_own() -> None:
    genuine, draw = sod(signer(), authority()), Random(7)
    read = hashes(genuine).signed
    signed_parts = (read.content, read.signers[0].attributes or b"", read.signers[0].signature)
    bad = {Reason.SIGNATURE_WRONG, Reason.HASH_MISMATCH, Reason.NOT_SIGNED, Reason.SIGNATURE_UNKNOWN}
    for part in signed_parts:
        # The attributes are signed as a SET and sent in another tag.
        start = genuine.index(part[4:])
        for _ in range(40):
            place = start + draw.randrange(len(part) - 4)
            wrong = genuine[:place] + bytes([genuine[place] ^ 1 << draw.randrange(8)]) + genuine[place + 1 :]
            try:
                found = judged(wrong, store())
            except (MalformedError, UnsupportedError):
                continue
            assert {each.partition(" ")[0] for each in found} & bad


@pytest.mark.parametrize("bomb", [b"\x30\x80" * 100_000, b"\x30\x84\x7f\xff\xff\xff", b"\xa0" * 9, b""])
def test_objects_without_end_are_refused(bomb: bytes) -> None:
    for work in (certificate, revocation_list, signed_list, hashes, dg14, active_auth.key):
        with pytest.raises((MalformedError, UnsupportedError)):
            work(bomb)
