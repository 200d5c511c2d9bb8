"""Keys by their short names, and certificates as the register keeps them."""

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from joserfc.jwk import ECKey
from sqlalchemy import select

from kiosk.cases import certificates, numbers
from kiosk.cases.certificates import Certificate
from kiosk.cases.reference import Reference
from kiosk.cases.store import Store
from kiosk.cases.tables import counter
from kiosk.cases.thumbprint import key_id, public_key
from kiosk.errors import KioskError
from tests.fakes.filings import NOON

KEY = ec.derive_private_key(42, ec.SECP256R1()).public_key()
JWK = {name: str(value) for name, value in ECKey.import_key(KEY).as_dict().items()}


def certificate(**changed: object) -> Certificate:
    told = {
        "kid": key_id(KEY), "office": "SALTB", "station": "A1", "office_ar": "ملحقة", "office_fr": "Annexe",
        "key": JWK, "not_before": NOON, "not_after": NOON + timedelta(days=730), "token": "t",
    }  # fmt: skip
    return Certificate(**(told | changed))


def test_a_key_goes_through_its_jwk() -> None:
    assert public_key(JWK).public_numbers() == KEY.public_numbers()
    assert ECKey.import_key(JWK).thumbprint().startswith(key_id(KEY)[:10])


@pytest.mark.parametrize(
    "changed", [{"crv": "P-384"}, {"kty": "RSA"}, {"x": "AAAA"}, {"y": "é"}, {"x": JWK["y"]}, {"x": None}]
)
def test_a_jwk_that_is_no_point_on_the_curve_is_refused(changed: dict[str, str]) -> None:
    with pytest.raises(KioskError, match="key-malformed"):
        public_key(JWK | changed)


def test_a_jwk_without_its_members_is_refused() -> None:
    with pytest.raises(KioskError, match="key-malformed"):
        public_key({"kty": "EC"})


def test_a_renewal_takes_the_place_of_the_certificate_before(store: Store) -> None:
    renewed = certificate(not_after=NOON + timedelta(days=1460), token="later")
    with store.begin() as conn:
        certificates.keep(conn, certificate())
        certificates.keep(conn, renewed)
        assert certificates.of_key(conn, key_id(KEY)) == (renewed,)
        assert certificates.of_key(conn, "nobody") == ()


def test_a_revocation_holds_for_every_station_the_key_was(store: Store) -> None:
    with store.begin() as conn:
        certificates.keep(conn, certificate())
        certificates.revoke(conn, key_id(KEY), NOON, "lost")
        certificates.keep(conn, certificate(station="B1"))
        found = certificates.of_key(conn, key_id(KEY))
    assert [(one.station, one.revoked, one.reason) for one in found] == [
        ("A1", NOON, "lost"),
        ("B1", NOON, "lost"),
    ]


def test_numbers_are_carried_on_and_never_back(store: Store) -> None:
    def last() -> list[int]:
        with store.read() as conn:
            return list(conn.scalars(select(counter.c.last)))

    with store.begin() as conn:
        numbers.carry(conn, Reference("SALTB", "A1", 26, 42))
        assert numbers.take(conn, "SALTB", "A1", 26, training=False).number == 43
    with store.begin() as conn:
        numbers.carry(conn, Reference("SALTB", "A1", 26, 7))
    assert last() == [43]
    with store.begin() as conn:
        numbers.carry(conn, Reference("SALTB", "A1", 26, 99))
    assert last() == [99]
