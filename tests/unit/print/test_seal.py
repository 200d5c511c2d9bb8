"""The seal: signed by its station or not, a receipt's or no seal at all, and silent about the applicant."""

import dataclasses

import base45
import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cases.thumbprint import key_id
from kiosk.errors import KioskError
from kiosk.print.cose import opened, signed
from kiosk.print.seal import PREFIX, Claim, Sealed, message, seal, seals, told
from tests.fakes.deposited import FORM, PUBLIC, SIGNER, case, household, sealed

SEALED = sealed()


def outcome(text: str) -> str:
    """Return the failure code, ``forged``, or ``good``."""
    try:
        read = message(text)
        told(read.payload)
    except KioskError as refused:
        return refused.code
    return "good" if read.signed_by(PUBLIC) else "forged"


def said(text: str) -> Sealed:
    return told(message(text).payload)


def with_claims(claims: object) -> str:
    return written(signed(cbor2.dumps(claims), SIGNER.private_key))


def message_of(text: str) -> bytearray:
    return bytearray(base45.b45decode(text.removeprefix(PREFIX)))


def written(encoded: bytes) -> str:
    return PREFIX + str(base45.b45encode(bytes(encoded)).decode())


def test_a_genuine_seal_tells_what_was_deposited() -> None:
    read, made = said(SEALED), case()
    assert (read.reference, read.instant, read.office) == (str(made.reference), made.instant, "SALTB")
    assert (read.persons, read.clock_trusted) == (4, True)
    assert read.hash_prefix.hex() == made.hash[:16]
    assert message(SEALED).kid == key_id(PUBLIC)
    assert outcome(SEALED) == "good"


def test_a_seal_tells_that_its_station_did_not_trust_its_clock() -> None:
    assert not said(sealed(case(clock_trusted=False))).clock_trusted


def test_the_seal_of_a_file_is_always_the_same() -> None:
    assert sealed() == SEALED


def test_the_short_name_of_a_key_is_its_rfc_7638_thumbprint_cut_to_8_bytes() -> None:
    from joserfc.jwk import ECKey

    assert ECKey.import_key(_pem()).thumbprint().startswith(key_id(PUBLIC)[:10])


def _pem() -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return PUBLIC.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def test_another_cose_library_would_find_a_well_formed_message() -> None:
    tagged = cbor2.loads(bytes(message_of(SEALED)))
    assert tagged.tag == 18
    protected, unprotected, payload, signature = tagged.value
    assert cbor2.loads(protected) == {1: -7, 4: key_id(PUBLIC).encode()}
    assert (unprotected, len(signature)) == ({}, 64)
    assert set(cbor2.loads(payload)) == set(Claim) - {Claim.CLOCK}


def test_the_seal_holds_nothing_readable_of_the_applicant() -> None:
    encoded = bytes(message_of(SEALED))
    applicant = household()["applicant"]
    for answer in applicant.values():
        if isinstance(answer, str) and len(answer) > 3:
            assert answer.encode() not in encoded


def test_a_seal_fits_a_code_an_old_camera_reads() -> None:
    assert len(SEALED) < 300
    assert set(SEALED) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")  # the alphanumeric mode


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_changed_byte_goes_through(place: int, flip: int) -> None:
    encoded = message_of(SEALED)
    encoded[place % len(encoded)] ^= flip
    text = written(bytes(encoded))
    assert outcome(text) in {"forged", "seal-malformed"}


def test_changed_claims_do_not_keep_their_signature() -> None:
    protected, unprotected, payload, signature = cbor2.loads(bytes(message_of(SEALED))).value
    changed = cbor2.dumps(cbor2.loads(payload) | {Claim.PERSONS.value: 9})
    forged = cbor2.dumps(cbor2.CBORTag(18, [protected, unprotected, changed, signature]))
    assert outcome(written(forged)) == "forged"


def test_another_key_did_not_sign() -> None:
    other = ec.derive_private_key(7, ec.SECP256R1()).public_key()
    assert not message(SEALED).signed_by(other)


@given(st.text(alphabet="0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:é", max_size=80))
def test_any_text_that_is_no_seal_is_named_malformed(text: str) -> None:
    assert outcome(text) == "seal-malformed"
    assert outcome(PREFIX + text) == "seal-malformed"


@given(st.binary(max_size=80))
def test_any_bytes_that_are_no_message_are_named_malformed(encoded: bytes) -> None:
    assert outcome(written(encoded)) == "seal-malformed"


@pytest.mark.parametrize(
    "encoded",
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
def test_messages_of_another_shape_are_malformed(encoded: bytes) -> None:
    assert outcome(written(encoded)) == "seal-malformed"


def test_a_text_too_long_for_a_code_is_not_even_decoded() -> None:
    assert outcome(PREFIX + "0" * 1000) == "seal-malformed"


@pytest.mark.parametrize("claims", [[], {1: "x"}, {1: 1, 2: 2, 3: "x", 4: 4, 5: b"", 6: b""}])
def test_a_signature_over_other_claims_is_no_seal(claims: object) -> None:
    assert outcome(with_claims(claims)) == "seal-malformed"


@pytest.mark.parametrize("instant", [-1, 2**60])
def test_an_instant_out_of_the_calendar_is_no_seal(instant: int) -> None:
    claims = {1: "r", 2: instant, 3: "o", 4: 1, 5: b"", 6: b""}
    assert outcome(with_claims(claims)) == "seal-malformed"


def test_a_seal_is_that_of_its_own_file_only() -> None:
    read = said(SEALED)
    assert seals(read, case(), FORM)
    assert not seals(read, case(hash="5b" * 32), FORM)
    assert not seals(read, case(household(idcs="2167776135")), FORM)
    assert not seals(dataclasses.replace(read, reference="SALTB-A1-26-00043-00"), case(), FORM)


def test_the_same_applicant_in_two_files_leaves_two_commitments() -> None:
    first, second = (said(seal(made, FORM, SIGNER)) for made in (case(), case(hash="77" * 32)))
    assert first.commitment != second.commitment


def test_opened_tells_who_signed_and_what() -> None:
    read = opened(signed(b"said", SIGNER.private_key))
    assert (read.kid, read.payload, read.signed_by(PUBLIC)) == (key_id(PUBLIC), b"said", True)
