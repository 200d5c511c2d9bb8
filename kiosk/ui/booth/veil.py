"""A sign over the whole page, in both languages: a question to answer, or that somebody is on the way."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from kiosk.text import isolate
from kiosk.ui.booth.words import booth_words, order, say_both
from kiosk.ui.over import Over
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import column, sheet
from kiosk.ui.style import XL, XXL, L


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

    def _put(self, part: QLabel, said: str, lang: str) -> None:
        way = Qt.LayoutDirection
        part.setLayoutDirection(way.RightToLeft if lang == "ar" else way.LeftToRight)
        part.setText(said)
        part.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _build(self) -> None:
        frame, inner = sheet(L, XXL)
        for part in (self._icon, self._number):
            inner.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        for title, about in zip(self._titles, self._abouts, strict=True):
            inner.addWidget(title)
            inner.addWidget(about)
        inner.addSpacing(L)
        for button in (self.yes, self.no):
            inner.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        around = column(self, 0, XL)
        around.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(frame, 6)
        middle.addStretch(1)
        around.addLayout(middle)
        around.addStretch(1)
