"""Says plainly that a profile of the program is not delivered yet, and which one is."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow
from typing_extensions import override

from kiosk.card.reader import Link
from kiosk.ui.background import Background
from kiosk.ui.language import say
from kiosk.ui.pages.page import Page
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import column, row, sheet
from kiosk.ui.style import XL, XXL, L

_NAMES: Final = {
    "kiosk": QT_TRANSLATE_NOOP("LaterPage", "La borne du citoyen n'est pas encore livrée"),
    "supervision": QT_TRANSLATE_NOOP("LaterPage", "La supervision n'est pas encore livrée"),
}


class LaterPage(Page):
    """Shown instead of a profile's own pages."""

    def __init__(self, profile: str) -> None:
        """Take the profile asked for."""
        super().__init__("later")
        self._profile = profile
        self._title, self._about = label("title", wrap=True), label("body", wrap=True)
        frame, inner = sheet(L, XXL)
        inner.addLayout(row(picture("info", "info", 32), 1))
        inner.addWidget(self._title)
        inner.addWidget(self._about)
        page = column(self, L, XL)
        page.addWidget(frame)
        page.addStretch(1)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(say("LaterPage", _NAMES.get(self._profile, _NAMES["kiosk"])))
        self._about.setText(
            self.tr("Cette version sert le guichet : relancez le programme sans choisir de profil.")
        )


class LaterWindow(QMainWindow):
    """The window of a profile that has no pages yet."""

    def __init__(self, profile: str, background: Background) -> None:
        """Take the profile asked for."""
        super().__init__()
        self._background = background
        self.setCentralWidget(LaterPage(profile))
        self.resize(1280, 800)

    def start(self) -> None:
        """Ask for nothing."""

    def reader_changed(self) -> None:
        """Have no use for a card."""

    def scanned(self, _text: str) -> None:
        """Have no use for a scan."""

    def scanner_changed(self, _link: Link) -> None:
        """Have no use for a scanner."""

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """End the lanes."""
        self._background.close()
        super().closeEvent(event)
