"""One guidance page: read on the screen with the citizen, printed as a slip, and where to go on."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kiosk.flows.counter import Step
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms import load
from kiosk.forms.guides import Guide
from kiosk.ui.counter import Counter
from kiosk.ui.language import current
from kiosk.ui.pages.counter.guide_part import GuidePartView
from kiosk.ui.pages.counter.print_truth import PrintTruth
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label
from kiosk.ui.parts.lead import Lead
from kiosk.ui.parts.sheet import actions, column, emptied, fitted, scrolled, sheet
from kiosk.ui.style import XXL, L, M, S

_BESIDE = 300
"""Width of what stands beside the page, pixels at scale 1."""


class GuidePage(Stepping):
    """Shows one page; its figures are those of the law of today."""

    consulted = Signal(str)
    """Id of the page to read next."""
    chosen = Signal(str)
    """Id of the form to begin."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; :meth:`ask` fills it."""
        super().__init__("guide")
        self._counter = counter
        self._guides: dict[str, Guide] = {}
        self._guide: Guide | None = None
        self._title, self._summary = label("title", wrap=True), label("lead", "quiet", wrap=True)
        self.truth = PrintTruth(counter)
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.print_slip = KeyButton("primary", "F9", "printer")
        self._holder = QWidget()
        self._parts = column(self._holder, L)
        self._see_title, self._see = label("body", "quiet", strong=True), QVBoxLayout()
        self._forms_title, self._forms = label("body", "quiet", strong=True), QVBoxLayout()
        self._wire()
        self._build()
        self.retranslate()

    def ask(self, guide: str) -> None:
        """Show the page of that name, as it reads today."""
        self._guide = None
        desk = self._counter.desk
        self._counter.background.run(desk.guides, lambda known: self._show(guide, known), latest="guide")

    @override
    def left(self) -> None:
        """Follow the paper no more; it goes its way."""
        self.truth.stop()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.back.say(self.tr("Retour"))
        self.print_slip.say(self.tr("Imprimer cette fiche"))
        self._see_title.setText(self.tr("À lire aussi"))
        self._forms_title.setText(self.tr("À remplir"))
        self.truth.retranslate()
        self._fill()

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.print_slip.clicked.connect(self._print)

    def _build(self) -> None:
        frame, main = sheet(M, XXL)
        main.addWidget(self._title)
        main.addWidget(self._summary)
        main.addWidget(scrolled(self._holder), 1)
        beside, right = sheet(S, L)
        right.addWidget(self.truth)
        inner = column(around := QWidget(), S)
        for title, links in ((self._forms_title, self._forms), (self._see_title, self._see)):
            inner.addWidget(title)
            inner.addLayout(links)
            inner.addSpacing(M)
        inner.addStretch(1)
        right.addWidget(scrolled(around), 1)
        sides = Fold(frame, beside, shares=(1,))
        sides.hold(beside, _BESIDE)
        page = column(self, 0)
        page.addWidget(fitted(sides), 1)
        page.addWidget(actions(self.back, 1, self.print_slip))

    def _show(self, guide: str, known: Sequence[Guide]) -> None:
        self._guides = {one.id: one for one in known}
        self._guide = self._guides.get(guide)
        self.truth.stop()
        self._fill()
        self.print_slip.setFocus()

    def _fill(self) -> None:
        for layout in (self._parts, self._see, self._forms):
            emptied(layout)
        guide, lang = self._guide, current()
        self.print_slip.setEnabled(guide is not None)
        self._title.setText(guide.title.said(lang) if guide else self.tr("Cette fiche n'est plus en vigueur"))
        self._summary.setText(guide.summary.said(lang) if guide else "")
        for part in guide.parts if guide else ():
            self._parts.addWidget(GuidePartView(part))
        self._parts.addStretch(1)
        self._link(guide)

    def _link(self, guide: Guide | None) -> None:
        see = [self._guides[name] for name in guide.see if name in self._guides] if guide else []
        forms = [load.form(name) for name in guide.forms] if guide else []
        for page in see:
            lead = Lead(f"see-{page.id}", "book-open", page.title.said(current()), self._reader(page.id))
            self._see.addWidget(lead)
        for form in forms:
            lead = Lead(f"fill-{form.id}", form.icon, form.title.said(current()), self._beginner(form.id))
            self._forms.addWidget(lead)
        self._see_title.setVisible(bool(see))
        self._forms_title.setVisible(bool(forms))

    def _print(self) -> None:
        if self._guide is not None:
            self.truth.ask(PaperRequest(Paper.GUIDE, self._guide.id))

    def _reader(self, guide: str) -> Callable[[], None]:
        return lambda: self.consulted.emit(guide)

    def _beginner(self, form: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(form)
