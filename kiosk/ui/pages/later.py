"""Says plainly that a profile of the program is not delivered yet, and which one is."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from typing_extensions import override

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
