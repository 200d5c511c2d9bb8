"""Tab's walk looks at what is shown only, and goes on from where the focus was."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kiosk.ui.parts.inside import inside
from kiosk.ui.tabbing import stops, tab


class Walked(QWidget):
    """Three parts of two buttons each, and words, in a window that is walked as ours are."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.parts = [QWidget() for _ in range(3)]
        for number, part in enumerate(self.parts):
            inner = QVBoxLayout(part)
            for sign in "ab":
                inner.addWidget(QPushButton(f"{number}{sign}"))
            inner.addWidget(QLabel("words"))
            column.addWidget(part)

    def button(self, name: str) -> QPushButton:
        return next(one for one in self.findChildren(QPushButton) if one.text() == name)

    @override
    def focusNextPrevChild(self, onward: bool) -> bool:
        return tab(self, onward=onward)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Walked]:
    made = Walked()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    yield made
    made.close()


def focused() -> str:
    here = QApplication.focusWidget()
    return here.text() if isinstance(here, QPushButton) else ""


def test_what_is_hidden_is_not_walked_with_all_that_stands_in_it(window: Walked) -> None:
    window.parts[1].hide()
    walked = list(inside(window))
    assert window.parts[1] not in walked
    assert not any(window.parts[1].isAncestorOf(one) for one in walked)
    assert [one.text() for one in stops(window)] == ["0a", "0b", "2a", "2b"]


def test_what_is_asked_for_besides_is_walked_at_its_place(window: Walked) -> None:
    window.parts[1].hide()
    walked = list(inside(window, frozenset({window.parts[1]})))
    assert [walked.index(part) for part in window.parts] == sorted(
        walked.index(part) for part in window.parts
    )


def test_a_part_that_goes_with_the_focus_in_it_leaves_it_to_what_comes_next(window: Walked) -> None:
    window.button("1a").setFocus()
    window.parts[1].hide()
    assert focused() == "2a"


def test_tab_goes_on_both_ways_from_what_takes_the_focus_by_a_press_only(window: Walked) -> None:
    pressed = window.button("1a")
    pressed.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Tab)
    assert focused() == "1b"
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Backtab)
    assert focused() == "0b"


@pytest.mark.parametrize(("onward", "first"), [(True, "0a"), (False, "2b")])
def test_without_a_focus_tab_begins_at_an_end(onward: bool, first: str, window: Walked) -> None:
    window.button("1a").setFocus()
    window.button("1a").clearFocus()
    assert tab(window, onward=onward)
    assert focused() == first


def test_a_window_without_stops_has_nowhere_to_go(window: Walked) -> None:
    for part in window.parts:
        part.hide()
    assert not tab(window, onward=True)
