"""A sign over the whole page, in both languages: a question to answer, or that somebody is on the way."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.text import Lang, isolate
from kiosk.ui.booth.words import booth_words, order, say_both
from kiosk.ui.language import direction
from kiosk.ui.look import worn
from kiosk.ui.over import Over
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.sheet import column, sheet
from kiosk.ui.style import XL, XS, XXL, L, S

_LOW: Final = 420
"""Pixels of the sign's height at 100 % under which the languages stand beside each other."""
_BROAD: Final = 860
"""Pixels of the sheet's width at 100 % at most: no line is longer than an eye likes."""


class Veil(Over):
    """Covers the page, which stays as it is under it; two large buttons answer."""

    agreed = Signal()
    refused = Signal()

    def __init__(self, over: QWidget, name: str, icon: str) -> None:
        """Cover that widget when shown; ``name`` is that of the words in ``resources/booth.toml``."""
        super().__init__(over)
        self.setObjectName(f"veil-{name}")
        self.setProperty("surface", "veil")
        self._name = name
        self._icon, self._number = picture(icon, "accent", 48), label("display", "accent", strong=True)
        self._titles = tuple(label("title", wrap=True, strong=True) for _ in range(2))
        self._abouts = tuple(label("lead", "quiet", wrap=True) for _ in range(2))
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.no, self.yes = KeyButton(""), KeyButton("primary")
        self.no.setObjectName(f"{name}-no")
        self.yes.setObjectName(f"{name}-yes")
        self.yes.clicked.connect(self.agreed)
        self.no.clicked.connect(self.refused)
        self._build()
        self._number.hide()

    def show_over(self) -> None:
        """Cover everything, and let a screen reader begin at the answer."""
        self.retranslate()
        self.lie_over(self.yes)

    def count(self, seconds: int) -> None:
        """Show how many seconds are left, in the icon's place."""
        self._icon.hide()
        self._number.setText(isolate(str(seconds)))
        self._number.show()

    def retranslate(self) -> None:
        """Put both languages on, that of the screens first."""
        known = booth_words()
        for place, lang in enumerate(order()):
            self._put(self._titles[place], known[f"{self._name}.title"].said(lang), lang)
            self._put(self._abouts[place], known[f"{self._name}.about"].said(lang), lang)
        for button, key in ((self.yes, "yes"), (self.no, "no")):
            say_both(button, f"{self._name}.{key}")
        self.setAccessibleName(" ".join(one.text() for one in (*self._titles, *self._abouts)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Put the language of the screens first when it has changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _put(self, part: QLabel, said: str, lang: Lang) -> None:
        part.setLayoutDirection(direction(lang))
        part.setText(said)
        part.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the languages beside each other where they cannot stand under each other."""
        super().resizeEvent(event)
        self.dressed()

    def dressed(self) -> None:
        """Stand as there is room for text as large as now."""
        low, way = self.height() < worn().broad(_LOW), QBoxLayout.Direction
        self._words.setDirection(way.LeftToRight if low else way.TopToBottom)
        self._around.setContentsMargins(*((S, S, S, S) if low else (XXL, XL, XXL, XL)))
        self._frame.setMaximumWidth(worn().broad(_BROAD))
        for title in self._titles:
            restyle(title, "step", "lead" if low else "title")

    def _build(self) -> None:
        frame, inner = sheet(L, XXL)
        self._frame = frame
        self._words.setSpacing(L)
        for mark in (self._icon, self._number):
            self._words.addWidget(mark, 0, Qt.AlignmentFlag.AlignCenter)
        for title, about in zip(self._titles, self._abouts, strict=True):
            said = QVBoxLayout()
            said.setSpacing(XS)
            said.addWidget(title)
            said.addWidget(about)
            said.addStretch(1)
            self._words.addLayout(said, 1)
        inner.addLayout(self._words)
        inner.addSpacing(S)
        inner.addLayout(self._answers())
        self._around = QGridLayout(self)
        self._around.addWidget(frame, 0, 0, Qt.AlignmentFlag.AlignVCenter)

    def _answers(self) -> QHBoxLayout:
        """Return the two buttons, as broad as each other."""
        both = column(holder := QWidget(), S)
        for button in (self.yes, self.no):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            both.addWidget(button)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(holder)
        middle.addStretch(1)
        return middle
