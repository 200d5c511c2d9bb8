"""What lies over the whole window while nobody works: no name on the screen, nothing lost under it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid
from typing_extensions import override

from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.stage import Stage
from kiosk.ui.style import L


class Cover(QFrame):
    """Covers its parent, and gives the focus back when it is away."""

    def __init__(self, parent: QWidget) -> None:
        """Start away; the cover grows with the parent."""
        super().__init__(parent)
        self._over = parent
        self.setObjectName("cover")
        self.setProperty("surface", "cover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._before: QWidget | None = None
        self._title, self._about = label("title"), label("body", "quiet")
        self._sign = picture("hand-heart", "accent", 64)
        self.inner = inner = column(holder := QWidget(), L)
        inner.addStretch(1)
        for part in (self._sign, self._title, self._about):
            inner.addLayout(row(1, part, 1))
        inner.addStretch(1)
        self.outer = column(self, 0)
        self.outer.addWidget(Stage(holder), 1)
        parent.installEventFilter(self)
        self.hide()

    def show_over(self) -> None:
        """Cover everything."""
        if self.isVisible():
            return
        self._before = QApplication.focusWidget()
        self.resize(self._over.size())
        self.raise_()
        self.show()
        self.setFocus()

    def uncover(self) -> None:
        """Show the page again, as it was."""
        self.hide()
        before, self._before = self._before, None
        # A page may have been built anew meanwhile, and what had the focus be gone.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Écran masqué"))
        self._about.setText(self.tr("Rien n'est perdu. Appuyez sur une touche pour reprendre."))
        self.setAccessibleName(f"{self._title.text()}. {self._about.text()}")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the parent."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._over.size())
        return False

    @override
    def event(self, event: QEvent) -> bool:
        """Take every key before a shortcut of the page under the cover does."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
