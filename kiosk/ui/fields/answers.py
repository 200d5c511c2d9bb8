"""One of some answers, all seen at once: large faces under each other, for whoever touches them standing."""

from PySide6.QtWidgets import QLayout, QPushButton
from typing_extensions import override

from kiosk.ui.fields.choice import Segments
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import column
from kiosk.ui.parts.wrapping_button import WrappingButton
from kiosk.ui.style import XL, M, S


class AnswerFace(WrappingButton):
    """One answer: its words are never cut, and a mark says whether it is chosen."""

    def __init__(self, code: str) -> None:
        """Take the answer's code."""
        super().__init__(code, "face")
        self.setCheckable(True)
        self._words, self._mark = label("lead", wrap=True), picture("circle-dashed", "edge", 24)
        self.inner.setContentsMargins(XL, S, XL, S)
        self.inner.setSpacing(M)
        self.inner.addWidget(self._mark)
        self.inner.addWidget(self._words, 1)
        self.toggled.connect(self._show)

    @override
    def setText(self, text: str) -> None:
        """Put words on, where a button's own would not break."""
        self._words.setText(text)
        self.updateGeometry()

    def _show(self, chosen: bool) -> None:
        self._mark.show_icon(*(("circle-check", "accent") if chosen else ("circle-dashed", "edge")))


class AnswerFaces(Segments):
    """A column of answers of which one is chosen."""

    @override
    def lines(self) -> QLayout:
        return column(self, S)

    @override
    def button(self, code: str) -> QPushButton:
        return AnswerFace(code)
