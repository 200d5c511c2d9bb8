"""What every page of the kiosk is: one thing asked, what is read aloud of it, and the way back and on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from kiosk.ui.booth.reel import Reel
from kiosk.ui.booth.stand import Stand
from kiosk.ui.pages.kiosk.spoken import sentences
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import actions, column, sheet
from kiosk.ui.style import XL, XXL, L


class KioskPage(Stepping):
    """A page of the kiosk's flow; it lives as long as the person before it."""

    turned = Signal()
    """Something else is asked on the same page: what was read aloud of it is no longer true."""

    def __init__(self, stand: Stand, name: str) -> None:
        """Take the kiosk's means and the page's name."""
        super().__init__(name)
        self.stand = stand
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
        back: QWidget | None,
        *onward: QWidget,
        above: QWidget | None = None,
        fills: QWidget | None = None,
    ) -> Reel:
        """Lay title, words and parts on a sheet that can be moved, over the bar with the way back and on.

        ``above`` stands over the title; ``fills`` comes last and takes what room is left.
        """
        frame, inner = sheet(L, XXL)
        for part in (*((above,) if above else ()), self.title, self.about, *parts):
            if isinstance(part, QWidget):
                inner.addWidget(part)
            else:
                inner.addLayout(part)
        if fills is not None:
            inner.addWidget(fills, 1)
        else:
            inner.addStretch(1)
        around = column(holder := QWidget(), 0, XL)
        around.addWidget(frame)
        reel = Reel(holder)
        page = column(self, 0)
        page.addWidget(reel.area, 1)
        page.addWidget(actions(*((back,) if back else ()), 1, reel.up, reel.down, 1, *onward))
        return reel

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
