"""Which application is prepared; what is not deposited here is explained instead."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.flows.kiosk import Step
from kiosk.forms.schema import Ending, Form
from kiosk.ui.booth.stand import Stand
from kiosk.ui.language import current
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.spoken import sentences
from kiosk.ui.pages.kiosk.tile import Tile
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.sheet import column, emptied
from kiosk.ui.style import M

EXPLAINED: Final = "macnss"
"""The form that another office's portal asks: at the kiosk its page is read."""


class ChoosePage(KioskPage):
    """The forms of the day that are deposited at the counter, the one that almost everybody needs first."""

    chosen = Signal(str)
    """Id of the form to prepare."""
    consulted = Signal(str)
    """Id of the guidance page to read."""

    def __init__(self, stand: Stand) -> None:
        """Build the page; it asks for the forms when it is opened."""
        super().__init__(stand, "choose")
        self._forms: tuple[Form, ...] = ()
        self.tiles: dict[str, Tile] = {}
        self.back = KeyButton("", icon="arrow-left")
        self.back.clicked.connect(lambda: self.stepped.emit(Step.BACK))
        self._list = column(holder := QWidget(), M)
        self.reel = self.laid_out((holder,), self.back)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Ask for the forms of the day."""
        shelf, today = self.stand.desk.shelf, self.stand.today
        self.stand.ask(lambda: shelf.offered(today), self._show)

    @override
    def spoken(self) -> str:
        """Return the question and what there is to choose from."""
        return sentences([self.title.text(), *(tile.words for tile in self.tiles.values())])

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.say(self.tr("Quelle demande voulez-vous préparer ?"))
        self.back.say(self.tr("Précédent"))
        for form in self._forms:
            self.tiles[form.id].say(form.title.said(current()), form.summary.said(current()))

    def _show(self, forms: Sequence[Form]) -> None:
        wanted = tuple(one for one in forms if one.ends is Ending.DEPOSIT or one.id == EXPLAINED)
        if wanted != self._forms:
            self._forms = wanted
            self._fill()
        first = next(iter(self.tiles.values()), self.back)
        first.setFocus()

    def _fill(self) -> None:
        emptied(self._list)
        self.tiles = {form.id: self._tile(form) for form in self._forms}
        for tile in self.tiles.values():
            self._list.addWidget(tile)
        self.retranslate()

    def _tile(self, form: Form) -> Tile:
        tile = Tile(f"form-{form.id}", form.icon)
        signal = self.chosen if form.ends is Ending.DEPOSIT else self.consulted
        tile.clicked.connect(lambda _=False: signal.emit(form.id))
        return tile
