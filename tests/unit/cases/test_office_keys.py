"""An office's keys: made at one counter, told to all; private halves stay in a computer's own register."""

import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import select

from kiosk.cases import office_key_file, office_keys, passphrases
from kiosk.cases.office_key_file import read, sealed, written
from kiosk.cases.office_key_table import office_key
from kiosk.cases.office_keys import GOOD, OfficeKey
from kiosk.cases.sharing import share
from kiosk.cases.store import Store
from kiosk.errors import KioskError
from tests.fakes.filings import NOON

PASSPHRASE = "une longue phrase"
SECRET = b"an office key that no office has"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrases, "_MEMORY", 64)


def rows(store: Store) -> list[tuple[str, bytes | None]]:
    with store.read() as conn:
        return [tuple(row) for row in conn.execute(select(office_key.c.public, office_key.c.private))]


def refusal(work: Callable[[], object]) -> str:
    with pytest.raises(KioskError) as refused:
        work()
    return refused.value.code


def test_a_key_is_known_by_all_who_share_the_register_and_opens_only_where_it_was_made(store: Store) -> None:
    assert refusal(lambda: office_keys.current(store, "SALTB")) == "prepared-key-missing"
    made = office_keys.make(store, "SALTB", NOON)
    assert office_keys.current(store, "SALTB") == made
    assert office_keys.of_name(store, "SALTB", made.digest[:4]) == made
    assert made.private_key.public_key() == made.public_key
    assert made.public_key.public_bytes_raw() == made.public
    assert refusal(lambda: office_keys.current(store, "SALTC")) == "prepared-key-missing"
    assert rows(store.own) == [(made.public.hex(), made.private)]
    if store.shared:
        assert rows(store) == [(made.public.hex(), None)]
    assert "private" not in repr(made)
    assert len(made.fingerprint.split()) == 8


def test_another_counter_seals_with_it_and_opens_with_it_once_it_was_carried_over(
    shared_register: Store, register_address: str, tmp_path: Path
) -> None:
    made = office_keys.make(shared_register, "SALTB", NOON)
    with closing(Store.open(tmp_path / "second", register_address)) as second:
        known = office_keys.current(second, "SALTB")
        assert (known.public, known.private) == (made.public, None)
        assert refusal(lambda: known.private_key) == "prepared-key-unknown"
        name = made.digest[:4]
        assert refusal(lambda: office_keys.of_name(second, "SALTB", name)) == "prepared-key-unknown"
        assert refusal(lambda: office_keys.make(second, "SALTB", NOON)) == "prepared-key-elsewhere"
        (carried,) = read(written((made,), PASSPHRASE), PASSPHRASE)
        office_keys.keep(second, carried)
        assert office_keys.of_name(second, "SALTB", name) == made
        office_keys.keep(second, OfficeKey("SALTB", made.public, made.made))
        assert office_keys.current(second, "SALTB") == made, "a public half takes nothing away"
        assert rows(second) == [(made.public.hex(), None)]


def test_a_kiosk_that_becomes_a_counter_takes_the_private_half_too(store: Store) -> None:
    public = X25519PrivateKey.from_private_bytes(SECRET).public_key().public_bytes_raw()
    made = OfficeKey("SALTB", public, NOON)
    office_keys.keep(store, made)
    assert office_keys.current(store, "SALTB").private is None
    office_keys.keep(store, replace(made, private=SECRET))
    assert office_keys.current(store, "SALTB").private == SECRET


def test_a_lost_key_is_replaced_at_the_word_of_an_administrator(store: Store) -> None:
    lost = OfficeKey("SALTB", bytes(31) + b"\x09", NOON - timedelta(days=1))
    office_keys.keep(store, lost)
    assert refusal(lambda: office_keys.make(store, "SALTB", NOON)) == "prepared-key-elsewhere"
    made = office_keys.make(store, "SALTB", NOON, replace=True)
    assert office_keys.current(store, "SALTB") == made


