"""The screen's part of the dashboard: from an answer that is there until it is painted, in Arabic.

``kiosk bench dashboard_page`` prints the median of two months shown in turn, and of its page turned to, at
1280 x 800; the floor is as many bare labels and buttons and a painting of as many rectangles, built and
painted in turn in the same run. What is asked of a hub or a register is not in it: the answers are in memory.
Budget: 50 ms for each.
"""

import os
from collections.abc import Callable
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QPushButton, QStackedWidget, QWidget
from typing_extensions import override

from kiosk.cases.overview.counts import By
from kiosk.flows.supervision import Step
from kiosk.ui.background import Inline
from kiosk.ui.notices import Notices
from kiosk.ui.pages.supervision.glance import look
from kiosk.ui.start import application
from tests.fakes.supervising import FakeSupervision
from tests.helpers.face_supervision import window_on

ROUNDS, BUDGET = 15, 50
BARS = 120
"""Rectangles of a month's bars."""


class Bare(QWidget):
    """Rectangles and nothing else."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        for number in range(BARS):
            painter.fillRect(QRect(number * 5, number, 4, 60), QColor("#0b5d44"))
        painter.end()


def milliseconds(show: Callable[[], object]) -> float:
    """Return how long it takes until what is ordered stands painted on the screen."""
    since = perf_counter()
    show()
    QApplication.processEvents()
    return (perf_counter() - since) * 1000


def bare(stack: QStackedWidget, labels: int, buttons: int) -> None:
    """Show a page of so many plain widgets and a painting."""
    before, page = stack.currentWidget(), QWidget()
    grid = QGridLayout(page)
    for number in range(labels):
        grid.addWidget(QLabel(f"label {number}"), number % 20, number // 20)
    for number in range(buttons):
        grid.addWidget(QPushButton(f"{number}"), number % 20, 5 + number // 20)
    grid.addWidget(Bare(), 21, 0, 1, 8)
    stack.addWidget(page)
    stack.setCurrentWidget(page)
    if before is not None:
        stack.removeWidget(before)
        before.deleteLater()


def main() -> None:
    """Measure and print figures, floor and ratios."""
    app = application("ar")
    window = window_on(FakeSupervision(), Inline(Notices()))
    while window.pages.build_ahead():
        QApplication.processEvents()
    page = window.pages.dashboard
    page.period.units.buttons["month"].click()
    QApplication.processEvents()
    now, source = window.oversight.clock.now(), FakeSupervision().hub
    choices = (page.choice, page.choice.before())
    months = [look(source, choice, By.DAY, now) for choice in choices] * ROUNDS
    shown = median(milliseconds(lambda month=month: page.show_glance(month)) for month in months)
    window.oversight.ask = lambda *_work, **_how: None  # type: ignore[method-assign]  # the answers are there
    turned = median(
        milliseconds(lambda step=step: window.step(step))
        for _ in range(ROUNDS)
        for step in (Step.STATIONS, Step.LEAVE)
    )
    counts = [sum(one.isVisible() for one in page.findChildren(kind)) for kind in (QLabel, QPushButton)]
    window.close()
    app.setStyleSheet("")
    stack = QStackedWidget()
    stack.resize(1280, 800)
    stack.show()
    floor = median(milliseconds(lambda: bare(stack, *counts)) for _ in range(ROUNDS))
    print(
        f"dashboard page: a month shown {shown:.0f} ms, turned to {turned:.0f} ms; "
        f"floor, {counts[0]} bare labels, {counts[1]} buttons and a painting: {floor:.1f} ms; "
        f"ratios {shown / floor:.1f} and {turned / floor:.1f}; budget {BUDGET} ms"
    )


if __name__ == "__main__":
    main()
