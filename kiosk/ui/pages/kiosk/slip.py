"""The slip: printed, taken, and brought to the counter with the papers that are named here."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.flows.kiosk import Step
from kiosk.flows.preparing import Slip
from kiosk.print.printer import PrintOutcome, PrintState
from kiosk.ui.booth.stand import Stand
from kiosk.ui.counter import written_day
from kiosk.ui.language import current
from kiosk.ui.pages.counter.case_standing import document_names
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.slip_words import Paper, told
from kiosk.ui.pages.kiosk.spoken import sentences
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.note import Note
from kiosk.ui.parts.sheet import column, emptied
from kiosk.ui.style import S

_LOOK: Final = 1_000
"""Milliseconds between two looks at the printer."""
_OF_STATE: Final = {
    PrintState.PRINTED: Paper.TAKE,
    PrintState.FAILED: Paper.NONE,
    PrintState.NEEDS_PAPER: Paper.STUCK,
    PrintState.PRINTER_OFF: Paper.STUCK,
}


class SlipPage(KioskPage):
    """Prints once; where no paper comes the same codes are shown on the screen."""

    def __init__(self, stand: Stand) -> None:
        """Build the page without a slip."""
        super().__init__(stand, "slip")
        self.paper = Paper.COMING
        self._code = ""
        self.message, self._head = Note("info", "lead"), label("lead", "accent", wrap=True, strong=True)
        self._holder, self._until = QWidget(), label("lead", wrap=True)
        self._list = column(self._holder, S)
        self.back, self.show_codes = KeyButton("", icon="arrow-left"), KeyButton("", icon="qr-code")
        self.end = KeyButton("primary", icon="check")
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._follow)
        self.back.clicked.connect(lambda: self.stepped.emit(Step.BACK))
        self.show_codes.clicked.connect(lambda: self.stepped.emit(Step.SHOW))
        self.end.clicked.connect(lambda: self.stepped.emit(Step.STOP))
        parts = (self.message, self._head, self._holder, self._until)
        self.reel = self.laid_out(parts, self.back, self.show_codes, self.end)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Prepare and print, unless this was done and only the codes were looked at."""
        visit, person = self.stand.person.visit, self.stand.person
        self.end.setFocus()
        if person.slip is not None or visit is None:
            self._show(self.paper)
            return
        self._show(Paper.COMING)
        desk, form, answers = self.stand.desk, visit.form, visit.answers
        lang = current()
        self.stand.ask(
            lambda: desk.prepare(form.id, form.version, answers, lang), self._prepared, self._failed
        )

    @override
    def left(self) -> None:
        """Look at the printer no more."""
        self._look.stop()

    @override
    def spoken(self) -> str:
        """Return what to do with the paper, and what to bring."""
        shown = self._holder.findChildren(QLabel)
        papers = [one.text() for one in shown if one.objectName()] if self._slip else []
        return sentences([self.message.accessibleName(), self._head.text(), *papers, self._until.text()])

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        ready = self._slip is not None
        self.say(self.tr("Votre demande est préparée") if ready else self.tr("Préparation de votre fiche"))
        self.back.say(self.tr("Précédent"))
        self.show_codes.say(self.tr("Montrer les codes"))
        self.end.say(self.tr("J'ai terminé"))
        self.reel.retranslate()
        self._show(self.paper)

    @property
    def _slip(self) -> Slip | None:
        return self.stand.person.slip

    def _prepared(self, slip: Slip) -> None:
        self.stand.person.slip = slip
        desk = self.stand.desk
        self.retranslate()
        self.stand.ask(lambda: desk.print_prepared(slip), self._printed, self._unprinted)

    def _printed(self, outcome: PrintOutcome) -> None:
        self._show(_OF_STATE.get(outcome.state, Paper.COMING))
        if outcome.state.final:
            self._look.stop()
        elif self.isVisible():
            self._look.start()

    def _follow(self) -> None:
        self.stand.ask(self.stand.desk.follow_prepared, self._printed, self._unprinted)

    def _unprinted(self, error: KioskError) -> None:
        self._look.stop()
        self._code = error.code
        self._show(Paper.NONE)

    def _failed(self, error: KioskError) -> None:
        """Say that nothing could be prepared: the answers stay until the person leaves."""
        self._code = error.code
        self._show(Paper.IMPOSSIBLE)

    def _show(self, paper: Paper) -> None:
        """Show how the paper stands, and what is brought along."""
        if paper is not self.paper:
            self.paper = paper
            self.turned.emit()
        tone, what, do = told(paper)
        self.message.say(what, do, tone)
        self.show_codes.setVisible(paper in {Paper.STUCK, Paper.NONE})
        self.end.setEnabled(paper is not Paper.COMING)
        self._fill(self._slip)

    def _fill(self, slip: Slip | None) -> None:
        emptied(self._list)
        names = document_names(self.stand.desk.shelf, slip.form, slip.form_version) if slip else {}
        for code in slip.documents if slip else ():
            made = label("lead", wrap=True)
            made.setText(f"• {names.get(code, code)}")
            made.setObjectName(f"bring-{code}")
            self._list.addWidget(made)
        self._head.setText(self.tr("À apporter au guichet, avec la fiche"))
        self._head.setVisible(bool(slip and slip.documents))
        until = self.tr("La fiche s'ouvre au guichet jusqu'au {day}. Ce n'est pas un dépôt.")
        self._until.setText(until.format(day=written_day(slip.until)) if slip else "")
        self._until.setVisible(slip is not None)
