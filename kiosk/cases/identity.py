"""Who this station is to the hub: a device id, an epoch and a signing key, made inside the register."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import Connection
from uuid_utils import uuid7

from kiosk.cases.memory import recall, remember
from kiosk.cases.store import Store
from kiosk.errors import KioskError

_DEVICE, _EPOCH, _KEY = "device", "epoch", "signing-key"


@dataclass(frozen=True)
class StationIdentity:
    """A device of one epoch, and its ES256 key (P-256, RFC 7518): seals receipts and signs batches."""

    device: str
    """UUIDv7, for the life of this register."""
    epoch: int
    """From 1; a restored or cloned register goes on in a new one."""
    private_key: ec.EllipticCurvePrivateKey = field(repr=False)

    @cached_property
    def public_jwk(self) -> dict[str, Any]:
        """The public key as a JWK (RFC 7517) with its RFC 7638 thumbprint as ``kid``."""
        from joserfc.jwk import ECKey  # noqa: PLC0415 -- 0.1 s that only enrolment and sending need

        key = ECKey.import_key(self._pem_public())
        return {**key.as_dict(private=False), "kid": key.thumbprint(), "alg": "ES256", "use": "sig"}

    def _pem_public(self) -> bytes:
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        return self.private_key.public_key().public_bytes(serialization.Encoding.PEM, form)


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who gives out a number: the office and station in the reference, and the device behind them."""

    office: str
    station: str
    identity: StationIdentity


def station_identity(store: Store) -> StationIdentity:
    """Return the station's identity, made at the first call."""
    with store.read() as conn:
        if recall(conn, _DEVICE):
            return _kept(conn)
    with store.begin() as conn:
        if not recall(conn, _DEVICE):
            _make(conn)
        return _kept(conn)


def begin_epoch(conn: Connection, epoch: int) -> None:
    """Go on in a new log: the one before has another history at the hub than here."""
    remember(conn, _EPOCH, str(epoch))


def _make(conn: Connection) -> None:
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    remember(conn, _DEVICE, str(uuid7()))
    remember(conn, _EPOCH, "1")
    remember(conn, _KEY, pem.decode("ascii"))


def _kept(conn: Connection) -> StationIdentity:
    key = serialization.load_pem_private_key(recall(conn, _KEY).encode("ascii"), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise KioskError("register-damaged")
    return StationIdentity(recall(conn, _DEVICE), int(recall(conn, _EPOCH)), key)
