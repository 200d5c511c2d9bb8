"""Tab walks a window in the order in which it is read: that of its widgets, as a screen reader has it.

Qt's own order is that in which widgets were made, and here pages are made when they are first asked for and
fields when an answer asks for them: Tab went from the rail to the foot of the window, and then to the page.
"""

from itertools import takewhile

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.ui.over import Over
from kiosk.ui.parts.inside import inside, takes_tab
from kiosk.ui.parts.sight import bring_in_sight


def stops(window: QWidget) -> list[QWidget]:
    """Return every widget of a window at which Tab stops now, in reading order: that of its children.

    Where something lies over the window, those of that alone.
    """
    over = next((one for one in window.findChildren(Over) if one.isVisible()), window)
    return [widget for widget in inside(over) if _stops(widget)]


def tab(window: QWidget, *, onward: bool) -> bool:
    """Put the focus on the stop after the one that has it, or before, and bring it in sight.

    Behind the last comes the first. Say whether there was one to go to.
    """
    order, here = stops(window), QApplication.focusWidget()
    if not order:
        return False
    place = order.index(here) if here in order else _between(window, order, here, onward=onward)
    found = _pressed(order[(place + (1 if onward else -1)) % len(order)])
    reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
    found.setFocus(reason)
    bring_in_sight(found)
    return True


def _pressed(stop: QWidget) -> QWidget:
    """Return the button of a choice that is pressed: whoever comes to the choice comes to what is chosen."""
    group = stop.group() if isinstance(stop, QAbstractButton) and stop.autoExclusive() else None
    held = (one for one in group.buttons() if one.isChecked() and one.isVisible()) if group else iter(())
    return next(held, stop)


def read_in_order(*widgets: QWidget) -> None:
    """Have widgets of one parent read, and walked by Tab, in that order, whenever each was made."""
    for widget in widgets:
        widget.raise_()


def _stops(widget: QWidget) -> bool:
    return takes_tab(widget) and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _between(window: QWidget, order: list[QWidget], here: QWidget | None, *, onward: bool) -> int:
    """Return the place of a widget at which Tab does not stop, such as one that is clicked, or goes."""
    if here is None or not window.isAncestorOf(here):
        return -1 if onward else 0
    to_here = takewhile(lambda widget: widget is not here, inside(window, _around(here)))
    before = len(set(order).intersection(to_here))
    return before - 1 if onward else before


def _around(widget: QWidget | None) -> frozenset[QWidget]:
    """Return a widget and all that it stands in."""
    found = set[QWidget]()
    while widget is not None:
        found.add(widget)
        widget = widget.parentWidget()
    return frozenset(found)
