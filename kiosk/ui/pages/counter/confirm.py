"""The question asked before something that stays in the journal for ever."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QStyledItemDelegate, QVBoxLayout

from kiosk.cases.case import Event
from kiosk.cases.reasons import reasons
from kiosk.ui.language import current, say
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import wrapped
from kiosk.ui.style import XL, L, S


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked about an event, and what the button that does it says."""

    said: Any
    yes: Any


_QUESTIONS: Final = {
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
    """The event to record, and the code of the reason where one is needed."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setProperty("notice", "warn")
        self.setObjectName("confirm")
        self._event = Event.WITHDRAWN
        self._said = label("body", wrap=True, strong=True)
        self.reason = QComboBox()
        self.reason.setObjectName("reason")
        self.reason.setItemDelegate(QStyledItemDelegate(self.reason))
        self.yes, self.no = KeyButton("danger"), KeyButton("quiet")
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self.hide)
        self.reason.currentIndexChanged.connect(self._weigh)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(XL, L, XL, L)
        inner.setSpacing(S)
        inner.addWidget(self._said)
        inner.addWidget(self.reason)
        inner.addLayout(wrapped(self.yes, self.no, spacing=S))
        self.hide()

    def ask(self, event: Event) -> None:
        """Ask about withdrawing or cancelling."""
        self._event = event
        self.reason.clear()
        for code in ("", *reasons().cancellations):
            self.reason.addItem("", code)
        self.retranslate()
        self.show()
        (self.reason if event is Event.CANCELLED else self.no).setFocus()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        question = _QUESTIONS[self._event]
        self._said.setText(say("Confirm", question.said))
        self.yes.say(say("Confirm", question.yes))
        self.no.say(self.tr("Ne rien changer"))
        self.reason.setAccessibleName(self.tr("Motif de l'annulation"))
        for place in range(self.reason.count()):
            code = self.reason.itemData(place)
            said = reasons().words[code].said(current()) if code else self.tr("Choisir le motif…")
            self.reason.setItemText(place, said)
        self.reason.setVisible(self._event is Event.CANCELLED)
        self._weigh()

    def _weigh(self) -> None:
        self.yes.setEnabled(self._event is not Event.CANCELLED or bool(self.reason.currentData()))

    def _confirm(self) -> None:
        self.confirmed.emit(self._event, str(self.reason.currentData()))
