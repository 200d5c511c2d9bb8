"""Every answer once more, each with the way to change it; then the paper."""

from PySide6.QtCore import Signal
from typing_extensions import override

from kiosk.flows.kiosk import Step
from kiosk.ui.booth.stand import Stand
from kiosk.ui.pages.counter.rows import AnswerRows
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.pages.kiosk.visit import Visit
from kiosk.ui.parts.button import KeyButton


class CheckPage(KioskPage):
    """Shows what was answered; nothing of it is read aloud."""

    changed = Signal(str)
    """Path of the answer to change."""

    def __init__(self, stand: Stand) -> None:
        """Build the page without answers."""
        super().__init__(stand, "check")
        self.answers = AnswerRows(change=True)
        self.back, self.prepare = KeyButton("", icon="arrow-left"), KeyButton("primary", icon="arrow-right")
        self.back.clicked.connect(lambda: self.stepped.emit(Step.BACK))
        self.prepare.clicked.connect(self._prepare)
        self.answers.changed.connect(lambda _stop, path: self.changed.emit(path))
        self.reel = self.laid_out((self.answers,), self.back, self.prepare)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Show the answers of the person."""
        self._show()
        self.reel.begin()
        self.prepare.setFocus()

    @override
    def left(self) -> None:
        """Let go of the answers shown."""
        self.answers.clear()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on, the answers too."""
        self.say(
            self.tr("Vérifiez vos réponses"),
            self.tr("Corrigez ce qui n'est pas juste. Rien n'est encore déposé."),
        )
        self.back.say(self.tr("Précédent"))
        self.prepare.say(self.tr("Préparer ma fiche"))
        self.reel.retranslate()
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        visit: Visit | None = self.stand.person.visit
        if visit is not None:
            self.answers.show_answers(visit.form, visit.answers)

    def _prepare(self) -> None:
        """Go on to the paper, but to the first answer to be mended where there still is one."""
        visit = self.stand.person.visit
        if visit is None:
            return
        wrong = visit.first_wrong()
        if wrong:
            self.changed.emit(wrong)
        else:
            self.stepped.emit(Step.PREPARED)
