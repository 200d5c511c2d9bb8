"""A chip proves that it holds its keys: agreement, signatures, mapping; a copy does not."""

from dataclasses import replace

import pytest

from kiosk.card import apdu, files, tlv
from kiosk.card.apdu import Command, Response
from kiosk.card.authenticity import chip_auth, security_infos
from kiosk.card.authenticity import proof as chip_proof
from kiosk.card.authenticity.check import checker
from kiosk.card.authenticity.schemes import Kind, Scheme
from kiosk.card.authenticity.security_infos import SecurityInfos, dg14
from kiosk.card.ciphers import AES_128, AES_192, AES_256, TRIPLE_DES
from kiosk.card.groups import fresh
from kiosk.card.opened import Access
from kiosk.card.pace_info import variant
from kiosk.card.reader import Authenticity
from kiosk.card.reading import Terms
from kiosk.card.virtual import der, proof, signed_data
from kiosk.card.virtual.card import VirtualCard
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.proof import Agreement, Keys
from kiosk.card.virtual.proving import Proving
from kiosk.card.virtual.reader import VirtualReader
from kiosk.card.virtual.signing import Making, Signing
from kiosk.card.virtual.state import Forgery
from tests.fakes.card import Never, ignore
from tests.fakes.states import NOW, OFFERS, agreement, authority, key


def proved(proofs: tuple[str, ...], forgery: Forgery = Forgery.NONE, *, extended: bool = True) -> list[str]:
    """Read the demonstration's card with other keys; return its verdict and reasons."""
    whole = replace(profile("fatima"), proving=Proving(Making(), proofs), extended=extended)
    store = whole.proving.state.store
    card = VirtualCard(whole.chip(forgery=forgery))
    terms = Terms(NOW, check=checker(lambda: store, NOW))
    found = VirtualReader(card, terms).read(key("fatima"), ignore, Never())
    return [found.authenticity.value, *found.reasons]


@pytest.mark.parametrize("cipher", ["3DES", "AES-128", "AES-192", "AES-256"])
@pytest.mark.parametrize("group", ["secp256r1", "brainpoolP320r1", "modp-1024-160", "modp-2048-256"])
def test_chips_agree_on_a_new_session_with_every_cipher(cipher: str, group: str) -> None:
    proofs = (f"agreement {cipher} {group}",)

    assert proved(proofs) == ["genuine", "chip-proved"]
    assert proved(proofs, Forgery.COPIED_CHIP) == ["broken", "chip-copied"]


@pytest.mark.parametrize("kind", ["rsa", "NIST256p", "BRAINPOOLP384r1"])
def test_chips_sign_a_number(kind: str) -> None:
    assert proved((f"signature {kind}",)) == ["genuine", "chip-proved"]
    assert proved((f"signature {kind}",), Forgery.COPIED_CHIP) == ["broken", "chip-copied"]


def test_a_reader_of_short_lengths_does_not_take_a_long_key_for_a_copy() -> None:
    assert proved(("agreement AES-128 modp-2048-256",), extended=False) == ["genuine", "chip-not-proved"]


def test_the_agreement_comes_before_the_signature_and_the_strongest_first() -> None:
    infos = dg14(proof.dg14(OFFERS, Keys(agreement(TRIPLE_DES), Signing(Making(curve="NIST256p")))))
    strong = dg14(proof.dg14(OFFERS, Keys(agreement(AES_256))))
    both = SecurityInfos(infos.keys, infos.protocols + strong.protocols)

    found = chip_auth.best(both)
    assert found
    assert found[0].cipher is AES_256
    assert infos.active == Scheme(Kind.PLAIN_ECDSA, "sha256")
    assert len(infos.pace) == 1


def test_a_key_without_a_protocol_means_the_first_one() -> None:
    infos = dg14(proof.dg14(OFFERS, Keys(agreement(AES_192))))
    found = chip_auth.best(SecurityInfos(infos.keys))
    assert found
    assert found[0].cipher is TRIPLE_DES
    assert chip_auth.best(SecurityInfos()) is None
    assert chip_auth.best(SecurityInfos((), infos.protocols)) is None


def test_the_number_of_a_key_is_told_to_the_chip() -> None:
    own = agreement(AES_128)
    protocol, public = (tlv.encode(0x06, each) for each in own.oids)
    numbered = der.set_of(
        der.sequence(protocol, der.integer(1), der.integer(300)),
        der.sequence(public, own.info, der.integer(300)),
    )
    pair = chip_auth.best(security_infos.infos(numbered))
    assert pair
    said: list[Command] = []

    class Wire:
        def send(self, command: Command) -> Response:
            said.append(command)
            return Response(b"", apdu.DONE)

        def protect(self, messaging: object) -> None:
            assert messaging

    chip_auth.prove(Wire(), pair, fresh)  # type: ignore[arg-type] -- as much of a session as it uses
    assert tlv.find(said[0].data, 0x84) == b"\x01\x2c"
    assert said[-1].data == files.DG14.to_bytes(2, "big")


