"""What can be done with a file, and the papers that can be printed of it: offered as its state allows."""

from PySide6.QtCore import QObject

from kiosk.cases.case import TRANSITIONS, Case, Event
from kiosk.ui.parts.button import KeyButton


class CaseBar(QObject):
    """The buttons of a file's page; the page lays them out and says what each does."""

    def __init__(self, page: QObject) -> None:
        """Offer nothing yet; they go with their page."""
        super().__init__(page)
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.missing_slip = KeyButton("small", "F5", "list-checks")
        self.application = KeyButton("small", "F6", "signature")
        self.print_again = KeyButton("small", "F9", "printer")
        self.cancel = KeyButton("small")
        self.withdraw = KeyButton("small")
        self.correct = KeyButton("small", "F7", "pencil")
        self.complete = KeyButton("primary", "F8")
        self.offer(None)

    @property
    def papers(self) -> tuple[KeyButton, ...]:
        """What prints."""
        return self.missing_slip, self.application, self.print_again

    def offer(self, case: Case | None, copies: int = 0) -> None:
        """Offer what can happen to a file that stands like this; nothing where no file is open."""
        can = frozenset(TRANSITIONS[case.state]) if case is not None else frozenset[Event]()
        waits = case is not None and bool(case.awaited)
        for button in (self.application, self.print_again):
            button.setEnabled(case is not None)
        self.missing_slip.setVisible(waits)
        self.complete.setVisible(waits and Event.RECEIVED in can)
        self.correct.setEnabled(Event.CORRECTED in can)
        self.withdraw.setEnabled(Event.WITHDRAWN in can)
        self.cancel.setEnabled(Event.CANCELLED in can)
        self.retranslate(first=case is not None and not copies)

    def retranslate(self, *, first: bool) -> None:
        """Put the words on; a receipt that never left for the printer (``first``) is no duplicate."""
        self.back.say(self.tr("Retour"))
        self.missing_slip.say(self.tr("Pièces à apporter"))
        self.application.say(self.tr("Formulaire"))
        self.print_again.say(self.tr("Imprimer le récépissé") if first else self.tr("Imprimer un duplicata"))
        self.complete.say(self.tr("Pièces reçues"))
        self.correct.say(self.tr("Corriger"))
        self.withdraw.say(self.tr("Retirer"))
        self.cancel.say(self.tr("Annuler le dossier"))
