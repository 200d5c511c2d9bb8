"""A test that used Qt leaves no window behind."""

import gc
from collections.abc import Iterator

import pytest

TOLERATED = {"QTipLabel"}
"""Windows that Qt keeps for itself: the tool tip."""


def open_windows() -> list[object]:
    """Return the top-level widgets that still exist, once deferred deletions are done."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.metaObject().className() not in TOLERATED and widget.parent() is None
    ]


def left_behind(before: list[object]) -> list[object]:
    """Return the windows that were not there before, after giving Python a chance to let go of them."""
    left = [window for window in open_windows() if window not in before]
    if left:
        left.clear()
        gc.collect()
        left = [window for window in open_windows() if window not in before]
    return left


@pytest.fixture(autouse=True)
def _no_window_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    if "qapp" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    before = open_windows()
    yield
    left = left_behind(before)
    if left:
        names = ", ".join(sorted(type(window).__name__ for window in left))
        for window in left:
            window.deleteLater()  # so that the next test is not blamed too
        pytest.fail(f"windows left behind: {names}")
