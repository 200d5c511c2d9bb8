"""A touch of the on-screen keyboard, from the press until letter and key stand painted; both scripts.

``kiosk bench onscreen_key`` prints the median and the 95th percentile over all letters, typed into a
question of a form on 1280 x 800; the floor is a bare QPushButton painted pressed, in turn in
the same run. Budget: 16 ms.
"""

import os
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from kiosk.forms.schema import Field
from kiosk.text import Words
from kiosk.ui.fields.line import Line
from kiosk.ui.look import Look
from kiosk.ui.onscreen.keyboard import Keyboard
from kiosk.ui.start import application
from kiosk.ui.style import dress

ROUNDS, BUDGET, DENSITY = 6, 16, 3.8
PRESS, RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease


def touched(target: QWidget, kind: QEvent.Type) -> None:
    """Give a widget a press or a release in its middle."""
    place = QPointF(target.width() / 2, target.height() / 2)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    there = QPointF(target.mapToGlobal(place.toPoint()))
    event = QMouseEvent(
        kind, place, there, left, left if kind == PRESS else none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(target, event)


def milliseconds(do: Callable[[], object]) -> float:
    """Return how long it takes until what is done stands painted."""
    since = perf_counter()
    do()
    QApplication.processEvents()
    return (perf_counter() - since) * 1000


def pressed(target: QWidget) -> float:
    """Press and release a widget, and return the milliseconds of the press."""
    taken = milliseconds(partial(touched, target, PRESS))
    milliseconds(partial(touched, target, RELEASE))
    return taken


def presses(window: QWidget) -> Iterator[tuple[float, float]]:
    """Yield the milliseconds of each letter's press, and of a bare button's beside it."""
    line, keyboard, bare = (
        Line(Field("q", "text", Words("سؤال", "Q"), max_length=900)),
        Keyboard(window),
        QPushButton("a"),
    )
    page = QVBoxLayout(window)
    for part in (line, bare, keyboard):
        page.addWidget(part)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    line.setFocus()
    keyboard.show()
    QApplication.processEvents()
    for layout in ("arabic", "azerty") * ROUNDS:
        keyboard.show_layout(layout)
        QApplication.processEvents()
        board = keyboard.board
        for cap in [one for one in board.keys if one.key.text] if board is not None else []:
            yield pressed(cap), pressed(bare)
        line.set_value("")


def main() -> None:
    """Measure and print figure, floor and ratio."""
    dress(application("ar"), Look(touch=DENSITY))
    window = QWidget()
    keys, floors = zip(*presses(window), strict=True)
    window.close()
    slow, floor = quantiles(keys, n=20)[-1], quantiles(floors, n=20)[-1]
    print(
        f"on-screen key: p50 {median(keys):.1f} ms, p95 {slow:.1f} ms over {len(keys)} presses; "
        f"floor, a bare button: p95 {floor:.1f} ms; ratio {slow / floor:.1f}; budget {BUDGET} ms"
    )


if __name__ == "__main__":
    main()
