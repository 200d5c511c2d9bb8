"""What the parts of the bars mean: a sample, a word and the number of all of them together."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QStyle, QWidget
from typing_extensions import override

from kiosk.ui.charts.bars import Bars, Kind
from kiosk.ui.charts.fill import filled
from kiosk.ui.look import worn
from kiosk.ui.parts.chip import chip_font
from kiosk.ui.parts.wrapping_row import WrappingRow
from kiosk.ui.style import L, S

_SAMPLE = 16


class Sample(QWidget):
    """One entry of the legend."""

    def __init__(self, kind: Kind, count: str) -> None:
        """Take the kind and how much there is of it."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_kind(kind, count)

    def show_kind(self, kind: Kind, count: str) -> None:
        """Explain another kind."""
        self._kind, self._said = kind, f"{kind.word} {count}"
        self.setAccessibleName(self._said)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return the room of sample and words."""
        words, side = QFontMetrics(chip_font()), worn().wide(_SAMPLE)
        return QSize(side + S + words.horizontalAdvance(self._said) + 2, max(side, words.height()) + 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sample at the reading start, the words behind it."""
        painter, side = QPainter(self), worn().wide(_SAMPLE)
        turn, whole = self.layoutDirection(), self.rect()
        sample = QRect(0, (self.height() - side) // 2, side, side)
        filled(painter, QStyle.visualRect(turn, whole, sample), self._kind)
        words = QRect(side + S, 0, self.width() - side - S, self.height())
        painter.setFont(chip_font())
        painter.setPen(self.palette().text().color())
        painter.drawText(QStyle.visualRect(turn, whole, words), Qt.AlignmentFlag.AlignCenter, self._said)
        painter.end()


class Legend(QFrame):
    """The samples in a row, in as many lines as they need."""

    def __init__(self) -> None:
        """Explain nothing yet."""
        super().__init__()
        self._row = WrappingRow(self, L, S)
        self._samples: list[Sample] = []

    def show_bars(self, bars: Bars, counts: tuple[str, ...]) -> None:
        """Explain these bars; ``counts`` are the numbers of their kinds, written."""
        told = tuple(zip(bars.kinds, counts, strict=True))
        if len(told) != len(self._samples):
            self._row.empty()
            self._samples = [Sample(*one) for one in told]
            for sample in self._samples:
                self._row.addWidget(sample)
        for sample, one in zip(self._samples, told, strict=True):
            sample.show_kind(*one)
