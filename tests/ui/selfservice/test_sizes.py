"""Whatever is touched is 20 mm, on every page; on any screen the way on is in reach."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.text import LANGS, Lang
from kiosk.ui.look import TOUCH, Look
from kiosk.ui.notices import Notices
from kiosk.ui.onscreen.keycap import KeyCap
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.selfservice import SelfServiceWindow
from kiosk.ui.start import application
from kiosk.ui.style import dress
from tests.helpers import face_kiosk as face
from tests.ui.screens import settle

DENSITY = 3.8
SCREENS = ((1024, 600, 3.0, 150), (1280, 800, DENSITY, 200), (1080, 1920, 3.6, 200), (3840, 2160, 7.2, 200))
CROWDED = ("actions", "card", "question-problem", "check", "result", "follow")
"""Pages with the keyboard, with much to read, and with many buttons."""


@pytest.fixture(autouse=True)
def _undressed(qapp: QApplication) -> Iterator[None]:
    yield
    dress(qapp)


def opened(qtbot: QtBot, notices: Notices, lang: Lang, look: Look) -> SelfServiceWindow:
    dress(application(lang), look)
    window = face.build(lang, notices)
    qtbot.addWidget(window)
    return window


def targets(window: QWidget) -> list[QWidget]:
    """Return what is touched and can be seen, but for the keyboard, whose keys have tests of their own."""
    found: list[QWidget] = [*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)]
    found += window.findChildren(QComboBox)
    shown = (one for one in found if one.isVisible() and not isinstance(one, KeyCap))
    return [one for one in shown if not isinstance(one.parent(), QComboBox)]


def _cut(button: KeyButton) -> bool:
    """Say whether words of a button are wider than it."""
    return button.isVisible() and bool(button.text()) and button.width() < button.sizeHint().width()


@pytest.mark.parametrize("lang", LANGS)
def test_every_target_of_every_page_is_twenty_millimetres(qtbot: QtBot, notices: Notices, lang: Lang) -> None:
    window = opened(qtbot, notices, lang, Look(text=150, touch=DENSITY))
    least, small = round(TOUCH * DENSITY), []
    for page in face.KIOSK.pages if lang == "fr" else CROWDED:
        face.KIOSK.pages[page](window)
        settle()
        QApplication.processEvents()
        for one in targets(window):
            wide = one.width() if not isinstance(one, QCheckBox) else least
            if min(wide, one.height()) < least:
                small.append(f"{page}: {type(one).__name__} {one.objectName()} {one.width()}x{one.height()}")
    assert small == []
    window.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_on_any_screen_the_bar_and_the_tools_are_in_sight(
    qtbot: QtBot, notices: Notices, screen: tuple[int, int, float, int]
) -> None:
    width, height, density, text = screen
    window = opened(qtbot, notices, "fr", Look(text=text, touch=density))
    window.resize(width, height)
    for page in CROWDED:
        face.KIOSK.pages[page](window)
        settle()
        QApplication.processEvents()
        assert (window.width(), window.height()) == (width, height), page
        for one in targets(window):
            if window.tools.isAncestorOf(one) or one.objectName() in {"reel-up", "reel-down"}:
                corner = one.mapTo(window, one.rect().bottomRight())
                assert window.rect().contains(corner), f"{page}: {one.objectName()}"
        cut = [one.text() for one in window.page.findChildren(KeyButton) if _cut(one)]
        assert cut == [], page
    window.close()
