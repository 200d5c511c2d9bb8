"""A line with a number and a bar as long as its share: what most of something is because of."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QStyle, QVBoxLayout
from typing_extensions import override

from kiosk.ui.charts.bars import Kind
from kiosk.ui.charts.fill import filled
from kiosk.ui.look import worn
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import row
from kiosk.ui.parts.wrapping_button import WrappingButton
from kiosk.ui.style import XS, S

_HIGH = 10


class _Length(QFrame):
    """The bar itself."""

    def __init__(self, kind: Kind, share: float) -> None:
        super().__init__()
        self._kind, self._share = kind, share
        self.setFixedHeight(worn().wide(_HIGH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        length = QRect(0, 0, max(2, round(self.width() * self._share)), self.height())
        filled(painter, QStyle.visualRect(self.layoutDirection(), self.rect(), length), self._kind)
        painter.end()


class ShareLine(WrappingButton):
    """The whole line is pressed; words, number and bar."""

    def __init__(self, name: str, kind: Kind, share: float, count: str, do: Callable[[], object]) -> None:
        """Take the object's name, its words and pattern, its share from 0 to 1, its number, what it does."""
        super().__init__(name, "lead")
        words, number = label("body", wrap=True), label("body", strong=True)
        words.setText(kind.word)
        number.setText(count)
        inside = QVBoxLayout()
        inside.setSpacing(2)
        line = row(words, number)
        line.setStretch(0, 1)
        inside.addLayout(line)
        inside.addWidget(_Length(kind, share))
        self.inner.setContentsMargins(S, XS, S, XS)
        self.inner.addLayout(inside, 1)
        self.setAccessibleName(f"{kind.word} : {count}")
        self.clicked.connect(lambda _=False: do())
