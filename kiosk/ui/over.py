"""What lies over a part of a window for a while, as large as it, and gives the focus back when it goes."""

from typing import cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid
from typing_extensions import override


class Over(QFrame):
    """Starts away; what it covers stays as it is under it, and is not reached by any key."""

    def __init__(self, covered: QWidget) -> None:
        """Take what is covered; this grows with it."""
        super().__init__(covered)
        self._over = covered
        self._before: QWidget | None = None
        self._asked: QWidget = self
        covered.installEventFilter(self)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._hold)
        self.hide()

    def lie_over(self, focus: QWidget) -> None:
        """Cover everything, and give the focus to a part of this: a screen reader begins there."""
        self._before, self._asked = QApplication.focusWidget(), focus
        self.resize(self._over.size())
        self.raise_()
        self.show()
        focus.setFocus()

    def uncover(self) -> None:
        """Show what is covered again, with the focus where it was."""
        self.hide()
        before, self._before = self._before, None
        # A page may have been built anew meanwhile, and what had the focus be gone.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with what is covered."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._over.size())
        return False

    def _hold(self, before: QWidget | None, now: QWidget | None) -> None:
        """Keep the keyboard: what asks for the focus under this has it when this is away."""
        if now is None or now is self or self.isAncestorOf(now) or not self.isVisible():
            return
        if now.window() is self.window():
            self._before = now
            # What is asked may be away, or take nothing while an answer is awaited.
            able = (one for one in (before, self._asked) if one is not None and self._holds(one))
            next(able, self).setFocus()

    def _holds(self, one: QWidget) -> bool:
        """Say whether a part of this can have the focus now."""
        return self.isAncestorOf(one) and one.isVisible() and one.isEnabled()