def test_a_chip_that_refuses_to_prove_itself_is_told_as_a_copy() -> None:
    whole = profile("fatima")
    bare = replace(whole.chip(), keys=Keys())
    store = whole.proving.state.store
    terms = Terms(NOW, check=checker(lambda: store, NOW))
    found = VirtualReader(VirtualCard(bare), terms).read(key("fatima"), ignore, Never())

    assert (found.authenticity, found.reasons[0]) == (Authenticity.BROKEN, "chip-copied")


def test_other_ways_in_than_those_signed_are_told() -> None:
    whole = profile("fatima")
    other = replace(whole.chip(), offers=(variant("ECDH-GM-AES-256", 13),))
    store = whole.proving.state.store
    terms = Terms(NOW, check=checker(lambda: store, NOW))
    found = VirtualReader(VirtualCard(other), terms).read(key("fatima"), ignore, Never())

    assert (found.authenticity, found.reasons[0]) == (Authenticity.CANNOT_TELL, "access-changed")


def mapped(**changed: object) -> list[str]:
    """Read the card that proves itself while it is opened, changed."""
    whole, store = profile("khadija"), profile("khadija").proving.state.store
    chip = replace(whole.chip(), **changed)  # type: ignore[arg-type] -- fields by their names
    terms = Terms(NOW, check=checker(lambda: store, NOW))
    found = VirtualReader(VirtualCard(chip), terms).read(key("khadija"), ignore, Never())
    return [found.authenticity.value, *found.reasons]


def test_what_opened_the_chip_is_compared_with_a_signed_key() -> None:
    whole = profile("khadija").chip()
    place = len(whole.security) - 1
    broken = whole.security[:place] + bytes([whole.security[place] ^ 1])

    assert mapped() == ["genuine", "chip-proved"]
    assert mapped(security=b"")[1] == "chip-not-proved"
    assert mapped(security=b"\x30\x00")[1] == "chip-not-proved"
    assert mapped(security=broken)[:2] == ["broken", "signature-wrong"]
    assert mapped(static_key=5)[:2] == ["broken", "chip-copied"]


def test_a_mapping_key_of_another_curve_is_not_this_chips() -> None:
    whole = profile("khadija")
    other = Agreement(13, AES_128, 5)
    state = whole.proving.state
    content = tlv.need(proof.dg14(whole.offers, Keys(other)), 0x6E)
    security = signed_data.signed(signed_data.CARD_SECURITY, content, state.signer, state.root)

    assert mapped(security=security)[:2] == ["broken", "chip-copied"]


@pytest.mark.parametrize("strange", [b"\x6f\x00", tlv.encode(0x6F, authority().key.info[:-1])])
def test_a_key_that_cannot_be_computed_with_proves_nothing(strange: bytes) -> None:
    whole = replace(profile("fatima"), proving=Proving(Making(), ("signature NIST256p",)))
    chip, store = whole.chip(), whole.proving.state.store
    card = VirtualCard(replace(chip, files={**chip.files, files.DG15: strange}))
    terms = Terms(NOW, check=checker(lambda: store, NOW))
    found = VirtualReader(card, terms).read(key("fatima"), ignore, Never())

    assert "hash-mismatch DG15" in found.reasons
    assert "chip-not-proved" in found.reasons


def test_a_key_outside_its_group_proves_nothing() -> None:
    whole, own = profile("fatima"), agreement(AES_128, 13)
    good = proof.dg14(OFFERS, Keys(own))
    point = own.group.public(own.private)
    chip, store = whole.chip(), whole.proving.state.store
    beside = good.replace(point, point[:-1] + bytes([point[-1] ^ 1]))
    card = VirtualCard(replace(chip, files={**chip.files, files.DG14: beside}))
    terms = Terms(NOW, check=checker(lambda: store, NOW))
    found = VirtualReader(card, terms).read(key("fatima"), ignore, Never())

    assert found.reasons == ("hash-mismatch DG14", "chip-not-proved")


def test_a_long_signature_is_asked_for_in_extended_lengths_only() -> None:
    held = Signing(Making(kind=Kind.RSA, hash="sha256", bits=2048))
    chip, store = profile("fatima").chip(), profile("fatima").proving.state.store
    more = {
        files.COM: b"\x60\x03\x5c\x01\x6f",
        files.DG14: b"\x6e\x02\x31\x00",
        files.DG15: proof.dg15(held),
    }
    terms = Terms(NOW, check=checker(lambda: store, NOW))

    def told(*, extended: bool, signing: Signing = held) -> str:
        own = replace(chip, files={**chip.files, **more}, keys=Keys(signing=signing), extended=extended)
        reader = VirtualReader(VirtualCard(own), terms)
        found = reader.read(key("fatima"), ignore, Never()).reasons
        return next(each for each in found if each.startswith("chip-"))

    assert told(extended=False) == "chip-not-proved"
    assert told(extended=True) == "chip-proved"
    assert told(extended=True, signing=Signing(held.making)) == "chip-copied"


def test_ways_in_that_cannot_be_read_are_not_compared() -> None:
    class Shown:
        access = Access(card_access=b"\x31\x05")

    signed_ways = dg14(proof.dg14(OFFERS, Keys(agreement(AES_128))))
    assert not chip_proof._is_downgraded(Shown(), signed_ways)  # type: ignore[arg-type] -- all that is looked at
