"""The deposit is made: the number, large; the receipt on its way; what comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStyle
from typing_extensions import override

from kiosk.flows.counter import Step
from kiosk.text import isolate
from kiosk.ui.counter import Counter
from kiosk.ui.pages.counter.preview import Preview
from kiosk.ui.pages.counter.print_truth import PrintTruth
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import actions, column, fitted, row, sheet
from kiosk.ui.style import XXL, L, M, S

_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PAPER = 240
"""Least width of the receipt's picture, pixels at scale 1."""


class DonePage(Stepping):
    """Shows one deposited file, straight after its deposit."""

    opened_case = Signal(str)
    """Reference of the file to open."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it shows the counter's last deposit."""
        super().__init__("done")
        self._counter = counter
        self._title, self._reference = label("title", wrap=True), label("display", "accent", wrap=True)
        self._reference.setObjectName("reference")
        self._reference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._next_title, self._next = label("lead"), label("body", wrap=True)
        self.truth = PrintTruth(counter)
        self.new_file = KeyButton("primary", "F2", "file-plus", bound=False)
        self.print_again = KeyButton("", "F9", "printer")
        self.open_file = KeyButton("", "", "file-text")
        self.preview = Preview(counter.background)
        self._wire()
        self._build()
        self.retranslate()

    @override
    def opened(self) -> None:
        """Print the receipt, follow it, and fetch its picture."""
        reference, desk = self._counter.reference, self._counter.desk
        self._reference.setText(isolate(reference))
        self.retranslate()
        self.print_again.setEnabled(False)
        self.truth.start(reference)
        self.preview.fetch(lambda: desk.receipt_pdf(reference))
        self.new_file.setFocus()

    @override
    def left(self) -> None:
        """Let go of the picture; the paper goes its way."""
        self.truth.stop()
        self.preview.let_go()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        # What can be selected is drawn by Qt, which would begin a number at its own left in Arabic too.
        self._reference.setAlignment(QStyle.visualAlignment(self.layoutDirection(), _START))
        corrected = self._counter.corrected
        self._title.setText(
            self.tr("La correction est enregistrée") if corrected else self.tr("La demande est déposée")
        )
        self.new_file.say(self.tr("Nouveau dossier"))
        self.print_again.say(self.tr("Imprimer un duplicata"))
        self.open_file.say(self.tr("Ouvrir le dossier"))
        self._next_title.setText(self.tr("À dire au demandeur"))
        self._next.setText(
            self.tr("Ce nouveau récépissé remplace le premier : le numéro et le délai restent les mêmes.")
            if corrected
            else self.tr(
                "Le récépissé dit le délai de réponse, où suivre la demande et comment faire un recours."
            )
        )
        self.preview.setAccessibleName(self.tr("Aperçu du récépissé"))
        self.truth.retranslate()

    def _wire(self) -> None:
        self.new_file.clicked.connect(lambda: self.stepped.emit(Step.NEW))
        self.print_again.clicked.connect(self._print_again)
        self.open_file.clicked.connect(lambda: self.opened_case.emit(self._counter.reference))
        self.truth.ended.connect(lambda _: self.print_again.setEnabled(True))

    def _build(self) -> None:
        main, left = sheet(L, XXL)
        left.addLayout(row(picture("circle-check", "good", 32), self._title, spacing=M))
        left.addWidget(self._reference)
        left.addWidget(self.truth)
        left.addSpacing(S)
        left.addWidget(self._next_title)
        left.addWidget(self._next)
        left.addStretch(1)
        shown, right = sheet(S, L)
        right.addWidget(self.preview, 1)
        shown.setMinimumWidth(_PAPER)
        sides = Fold(main, shown, shares=(3, 2))
        page = column(self, 0)
        page.addWidget(fitted(sides), 1)
        page.addWidget(actions(self.open_file, self.print_again, 1, self.new_file))

    def _print_again(self) -> None:
        self.print_again.setEnabled(False)
        self.truth.start(self._counter.reference)
