"""Everything by keys alone: Tab comes to all there is and back, in sight, and it is seen where it is."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kiosk.text import LANGS
from kiosk.ui.look import Look
from kiosk.ui.style import dress
from kiosk.ui.tabbing import stops
from kiosk.ui.theme import CONTRAST, LIGHT, Theme
from tests.helpers.face import Face
from tests.helpers.face_counter import COUNTER
from tests.helpers.faces import FACES, named
from tests.helpers.reader import told
from tests.ui.access.conftest import Shown
from tests.ui.screens import settle
from tests.ui.test_look import contrast

LEAST = 3.0
"""Contrast of the focus with what is around it (WCAG 2.2, 1.4.11)."""


def walked(window: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> Iterator[QWidget]:
    """Press Tab from wherever the focus is until it comes back; yield each stop with the focus in it."""
    first: QWidget | None = None
    for _ in range(250):
        QTest.keyClick(QApplication.focusWidget() or window, key)
        here = QApplication.focusWidget()
        assert here is not None
        if here is first:
            return
        first = first or here
        yield here
    pytest.fail(f"Tab does not come round: {told(first).shown if first else ''}")


@pytest.mark.parametrize("face", FACES, ids=named)
def test_tab_comes_to_everything_in_sight_and_round_again(face: Face[Any], shown: Shown) -> None:
    window = shown(face, "fr")
    found: list[str] = []
    for name, reach in face.pages.items():
        if name == "covered":
            continue  # any key takes the cover away
        reach(window)
        settle()
        met = []
        for here in walked(window):
            met.append(here)
            if here.visibleRegion().isEmpty():
                found.append(f"{name}: out of sight: {told(here).shown}")
        missed = [one for one in stops(window) if one not in met and not one.property("autoExclusive")]
        found += [f"{name}: never reached: {told(one).shown}" for one in missed]
    assert found == []


def test_tab_backwards_walks_the_same_way_back(shown: Shown) -> None:
    window = shown(COUNTER, "ar")
    COUNTER.pages["card"](window)
    settle()
    forth = list(walked(window))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    back = list(walked(window, Qt.Key.Key_Backtab))
    assert set(back) == set(forth)
    place = forth.index(back[0])
    assert back == [*reversed(forth[: place + 1]), *reversed(forth[place + 1 :])]


def test_tab_from_a_field_that_is_only_clicked_goes_on_beside_it(shown: Shown) -> None:
    window = shown(COUNTER, "fr")
    clerk = window.header.name_of_clerk
    clerk.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    clerk.setFocus()
    QTest.keyClick(clerk, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.header.display
    clerk.setFocus()
    QTest.keyClick(clerk, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is stops(window)[-1]


def test_the_cover_is_taken_away_by_tab_and_nothing_under_it_is_pressed(shown: Shown) -> None:
    window = shown(COUNTER, "fr")
    before = QApplication.focusWidget()
    COUNTER.pages["covered"](window)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert window.cover.isHidden()
    assert QApplication.focusWidget() is before


def test_a_cover_is_taken_away_from_a_page_that_was_built_anew_under_it(shown: Shown) -> None:
    window = shown(COUNTER, "fr")
    COUNTER.pages["form-problems"](window)
    line = window.pages.form.summary.findChild(QPushButton, "mend-applicant.idcs")
    line.setFocus()
    window.cover.show_over()
    window.speak("ar")
    settle()
    assert not isValid(line)
    QTest.keyClick(window.cover, Qt.Key.Key_Space)
    assert window.cover.isHidden()


def drawn(widget: QWidget) -> QImage:
    """Return the picture of a widget on the ground it stands on."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    return window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def marked(widget: QWidget) -> float:
    """Return the best contrast of what the focus changes in the picture of a widget; 1 where nothing is."""
    with_focus = drawn(widget)
    widget.clearFocus()
    without = drawn(widget)
    changed = {
        (with_focus.pixel(x, y), without.pixel(x, y))
        for x, y in product(range(with_focus.width()), range(with_focus.height()))
        if with_focus.pixel(x, y) != without.pixel(x, y)
    }
    return max((contrast(QColor(one).name(), QColor(other).name()) for one, other in changed), default=1.0)


@pytest.mark.parametrize("theme", [LIGHT, CONTRAST], ids=["light", "contrast"])
def test_the_focus_is_seen_on_every_kind_of_thing(
    theme: Theme, shown: Shown, qapp: QApplication, qtbot: QtBot
) -> None:
    dress(qapp, Look(theme))
    window = shown(COUNTER, LANGS[0])
    weak, kinds = {}, set()
    for name in ("home", "choose", "card", "form", "check", "register", "guides", "case"):
        COUNTER.pages[name](window)
        settle()
        for widget in stops(window):
            pressed = widget.property("checked") or widget.property("here")
            kind = (type(widget).__name__, widget.property("role"), widget.property("look"), bool(pressed))
            if kind in kinds or not widget.isVisible():
                continue
            kinds.add(kind)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            ratio = marked(widget)
            if ratio < LEAST:
                weak[f"{kind}"] = round(ratio, 2)
    assert weak == {}
    assert len(kinds) >= 10
