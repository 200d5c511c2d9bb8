"""A chip may hold anything where its photo should be: the page then shows none, and nothing falls."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.ui.photo import photo


def picture(kind: str, side: int = 24) -> bytes:
    held = BytesIO()
    Image.new("RGB", (side, side), "red").save(held, kind)
    return held.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "JPEG2000"])
def test_both_kinds_of_a_chip_are_shown_and_never_larger_than_the_page(kind: str) -> None:
    shown = photo(picture(kind, 600))
    assert shown is not None
    assert (shown.width(), shown.height()) == (480, 480)


@pytest.mark.parametrize(
    "data", [None, b"", b"\xff\xd8\xff", b"not a picture", picture("PNG"), picture("EPS")]
)
def test_what_no_chip_holds_is_not_opened(data: bytes | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("subprocess.check_call", lambda *_, **__: pytest.fail("Ghostscript was started"))
    assert photo(data) is None


@given(st.sampled_from(["JPEG", "JPEG2000"]), st.integers(0, 10**6), st.binary(min_size=1, max_size=20))
def test_a_spoilt_photo_is_shown_or_not(kind: str, place: int, noise: bytes) -> None:
    whole = picture(kind)
    place %= len(whole)
    shown = photo(whole[:place] + noise + whole[place + len(noise) :])
    assert shown is None or shown.width() > 0
