"""The form page, from the order to show it until it is painted: the demonstration's household, 1280 x 800.

``kiosk bench form_page`` prints the first time in a warm window and the median of later ones, over all stops;
the floor is a page of as many bare labels and line edits, built and painted in turn in the same run.
Budget: 50 ms for the first and for the slowest stop.
"""

import json
import os
import tempfile
from functools import partial
from pathlib import Path
from statistics import median
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QLineEdit, QStackedWidget, QWidget

from benchmarks._screen import Taken, middle, taken
from kiosk.app.late import LateDesk, settle
from kiosk.demo.journey import HOUSEHOLD
from kiosk.flows.counter import Step
from kiosk.flows.desk import Desk
from kiosk.forms.answers import Answers
from kiosk.settings import Settings, Station
from kiosk.ui.background import Inline
from kiosk.ui.notices import Notices
from kiosk.ui.pages.counter.form import FormPage
from kiosk.ui.start import application
from kiosk.ui.window import CounterWindow

ROUNDS, BUDGET = 15, 50


def bare(stack: QStackedWidget, labels: int, edits: int) -> None:
    """Show a page of so many plain widgets, in pairs."""
    before, page = stack.currentWidget(), QWidget()
    grid = QGridLayout(page)
    for number in range(labels):
        grid.addWidget(QLabel(f"label {number}"), number, 0)
    for number in range(edits):
        grid.addWidget(QLineEdit(f"answer {number}"), number, 1)
    stack.addWidget(page)
    stack.setCurrentWidget(page)
    if before is not None:
        stack.removeWidget(before)
        before.deleteLater()


def opened(folder: Path) -> CounterWindow:
    """Return a started window with the household in hand, before the form page."""
    desk = LateDesk(folder, Settings(station=Station(training=True)))
    window = CounterWindow(cast("Desk", desk), Inline(Notices()))
    window.show()
    window.start()
    settle()
    while window.pages.build_ahead():
        QApplication.processEvents()
    window.step(Step.NEW)
    window.hand.put_all(Answers.from_json(json.loads(HOUSEHOLD.read_text(encoding="utf-8"))))
    QApplication.processEvents()
    return window


def slowest(form: FormPage) -> tuple[str, Taken]:
    """Return the stop that takes longest, by the median of some rounds, and what it takes."""
    stops = {
        stop: middle([taken(partial(form.go, stop)) for _ in range(ROUNDS)])
        for stop in dict.fromkeys(form.stop_ids)
    }
    return max(stops.items(), key=lambda one: one[1].wall)


def main() -> None:
    """Measure and print figure, floor and ratio."""
    app = application("ar")
    with tempfile.TemporaryDirectory() as folder:
        window = opened(Path(folder))
        form = window.pages.form
        first = taken(lambda: window.step(Step.BY_HAND))
        stop, later = slowest(form)
        form.go(stop)
        counts = [sum(one.isVisible() for one in form.findChildren(kind)) for kind in (QLabel, QLineEdit)]
        window.close()
    app.setStyleSheet("")
    stack = QStackedWidget()
    stack.resize(1280, 800)
    stack.show()
    floor = median(taken(lambda: bare(stack, *counts)).wall for _ in range(ROUNDS))
    print(
        f"form page: first {first.wall:.0f} ms ({first.own:.0f} the screen's own), "
        f"slowest stop ({stop}) {later.wall:.0f} ms ({later.own:.0f}); "
        f"floor, {counts[0]} bare labels and {counts[1]} line edits: {floor:.1f} ms; "
        f"ratio {later.wall / floor:.1f}; budget {BUDGET} ms"
    )


if __name__ == "__main__":
    main()
