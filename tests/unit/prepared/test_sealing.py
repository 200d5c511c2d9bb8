"""What is sealed for an office: opened by its key alone, refused where a bit of it differs."""

from datetime import date

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cases.prepared.sealing import Label, Sealed, seal
from kiosk.errors import KioskError
from tests.helpers.refusals import refusal_of

KEY = X25519PrivateKey.from_private_bytes(b"an office key that no office has")
LABEL = Label("SALTB", b"\1\2\3\4", date(2026, 12, 22), training=False)


@given(st.binary(max_size=600))
def test_the_office_reads_what_was_sealed_for_it_and_nobody_else_does(inner: bytes) -> None:
    sealed = Sealed.from_bytes(seal(LABEL, KEY.public_key(), inner))
    assert sealed.label == LABEL
    assert sealed.opened(KEY) == inner
    with pytest.raises(KioskError, match="prepared-damaged"):
        sealed.opened(X25519PrivateKey.generate())
    assert "secret" not in repr(sealed)


def test_it_is_hpke_in_base_mode_as_any_other_program_does_it() -> None:
    """RFC 9180: X25519, HKDF-SHA256, AES-256-GCM; the label is bound as info."""
    raw = seal(LABEL, KEY.public_key(), b"answers")
    head, secret = raw[: 1 + raw[0]], raw[1 + raw[0] :]
    assert cbor2.loads(head[1:]) == ["SALTB", b"\1\2\3\4", LABEL.until.toordinal(), False]
    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    assert suite.decrypt(secret, KEY, b"tadamon prepared application 1 " + head) == b"answers"
    assert len(secret) == 32 + len(b"answers") + 16


def test_any_bit_changed_is_noticed_the_label_included() -> None:
    raw = seal(LABEL, KEY.public_key(), b"answers")
    for place in range(len(raw)):
        changed = raw[:place] + bytes([raw[place] ^ 1]) + raw[place + 1 :]
        with pytest.raises(KioskError, match="prepared-damaged"):
            Sealed.from_bytes(changed).opened(KEY)


def test_the_same_slip_is_always_the_same_draft_and_another_is_another() -> None:
    one, two = (Sealed.from_bytes(seal(LABEL, KEY.public_key(), b"answers")) for _ in range(2))
    assert one.draft_bits(KEY) == one.draft_bits(KEY) != two.draft_bits(KEY)
    assert one.draft_bits(KEY) < 2**74
    assert one.draft_bits(KEY) != one.draft_bits(X25519PrivateKey.generate()), "nobody else can tell it"


@pytest.mark.parametrize(
    "inner",
    [
        [],
        ["SALTB", b"", 1],
        ["SALTB", "key", 739000, False],
        ["SALTB", b"key", 0, False],
        ["SALTB", b"key", 10**12, False],
        [b"SALTB", b"key", 739000, False],
        ["SALTB", b"key", 739000, 1],
    ],
    ids=range(7),
)
def test_a_label_that_says_something_else_is_refused(inner: object) -> None:
    raw = cbor2.dumps(inner)
    with pytest.raises(KioskError, match="prepared-damaged"):
        Sealed.from_bytes(bytes([len(raw)]) + raw)


@given(st.binary(max_size=80))
def test_any_bytes_are_a_slip_or_refused(raw: bytes) -> None:
    assert refusal_of(lambda: Sealed.from_bytes(raw).opened(KEY)) == "prepared-damaged"
