"""The gallery's window: one sheet for each family of components, dressed and worded as the program is."""

from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from typing_extensions import override

from kiosk.settings import Settings
from kiosk.ui.display import Display, Keep
from kiosk.ui.header import Header
from kiosk.ui.language import turn_to
from kiosk.ui.look import sized
from kiosk.ui.parts.sheet import column, emptied, row, scrolled
from kiosk.ui.places import COUNTER_PLAN
from kiosk.ui.rail import WIDTH, Rail
from kiosk.ui.showcase.booth import booth
from kiosk.ui.showcase.buttons import buttons
from kiosk.ui.showcase.fields import fields
from kiosk.ui.showcase.signs import icons, lists, states
from kiosk.ui.showcase.text import surfaces, type_scale
from kiosk.ui.stage import Stage
from kiosk.ui.style import XL, L

SECTIONS: Final[tuple[Callable[[], QWidget], ...]] = (
    type_scale, surfaces, buttons, fields, states, lists, booth, icons,
)  # fmt: skip
"""What the gallery shows, from the smallest part to the largest."""


class Showcase(QMainWindow):
    """Every component; the header's own buttons change language, contrast and text."""

    def __init__(self, settings: Settings, keep_look: Keep | None = None) -> None:
        """Take the settings whose office the header names."""
        super().__init__()
        self.setObjectName("showcase")
        self.header = Header(settings, "", Display(self, keep_look))
        self.header.spoken.connect(self.speak)
        self.rail = Rail(COUNTER_PLAN.places)
        self.rail.chosen.connect(self.rail.mark)
        self._boards = column(inner := QWidget(), L, XL)
        whole = QWidget()
        whole.setProperty("surface", "desk")
        outer = column(whole, 0)
        outer.addWidget(self.header)
        places = scrolled(self.rail)
        sized(places, width=WIDTH)
        self.boards = Stage(inner)
        body = row(places, self.boards, spacing=0)
        body.setStretch(1, 1)
        outer.addLayout(body, 1)
        self.setCentralWidget(whole)
        self.retranslate()
        self.resize(1280, 800)

    def speak(self, lang: str) -> None:
        """Change the language of everything shown."""
        turn_to(cast("QApplication", QApplication.instance()), lang)
        self.header.retranslate()

    def retranslate(self) -> None:
        """Show everything anew in the current language and look."""
        self.setWindowTitle(self.tr("Galerie · Tadamon Kiosk"))
        emptied(self._boards)
        for section in SECTIONS:
            self._boards.addWidget(section())
        self._boards.addStretch(1)
        self.header.retranslate()
        self.rail.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Show everything anew when the language or the look has changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
