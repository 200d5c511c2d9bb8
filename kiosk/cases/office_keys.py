"""The keys of an office: what a kiosk seals with the public half, every counter opens with the private one.

The private half stands in the computer's own encrypted register only, never on a server that stations share
(docs/decisions/0205); the public half is told to all.
"""

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import pairwise
from typing import Final

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from sqlalchemy import Connection, delete, insert, select, update

from kiosk.cases.office_key_table import office_key
from kiosk.cases.store import Store
from kiosk.cases.tables import to_millisecond
from kiosk.errors import KioskError

GOOD: Final = timedelta(days=30)
"""How long a slip can be opened, and so how long a key is kept after a newer one took its place."""


@dataclass(frozen=True, slots=True)
class OfficeKey:
    """One key of an office (X25519, RFC 7748)."""

    office: str
    public: bytes
    """32 bytes."""
    made: datetime
    private: bytes | None = field(repr=False, default=None)
    """32 bytes; None where only the public half is known here."""

    @property
    def digest(self) -> bytes:
        """SHA-256 of the public half; slips name the key by its first bytes."""
        return sha256(self.public).digest()

    @property
    def fingerprint(self) -> str:
        """What two people compare on two screens: 16 bytes of the digest, in groups of four signs."""
        signs = self.digest[:16].hex()
        return " ".join(signs[start : start + 4] for start in range(0, len(signs), 4))

    @property
    def public_key(self) -> X25519PublicKey:
        """The public half."""
        return X25519PublicKey.from_public_bytes(self.public)

    @property
    def private_key(self) -> X25519PrivateKey:
        """The private half. Raises KioskError ``prepared-key-unknown`` where it is not here."""
        if self.private is None:
            raise KioskError("prepared-key-unknown")
        return X25519PrivateKey.from_private_bytes(self.private)


def known(store: Store, office: str) -> tuple[OfficeKey, ...]:
    """Return the keys of an office that this computer knows, the newest first."""
    with store.own.read() as conn:
        found = _read(conn, office)
    if store.shared:
        with store.read() as conn:
            found = {**_read(conn, office), **found}
    return tuple(sorted(found.values(), key=lambda one: (one.made, one.public), reverse=True))


def current(store: Store, office: str) -> OfficeKey:
    """Return the key that slips are sealed for today. Raises KioskError ``prepared-key-missing``."""
    found = known(store, office)
    if not found:
        raise KioskError("prepared-key-missing")
    return found[0]


def of_name(store: Store, office: str, name: bytes) -> OfficeKey:
    """Return the key, with its private half, whose digest begins so. Raises ``prepared-key-unknown``."""
    for one in known(store, office):
        if one.digest.startswith(name) and one.private is not None:
            return one
    raise KioskError("prepared-key-unknown")


def make(store: Store, office: str, now: datetime, *, replace: bool = False) -> OfficeKey:
    """Make a new key, known to all that share this register; the ones before stay for reading.

    Raises KioskError ``prepared-key-elsewhere`` where another counter of the office made the present one and
    its private half is not here, unless ``replace``.
    """
    before = known(store, office)
    if before and before[0].private is None and not replace:
        raise KioskError("prepared-key-elsewhere")
    private = X25519PrivateKey.from_private_bytes(secrets.token_bytes(32))
    made = to_millisecond(now)
    key = OfficeKey(office, private.public_key().public_bytes_raw(), made, private.private_bytes_raw())
    keep(store, key)
    return key


def keep(store: Store, key: OfficeKey) -> None:
    """Keep a key with what of it is given; a private half that is here already stays."""
    with store.own.begin() as conn:
        _write(conn, key, key.private)
    if store.shared:
        with store.begin() as conn:
            _write(conn, key, None)


def forget(store: Store, office: str, now: datetime) -> int:
    """Erase the keys that a newer one replaced so long ago that no slip is good any more; return how many."""
    keys = known(store, office)
    past = {old.public for new, old in pairwise(keys) if new.made + GOOD < now}
    for each in {id(store): store, id(store.own): store.own}.values() if past else ():
        with each.begin() as conn:
            conn.execute(delete(office_key).where(office_key.c.public.in_([one.hex() for one in past])))
    return len(past)


def _read(conn: Connection, office: str) -> dict[str, OfficeKey]:
    rows = conn.execute(select(office_key).where(office_key.c.office == office))
    return {row.public: OfficeKey(office, bytes.fromhex(row.public), row.made, row.private) for row in rows}


def _write(conn: Connection, key: OfficeKey, private: bytes | None) -> None:
    this = office_key.c.public == key.public.hex()
    there = conn.execute(select(office_key.c.private).where(this)).first()
    if there is None:
        values = {"public": key.public.hex(), "office": key.office, "private": private, "made": key.made}
        conn.execute(insert(office_key).values(values))
    elif there.private is None and private is not None:
        conn.execute(update(office_key).where(this).values(private=private))
