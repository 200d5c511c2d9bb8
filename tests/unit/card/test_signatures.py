"""Signatures of every kind over a security object, and keys that are none."""

import pytest
from asn1crypto.keys import ECDomainParameters
from ecdsa import curves
from ecdsa.curves import Curve
from ecdsa.ellipticcurve import CurveFp, PointJacobi

from kiosk.card.authenticity.asn1 import UnsupportedError
from kiosk.card.authenticity.curves import curve
from kiosk.card.authenticity.keys import CurveKey, RsaKey, public_key
from kiosk.card.authenticity.schemes import HASHES, Kind, Scheme, by_oid
from kiosk.card.authenticity.security_object import hashes
from kiosk.card.authenticity.store import Store
from kiosk.card.tlv import MalformedError
from kiosk.card.virtual import der
from kiosk.card.virtual.signing import Making, Signing, point_info, written_out
from tests.fakes.states import authority, judged, signer, sod

TINY = Making(kind=Kind.RSA, bits=1024)


def trusting(making: Making) -> Store:
    return Store((authority(making).der,))


@pytest.mark.parametrize("name", sorted(HASHES.values()))
@pytest.mark.parametrize("kind", [Kind.RSA, Kind.PSS, Kind.ECDSA])
def test_every_hash_with_every_kind_of_signature(kind: Kind, name: str) -> None:
    bits = 1024 if name == "sha1" else 1536
    making = Making(kind=kind, hash=name, curve="NIST256p", bits=bits)
    found = judged(sod(signer(making), authority(making)), trusting(making))

    assert found == (("weak-hash",) if name == "sha1" else ()) + ("revocation-unknown",)


@pytest.mark.parametrize("explicit", [False, True])
@pytest.mark.parametrize(
    "name",
    [
        "NIST192p",
        "NIST224p",
        "NIST256p",
        "NIST384p",
        "NIST521p",
        "SECP256k1",
        "BRAINPOOLP192r1",
        "BRAINPOOLP224r1",
        "BRAINPOOLP256r1",
        "BRAINPOOLP256t1",
        "BRAINPOOLP320r1",
        "BRAINPOOLP384r1",
        "BRAINPOOLP512r1",
    ],
)
def test_every_curve_by_its_name_and_by_its_numbers(name: str, explicit: bool) -> None:
    signing = Signing(Making(curve=name, explicit=explicit, hash="sha512"))
    key = public_key(signing.info)
    scheme, signature = Scheme(Kind.ECDSA, "sha512"), signing.sign(b"message")

    assert isinstance(key, CurveKey)
    assert key.curve.name == name
    assert key.verifies(scheme, signature, b"message")
    assert key.verifies(Scheme(Kind.PLAIN_ECDSA, "sha512"), signing.sign(b"m", plain=True), b"m")
    assert not key.verifies(scheme, signature, b"another")
    assert not key.verifies(scheme, signature[:-3], b"message")
    assert not key.verifies(Scheme(Kind.PLAIN_ECDSA, "sha512"), bytes(3), b"message")


def test_a_curve_of_an_issuers_own_making_is_computed() -> None:
    known = curves.NIST256p
    field = known.curve
    other = known.generator * 7  # another generator makes it a curve that nobody has named
    own = Curve("own", field, PointJacobi(field, other.x(), other.y(), 1, known.order), known.oid)
    private = 0x1234567
    point = own.generator * private
    key = public_key(point_info(own, point.to_bytes("uncompressed"), explicit=True))
    signing = Signing(Making(curve="NIST256p"))
    signing.__dict__["curve"] = signing.curve.from_secret_exponent(private, own)

    assert isinstance(key, CurveKey)
    assert key.curve.name == "explicit"
    assert key.verifies(Scheme(Kind.ECDSA, "sha256"), signing.sign(b"message"), b"message")
    assert not key.verifies(Scheme(Kind.ECDSA, "sha256"), signing.sign(b"message"), b"another")
    off = CurveKey(key.curve, key.point[:-1] + b"\0")
    assert not off.verifies(Scheme(Kind.ECDSA, "sha256"), signing.sign(b"message"), b"message")


def parameters(**changed: bytes) -> ECDomainParameters:
    known, size = curves.NIST256p, 32
    whole = {
        "prime": der.integer(known.curve.p()),
        "a": der.octets((known.curve.a() % known.curve.p()).to_bytes(size, "big")),
        "base": der.octets(known.generator.to_bytes("uncompressed")),
        "kind": der.oid("1.2.840.10045.1.1"),
        "order": der.integer(int(known.order)),
    } | changed
    field = der.sequence(whole["kind"], whole["prime"])
    both = der.sequence(whole["a"], der.octets(known.curve.b().to_bytes(size, "big")))
    return ECDomainParameters.load(
        der.sequence(der.integer(1), field, both, whole["base"], whole["order"], der.integer(1))
    )


