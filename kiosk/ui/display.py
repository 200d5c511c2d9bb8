"""How a person wants to see the program: contrast and size of text, changed while they work, and kept."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, cast

from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from kiosk.ui.look import TEXT_SIZES, Look, worn
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.style import dress
from kiosk.ui.theme import CONTRAST, LIGHT

Keep = Callable[[Look], object]
"""Keeps a look for the next start of this station."""

_KEYS: Final = (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1))


class Display(KeyButton):
    """Opens the choice; Shift+F12 changes the contrast, Ctrl and plus, minus or zero the text."""

    def __init__(self, window: QWidget, keep: Keep | None = None) -> None:
        """Take the window whose keys it answers, and what keeps a choice."""
        super().__init__("quiet", icon="contrast")
        self._keep = keep
        self.setObjectName("display")
        self._menu = QMenu(self)
        self.contrast = QAction(self, checkable=True)
        self.contrast.triggered.connect(self.turn_contrast)
        self._menu.addAction(self.contrast)
        self._menu.addSeparator()
        group = QActionGroup(self)
        self.sizes = {size: group.addAction(QAction(self, checkable=True)) for size in TEXT_SIZES}
        for size, action in self.sizes.items():
            action.triggered.connect(lambda _=False, to=size: self.show_text(to))
            self._menu.addAction(action)
        self.setMenu(self._menu)
        self._bind(window)

    def retranslate(self) -> None:
        """Put the words of the current language on, and mark what is chosen."""
        self.say(self.tr("Affichage"))
        self.show_words(worn().roomy)  # the office's name needs the room
        self.contrast.setText(self.tr("Contraste élevé"))
        self.contrast.setChecked(worn().theme is CONTRAST)
        for size, action in self.sizes.items():
            action.setText(self.tr("Texte à {size} %").format(size=size))
            action.setChecked(size == worn().text)

    def turn_contrast(self) -> None:
        """Change between the two themes."""
        self._wear(replace(worn(), theme=LIGHT if worn().theme is CONTRAST else CONTRAST))

    def show_text(self, size: int) -> None:
        """Show text of that many per cent."""
        self._wear(replace(worn(), text=size))

    def step_text(self, step: int) -> None:
        """Show text one size larger or smaller, where there is one."""
        place = TEXT_SIZES.index(worn().text) + step
        if 0 <= place < len(TEXT_SIZES):
            self.show_text(TEXT_SIZES[place])

    def _wear(self, look: Look) -> None:
        if look != worn():  # dressing takes a moment for each widget there is
            dress(cast("QApplication", QApplication.instance()), look)
        if self._keep is not None:
            self._keep(look)

    def _bind(self, window: QWidget) -> None:
        QShortcut(QKeySequence("Shift+F12"), window, self.turn_contrast)
        QShortcut(QKeySequence("Ctrl+0"), window, lambda: self.show_text(TEXT_SIZES[0]))
        for key, step in _KEYS:
            QShortcut(QKeySequence(key), window, lambda to=step: self.step_text(to))
