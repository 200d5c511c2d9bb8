"""What a hub signs, without a hub: certificates of stations and pages of the feed."""

from datetime import datetime, timedelta
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.cases.thumbprint import key_id
from kiosk.hub.keys import public_jwk
from kiosk.sync.signing import sign
from kiosk.sync.wire import Certified
from tests.fakes.filings import NOON

HUB = ec.derive_private_key(11, ec.SECP256R1())
HUB_JWK = public_jwk(HUB)


def certified(key: ec.EllipticCurvePrivateKey, **changed: Any) -> Certified:
    """A certificate of station A1 of SALTB, from the day before noon and for two years."""
    since: datetime = NOON - timedelta(days=1)
    told = Certified(
        kid=key_id(key.public_key()),
        key=public_jwk(key),
        office="SALTB",
        station="A1",
        office_ar="ملحقة تابريكت",
        office_fr="Annexe de Tabriquet",
        epoch=1,
        since=since,
        until=since + timedelta(days=730),
    )
    return msgspec.structs.replace(told, **changed)


def certificate(key: ec.EllipticCurvePrivateKey, **changed: Any) -> str:
    """The same, signed by :data:`HUB`."""
    return sign(certified(key, **changed), HUB)
