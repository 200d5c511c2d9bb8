"""How a person wants to see the program: changed on any page, nothing typed lost, kept for the next start."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.app.looks import keeper, look_of
from kiosk.settings import FILE, Screen, load
from kiosk.ui.background import Inline
from kiosk.ui.look import TOUCH, Look, worn
from kiosk.ui.parts.scrolled import Fitted
from kiosk.ui.style import dress
from kiosk.ui.theme import CONTRAST, LIGHT
from tests.ui.screens import Screens, settle

Opened = Callable[..., Screens]
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    dress(qapp)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)
    settle()


def beyond(inner: QWidget, outer: QWidget) -> bool:
    """Say whether a widget needs more room than is there."""
    least, room = inner.minimumSizeHint(), outer.size()
    return least.width() > room.width() or least.height() > room.height()


def test_the_look_that_is_worn_is_not_put_on_again(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    opened("fr")
    put_on: list[Look] = []
    monkeypatch.setattr("kiosk.ui.display.dress", lambda _app, look: put_on.append(look))
    press(Qt.Key.Key_0, CONTROL)
    press(Qt.Key.Key_F12, SHIFT)
    assert put_on == [Look(CONTRAST)]


def test_keys_change_contrast_and_text_and_what_is_typed_stays(opened: Opened) -> None:
    seat = opened("fr")
    seat.by_hand()
    seat.type_into("applicant.given_name_fr", "AMINA")
    focus = QApplication.focusWidget()
    press(Qt.Key.Key_F12, SHIFT)
    press(Qt.Key.Key_Plus, CONTROL)
    assert (worn().theme, worn().text) == (CONTRAST, 125)
    assert seat.value("applicant.given_name_fr") == "AMINA"
    assert QApplication.focusWidget() is focus
    press(Qt.Key.Key_Minus, CONTROL)
    press(Qt.Key.Key_Minus, CONTROL)
    assert worn().text == 100, "no smaller than the program's own"
    press(Qt.Key.Key_F12, SHIFT)
    press(Qt.Key.Key_Equal, CONTROL)
    press(Qt.Key.Key_0, CONTROL)
    assert worn() == Look()


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_at_twice_the_text_all_is_there_in_the_same_window_and_scrolled_to(
    lang: str, opened: Opened, qtbot: QtBot
) -> None:
    seat = opened(lang)
    window = seat.window
    size = window.size()
    display = window.header.display
    display.sizes[200].trigger()
    settle()
    assert window.size() == size
    assert display.sizes[200].isChecked()
    assert display.accessibleName(), "its word gave room, not its name"
    page = seat.home().findChild(Fitted)
    assert page is not None
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    assert page.widget().width() <= page.viewport().width()
    assert window.stack.width() >= window.stack.minimumSizeHint().width()
    last = window.rail._buttons["day"]
    window._places.ensureWidgetVisible(last)
    settle()
    assert last.visibleRegion().boundingRect() == last.rect()


def test_on_an_ordinary_screen_nothing_is_scrolled(opened: Opened) -> None:
    window = opened("fr").window
    assert not beyond(window.stack, window.stack)
    assert window._places.verticalScrollBar().maximum() == 0


def test_what_is_chosen_is_kept_for_the_next_start(
    tmp_path: Path, inline: Inline, opened: Opened, qapp: QApplication
) -> None:
    seat = opened("fr")
    seat.window.header.display._keep = keeper(tmp_path, inline)
    seat.window.header.display.contrast.trigger()
    seat.window.header.display.step_text(1)
    kept = tomllib.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert kept["screen"] == {"contrast": True, "text": 125}
    again = look_of(load(tmp_path / FILE).screen, "counter", qapp.primaryScreen())
    assert again == Look(CONTRAST, 125)


def test_only_the_kiosks_screen_is_measured_in_millimetres(qapp: QApplication) -> None:
    screen = qapp.primaryScreen()
    wide = float(screen.geometry().width())
    assert look_of(Screen(), "counter", screen) == Look(LIGHT)
    touched = look_of(Screen(width_mm=wide / 4), "kiosk", screen)
    assert touched.touch == pytest.approx(4.0)
    assert touched.high(38) == TOUCH * 4
