"""Things beside each other where they have room; rows that break; pages that scroll only where they must."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.look import Look, wear
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.lead import Mend
from kiosk.ui.parts.scrolled import Fitted
from kiosk.ui.parts.sheet import actions, column, fitted, scrolled, wrapped
from tests.ui.screens import settle

LONG = "Une phrase qui demande plusieurs lignes. " * 12


KEPT: list[QWidget] = []
"""What is shown, until its test is over."""


@pytest.fixture(autouse=True)
def _usual_look() -> Iterator[None]:
    yield
    wear(Look())
    for holder in KEPT:
        holder.window().close()
        holder.window().deleteLater()
    KEPT.clear()
    settle()


class Box(QWidget):
    """Something of one size."""

    def __init__(self, width: int = 100, height: int = 40) -> None:
        super().__init__()
        self.setMinimumSize(width, height)


def words(text: str = LONG) -> QLabel:
    made = QLabel(text)
    made.setWordWrap(True)
    return made


def laid(layout: Fold, width: int, height: int = 300) -> QWidget:
    holder = QWidget()
    holder.setLayout(layout)
    return shown(holder, width, height)


def shown(holder: QWidget, width: int, height: int = 300) -> QWidget:
    KEPT.append(holder)
    holder.resize(width, height)
    holder.show()
    settle()
    return holder


def test_two_shares_stand_beside_each_other_where_both_have_room(qapp: QApplication) -> None:
    one, two = Box(), Box()
    holder = laid(Fold(one, two, shares=(1, 1)), 640)
    assert one.y() == two.y()
    assert one.width() == two.width()
    holder.resize(600, 300)
    settle()
    assert one.geometry().bottom() < two.y()
    assert one.width() == two.width() == 600


def test_larger_text_folds_sooner(qapp: QApplication) -> None:
    wear(Look(text=200))
    one, two = Box(), Box()
    laid(Fold(one, two, shares=(1, 1)), 640)
    assert one.y() < two.y()


def test_the_first_may_stand_below_when_folded(qapp: QApplication) -> None:
    beside, page = Box(), Box()
    laid(Fold(beside, page, shares=(0, 1), below=Fold.Direction.BottomToTop), 390)
    assert page.y() < beside.y()


def test_a_column_keeps_its_width_beside_and_has_all_of_it_below(qapp: QApplication) -> None:
    held, page = Box(50), Box()
    fold = Fold(held, page, shares=(0, 1))
    fold.hold(held, 200)
    holder = laid(fold, 800)
    assert (held.width(), page.x()) == (200, 216)
    holder.resize(500, 300)
    settle()
    assert held.width() == page.width() == 500


def test_what_is_hidden_needs_no_room(qapp: QApplication) -> None:
    one, two = Box(), Box()
    two.hide()
    fold = Fold(one, two, shares=(1, 1))
    laid(fold, 320)
    assert fold.direction() is Fold.Direction.LeftToRight


def test_a_fold_asks_for_no_more_than_its_widest(qapp: QApplication) -> None:
    holder = laid(Fold(Box(120), Box(250), shares=(1, 1)), 400)
    assert holder.minimumSizeHint().width() == 250


def test_a_fold_is_as_high_as_its_width_leaves_it(qapp: QApplication) -> None:
    low, high = Fold(Box(), Box(), shares=(1, 1)), Fold(words(), words(), shares=(1, 1))
    for layout in (low, high):
        laid(layout, 700)
        for height in (layout.heightForWidth, layout.minimumHeightForWidth):
            assert height(400) > height(700)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_stands_behind_a_gap_is_at_the_reading_end_of_any_line(
    qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    back, more, onward = QPushButton("back"), QPushButton("more"), QPushButton("onward")
    for button in (back, more, onward):
        button.setFixedSize(100, 40)
    bar = actions(back, 1, more, onward)
    bar.setLayoutDirection(direction)
    shown(bar, 500, 60)
    mirrored = direction is Qt.LayoutDirection.RightToLeft

    def start(button: QPushButton) -> int:
        return bar.width() - button.x() - button.width() if mirrored else button.x()

    assert [start(button) for button in (back, more, onward)] == [24, 264, 376]
    bar.resize(300, 120)
    settle()
    assert [start(button) for button in (back, more, onward)] == [24, 176, 176]
    assert back.y() == more.y() < onward.y()


def test_a_row_may_stand_in_the_middle_of_what_it_is_beside(qapp: QApplication) -> None:
    thing = Box(40, 20)
    row = wrapped(thing, spacing=4)
    fold = Fold(Box(300, 100), row, shares=(1,))
    fold.setAlignment(row, Qt.AlignmentFlag.AlignVCenter)
    laid(fold, 600, 100)
    assert thing.geometry().center().y() in {49, 50}


def page(*parts: QWidget, size: QSize) -> tuple[QWidget, Fitted]:
    """Return a page with something over its bar, and that part of it."""
    whole = QWidget()
    inside = fitted(*parts)
    outer = column(whole, 0)
    outer.addWidget(inside, 1)
    outer.addWidget(actions(QPushButton("onward")))
    shown(whole, size.width(), size.height())
    return whole, inside


def test_a_list_that_scrolls_by_itself_does_not_have_its_page_scrolled(qapp: QApplication) -> None:
    listed = scrolled(words(LONG * 4))
    _, inside = page(words("title"), listed, size=QSize(400, 300))
    assert inside.verticalScrollBar().maximum() == 0
    assert listed.verticalScrollBar().maximum() > 0


def test_with_large_text_the_page_scrolls_as_one(qapp: QApplication) -> None:
    wear(Look(text=150))
    text, holder = words(LONG * 4), QWidget()
    column(holder).addWidget(text)
    listed = scrolled(holder)
    _, inside = page(words("title"), listed, size=QSize(400, 300))
    assert inside.verticalScrollBar().maximum() > 0
    assert listed.verticalScrollBar().maximum() == 0
    text.setText("short")
    settle()
    assert inside.verticalScrollBar().maximum() == 0


def test_a_list_that_breaks_no_line_is_shown_whole_too(qapp: QApplication) -> None:
    wear(Look(text=150))
    holder = QWidget()
    column(holder).addWidget(Box(50, 700))
    listed = scrolled(holder)
    page(listed, size=QSize(400, 300))
    assert listed.height() == 700


def test_on_a_low_screen_the_bar_is_scrolled_with_its_page(qapp: QApplication) -> None:
    whole, inside = page(words(LONG * 4), size=QSize(400, 300))
    assert not inside.hasHeightForWidth()
    shown(scrolled(whole), 400, 200)
    assert inside.hasHeightForWidth()
    assert inside.verticalScrollBar().maximum() == 0


def test_what_gets_the_focus_is_brought_in_sight(qtbot: QtBot) -> None:
    lines = [QLineEdit() for _ in range(30)]
    holder = QWidget()
    rows = QVBoxLayout(holder)
    for line in lines:
        rows.addWidget(line)
    whole, _ = page(holder, size=QSize(400, 300))
    whole.activateWindow()
    qtbot.waitUntil(whole.isActiveWindow)
    lines[-1].setFocus()
    qtbot.waitUntil(lambda: not lines[-1].visibleRegion().isEmpty())
    assert QApplication.focusWidget() is lines[-1]


def test_a_sentence_that_says_what_is_wrong_breaks_and_leads_to_its_field(qapp: QApplication) -> None:
    pressed: list[str] = []
    mend = Mend("mend-x", LONG, lambda: pressed.append("x"))
    shown(mend, 300)
    assert mend.heightForWidth(300) > mend.heightForWidth(2000)
    mend.click()
    assert pressed == ["x"]
