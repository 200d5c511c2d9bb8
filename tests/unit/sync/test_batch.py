"""A batch carries exact bytes; whatever is changed on the way is noticed."""

from hashlib import sha256

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cases.journal import BEFORE_FIRST, next_head
from kiosk.errors import KioskError
from kiosk.sync.batch import ITEM_LIMIT, Batch, pack, unpack
from kiosk.sync.envelope import LogItem

KEY = ec.generate_private_key(ec.SECP256R1())


def chain(bodies: list[bytes], first: int = 1, head: str = BEFORE_FIRST) -> list[LogItem]:
    items = []
    for seq, body in enumerate(bodies, first):
        digest = sha256(body).hexdigest()
        head = next_head(head, digest)
        items.append(LogItem(seq, body, digest, head))
    return items


def packed(items: list[LogItem], prev_head: str = BEFORE_FIRST) -> Batch:
    return pack(items, prev_head, "device", 1, KEY)


@given(st.lists(st.binary(min_size=1).filter(lambda body: b"\n" not in body), min_size=1, max_size=5))
def test_what_was_packed_is_unpacked(bodies: list[bytes]) -> None:
    items = chain(bodies)
    batch = packed(items)
    assert unpack(batch.claims, batch.body) == tuple(items)


def test_the_chain_of_two_known_entries() -> None:
    # Computed with sha256sum over the bytes {"a":1} and {"b":2}.
    head = chain([b'{"a":1}', b'{"b":2}'])[-1].head
    first = sha256(bytes(32) + sha256(b'{"a":1}').digest()).digest()
    assert head == sha256(first + sha256(b'{"b":2}').digest()).hexdigest()


@pytest.mark.parametrize("damaged", [b"", b"other bytes", b"two\nlines"])
def test_a_damaged_entry_goes_as_its_hash_alone(damaged: bytes) -> None:
    good = chain([b"first", b"second", b"third"])
    items = [good[0], LogItem(2, damaged, good[1].hash, good[1].head), good[2]]
    batch = packed(items)
    assert batch.claims.withheld == {2: good[1].hash}
    found = unpack(batch.claims, batch.body)
    assert [item.body for item in found] == [b"first", b"", b"third"]
    assert [item.head for item in found] == [item.head for item in good]


def test_an_entry_too_large_to_travel_goes_as_its_hash_alone() -> None:
    batch = packed(chain([b"x" * (ITEM_LIMIT + 1)]))
    assert batch.body == b"\n"
    assert set(batch.claims.withheld) == {1}


def test_a_chain_that_is_broken_here_is_not_sent() -> None:
    good = chain([b"first", b"second"])
    with pytest.raises(KioskError, match="journal-chain-broken seq=2"):
        packed([good[0], LogItem(2, b"second", good[1].hash, "0" * 64)])


def test_a_changed_byte_is_noticed() -> None:
    batch = packed(chain([b"first"]))
    with pytest.raises(KioskError, match="batch-altered"):
        unpack(batch.claims, b"fIrst\n")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"", {}),
        (b"first", {}),
        (b"first\nsecond\n", {}),
        (b"first\n", {"first": 0, "last": 0}),
        (b"first\n", {"prev_head": "x"}),
    ],
)
def test_a_batch_of_another_shape_is_refused(body: bytes, told: dict[str, object]) -> None:
    claims = packed(chain([b"first"])).claims
    claims = msgspec.structs.replace(claims, body=sha256(body).hexdigest(), **told)
    with pytest.raises(KioskError, match="batch-malformed"):
        unpack(claims, body)


def test_entries_that_do_not_lead_to_the_claimed_head_are_refused() -> None:
    batch = packed(chain([b"first"]))
    with pytest.raises(KioskError, match="batch-chain-broken"):
        unpack(msgspec.structs.replace(batch.claims, prev_head="1" * 64), batch.body)
