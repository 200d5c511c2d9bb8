"""A signed statement is believed only whole, of its kind, and by its own key."""

import base64

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from joserfc import jws
from joserfc.jwk import ECKey, OctKey

from kiosk.errors import KioskError
from kiosk.sync.signing import claimed, sign, verified
from kiosk.sync.wire import Access, Checkpoint

KEY = ec.generate_private_key(ec.SECP256R1())
JWK = {name: str(value) for name, value in ECKey.import_key(KEY.public_key()).as_dict().items()}
LEAVE = Access("device", "/v1/x", 5)

# RFC 7515 appendix A.3: a JWS with ES256 and the key that verifies it.
RFC_KEY = {
    "kty": "EC",
    "crv": "P-256",
    "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
}
RFC_TOKEN = (
    "eyJhbGciOiJFUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"
)


class Rfc(msgspec.Struct):
    iss: str
    exp: int


def test_the_example_of_rfc_7515_verifies() -> None:
    assert verified(RFC_TOKEN, RFC_KEY, Rfc) == Rfc("joe", 1300819380)


def test_what_was_signed_comes_back() -> None:
    token = sign(LEAVE, KEY)
    assert verified(token, JWK, Access) == claimed(token, Access) == LEAVE


def test_one_kind_of_statement_does_not_pass_for_another() -> None:
    with pytest.raises(KioskError, match="signature-broken"):
        verified(sign(LEAVE, KEY), JWK, Checkpoint)


def test_another_key_does_not_verify() -> None:
    with pytest.raises(KioskError, match="signature-broken"):
        verified(sign(LEAVE, ec.generate_private_key(ec.SECP256R1())), JWK, Access)


@pytest.mark.parametrize(
    "key", [{}, {"kty": "EC"}, {"kty": "EC", "crv": "P-256", "x": "é", "y": "?"}, {"kty": "oct", "k": "AAAA"}]
)
def test_a_key_that_is_none_verifies_nothing(key: dict[str, str]) -> None:
    with pytest.raises(KioskError, match="signature-broken"):
        verified(sign(LEAVE, KEY), key, Access)


def test_an_unsigned_or_shared_key_token_is_refused() -> None:
    payload = msgspec.json.encode(LEAVE)
    secret = OctKey.import_key(JWK["x"])
    shared = jws.serialize_compact({"alg": "HS256"}, payload, secret, ["HS256"])
    header = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
    unsigned = f"{header}.{base64.urlsafe_b64encode(payload).rstrip(b'=').decode()}."
    for token in (shared, unsigned):
        with pytest.raises(KioskError, match="signature-broken"):
            verified(token, JWK, Access)


@pytest.mark.parametrize("token", ["", "a.b.c", "..", "é.a.b", "A" * 9000, "eyJhbGciOiJFUzI1NiJ9.!.x"])
def test_what_is_no_token_claims_nothing(token: str) -> None:
    for read in (lambda: claimed(token, Access), lambda: verified(token, JWK, Access)):
        with pytest.raises(KioskError, match="signature-broken"):
            read()
