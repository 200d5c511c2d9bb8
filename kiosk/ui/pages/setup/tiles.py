"""A few answers as large faces, of which one is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.wrapping_button import WrappingButton
from kiosk.ui.style import XL, L

_LEAST: Final = 240
"""Pixels at 100 % that an answer needs beside another."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its code and its picture."""

    code: str
    icon: str


class AnswerTile(WrappingButton):
    """One answer: the whole face is pressed."""

    def __init__(self, answer: Answer) -> None:
        """Take the answer; its words come with :meth:`say`."""
        super().__init__(f"answer-{answer.code}", "answer")
        self.setCheckable(True)
        self._name, self._about = label("lead", wrap=True, strong=True), label("body", "quiet", wrap=True)
        self._picture = picture(answer.icon, "accent", 32)
        self._tick = picture("circle-dashed", "edge", 24)
        self.inner.setContentsMargins(XL, L, XL, L)
        self.inner.setSpacing(L)
        self.inner.addWidget(self._picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._about)
        words.addStretch(1)
        self.inner.addLayout(words, 1)
        self.inner.addWidget(self._tick)
        self.toggled.connect(self._mark)

    def say(self, name: str, about: str = "") -> None:
        """Put words on."""
        self._name.setText(name)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.setAccessibleName(f"{name}. {about}".strip(" ."))
        self.updateGeometry()

    def _mark(self, chosen: bool) -> None:
        self._tick.show_icon(*(("circle-check", "accent") if chosen else ("circle-dashed", "edge")))


class Tiles(QWidget):
    """The answers side by side where there is room; one is always chosen."""

    chosen = Signal(str)
    """Code of the answer that a person chose."""

    def __init__(self, answers: Sequence[Answer]) -> None:
        """Take the answers in order; the first is chosen."""
        super().__init__()
        self.tiles = {answer.code: AnswerTile(answer) for answer in answers}
        self._group = QButtonGroup(self)
        for code, tile in self.tiles.items():
            self._group.addButton(tile)
            tile.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
        self.setLayout(Fold(*self.tiles.values(), shares=(1,) * len(answers), least=_LEAST))
        self.choose(answers[0].code)

    @property
    def code(self) -> str:
        """The answer that is chosen."""
        return next(code for code, tile in self.tiles.items() if tile.isChecked())

    def focus(self) -> None:
        """Put the focus on the answer that is chosen."""
        self.tiles[self.code].setFocus()

    def choose(self, code: str) -> None:
        """Choose an answer, without telling of it."""
        self.tiles[code].setChecked(True)
