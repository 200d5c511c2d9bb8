"""The way to the few places of the program, at the reading start of every page."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout

from kiosk.ui import icons
from kiosk.ui.language import say
from kiosk.ui.look import worn
from kiosk.ui.parts.button import key_words
from kiosk.ui.parts.label import restyle
from kiosk.ui.parts.sight import bring_in_sight
from kiosk.ui.style import XS, S

WIDTH = 104
"""Of the rail, pixels at scale 1 and 100 %."""
_ICON = 24
_ROOM = 9
"""Pixels that a place needs beside its icon and its two lines."""
_LOW, _HIGH = 56, 84
"""Least and greatest height of a place, pixels at scale 1: an old screen shows them all too."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place: its name, icon, key and words (marked for translation in context ``Rail``)."""

    name: str
    icon: str
    key: str
    words: object


class Rail(QFrame):
    """One button for each place; the one we are at is marked."""

    chosen = Signal(str)
    """Name of the place to go to."""

    def __init__(self, places: Sequence[Place]) -> None:
        """Take the places in order."""
        super().__init__()
        self._places, self._here = places, ""
        self.setProperty("surface", "rail")
        inner = QVBoxLayout(self)
        inner.setContentsMargins(XS, S, XS, S)
        inner.setSpacing(XS)
        self._buttons = {place.name: self._button(place) for place in places}
        for button in self._buttons.values():
            inner.addWidget(button, 1)
        inner.addStretch()
        self.retranslate()

    def mark(self, name: str) -> None:
        """Mark the place we are at, and bring it in sight where the rail is scrolled."""
        self._here = name
        for known, button in self._buttons.items():
            restyle(button, "here", "yes" if known == name else "")
            if known == name:
                bring_in_sight(button)
        self._tell()
        self._draw()

    def offer(self, names: Collection[str]) -> None:
        """Show these places only, and answer only their keys."""
        for known, button in self._buttons.items():
            button.setVisible(known in names)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        for place in self._places:
            button = self._buttons[place.name]
            words = say("Rail", place.words)
            button.setText(f"{words}\n{key_words(place.key)}")
            button.setAccessibleName(words)
            button.setShortcut(QKeySequence(place.key))
        self._tell()
        self.dressed()

    def dressed(self) -> None:
        """Draw icons and give the buttons the room of the look of now."""
        for button in self._buttons.values():
            button.setIconSize(QSize(worn().wide(_ICON), worn().wide(_ICON)))
            least = max(worn().wide(_LOW), _ROOM + worn().wide(_ICON) + 2 * button.fontMetrics().height())
            button.setMinimumHeight(least)
            button.setMaximumHeight(max(worn().wide(_HIGH), least))
        self._draw()

    def _tell(self) -> None:
        """Tell a screen reader which place we are at; it is no box to tick."""
        for name, button in self._buttons.items():
            button.setAccessibleDescription(self.tr("Page affichée") if name == self._here else "")

    def _draw(self) -> None:
        for place in self._places:
            button = self._buttons[place.name]
            button.setIcon(icons.icon(place.icon, "accent" if place.name == self._here else "quiet", _ICON))

    def _button(self, place: Place) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"go-{place.name}")
        button.setProperty("role", "rail")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.clicked.connect(lambda: self.chosen.emit(place.name))
        return button
