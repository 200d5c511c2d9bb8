"""Who this station is to the hub: its computer's device id and signing key, which never change."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kiosk.cases import device
from kiosk.cases.store import Store


class KeyStorage(StrEnum):
    """How a station keeps its signing key, as it says at its enrolment (docs/decisions/0191)."""

    REGISTER = "register"
    """In its register, encrypted (AES-256) under ``register.key``, which only the program's user can read."""


@dataclass(frozen=True)
class StationIdentity:
    """A device and its ES256 key (P-256, RFC 7518): seals receipts and signs batches."""

    device: str
    """UUIDv7, for the life of this computer's register."""
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
    mine = store.device
    with store.own.read() as conn:
        return StationIdentity(mine, device.private_key(conn))
