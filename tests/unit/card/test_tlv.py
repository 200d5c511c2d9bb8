import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.card import tlv
from kiosk.card.tlv import MalformedError, Tlv

TAGS = st.sampled_from([0x04, 0x30, 0x61, 0x7C, 0x5F0E, 0x7F49, 0x7F60, 0x7F8101])


@given(st.lists(st.tuples(TAGS, st.binary(max_size=300)), max_size=6))
def test_objects_written_are_the_objects_read(objects: list[tuple[int, bytes]]) -> None:
    written = b"".join(tlv.encode(tag, value) for tag, value in objects)

    assert tlv.parse(written) == tuple(Tlv(tag, value) for tag, value in objects)


@given(st.binary(max_size=80))
def test_no_bytes_end_in_anything_but_objects_or_malformed(noise: bytes) -> None:
    try:
        found = tlv.parse(noise)
    except MalformedError:
        return
    assert sum(len(each.value) for each in found) <= len(noise)


@given(st.binary(min_size=1, max_size=300), st.data())
def test_an_object_cut_anywhere_is_refused(value: bytes, data: st.DataObject) -> None:
    whole = tlv.encode(0x5F0E, value)
    cut = data.draw(st.integers(1, len(whole) - 1))

    with pytest.raises(MalformedError):
        tlv.parse(whole[:cut])


@pytest.mark.parametrize(
    ("length", "field"),
    [(0, "00"), (127, "7f"), (128, "8180"), (255, "81ff"), (256, "820100"), (65536, "83010000")],
)
def test_lengths_take_their_shortest_form(length: int, field: str) -> None:
    assert tlv.encoded_length(length).hex() == field


@pytest.mark.parametrize(
    "raw",
    ["", "1f", "5f", "5f81", "1f818181", "30", "3080", "3085ffffffff00", "308201", "3002aa", "6f82000100ff"],
)
def test_a_broken_object_is_malformed(raw: str) -> None:
    with pytest.raises(MalformedError):
        tlv.need(bytes.fromhex(raw), 0x30)


def test_a_header_of_no_bytes_is_malformed() -> None:
    with pytest.raises(MalformedError, match="tag missing"):
        tlv.header(b"")


def test_a_path_leads_to_the_first_object_at_its_end() -> None:
    data = bytes.fromhex("7c0580010a8200")

    assert tlv.find(data, 0x7C, 0x80) == b"\x0a"
    assert tlv.find(data, 0x7C, 0x82) == b""
    assert tlv.find(data, 0x7C, 0x84) is None
    assert tlv.find(data, 0x7D, 0x84) is None


def test_what_is_needed_and_missing_is_named_by_its_tag() -> None:
    with pytest.raises(MalformedError, match="84 missing"):
        tlv.need(bytes.fromhex("7c0580010a8200"), 0x7C, 0x84)


def test_a_value_does_not_show_in_a_repr() -> None:
    assert "ALAOUI" not in repr(Tlv(0x5F0E, b"ALAOUI"))
