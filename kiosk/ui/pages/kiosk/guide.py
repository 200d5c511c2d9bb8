"""One guidance page, read or heard at the kiosk, with what can be prepared from it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.flows.kiosk import Step
from kiosk.forms.guides import Guide
from kiosk.forms.schema import Ending
from kiosk.ui.booth.stand import Stand
from kiosk.ui.language import current
from kiosk.ui.pages.counter.guide_part import GuidePartView
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.spoken import sentences
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.lead import Lead
from kiosk.ui.parts.sheet import column, emptied
from kiosk.ui.style import M


class GuidePage(KioskPage):
    """Shows one page with the figures of the law of today."""

    consulted = Signal(str)
    """Id of the page to read next."""
    chosen = Signal(str)
    """Id of the form to prepare."""

    def __init__(self, stand: Stand) -> None:
        """Build the page; :meth:`ask` fills it."""
        super().__init__(stand, "guide")
        self._guides: dict[str, Guide] = {}
        self._guide: Guide | None = None
        self.way_back = Step.BACK
        """What going back means: to the list, or to the page that this one was opened from."""
        self.back, self.prepare = KeyButton("", icon="arrow-left"), KeyButton("primary", icon="arrow-right")
        self.back.clicked.connect(lambda: self.stepped.emit(self.way_back))
        self.prepare.clicked.connect(self._prepare)
        self._list = column(holder := QWidget(), M)
        self.reel = self.laid_out((holder,), self.back, self.prepare)
        self.retranslate()

    def ask(self, guide: str) -> None:
        """Show the page of that name, as it reads today."""
        desk = self.stand.desk
        self.stand.ask(desk.guides, lambda known: self._show(guide, known))

    @override
    def spoken(self) -> str:
        """Return the whole page."""
        guide, lang = self._guide, current()
        return sentences(text.said(lang) for text in guide.texts) if guide is not None else ""

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.back.say(self.tr("Précédent"))
        self.prepare.say(self.tr("Préparer"))
        self.reel.retranslate()
        self._fill()

    def _show(self, guide: str, known: Sequence[Guide]) -> None:
        self._guides = {one.id: one for one in known}
        self._guide = self._guides.get(guide)
        self._fill()
        self.reel.begin()
        self.turned.emit()
        (self.back if self.prepare.isHidden() else self.prepare).setFocus()

    def _fill(self) -> None:
        emptied(self._list)
        guide, lang = self._guide, current()
        self.prepare.setVisible(bool(self._form()))
        if guide is None:
            self.say(self.tr("Cette fiche n'est plus en vigueur"))
            return
        self.say(guide.title.said(lang), guide.summary.said(lang))
        for part in guide.parts:
            self._list.addWidget(GuidePartView(part, "lead"))
        for name in guide.see:
            if name in self._guides:
                self._list.addWidget(self._lead(self._guides[name]))

    def _lead(self, guide: Guide) -> Lead:
        said = self.tr("À lire aussi : {title}").format(title=guide.title.said(current()))
        return Lead(f"see-{guide.id}", "book-open", said, lambda: self.consulted.emit(guide.id), "lead")

    def _form(self) -> str:
        """Return the form that can be prepared from here; empty where none is."""
        shelf, names = self.stand.desk.shelf, self._guide.forms if self._guide is not None else ()
        return next((name for name in names if shelf.form(name).ends is Ending.DEPOSIT), "")

    def _prepare(self) -> None:
        form = self._form()
        if form:
            self.chosen.emit(form)
