"""A button that shows the key which presses it: no mouse is needed at the counter."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter
from typing_extensions import override

from kiosk.ui import icons
from kiosk.ui.look import TOUCH, colour, type_size, worn
from kiosk.ui.style import M, S

_INK: Final = {"primary": "on-accent", "danger": "bad", "quiet": "accent", "small": "ink", "health": "quiet"}
_ICON: Final = 20
_ONWARD: Final = "arrow-right"
"""The icon that stands behind the words: it points where they lead."""


class KeyButton(QPushButton):
    """A button with an icon before its words and its key behind them, mirrored with the page."""

    def __init__(self, role: str = "", key: str = "", icon: str = "", *, bound: bool = True) -> None:
        """Take the role (primary, danger, quiet or none), a key such as ``F2``, and an icon's name.

        Without ``bound`` the key is only shown: the window itself, or the rail, answers it.
        """
        super().__init__()
        self._role, self._key, self._icon, self._bound = role, key, icon, bound
        self._icon_colour, self._words, self._worded = "", "", True
        if role:
            self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, colour: str = "") -> None:
        """Show another icon; it takes the colour of the words where no theme token is named."""
        self._icon, self._icon_colour = name, colour
        self.update()

    def bind(self, key: str) -> None:
        """Be pressed by that key from now on, and show it."""
        self._key, self._bound = key, True
        self.say(self._words)

    def say(self, words: str) -> None:
        """Put words on the button; they are its accessible name too."""
        self._words = words
        self.setText(words if self._worded else "")
        self.setAccessibleName(words)
        if self._key and self._bound:
            self.setShortcut(QKeySequence(self._key))
        self.updateGeometry()

    def show_words(self, shown: bool) -> None:
        """Show the words, or the icon alone where there is no room for them: they stay its name."""
        self._worded = shown
        self.setText(self._words if shown else "")
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        """Return the room that icon, words and key need together."""
        hint, finger = super().sizeHint(), round(TOUCH * worn().touch)
        words = hint.width() if self.text() else 2 * M  # Qt leaves room for four letters where there are none
        return QSize(max(words + self._extra(), finger), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same: the words of a button are never cut."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the style's ground, then icon, words and key in reading order."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        if self._role == "primary" and option.state & QStyle.StateFlag.State_HasFocus:
            self._draw_ring(painter)
        painter.setFont(self.font())
        self._draw_content(painter)

    def _draw_ring(self, painter: QPainter) -> None:
        """Draw the focus inside a dark button, where an edge around it would hardly be seen (WCAG 2.4.7)."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour("on-accent")), 2))
        painter.drawRoundedRect(self.rect().adjusted(5, 5, -5, -5), 4, 4)

    def _extra(self) -> int:
        key = self._key_size().width() + M if self._key else 0
        return key + (_icon() + self._gap() if self._icon else 0)

    def _gap(self) -> int:
        """Return the room between icon and words."""
        return S if self.text() else 0

    def _key_size(self) -> QSize:
        font = self.font()
        font.setPixelSize(type_size("small"))
        metrics = QFontMetrics(font)
        return QSize(metrics.horizontalAdvance(key_words(self._key)) + 2 * S, metrics.height() + 2)

    def _colour(self) -> str:
        if not self.isEnabled():
            return "quiet" if self._role == "primary" else "disabled"
        return "accent" if self.isChecked() else _INK.get(self._role, "ink")

    def _draw_content(self, painter: QPainter) -> None:
        words = self.fontMetrics().horizontalAdvance(self.text())
        start = self._start(words)
        onward = self._icon == _ONWARD
        if self._icon:
            self._draw_icon(painter, start + words + self._gap() if onward else start)
            start += 0 if onward else _icon() + self._gap()
        painter.setPen(QColor(colour(self._colour())))
        painter.drawText(self._mirrored(start, words + 2, self.height()), _middle(), self.text())
        if self._key:
            self._draw_key(painter, start + words + M + (_icon() + S if onward else 0))

    def _start(self, words: int) -> int:
        """Return where the content begins, from the reading start: in the middle, for words so wide."""
        return (self.width() - words - self._extra()) // 2

    def _draw_icon(self, painter: QPainter, start: int) -> None:
        place = self._mirrored(start, _icon(), _icon())
        painter.drawPixmap(
            place.topLeft(), icons.pixmap(self._icon, self._icon_colour or self._colour(), _ICON)
        )

    def _draw_key(self, painter: QPainter, start: int) -> None:
        size = self._key_size()
        place = self._mirrored(start, size.width(), size.height())
        font = self.font()
        font.setPixelSize(type_size("small"))
        painter.setFont(font)
        painter.setOpacity(0.75)
        painter.setPen(QPen(QColor(colour(self._colour())), 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(place, 4, 4)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, key_words(self._key))

    def _mirrored(self, start: int, width: int, height: int) -> QRect:
        """Return a rectangle counted from the reading start, vertically in the middle."""
        top = (self.height() - height) // 2
        place = QRect(start, top, width, height)
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)


def _icon() -> int:
    """Return how wide an icon is beside words as large as now."""
    return worn().wide(_ICON)


def _middle() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignCenter


def key_words(key: str) -> str:
    """Return a key as the screens' language names it: ``Shift+F2`` is Maj+F2 in French."""
    together = "+" in key
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if together else key
