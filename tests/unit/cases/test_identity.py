from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from joserfc import jws
from joserfc.jwk import ECKey

from kiosk.cases.identity import station_identity
from kiosk.cases.memory import recall, remember
from kiosk.cases.seen import TOLERANCE, see, trusted, vouch
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from tests.fakes.filings import NOON


def test_the_identity_is_made_once_and_outlives_the_process(store: Store, again: Callable[[], Store]) -> None:
    made = station_identity(store)
    store.close()
    kept = station_identity(again())
    assert (kept.device, kept.public_jwk) == (made.device, made.public_jwk)
    assert made.device[14] == "7"


def test_two_registers_are_two_devices(store: Store, tmp_path: Path) -> None:
    other = Store.open(tmp_path / "other")
    assert station_identity(other).device != station_identity(store).device
    other.close()


def test_the_public_jwk_verifies_what_the_private_key_signs(store: Store) -> None:
    identity = station_identity(store)
    signature = identity.private_key.sign(b"receipt", ec.ECDSA(hashes.SHA256()))
    ECKey.import_key(identity.public_jwk).public_key.verify(signature, b"receipt", ec.ECDSA(hashes.SHA256()))
    pem = identity.private_key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    token = jws.serialize_compact({"alg": "ES256"}, b"batch", ECKey.import_key(pem))
    assert jws.deserialize_compact(token, ECKey.import_key(identity.public_jwk)).payload == b"batch"
    assert "d" not in identity.public_jwk
    assert identity.public_jwk["crv"] == "P-256"


def test_the_private_key_shows_in_no_repr(store: Store) -> None:
    assert "private" not in repr(station_identity(store))


def test_an_identity_made_meanwhile_by_a_command_is_taken(
    store: Store, again: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.cases import device

    first = station_identity(store)
    answers = iter(["", first.device])
    monkeypatch.setattr(device, "known", lambda conn: next(answers))
    assert station_identity(again()).public_jwk == first.public_jwk


def test_a_key_of_another_kind_is_a_damaged_register(store: Store) -> None:
    station_identity(store)
    pem = ed25519.Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    with store.own.begin() as conn:
        remember(conn, "signing-key", pem.decode())
    with pytest.raises(KioskError, match="register-damaged"):
        station_identity(store)


def test_memory_keeps_the_last_word(store: Store) -> None:
    with store.begin() as conn:
        assert recall(conn, "link") == ""
        remember(conn, "link", "up")
        remember(conn, "link", "captive")
        assert recall(conn, "link") == "captive"


def test_a_clock_behind_what_was_seen_is_not_trusted(store: Store) -> None:
    with store.begin() as conn:
        assert trusted(conn, NOON)
        assert see(conn, NOON)
        assert see(conn, NOON - TOLERANCE)
        assert not see(conn, NOON - TOLERANCE - timedelta(milliseconds=1))
        assert not trusted(conn, NOON - timedelta(days=1))
        assert trusted(conn, NOON - TOLERANCE)
        assert see(conn, NOON + timedelta(days=1))


def test_a_clock_once_years_ahead_is_forgiven_on_the_hubs_word(store: Store) -> None:
    with store.begin() as conn:
        see(conn, NOON + timedelta(days=3650))
        assert not trusted(conn, NOON)
        vouch(conn, NOON)
        assert see(conn, NOON)


def test_an_identity_is_a_value(store: Store) -> None:
    identity = station_identity(store)
    assert replace(identity, device="other").public_jwk == identity.public_jwk
