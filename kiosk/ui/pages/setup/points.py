"""What a choice means: a few sentences, each behind a tick."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import column, row, sheet
from kiosk.ui.style import M


class Points(QWidget):
    """As many sentences as are told, up to a number."""

    def __init__(self, most: int) -> None:
        """Take the most sentences that are told at a time."""
        super().__init__()
        frame, inner = sheet(M)
        self._lines: list[QFrame] = []
        self.points = tuple(label("body", wrap=True) for _ in range(most))
        for point in self.points:
            line = row(picture("check", "accent"), spacing=M)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(point, 1)
            self._lines.append(QFrame())
            self._lines[-1].setLayout(line)
            inner.addWidget(self._lines[-1])
        column(self, 0).addWidget(frame)

    def say(self, words: Sequence[str]) -> None:
        """Tell these sentences, and no others."""
        for place, (line, point) in enumerate(zip(self._lines, self.points, strict=True)):
            point.setText(words[place] if place < len(words) else "")
            line.setVisible(place < len(words))
