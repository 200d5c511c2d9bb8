"""The four things that a citizen can do here."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kiosk.flows.kiosk import Step
from kiosk.ui.booth.stand import Stand
from kiosk.ui.look import worn
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.spoken import sentences
from kiosk.ui.pages.kiosk.tile import Tile
from kiosk.ui.style import L

_LOW: Final = 520
"""Pixels of a page's height at 100 % under which it holds four names and no more."""


class ActionsPage(KioskPage):
    """Four large tiles; each is one step of the flow."""

    def __init__(self, stand: Stand) -> None:
        """Build the page."""
        super().__init__(stand, "actions")
        self.tiles = {
            Step.PREPARE: Tile("do-prepare", "file-plus"),
            Step.ORIENT: Tile("do-orient", "signpost"),
            Step.GUIDES: Tile("do-guides", "book-open"),
            Step.FOLLOW: Tile("do-follow", "route"),
        }
        self._grid = QGridLayout(holder := QWidget())
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(L)
        for number, (step, tile) in enumerate(self.tiles.items()):
            tile.clicked.connect(lambda _=False, step=step: self.stepped.emit(step))
            self._grid.addWidget(tile, *divmod(number, 2))
            self._grid.setColumnStretch(number % 2, 1)
        self.reel = self.laid_out((), None, fills=holder)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Begin at the first action."""
        self.tiles[Step.PREPARE].setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the actions are about where all four would not be seen at once."""
        super().resizeEvent(event)
        for tile in self.tiles.values():
            tile.show_about(event.size().height() >= worn().broad(_LOW))

    @override
    def spoken(self) -> str:
        """Return the question and the four actions."""
        return sentences([self.title.text(), *(tile.words for tile in self.tiles.values())])

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.say(self.tr("Que voulez-vous faire ?"))
        for step, name, about in (
            (
                Step.PREPARE,
                self.tr("Préparer une demande"),
                self.tr("Répondez ici, terminez au guichet : vous attendrez moins."),
            ),
            (
                Step.ORIENT,
                self.tr("Quel régime est le mien ?"),
                self.tr("Quelques questions, et ce qu'il vous manque encore."),
            ),
            (
                Step.GUIDES,
                self.tr("Pièces et démarches"),
                self.tr("Ce qu'il faut apporter, et comment faire."),
            ),
            (
                Step.FOLLOW,
                self.tr("Suivre mon dossier"),
                self.tr("Avec votre récépissé ou votre carte."),
            ),
        ):
            self.tiles[step].say(name, about)
