"""The question asked before something that stays in the journal for ever."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from kiosk.cases.case import Event
from kiosk.ui.language import say
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import row
from kiosk.ui.style import XL, L, S


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked about an event, and what the button that does it says."""

    said: Any
    yes: Any


_QUESTIONS: Final = {
    Event.COMPLETED: _Question(
        QT_TRANSLATE_NOOP("Confirm", "Ces pièces ont-elles été remises ? {names}"),
        QT_TRANSLATE_NOOP("Confirm", "Oui, le dossier est complet"),
    ),
    Event.WITHDRAWN: _Question(
        QT_TRANSLATE_NOOP("Confirm", "Le demandeur retire-t-il sa demande ? Cela reste inscrit au registre."),
        QT_TRANSLATE_NOOP("Confirm", "Oui, retirer la demande"),
    ),
    Event.CANCELLED: _Question(
        QT_TRANSLATE_NOOP("Confirm", "Le numéro restera visible, avec le motif de l'annulation."),
        QT_TRANSLATE_NOOP("Confirm", "Annuler le dossier"),
    ),
}


class Confirm(QFrame):
    """Asks in place, before something that stays in the journal for ever; cancelling needs a reason."""

    confirmed = Signal(object, str)
    """The event to record, and the reason where one is needed."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setProperty("notice", "warn")
        self.setObjectName("confirm")
        self._event, self._names = Event.WITHDRAWN, ""
        self._said = label("body", wrap=True, strong=True)
        self.reason = QLineEdit()
        self.reason.setMaxLength(200)
        self.agree, self.close_down = KeyButton("primary"), KeyButton("danger")
        self.no = KeyButton("quiet")
        for button in (self.agree, self.close_down):
            button.clicked.connect(self._confirm)
        self.no.clicked.connect(self.hide)
        self.reason.textChanged.connect(self._weigh)
        self.reason.returnPressed.connect(self._confirm_typed)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(XL, L, XL, L)
        inner.setSpacing(S)
        inner.addWidget(self._said)
        inner.addWidget(self.reason)
        inner.addLayout(row(self.agree, self.close_down, self.no, 1, spacing=S))
        self.hide()

    @property
    def yes(self) -> KeyButton:
        """The button that does it: what ends a file's life looks like that."""
        return self.agree if self._event is Event.COMPLETED else self.close_down

    def ask(self, event: Event, names: str = "") -> None:
        """Ask about completing (``names`` of the documents that came), withdrawing or cancelling."""
        self._event, self._names = event, names
        self.reason.clear()
        self.retranslate()
        self.show()
        (self.reason if event is Event.CANCELLED else self.no).setFocus()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        question = _QUESTIONS[self._event]
        self._said.setText(say("Confirm", question.said).format(names=self._names))
        self.yes.say(say("Confirm", question.yes))
        self.no.say(self.tr("Ne rien changer"))
        self.reason.setPlaceholderText(self.tr("Motif de l'annulation"))
        self.reason.setAccessibleName(self.tr("Motif de l'annulation"))
        self.reason.setVisible(self._event is Event.CANCELLED)
        for button in (self.agree, self.close_down):
            button.setVisible(button is self.yes)
        self._weigh()

    def _weigh(self) -> None:
        self.yes.setEnabled(self._event is not Event.CANCELLED or bool(self.reason.text().strip()))

    def _confirm_typed(self) -> None:
        self.yes.click()

    def _confirm(self) -> None:
        self.confirmed.emit(self._event, self.reason.text().strip())
