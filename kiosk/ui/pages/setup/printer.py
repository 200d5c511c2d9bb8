"""The printers: found, chosen, and tried by a page whose way is followed to its end."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.flows.paperwork import Paper, PaperRequest
from kiosk.flows.setup import Papers, Proof, Stop
from kiosk.forms.schema import Field, Option
from kiosk.print.printer import PrintState
from kiosk.text import Words
from kiosk.ui.background import Lane
from kiosk.ui.fields.choice import Segments
from kiosk.ui.language import say
from kiosk.ui.pages.counter.print_truth import JobTruth
from kiosk.ui.pages.setup.asking import Asking, changes
from kiosk.ui.pages.setup.page import SetupPage
from kiosk.ui.pages.setup.pick import Pick
from kiosk.ui.pages.setup.work import Attempt, Hands
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, sheet, wrapped
from kiosk.ui.style import XS, M

_THERMAL: Final = "printing.thermal"
_ROLL: Final = "80mm"
_MEDIA: Final = {
    "a4": QT_TRANSLATE_NOOP("PrinterPage", "A4, deux récépissés"),
    "a5": QT_TRANSLATE_NOOP("PrinterPage", "Feuille A5"),
    _ROLL: QT_TRANSLATE_NOOP("PrinterPage", "Rouleau de 80 mm"),
}


class PrinterPage(SetupPage):
    """The fourth page."""

    def __init__(self, hands: Hands) -> None:
        """Build the page."""
        super().__init__(Stop.PRINTER, hands)
        self.queue, self.asking = Pick("queue"), Asking([_THERMAL], columns=1)
        self._paper, self.paper = label("body"), Segments(_papers(), _papers().options)
        self.test_page, self.test_roll = KeyButton("", "F5", "printer"), KeyButton("", "F6", "printer")
        self.truth = JobTruth(hands.background, hands.services.follow_print)
        self._looking = Attempt(hands, Lane.DELIVERY)
        self._tried = Proof.PAGE
        self._hear()
        self._lay()
        self.retranslate()

    @property
    def chosen(self) -> Papers:
        """What is chosen now."""
        return Papers(self.queue.picked, str(self.paper.value() or "a4"), self.asking.values[_THERMAL])

    @override
    def show_settings(self) -> None:
        known, held = self.services.settings.printing, self.services.read_only
        self.queue.pick(known.printer)
        self.paper.set_value(known.paper)
        self.asking.fill({_THERMAL: known.thermal})
        for part in (self.queue, self.asking):
            part.hold(held)
        self.paper.setEnabled(not held)
        self.truth.stop()
        self.queue.combo.setFocus()
        self.look()

    @override
    def left(self) -> None:
        super().left()
        self._looking.give_up()
        self.truth.stop()

    def look(self) -> None:
        """Ask which queues and receipt printers there are."""
        services = self.services
        self._looking.run(lambda: (services.queues(), services.thermals()), self._offer)

    def try_printer(self, proof: Proof) -> None:
        """Print a page, or a strip, on what is chosen now, and follow it."""
        self.show_failure(None)
        if self.asking.checked() is None:
            return
        papers, services, self._tried = self.chosen, self.services, proof
        media = _ROLL if proof is Proof.ROLL else "a5" if papers.paper == "a5" else "a4"
        self.truth.begin(PaperRequest(Paper.TEST, media), lambda: services.print_test(papers, media))

    @override
    def apply(self) -> None:
        """Keep what is chosen."""
        typed = self.asking.checked()
        if typed is not None:
            chosen = self.chosen
            told = {"printing.printer": chosen.printer, "printing.paper": chosen.paper, **typed}
            self.keep(changes(told))

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.queue.say(
            self.tr("Imprimante du bureau"),
            self.tr("Aucune : les papiers sont écrits en PDF"),
            self.tr("Chercher"),
        )
        self._paper.setText(self.tr("Papier des récépissés"))
        self.paper.retranslate(self._paper.text(), "")
        for button, (_, words) in zip(self.paper.buttons, _MEDIA.items(), strict=True):
            button.setText(say("PrinterPage", words))
            button.setAccessibleName(f"{self._paper.text()} : {button.text()}")
        self.asking.retranslate()
        self.test_page.say(self.tr("Imprimer une page d'essai"))
        self.test_roll.say(self.tr("Imprimer un reçu d'essai"))
        self.truth.retranslate()
        self._looking.retranslate()
        self.name_act(self.tr("Garder l'imprimante"))

    def _hear(self) -> None:
        self.queue.again.connect(self.look)
        self._looking.failed.connect(self.show_failure)
        self.test_page.clicked.connect(lambda: self.try_printer(Proof.PAGE))
        self.test_roll.clicked.connect(lambda: self.try_printer(Proof.ROLL))
        self.asking.changed.connect(self._show)
        self.paper.changed.connect(self._show)
        self.truth.ended.connect(self._ended)

    def _lay(self) -> None:
        frame, inner = sheet(M)
        media = column(holder := QWidget(), XS)
        media.addWidget(self._paper)
        media.addWidget(self.paper)
        inner.addWidget(self.queue)
        inner.addWidget(holder)
        inner.addWidget(self.asking)
        inner.addLayout(wrapped(self.test_page, self.test_roll))
        inner.addWidget(self._looking)
        inner.addWidget(self.truth)
        self.body.addWidget(frame)

    def _offer(self, found: tuple[Sequence[str], Sequence[str]]) -> None:
        queues, thermals = found
        self.queue.offer(queues)
        if len(thermals) == 1 and not self.asking.values[_THERMAL] and not self.services.read_only:
            self.asking.fill({_THERMAL: thermals[0]})
        self._show()

    def _show(self) -> None:
        self.test_roll.setEnabled(bool(self.asking.values[_THERMAL]) or self.paper.value() == _ROLL)

    def _ended(self, state: PrintState) -> None:
        if state is PrintState.PRINTED:
            services, proof = self.services, self._tried
            self.hands.background.run(lambda: services.prove(proof))


def _papers() -> Field:
    """Return the choice of paper; its words are the program's own."""
    options = tuple(Option(code, Words(code, code)) for code in _MEDIA)
    return Field("printing.paper", "choice", Words("", ""), options=options)
