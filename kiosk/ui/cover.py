"""What lies over the whole window while nobody works: no name on the screen, nothing lost under it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.ui.over import Over
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.stage import Stage
from kiosk.ui.style import L


class Cover(Over):
    """Covers its parent, and gives the focus back when it is away."""

    def __init__(self, parent: QWidget) -> None:
        """Start away; the cover grows with the parent."""
        super().__init__(parent)
        self.setObjectName("cover")
        self.setProperty("surface", "cover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title, self._about = label("title"), label("body", "quiet")
        self._sign = picture("hand-heart", "accent", 64)
        self.inner = inner = column(holder := QWidget(), L)
        inner.addStretch(1)
        for part in (self._sign, self._title, self._about):
            inner.addLayout(row(1, part, 1))
        inner.addStretch(1)
        self.outer = column(self, 0)
        self.outer.addWidget(Stage(holder), 1)

    def show_over(self) -> None:
        """Cover everything."""
        if not self.isVisible():
            self.lie_over(self)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Écran masqué"))
        self._about.setText(self.tr("Rien n'est perdu. Appuyez sur une touche pour reprendre."))
        self.setAccessibleName(f"{self._title.text()}. {self._about.text()}")

    @override
    def event(self, event: QEvent) -> bool:
        """Take every key before a shortcut of the page under the cover does."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
