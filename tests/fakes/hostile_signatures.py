"""Signatures, certificates, lists and keys changed by chance, and what becomes of them."""

from collections import Counter
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from kiosk.card.authenticity import active_auth
from kiosk.card.authenticity.asn1 import UnsupportedError
from kiosk.card.authenticity.certificates import certificate
from kiosk.card.authenticity.master_list import ForgedError, signed_list
from kiosk.card.authenticity.revocation import revocation_list
from kiosk.card.authenticity.security_infos import dg14
from kiosk.card.authenticity.store import Store
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual import proof, signed_data
from kiosk.card.virtual.issuing import years
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.signing import Making, Signing
from tests.fakes.hostile import changed
from tests.fakes.states import authority, judged, signer, sod

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


def ends(genuine: bytes, work: Callable[[bytes], Any], count: int, draw: Random) -> Counter[str]:
    """Feed so many changed copies to what takes them apart; nothing but named ends is let through."""
    found = Counter[str]()
    for _ in range(count):
        try:
            work(changed(genuine, draw))
        except (MalformedError, UnsupportedError, ForgedError) as wrong:
            found[type(wrong).__name__] += 1
        else:
            found["taken"] += 1
    return found


def signatures(count: int, seed: int = 0) -> Counter[str]:
    """Feed at least so many changed objects to everything that judges whether a chip is genuine."""
    draw, known = Random(seed), list(parsers())
    return sum((ends(raw, work, -(-count // len(known)), draw) for _, raw, work in known), Counter[str]())
