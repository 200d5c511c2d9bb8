"""The question asked before something that stays in the journal for ever."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from kiosk.cases.case import Event
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import row
from kiosk.ui.style import XL, L, S


class Confirm(QFrame):
    """Asks in place, before something that stays in the journal for ever; cancelling needs a reason."""

    confirmed = Signal(object, str)
    """The event to record, and the reason where one is needed."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setProperty("notice", "warn")
        self.setObjectName("confirm")
        self._event = Event.WITHDRAWN
        self._said = label("body", wrap=True, strong=True)
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self.yes = KeyButton("danger")
        self.no = KeyButton("quiet")
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self.hide)
        self.reason.textChanged.connect(self._weigh)
        self.reason.returnPressed.connect(self.yes.click)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(XL, L, XL, L)
        inner.setSpacing(S)
        inner.addWidget(self._said)
        inner.addWidget(self.reason)
        inner.addLayout(row(self.yes, self.no, 1, spacing=S))
        self.hide()

    def ask(self, event: Event) -> None:
        """Ask about withdrawing or cancelling."""
        self._event = event
        self.reason.clear()
        self.retranslate()
        self.show()
        (self.reason if event is Event.CANCELLED else self.no).setFocus()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        cancelling = self._event is Event.CANCELLED
        if cancelling:
            self._said.setText(self.tr("Le numéro restera visible, avec le motif de l'annulation."))
            self.yes.say(self.tr("Annuler le dossier"))
        else:
            self._said.setText(
                self.tr("Le demandeur retire-t-il sa demande ? Cela reste inscrit au registre.")
            )
            self.yes.say(self.tr("Oui, retirer la demande"))
        self.no.say(self.tr("Ne rien changer"))
        self.reason.setPlaceholderText(self.tr("Motif de l'annulation"))
        self.reason.setAccessibleName(self.tr("Motif de l'annulation"))
        self.reason.setVisible(cancelling)
        self._weigh()

    def _weigh(self) -> None:
        self.yes.setEnabled(self._event is not Event.CANCELLED or bool(self.reason.text().strip()))

    def _confirm(self) -> None:
        self.confirmed.emit(self._event, self.reason.text().strip())
