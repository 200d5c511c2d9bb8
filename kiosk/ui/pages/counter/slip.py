"""A form that is not deposited here ends as a help sheet: seen, printed, and cleared away."""

from typing_extensions import override

from kiosk.flows.counter import Step
from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.forms.journey import route
from kiosk.ui.counter import Counter
from kiosk.ui.language import current
from kiosk.ui.pages.counter.preview import Preview
from kiosk.ui.pages.counter.print_truth import PrintTruth
from kiosk.ui.pages.counter.told import Told
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import actions, column, fitted, row, sheet
from kiosk.ui.parts.sure import SureButton
from kiosk.ui.style import XXL, L, M

_PAPER = 240
"""Least width of the sheet's picture, pixels at scale 1."""


class SlipPage(Stepping):
    """The help sheet of the file in hand."""

    def __init__(self, counter: Counter) -> None:
        """Build the page around the file in hand."""
        super().__init__("slip")
        self._counter, self._hand = counter, counter.hand
        self._title, self._form = label("title", wrap=True), label("lead", "accent", wrap=True)
        self._not_deposited, self.told = Note("info"), Told(counter)
        self.truth, self.preview = PrintTruth(counter), Preview(counter.background)
        self.back = KeyButton("", "F7", "arrow-left")
        self.clear_away = SureButton()
        self.print_slip = KeyButton("primary", "F9", "printer")
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Show the sheet as it will be printed."""
        draft, form, desk = self._hand.draft, self._hand.form, self._counter.desk
        if draft is None or form is None:
            return
        self._hand.flush()
        request = PaperRequest(Paper.SLIP, draft.id)
        self.preview.fetch(lambda: desk.paper_pdf(request))
        stops = route(form, self._hand.answers, self._hand.today)
        self.told.show_advice([one for stop in stops for one in stop.advice])
        self.retranslate()
        self.print_slip.setFocus()

    @override
    def left(self) -> None:
        """Let go of the picture and of what was advised; the paper goes its way."""
        self.truth.stop()
        self.clear_away.unask()
        self.preview.let_go()
        self.told.clear()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        form = self._hand.form
        self._title.setText(self.tr("La fiche est prête"))
        self._form.setText(form.title.said(current()) if form is not None else "")
        self._not_deposited.say(
            self.tr("Rien n'est déposé à ce guichet."),
            self.tr("Cette fiche aide à faire la démarche ; elle ne vaut pas récépissé."),
        )
        self.back.say(self.tr("Revenir au formulaire"))
        self.clear_away.say_both(self.tr("Tout effacer"), self.tr("Effacer vraiment"))
        self.print_slip.say(self.tr("Imprimer la fiche"))
        self.preview.setAccessibleName(self.tr("Aperçu de la fiche"))
        self.told.retranslate()
        self.truth.retranslate()

    def _wire(self) -> None:
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self.clear_away.confirmed.connect(self._clear_away)
        self.print_slip.clicked.connect(self._print)

    def _build(self) -> None:
        main, left = sheet(L, XXL)
        left.addLayout(row(picture("circle-check", "good", 32), self._title, spacing=M))
        for part in (self._form, self._not_deposited, self.truth, self.told):
            left.addWidget(part)
        left.addStretch(1)
        shown, right = sheet(M, L)
        right.addWidget(self.preview, 1)
        shown.setMinimumWidth(_PAPER)
        sides = Fold(main, shown, shares=(3, 2))
        page = column(self, 0)
        page.addWidget(fitted(sides), 1)
        page.addWidget(actions(self.back, 1, self.clear_away, self.print_slip))

    def _print(self) -> None:
        if self._hand.draft is not None:
            self.truth.ask(PaperRequest(Paper.SLIP, self._hand.draft.id))

    def _clear_away(self) -> None:
        """Erase what was typed for a sheet that is done with, at the clerk's word, and go home."""
        self._hand.discard()
        self.stepped.emit(Step.LEAVE)
