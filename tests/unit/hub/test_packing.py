from hashlib import sha256

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hub.packing import SAMPLE, opened, packed
from kiosk.sync.wire import DECODED_LIMIT
from tests.fakes.pen import Pen


@given(st.binary(max_size=5000) | st.sampled_from(SAMPLE.read_bytes().splitlines()))
def test_whatever_is_packed_is_opened_as_it_was(body: bytes) -> None:
    assert opened(packed(body)) == body


@given(st.binary(max_size=5000))
def test_what_was_kept_before_there_was_a_sample_is_opened(body: bytes) -> None:
    assert opened(zstandard.compress(body, 1)) == body


def test_an_entry_takes_half_the_room(pen: Pen) -> None:
    body = pen.write().body
    assert len(packed(body)) < len(zstandard.compress(body, 1)) / 2


def test_whoever_has_the_sample_and_zstd_alone_opens_an_entry() -> None:
    sample = zstandard.ZstdCompressionDict(SAMPLE.read_bytes(), dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    assert zstandard.ZstdDecompressor(dict_data=sample).decompress(packed(b"entry")[1:]) == b"entry"


def test_the_sample_never_changes() -> None:
    """What was packed against it could not be opened any more: another one gets another number."""
    told = "6dafa8e614345b2b42e1ea287ecf84dec9a7d180fb37ba170b4cf5ccaf321adc"
    assert sha256(SAMPLE.read_bytes()).hexdigest() == told


@pytest.mark.parametrize(
    "kept",
    [b"", b"x", b"\x01", b"\x01x", zstandard.compress(bytes(DECODED_LIMIT + 1)), packed(b"entry")[:-1]],
)
def test_what_cannot_be_opened_is_named(kept: bytes) -> None:
    with pytest.raises(zstandard.ZstdError):
        opened(kept)
