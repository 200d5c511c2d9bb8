"""Charts: their axis, where bars stand, keys and mouse, mirrored; a pattern for each kind of part."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.charts.bars import Bar, Bars, Kind
from kiosk.ui.charts.chart import BarChart
from kiosk.ui.charts.fill import filled
from kiosk.ui.charts.legend import Legend, Sample
from kiosk.ui.charts.plot import Plot
from kiosk.ui.charts.scale import ticks
from kiosk.ui.charts.share import ShareLine
from kiosk.ui.pages.supervision.states import kinds
from kiosk.ui.parts.wrapping_row import WrappingRow

TWO = (Kind("Complet", "neutral", Qt.BrushStyle.NoBrush), Kind("Rejeté", "bad"))
BARS = Bars(TWO, tuple(Bar(str(day), f"jour {day}", (day, 8 - day)) for day in range(1, 8)))


@given(st.integers(0, 10**9), st.integers(1, 8))
def test_an_axis_reaches_past_the_greatest_value_in_few_even_steps(greatest: int, most: int) -> None:
    axis = ticks(greatest, most)
    steps = {later - sooner for sooner, later in pairwise(axis)}
    assert axis[0] == 0
    assert axis[-1] >= greatest
    assert len(steps) == 1
    assert 2 <= len(axis) <= most + 1
    assert str(steps.pop()).strip("0") in {"1", "2", "5"}


@pytest.mark.parametrize(
    ("greatest", "axis"),
    [
        (0, (0, 1)),
        (3, (0, 1, 2, 3)),
        (7, (0, 2, 4, 6, 8)),
        (55, (0, 20, 40, 60)),
        (100, (0, 20, 40, 60, 80, 100)),
    ],
)
def test_axes_are_the_ones_a_person_would_draw(greatest: int, axis: tuple[int, ...]) -> None:
    assert ticks(greatest) == axis


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=31))
def test_each_part_stands_on_the_one_below_and_none_leaves_the_room(values: list[tuple[int, int]]) -> None:
    bars = [Bar("", "", value) for value in values]
    room = QRect(40, 20, 600, 300)
    plot = Plot(room, len(bars), max(bar.whole for bar in bars))
    for number, bar in enumerate(bars):
        parts = plot.parts(number, bar)
        assert [kind for kind, _ in parts] == [kind for kind, value in enumerate(bar.parts) if value]
        for _, place in parts:
            assert plot.column(number).adjusted(-1, -1, 1, 1).contains(place)
        if len(parts) == 2:
            assert parts[1][1].bottom() <= parts[0][1].top() + 1
    assert plot.at(plot.column(0).center().x()) == 0
    assert plot.at(10) == -1


def shown(qtbot: QtBot) -> BarChart:
    chart = BarChart()
    qtbot.addWidget(chart)
    chart.show_bars(BARS)
    chart.resize(700, 300)
    chart.show()
    qtbot.waitExposed(chart)
    chart.setFocus()
    return chart


def test_arrows_walk_as_the_bars_are_read_and_enter_presses(qtbot: QtBot) -> None:
    chart, pressed = shown(qtbot), []
    chart.chosen.connect(pressed.append)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(chart, key)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Space)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Enter)
    QTest.keyClick(chart, Qt.Key.Key_A)
    assert pressed == [1, 6, 0], "nothing is pressed before a bar is reached"


def test_in_arabic_the_first_bar_stands_right_and_the_left_arrow_goes_on(qtbot: QtBot) -> None:
    chart, pressed = shown(qtbot), []
    chart.chosen.connect(pressed.append)
    left = QPoint(chart.width() - 30, 200)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=left)
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=left)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert pressed == [6, 0, 1]


def test_only_a_bar_is_pressed_and_only_by_the_first_button(qtbot: QtBot) -> None:
    chart, pressed = shown(qtbot), []
    chart.chosen.connect(pressed.append)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 200))
    QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=QPoint(300, 200))
    QTest.mouseMove(chart, QPoint(2, 150))
    QTest.mouseMove(chart, QPoint(350, 200))
    assert pressed == []
    assert chart.here == 3, "what the mouse is over is told"


def test_other_bars_are_looked_at_anew_and_no_bars_are_no_trouble(qtbot: QtBot) -> None:
    chart = shown(qtbot)
    QTest.keyClick(chart, Qt.Key.Key_End)
    chart.show_bars(BARS)
    assert chart.here == 6
    chart.show_bars(Bars(TWO, ()))
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    chart.grab()
    assert chart.here == -1


@pytest.mark.usefixtures("qapp")
def test_every_kind_of_files_is_told_apart_without_colours() -> None:
    patterns = [kind.pattern for kind in kinds()]
    assert len(set(patterns)) == len(patterns)


def test_a_legend_says_each_kind_with_its_number_and_breaks_into_lines(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.show_bars(BARS, ("28", "28"))
    legend.resize(600, 40)
    legend.show()
    first, second = legend.findChildren(Sample)
    assert first.accessibleName() == "Complet 28"
    assert first.y() == second.y()
    legend.resize(first.width() + 20, 80)
    QApplication.processEvents()
    assert second.y() > first.y()


def test_a_line_of_things_is_mirrored_and_emptied(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    line = WrappingRow(holder, 4, 4)
    things = [QWidget() for _ in range(3)]
    for thing in things:
        thing.setFixedSize(50, 20)
        line.addWidget(thing)
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holder.resize(200, 60)
    holder.show()
    assert [thing.x() for thing in things] == sorted((thing.x() for thing in things), reverse=True)
    assert line.itemAt(3) is None
    line.empty()
    assert line.count() == 0
    assert line.heightForWidth(100) == 0


def test_a_share_is_pressed_whole(qtbot: QtBot) -> None:
    pressed: list[str] = []
    line = ShareLine("reason-x", TWO[1], 0.5, "12", lambda: pressed.append("x"))
    qtbot.addWidget(line)
    line.show()
    line.grab()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert (pressed, line.accessibleName()) == (["x"], "Rejeté : 12")


def test_a_pattern_is_as_large_on_a_sharp_screen_as_on_another(qapp: QApplication) -> None:
    def filled_at(ratio: int) -> QImage:
        image = QImage(40 * ratio, 40 * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        filled(painter, QRect(0, 0, 40, 40), Kind("Incomplet", "warn", Qt.BrushStyle.Dense6Pattern))
        painter.end()
        return image

    inside = QRect(4, 4, 72, 72)
    sharp, usual = filled_at(2), filled_at(1).scaled(80, 80)
    usual.setDevicePixelRatio(2)
    assert sharp.copy(inside) == usual.copy(inside)
    assert len({sharp.pixel(x, 40) for x in range(4, 76)}) == 2
