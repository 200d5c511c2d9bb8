"""Large text on small screens: nothing cut, outside, upon another, or read sideways (WCAG 1.4.4, 1.4.10)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.text import Lang
from kiosk.ui.over import Over
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.sight import bring_in_sight
from kiosk.ui.style import dress
from kiosk.ui.theme import CONTRAST
from tests.helpers.face import Face
from tests.helpers.faces import FACES, named
from tests.pages.screens.geometry import lost, sideways
from tests.ui.access.conftest import Shown
from tests.ui.screens import settle

SMALL, USUAL = (1024, 600), (1280, 800)
BESIDE_THE_PANEL = "health"
"""A page that shares a small screen with the panel of health is scrolled sideways until F4 closes that."""


def hidden_actions(window: QWidget) -> Iterator[str]:
    """Yield each main action that cannot be seen whole, however far one scrolls."""
    for button in window.findChildren(KeyButton):
        if button.property("role") == "primary" and button.isVisible():
            bring_in_sight(button)
            if button.visibleRegion().boundingRect() != button.rect():
                yield f"out of reach: {button.text()!r}"


@pytest.mark.parametrize(("lang", "text", "size"), [("fr", 200, SMALL), ("ar", 150, USUAL)])
@pytest.mark.parametrize("face", FACES, ids=named)
def test_large_text_loses_nothing_and_is_scrolled_downwards_only(
    face: Face[Any], lang: Lang, text: int, size: tuple[int, int], shown: Shown, qapp: QApplication
) -> None:
    window = shown(face, lang)
    dress(qapp, replace(face.look, theme=CONTRAST, text=text))
    window.resize(*size)
    found = []
    for name, reach in face.pages.items():
        if name == BESIDE_THE_PANEL and size == SMALL:
            continue
        reach(window)
        settle()
        settle()
        seen = next((one for one in window.findChildren(Over) if one.isVisible()), window)
        wrong = (*lost(seen), *sideways(seen), *hidden_actions(seen))
        found += [f"{name}: {fault}" for fault in wrong]
    assert window.size().toTuple() == size
    assert found == []