def test_a_key_is_kept_as_long_as_its_slips_are_good_and_then_erased_everywhere(store: Store) -> None:
    first = office_keys.make(store, "SALTB", NOON)
    second = office_keys.make(store, "SALTB", NOON + timedelta(days=3))
    other = office_keys.make(store, "SALTC", NOON)
    assert office_keys.known(store, "SALTB") == (second, first)
    end = second.made + GOOD
    assert office_keys.forget(store, "SALTB", end) == 0
    assert office_keys.forget(store, "SALTB", end + timedelta(seconds=1)) == 1
    assert office_keys.known(store, "SALTB") == (second,)
    assert office_keys.known(store, "SALTC") == (other,)
    assert {public for public, _ in rows(store)} == {second.public.hex(), other.public.hex()}


def test_a_register_that_is_moved_tells_its_neighbours_the_public_half(
    own_register: Store, register_address: str
) -> None:
    made = office_keys.make(own_register, "SALTB", NOON)
    folder = own_register.folder
    own_register.close()
    share(folder, register_address)
    with closing(Store.open(folder, register_address)) as store:
        assert office_keys.current(store, "SALTB") == made
        assert rows(store) == [(made.public.hex(), None)]


@pytest.fixture
def keys(own_register: Store) -> tuple[OfficeKey, ...]:
    office_keys.make(own_register, "SALTB", NOON)
    office_keys.make(own_register, "SALTB", NOON + timedelta(days=1))
    return office_keys.known(own_register, "SALTB")


def test_a_file_of_public_halves_holds_nothing_else(keys: tuple[OfficeKey, ...]) -> None:
    file = written(keys[:1])
    assert not sealed(file)
    assert read(file) == (OfficeKey("SALTB", keys[0].public, keys[0].made),)


def test_a_file_under_a_passphrase_carries_every_key_whole(keys: tuple[OfficeKey, ...]) -> None:
    file = written(keys, PASSPHRASE)
    assert sealed(file)
    assert read(file, PASSPHRASE) == keys
    assert refusal(lambda: read(file, "une autre phrase")) == "backup-passphrase"
    assert refusal(lambda: written(keys, "court")) == "backup-passphrase-short"
    half = OfficeKey("SALTB", keys[0].public, keys[0].made)
    assert refusal(lambda: written((half,), PASSPHRASE)) == "prepared-key-unknown"


def test_a_key_put_under_anothers_seal_is_noticed(keys: tuple[OfficeKey, ...]) -> None:
    file = written(keys[:1], PASSPHRASE)
    assert refusal(lambda: read(file.replace(b"SALTB", b"SALTC"), PASSPHRASE)) == "backup-passphrase"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"tadamon-office-key", b"something"),
        (b'"version": 1', b'"version": 2'),
        (b'"public": "', b'"public": "AAAA'),
        (b'"public": "', b'"public": "?'),
        (b'"salt": "', b'"salt": "AA'),
        (b'Z",\n', b'",\n'),
        (b"{", b"["),
    ],
    ids=range(7),
)
def test_a_file_that_is_not_one_of_ours_is_refused(
    keys: tuple[OfficeKey, ...], before: bytes, after: bytes
) -> None:
    whole = written(keys, PASSPHRASE)
    assert before in whole
    assert refusal(lambda: read(whole.replace(before, after, 1), PASSPHRASE)) in {
        "prepared-key-file",
        "backup-passphrase",
    }


def test_a_file_without_a_key_or_with_one_that_nobody_can_seal_for_is_refused(
    keys: tuple[OfficeKey, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    weak = OfficeKey("SALTB", bytes(32), NOON)
    assert refusal(lambda: read(written((weak,)))) == "prepared-key-file"
    short = OfficeKey("SALTB", bytes(31), NOON)
    assert refusal(lambda: read(written((short,)))) == "prepared-key-file"
    assert refusal(lambda: read(b"\xff")) == "prepared-key-file"
    no_salt = re.sub(rb'"salt": "[^"]*"', b'"salt": "AAAA"', written(keys, PASSPHRASE))
    assert refusal(lambda: read(no_salt, PASSPHRASE)) == "prepared-key-file"
    mixed = OfficeKey("SALTB", keys[0].public, keys[0].made, keys[1].private)
    assert refusal(lambda: read(written((mixed,), PASSPHRASE), PASSPHRASE)) == "prepared-key-file"
    whole = written(keys, PASSPHRASE)
    monkeypatch.setattr(office_key_file, "_HALF", 16)
    assert refusal(lambda: read(whole, PASSPHRASE)) == "prepared-key-file"
