"""Changed signatures, certificates, lists and keys end in a value or a named end, never in a lie."""

from collections import Counter
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest

from kiosk.card.authenticity import active_auth
from kiosk.card.authenticity.asn1 import UnsupportedError
from kiosk.card.authenticity.certificates import certificate
from kiosk.card.authenticity.master_list import ForgedError, signed_list
from kiosk.card.authenticity.reasons import Reason
from kiosk.card.authenticity.revocation import revocation_list
from kiosk.card.authenticity.security_infos import dg14
from kiosk.card.authenticity.security_object import hashes
from kiosk.card.authenticity.store import Store
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual import proof, signed_data
from kiosk.card.virtual.issuing import years
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.signing import Making, Signing
from tests.fakes.hostile import changed
from tests.fakes.states import authority, judged, signer, sod

COUNT = 400
EXPLICIT = Making(explicit=True)


def store() -> Store:
    return Store((authority().der,))


def used(der: bytes) -> bool:
    found = certificate(der)
    return found.is_root() or found.may_sign()


def parsers() -> Iterator[tuple[str, bytes, Callable[[bytes], Any]]]:
    whole = profile("fatima").chip().files
    yield "sod", sod(signer(EXPLICIT), authority(EXPLICIT)), lambda raw: judged(raw, store())
    yield "certificate", signer(EXPLICIT).der, used
    yield "rsa certificate", profile("driss").proving.state.root.der, used
    yield "dg14", whole[0x010E], dg14
    yield "dg15", proof.dg15(Signing(EXPLICIT)), active_auth.key
    yield "list", signed_data.signed_list((signer().der,), signer(), authority()), signed_list
    yield "revocations", authority().revocations((2,), years(2026, 2027)), revocation_list


@pytest.mark.parametrize(("name", "genuine", "work"), [pytest.param(*each, id=each[0]) for each in parsers()])
def test_what_is_changed_is_understood_or_refused(
    name: str, genuine: bytes, work: Callable[[bytes], Any]
) -> None:
    draw, ends = Random(name), Counter[str]()
    for _ in range(COUNT):
        try:
            work(changed(genuine, draw))
        except (MalformedError, UnsupportedError, ForgedError) as wrong:
            ends[type(wrong).__name__] += 1
        else:
            ends["taken"] += 1
    assert sum(ends.values()) == COUNT
    assert ends["MalformedError"] > COUNT // 20


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
