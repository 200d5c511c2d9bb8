"""What stands inside a widget as it is read: nothing hidden is walked, for most pages of a window are."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_NOTHING: AbstractSet[QWidget] = frozenset()


def inside(widget: QWidget, besides: AbstractSet[QWidget] = _NOTHING) -> Iterator[QWidget]:
    """Yield all widgets inside one that are not hidden, and those ``besides``, in reading order."""
    for child in widget.children():
        if isinstance(child, QWidget) and (not child.isHidden() or child in besides):
            yield child
            yield from inside(child, besides)


def takes_tab(widget: QWidget) -> bool:
    """Say whether Tab may stop at a widget, as far as its policy tells."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
