"""The hub's own key, made once and kept in its database: it signs checkpoints and manifests (ES256)."""

from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from joserfc.jwk import ECKey
from sqlalchemy import Connection, insert, select

from kiosk.hub.access_tables import hub_key
from kiosk.hub.database import Database
from kiosk.sync.wire import Jwk


def hub_signing_key(database: Database) -> EllipticCurvePrivateKey:
    """Return the hub's key; the first call makes it."""
    with database.write() as connection:
        kept = private_pem(connection)
    key = load_pem_private_key(kept.encode(), None)
    assert isinstance(key, EllipticCurvePrivateKey)  # noqa: S101 -- tells the type; we made it ourselves
    return key


def private_pem(connection: Connection) -> str:
    """Return the hub's key as it is kept, on a writer's connection; the first call makes it."""
    return connection.scalar(select(hub_key.c.private)) or _made(connection)


def public_jwk(key: EllipticCurvePrivateKey) -> Jwk:
    """Return the public half as a JWK (RFC 7517)."""
    return {name: str(value) for name, value in ECKey.import_key(key.public_key()).as_dict().items()}


def _made(connection: Connection) -> str:
    key = generate_private_key(SECP256R1())
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    connection.execute(insert(hub_key).values(id=1, private=pem))
    return pem
