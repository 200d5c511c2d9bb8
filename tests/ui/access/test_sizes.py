"""Text to 200 % and high contrast, on small screens: nothing cut, outside or upon another (WCAG 1.4.4)."""

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.text import Lang
from kiosk.ui.look import Look
from kiosk.ui.style import dress
from kiosk.ui.theme import CONTRAST
from tests.helpers.face_counter import COUNTER
from tests.pages.screens.geometry import lost
from tests.ui.access.conftest import Shown
from tests.ui.screens import settle


@pytest.mark.parametrize(
    ("lang", "text", "size"),
    [
        ("ar", 150, (1024, 600)),
        ("fr", 200, (1280, 800)),
    ],
    ids=lambda told: "x".join(map(str, told)) if isinstance(told, tuple) else str(told),
)
def test_nothing_is_lost_at_any_size(
    lang: Lang, text: int, size: tuple[int, int], shown: Shown, qapp: QApplication
) -> None:
    window = shown(COUNTER, lang)
    dress(qapp, Look(CONTRAST, text))
    window.resize(*size)
    found = []
    for name, reach in COUNTER.pages.items():
        if name == "covered":
            continue  # what covers the page is meant to lie upon it
        reach(window)
        settle()
        found += [f"{name}: {fault}" for fault in lost(window)]
    assert window.size().toTuple() == size
    assert found == []
