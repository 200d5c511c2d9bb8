"""What every page of the kiosk is: one thing asked, what is read aloud of it, and the way back and on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QWidget
from typing_extensions import override

from kiosk.ui.booth.bar import Bar, Shape
from kiosk.ui.booth.reel import Reel
from kiosk.ui.booth.stand import Stand
from kiosk.ui.look import Look, worn
from kiosk.ui.pages.kiosk.spoken import sentences
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, restyle
from kiosk.ui.parts.sheet import column, sheet
from kiosk.ui.style import XL, XXL, L, M, S

_ALL: Final = 1000
"""Share of the width that a sheet has before what is left stands on both sides of it."""
_BROAD: Final = 1000
"""Pixels of a sheet's width at 100 % at most, where it is read: no line is longer than an eye likes."""
_ROOM: Final = {Shape.UNDER: (XL, XXL, L), Shape.COLUMN: (M, XL, M), Shape.ICONS: (S, L, S)}
"""Pixels around a page's sheet, beside what stands on it, and between two things on it."""


class KioskPage(Stepping):
    """A page of the kiosk's flow; it lives as long as the person before it."""

    turned = Signal()
    """Something else is asked on the same page: what was read aloud of it is no longer true."""

    def __init__(self, stand: Stand, name: str) -> None:
        """Take the kiosk's means and the page's name."""
        super().__init__(name)
        self.stand = stand
        self._stood: tuple[Shape, Look] | None = None
        self.title = label("title", wrap=True, strong=True)
        self.about = label("lead", "quiet", wrap=True)

    def spoken(self) -> str:
        """Return what is read aloud of the page: what is asked, never what was answered."""
        return sentences(one.text() for one in (self.title, self.about) if not one.isHidden())

    def looked(self) -> None:
        """Hear that a card or the reader came or went."""

    def laid_out(
        self,
        parts: Sequence[QWidget | QLayout],
        back: KeyButton | None,
        *onward: KeyButton,
        above: QWidget | None = None,
        fills: QWidget | None = None,
    ) -> Reel:
        """Lay title, words and parts on a sheet that can be moved, over the bar with the way back and on.

        ``above`` stands over the title; ``fills`` comes last and takes what room is left.
        """
        self._sheet, self._inner = sheet(L, XXL)
        self._above, self._capped = above, fills is None
        for part in (*((above,) if above else ()), self.title, self.about, *parts):
            if isinstance(part, QWidget):
                self._inner.addWidget(part)
            else:
                self._inner.addLayout(part)
        if fills is not None:
            self._inner.addWidget(fills, 1)
        else:
            self._inner.addStretch(1)
        self._around = QHBoxLayout(holder := QWidget())
        self._around.addStretch(1)
        self._around.addWidget(self._sheet, _ALL)
        self._around.addStretch(1)
        reel = Reel(holder)
        self._bar = Bar(back, (reel.up, reel.down), onward)
        self._whole = column(self, 0)
        self._whole.addWidget(reel.area, 1)
        self._whole.addWidget(self._bar)
        return reel

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the question the room, and not what stands around it, where there is little height."""
        super().resizeEvent(event)
        self.dressed()

    def dressed(self) -> None:
        """Stand as there is room for text as large as now."""
        shape = self._bar.lie(self.height())
        if (shape, worn()) == self._stood:
            return
        self._stood = shape, worn()
        under, small, way = shape is Shape.UNDER, shape is Shape.ICONS, QBoxLayout.Direction
        self._whole.setDirection(way.TopToBottom if under else way.LeftToRight)
        if self._capped:
            self._sheet.setMaximumWidth(worn().broad(_BROAD))
        outer, side, between = _ROOM[shape]
        self._around.setContentsMargins(outer, outer, outer, outer)
        self._inner.setContentsMargins(side, between, side, between)
        self._inner.setSpacing(between)
        restyle(self.title, "step", "lead" if small else "title")
        if self._above is not None:
            self._above.setVisible(not small)
        self._inner.removeWidget(self.about)  # what helps comes last where only question and field are seen
        last = self._inner.count() - 1
        self._inner.insertWidget(last if small else self._inner.indexOf(self.title) + 1, self.about)

    def say(self, title: str, about: str = "") -> None:
        """Put the words of the current language on what every page has."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))


def said(part: QLabel, words: str) -> None:
    """Put words on a label, which goes where there are none."""
    part.setText(words)
    part.setVisible(bool(words))
