"""Whatever is touched is 20 mm, on every page; on any screen the way on is in reach."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kiosk.text import LANGS, Lang
from kiosk.ui.booth.bar import Bar, Shape
from kiosk.ui.look import TOUCH, Look
from kiosk.ui.notices import Notices
from kiosk.ui.onscreen.keycap import KeyCap
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.selfservice import SelfServiceWindow
from kiosk.ui.start import application
from kiosk.ui.style import dress
from tests.helpers import face_kiosk as face
from tests.ui.screens import settle

DENSITY = face.DENSITY
LOW = ((1024, 600, DENSITY, 200), (1280, 800, DENSITY, 150))
SCREENS = (*LOW, (1080, 1920, 3.6, 200), (3840, 2160, 7.2, 200))
ASKED = ("question", "question-date")
"""Pages that ask one thing, above the keyboard."""
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


def _whole(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


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


SHAPES = {
    (1024, 600): {Shape.UNDER, Shape.ICONS},
    (1280, 800): {Shape.UNDER, Shape.COLUMN},
    (1080, 1920): {Shape.UNDER},
    (3840, 2160): {Shape.UNDER},
}
"""How bars stand on each screen, with the keyboard and without."""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("screen", LOW)
def test_what_is_asked_is_seen_with_its_field_above_the_keyboard(
    qtbot: QtBot, notices: Notices, lang: Lang, screen: tuple[int, int, float, int]
) -> None:
    width, height, density, text = screen
    window = opened(qtbot, notices, lang, Look(text=text, touch=density))
    window.resize(width, height)
    qtbot.waitUntil(window.isActiveWindow)
    for page in ASKED:
        face.KIOSK.pages[page](window)
        field = QApplication.focusWidget()
        assert field is not None
        qtbot.waitUntil(window.keyboard.isVisible)
        qtbot.waitUntil(lambda field=field: _whole(window.page.title) and _whole(field))
    window.close()


def test_a_bar_without_a_way_back_or_on_stands_on_any_page(qtbot: QtBot, qapp: QApplication) -> None:
    bar = Bar(None, (KeyButton(icon="chevron-up"), KeyButton(icon="chevron-down")), ())
    qtbot.addWidget(bar)
    assert [bar.lie(room) for room in (400, 300, 100)] == [Shape.UNDER, Shape.COLUMN, Shape.ICONS]


def test_where_keys_are_few_and_text_grows_words_come_back_and_go(qtbot: QtBot, notices: Notices) -> None:
    window = opened(qtbot, notices, "fr", Look(text=200, touch=DENSITY))
    window.resize(1024, 600)
    face.KIOSK.pages["result"](window)
    settle()
    page = window.pages.result
    assert (page.back.text(), page.prepare.text()) == ("", "Préparer")
    assert page.back.accessibleName() == "Précédent"
    window.resize(1920, 1080)
    settle()
    assert page.back.text() == "Précédent"
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
        assert {one.shape for one in window.page.findChildren(Bar)} <= SHAPES[width, height]
        cut = [one.text() for one in window.page.findChildren(KeyButton) if _cut(one)]
        assert cut == [], page
    window.close()
