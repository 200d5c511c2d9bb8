"""A chip proves that it holds its keys: agreement, signatures, mapping; a copy does not."""

from dataclasses import replace

import pytest

from kiosk.card import apdu, files, tlv
from kiosk.card.apdu import Command, Response, StatusError
from kiosk.card.authenticity import active_auth, chip_auth, security_infos
from kiosk.card.authenticity import proof as chip_proof
from kiosk.card.authenticity.check import checker
from kiosk.card.authenticity.keys import CurveKey, RsaKey, public_key
from kiosk.card.authenticity.schemes import Kind, Scheme
from kiosk.card.authenticity.security_infos import SecurityInfos, dg14
from kiosk.card.ciphers import AES_128, AES_192, AES_256, TRIPLE_DES, Cipher
from kiosk.card.groups import fresh, standard_group
from kiosk.card.opened import Access
from kiosk.card.pace_info import variant
from kiosk.card.reader import Authenticity
from kiosk.card.reading import Terms
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual import der, proof, signed_data
from kiosk.card.virtual.card import VirtualCard
from kiosk.card.virtual.profile import profile
from kiosk.card.virtual.proof import Agreement, ChipProof, Keys
from kiosk.card.virtual.proving import Proving
from kiosk.card.virtual.reader import VirtualReader
from kiosk.card.virtual.signing import Making, Signing
from kiosk.card.virtual.state import Forgery
from tests.fakes.card import Never, ignore
from tests.fakes.states import NOW, authority, key

OFFERS = (variant("ECDH-GM-AES-128", 13),)

AA_CHALLENGE = "F173589974BF40C6"
AA_MESSAGE = (
    "6A9D2784A67F8E7C659973EA1AEA25D95B6C8F91E5002F369F0FBDCE8A3CEC1991B543F1696546C5524CF23A5303CD6C98599F40B7"
    "9F377B5F3A1406B3B4D8F96784D23AA88DB7E1032A405E69325FA91A6E86F5C71AEA978264C4A207446DAD4E7292E2DCDA3024B47D"
    "A8C063AA1E6D22FBD976AB0FE73D94D2D9C6D88127BC"
)
"""F of the worked example of active authentication (ICAO 9303-11 appendix F)."""


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


def agreement(cipher: Cipher, number: int = 12) -> Agreement:
    return Agreement(number, cipher, fresh(standard_group(number).order))


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


def test_errors_keep_their_names() -> None:
    with pytest.raises(MalformedError):
        dg14(b"\x6f\x00")
    assert StatusError(0x6A88).status == apdu.NO_REFERENCE


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
