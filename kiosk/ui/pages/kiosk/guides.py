"""The guidance pages that a citizen may read: what to bring, and how things are done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.flows.kiosk import Step
from kiosk.forms.guides import Guide
from kiosk.ui.booth.stand import Stand
from kiosk.ui.language import current
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.spoken import sentences
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.lead import Lead
from kiosk.ui.parts.sheet import column, emptied
from kiosk.ui.style import S


class GuidesPage(KioskPage):
    """The pages in force today, one large line each, in their reading order."""

    consulted = Signal(str)
    """Id of the page to read."""

    def __init__(self, stand: Stand) -> None:
        """Build the page; it asks for the pages when it is opened."""
        super().__init__(stand, "guides")
        self._guides: Sequence[Guide] = ()
        self._leads: list[Lead] = []
        self.back = KeyButton("", icon="arrow-left")
        self.back.clicked.connect(lambda: self.stepped.emit(Step.BACK))
        self._list = column(holder := QWidget(), S)
        self.reel = self.laid_out((holder,), self.back)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask for the pages of today."""
        self.stand.ask(self.stand.desk.guides, self._show)

    @override
    def spoken(self) -> str:
        """Return the question and the titles."""
        return sentences([self.title.text(), *(one.title.said(current()) for one in self._guides)])

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.say(self.tr("Que voulez-vous savoir ?"))
        self.back.say(self.tr("Précédent"))
        self.reel.retranslate()
        self._reword()

    def _show(self, guides: Sequence[Guide]) -> None:
        if tuple(guides) != tuple(self._guides):
            self._guides = tuple(guides)
            self._fill()
        next(iter(self._leads), self.back).setFocus()

    def _fill(self) -> None:
        emptied(self._list)
        self._leads = [self._line(guide) for guide in self._guides]
        for lead in self._leads:
            self._list.addWidget(lead)
        self._reword()

    def _reword(self) -> None:
        """Say every line in the language of now; a line that has the focus keeps it."""
        for guide, lead in zip(self._guides, self._leads, strict=True):
            lead.say(guide.title.said(current()))
            lead.setAccessibleDescription(guide.summary.said(current()))

    def _line(self, guide: Guide) -> Lead:
        return Lead(f"guide-{guide.id}", "book-open", "", lambda: self.consulted.emit(guide.id), "lead")