def test_numbers_that_make_no_curve_are_refused() -> None:
    assert curve(parameters()) is curves.NIST256p
    for wrong, error in (
        (parameters(prime=der.integer(2**4000 + 1)), UnsupportedError),
        (parameters(prime=der.integer(2**200)), UnsupportedError),
        (parameters(kind=der.oid("1.2.840.10045.1.2")), UnsupportedError),
        (parameters(a=der.octets(b"\x01")), MalformedError),
        (parameters(a=der.octets(b"\x01"), base=der.octets(b"\x02" + bytes(32))), MalformedError),
        (parameters(base=der.octets(b"\x04")), MalformedError),
        (parameters(order=der.integer(2**2000)), MalformedError),
        (ECDomainParameters.load(der.oid("1.3.132.0.26")), UnsupportedError),
        (ECDomainParameters.load(der.NULL), UnsupportedError),
    ):
        with pytest.raises(error):
            curve(wrong)
    assert CurveFp(7, 1, 1).p() == 7


def test_keys_that_are_too_large_or_none_are_refused() -> None:
    huge = der.sequence(der.integer(2**9000 + 1), der.integer(3))
    algorithm = der.sequence(der.oid("1.2.840.113549.1.1.1"), der.NULL)
    with pytest.raises(UnsupportedError):
        public_key(der.sequence(algorithm, der.bits(huge)))
    with pytest.raises(UnsupportedError):
        public_key(der.sequence(der.sequence(der.oid("1.2.840.10040.4.1")), der.bits(der.integer(5))))
    with pytest.raises(MalformedError):
        public_key(point_info(curves.NIST256p, b"\x02" + bytes(32), explicit=False))
    with pytest.raises(MalformedError):
        public_key(b"\x30\x80" * 4000)


@pytest.mark.parametrize(
    "numbers",
    [
        der.integer(2**1023 + 1) + der.integer(1),
        der.integer(1) + der.integer(3),
        b"\x02\x02\x80\x01" + der.integer(3),
        der.integer(2**1023 + 1) + b"\x02\x01\x83",
    ],
    ids=["every number its own signature", "no modulus", "negative modulus", "negative exponent"],
)
def test_numbers_that_make_no_key_are_refused(numbers: bytes) -> None:
    algorithm = der.sequence(der.oid("1.2.840.113549.1.1.1"), der.NULL)
    with pytest.raises(MalformedError):
        public_key(der.sequence(algorithm, der.bits(der.sequence(numbers))))


def test_a_scheme_for_another_kind_of_key_is_not_the_keys() -> None:
    rsa, point = public_key(Signing(TINY).info), public_key(Signing(Making()).info)

    assert not rsa.verifies(Scheme(Kind.ECDSA, "sha256"), bytes(128), b"")
    assert not point.verifies(Scheme(Kind.RSA, "sha256"), bytes(128), b"")
    assert not RsaKey(15, 3).verifies(Scheme(Kind.RSA, "sha256"), b"\x01", b"")


def test_a_curve_key_whose_point_lies_beside_the_curve_verifies_nothing() -> None:
    key = CurveKey(curves.NIST256p, b"\x04" + bytes(64))
    assert not key.verifies(Scheme(Kind.ECDSA, "sha256"), Signing(Making(curve="NIST256p")).sign(b""), b"")


def test_unknown_identifiers_are_named() -> None:
    for dotted, digest in (("1.2.3", "sha256"), ("1.2.840.113549.1.1.1", "")):
        with pytest.raises(UnsupportedError, match=dotted):
            by_oid(dotted, digest)
    assert by_oid("1.2.840.10045.2.1", "sha384") == Scheme(Kind.ECDSA, "sha384")


def test_a_bit_changed_in_a_signed_file_or_its_signature_is_found() -> None:
    making = Making(curve="NIST256p")
    genuine, store = sod(signer(making), authority(making)), trusting(making)
    place = genuine.index(hashes(genuine).groups[1])
    changed = genuine[:place] + bytes([genuine[place] ^ 1]) + genuine[place + 1 :]

    assert set(judged(changed, store)) >= {"hash-mismatch DG1", "signature-wrong"}
    assert written_out(curves.NIST256p)[0] == 0x30
