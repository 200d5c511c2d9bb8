"""The seal: genuine, tampered, of an unknown key or no seal at all, and silent about the applicant."""

import dataclasses

import base45
import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import KioskError, sentence
from kiosk.print.cose import key_id, keyring, opened, signed
from kiosk.print.seal import PREFIX, Claim, Verified, seal, seals, verify
from tests.fakes.deposited import FORM, PUBLIC, SIGNER, case, household, sealed

KEYS = keyring([PUBLIC])
SEALED = sealed()


def refusal(text: str) -> str:
    with pytest.raises(KioskError) as refused:
        verify(text, KEYS)
    assert sentence(refused.value, "ar")
    return refused.value.code


def with_claims(claims: object) -> str:
    message = signed(cbor2.dumps(claims), SIGNER.private_key)
    return PREFIX + str(base45.b45encode(message).decode())


def message_of(text: str) -> bytearray:
    return bytearray(base45.b45decode(text.removeprefix(PREFIX)))


def written(message: bytes) -> str:
    return PREFIX + str(base45.b45encode(bytes(message)).decode())


def test_a_genuine_seal_tells_what_was_deposited() -> None:
    told = verify(SEALED, KEYS)
    made = case()
    assert (told.reference, told.instant, told.office) == (str(made.reference), made.instant, "SALTB")
    assert told.persons == 4
    assert told.hash_prefix.hex() == made.hash[:16]
    assert told.kid == key_id(PUBLIC)


def test_the_seal_of_a_file_is_always_the_same() -> None:
    assert sealed() == SEALED


def test_the_short_name_of_a_key_is_its_rfc_7638_thumbprint_cut_to_8_bytes() -> None:
    from joserfc.jwk import ECKey

    assert ECKey.import_key(_pem()).thumbprint().startswith(key_id(PUBLIC)[:10])


def _pem() -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return PUBLIC.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def test_another_cose_library_would_find_a_well_formed_message() -> None:
    message = cbor2.loads(bytes(message_of(SEALED)))
    assert message.tag == 18
    protected, unprotected, payload, signature = message.value
    assert cbor2.loads(protected) == {1: -7, 4: key_id(PUBLIC).encode()}
    assert (unprotected, len(signature)) == ({}, 64)
    assert set(cbor2.loads(payload)) == set(Claim)


def test_the_seal_holds_nothing_readable_of_the_applicant() -> None:
    message = bytes(message_of(SEALED))
    applicant = household()["applicant"]
    for answer in applicant.values():
        if isinstance(answer, str) and len(answer) > 3:
            assert answer.encode() not in message


def test_a_seal_fits_a_code_an_old_camera_reads() -> None:
    assert len(SEALED) < 300
    assert set(SEALED) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")  # the alphanumeric mode


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_changed_byte_goes_through(place: int, flip: int) -> None:
    message = message_of(SEALED)
    message[place % len(message)] ^= flip
    assert refusal(written(bytes(message))) in {"seal-tampered", "seal-malformed", "seal-unknown-key"}


def test_changed_claims_are_named_tampered() -> None:
    message = cbor2.loads(bytes(message_of(SEALED)))
    protected, unprotected, payload, signature = message.value
    changed = cbor2.dumps(cbor2.loads(payload) | {Claim.PERSONS.value: 9})
    forged = cbor2.dumps(cbor2.CBORTag(18, [protected, unprotected, changed, signature]))
    assert refusal(written(forged)) == "seal-tampered"


def test_a_key_nobody_told_us_of_is_named() -> None:
    other = ec.derive_private_key(7, ec.SECP256R1())
    with pytest.raises(KioskError) as refused:
        verify(SEALED, keyring([other.public_key()]))
    assert (refused.value.code, refused.value.values) == ("seal-unknown-key", {"key": key_id(PUBLIC)})


def test_a_key_of_the_right_name_that_did_not_sign_is_no_proof() -> None:
    other = ec.derive_private_key(7, ec.SECP256R1()).public_key()
    with pytest.raises(KioskError) as refused:
        verify(SEALED, {key_id(PUBLIC): other})
    assert refused.value.code == "seal-tampered"


@given(st.text(alphabet="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:é", max_size=80))
def test_any_text_that_is_no_seal_is_named_malformed(text: str) -> None:
    assert refusal(text) == "seal-malformed"
    assert refusal(PREFIX + text) == "seal-malformed"


@given(st.binary(max_size=80))
def test_any_bytes_that_are_no_message_are_named_malformed(message: bytes) -> None:
    assert refusal(written(message)) == "seal-malformed"


@pytest.mark.parametrize(
    "message",
    [
        cbor2.dumps(cbor2.CBORTag(18, [b"", {}, b"", b"\x00" * 63])),
        cbor2.dumps(cbor2.CBORTag(18, [b"", {1: 2}, b"", b"\x00" * 64])),
        cbor2.dumps(cbor2.CBORTag(17, [b"", {}, b"", b"\x00" * 64])),
        cbor2.dumps(cbor2.CBORTag(18, [cbor2.dumps({1: -8, 4: b"k"}), {}, b"", b"\x00" * 64])),
        cbor2.dumps(cbor2.CBORTag(18, [cbor2.dumps([]), {}, b"", b"\x00" * 64])),
        b"\x81" * 700,
    ],
    ids=["short signature", "unprotected header", "other tag", "other algorithm", "no header", "deep nest"],
)
def test_messages_of_another_shape_are_malformed(message: bytes) -> None:
    assert refusal(written(message)) == "seal-malformed"


def test_a_text_too_long_for_a_code_is_not_even_decoded() -> None:
    assert refusal(PREFIX + "0" * 1000) == "seal-malformed"


@pytest.mark.parametrize("claims", [[], {1: "x"}, {1: 1, 2: 2, 3: "x", 4: 4, 5: b"", 6: b""}])
def test_a_signature_over_other_claims_is_no_seal(claims: object) -> None:
    assert refusal(with_claims(claims)) == "seal-malformed"


@pytest.mark.parametrize("instant", [-1, 2**60])
def test_an_instant_out_of_the_calendar_is_no_seal(instant: int) -> None:
    claims = {1: "r", 2: instant, 3: "o", 4: 1, 5: b"", 6: b""}
    assert refusal(with_claims(claims)) == "seal-malformed"


def test_a_seal_is_that_of_its_own_file_only() -> None:
    told = verify(SEALED, KEYS)
    assert seals(told, case(), FORM)
    assert not seals(told, case(hash="5b" * 32), FORM)
    assert not seals(told, case(household(idcs="2167776135")), FORM)
    assert not seals(dataclasses.replace(told, reference="SALTB-A1-26-00043-00"), case(), FORM)


def test_the_same_applicant_in_two_files_leaves_two_commitments() -> None:
    first, second = (verify(seal(made, FORM, SIGNER), KEYS) for made in (case(), case(hash="77" * 32)))
    assert isinstance(first, Verified)
    assert first.commitment != second.commitment


def test_opened_returns_who_signed_and_what() -> None:
    assert opened(signed(b"said", SIGNER.private_key), KEYS) == (key_id(PUBLIC), b"said")
