"""Which computer this is: a device id and its signing key, made once, in the computer's own register only.

Neither ever changes, so that a copy of the data folder, made after the enrolment, is good for years
(docs/decisions/0151).
"""

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import Connection, insert, select
from uuid_utils import uuid7

from kiosk.cases.memory import recall
from kiosk.cases.tables import memory
from kiosk.errors import KioskError

KEY = "signing-key"
"""Under which the key is remembered."""
_HERE = select(memory.c.device).where(memory.c.key == KEY)


def known(conn: Connection) -> str:
    """Return the device whose key is kept in this register, empty before it is made."""
    return conn.execute(_HERE).scalar() or ""


def made(conn: Connection) -> str:
    """Return the device, made with its key if there is none; for the writer's connection."""
    return known(conn) or _make(conn)


def private_key(conn: Connection) -> ec.EllipticCurvePrivateKey:
    """Return the station's signing key (P-256, RFC 7518). Raises KioskError ``register-damaged``."""
    key = serialization.load_pem_private_key(recall(conn, KEY).encode("ascii"), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise KioskError("register-damaged")
    return key


def _make(conn: Connection) -> str:
    device = str(uuid7())
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    conn.execute(insert(memory).values(device=device, key=KEY, value=pem.decode("ascii")))
    return device
