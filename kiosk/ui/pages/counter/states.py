"""The words and marks of states: of files, of deliveries, of papers on their way."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.cases.case import CaseState, Event
from kiosk.flows.paperwork import Paper
from kiosk.print.printer import UNCONFIRMED, PrintOutcome, PrintState
from kiosk.ui.language import say
from kiosk.ui.parts.chip import Mark

_CASE: Final = {
    CaseState.COMPLETE: ("good", "file-check", QT_TRANSLATE_NOOP("States", "Complet")),
    CaseState.INCOMPLETE: ("warn", "file-clock", QT_TRANSLATE_NOOP("States", "Incomplet")),
    CaseState.TRANSMITTED: ("info", "send", QT_TRANSLATE_NOOP("States", "Transmis")),
    CaseState.REGISTERED: ("good", "shield-check", QT_TRANSLATE_NOOP("States", "Immatriculé")),
    CaseState.REJECTED: ("bad", "file-x", QT_TRANSLATE_NOOP("States", "Rejeté")),
    CaseState.WITHDRAWN: ("neutral", "undo-2", QT_TRANSLATE_NOOP("States", "Retiré")),
    CaseState.CANCELLED: ("neutral", "ban", QT_TRANSLATE_NOOP("States", "Annulé")),
}

_DELIVERY: Final = {
    "waiting": ("warn", "hourglass", QT_TRANSLATE_NOOP("States", "À envoyer")),
    "sent": ("good", "check", QT_TRANSLATE_NOOP("States", "Envoyé")),
    "refused": ("bad", "octagon-alert", QT_TRANSLATE_NOOP("States", "Refusé")),
}

_EVENT: Final = {
    Event.DEPOSITED: QT_TRANSLATE_NOOP("States", "Demande déposée"),
    Event.RECEIVED: QT_TRANSLATE_NOOP("States", "Pièces reçues"),
    Event.COMPLETED: QT_TRANSLATE_NOOP("States", "Dossier complété"),
    Event.CORRECTED: QT_TRANSLATE_NOOP("States", "Dossier corrigé"),
    Event.WITHDRAWN: QT_TRANSLATE_NOOP("States", "Demande retirée"),
    Event.CANCELLED: QT_TRANSLATE_NOOP("States", "Dossier annulé"),
    Event.REPRINTED: QT_TRANSLATE_NOOP("States", "Duplicata du récépissé"),
    Event.TRANSMITTED: QT_TRANSLATE_NOOP("States", "Transmis à la CNSS"),
    Event.REGISTERED: QT_TRANSLATE_NOOP("States", "Immatriculé par la CNSS"),
    Event.REJECTED: QT_TRANSLATE_NOOP("States", "Rejeté par la CNSS"),
}

_PRINT: Final = {
    PrintState.QUEUED: (
        "info",
        "hourglass",
        QT_TRANSLATE_NOOP("States", "En attente d'impression"),
        QT_TRANSLATE_NOOP("States", "Le récépissé part à l'imprimante."),
    ),
    PrintState.PRINTING: (
        "info",
        "printer",
        QT_TRANSLATE_NOOP("States", "Impression en cours"),
        QT_TRANSLATE_NOOP("States", "L'imprimante sort le récépissé."),
    ),
    PrintState.NEEDS_PAPER: (
        "warn",
        "triangle-alert",
        QT_TRANSLATE_NOOP("States", "Plus de papier"),
        QT_TRANSLATE_NOOP("States", "Remettez du papier : l'impression reprend d'elle-même."),
    ),
    PrintState.PRINTER_OFF: (
        "warn",
        "triangle-alert",
        QT_TRANSLATE_NOOP("States", "L'imprimante ne répond pas"),
        QT_TRANSLATE_NOOP("States", "Allumez-la et vérifiez son câble : l'impression reprend d'elle-même."),
    ),
    PrintState.PRINTED: (
        "good",
        "circle-check",
        QT_TRANSLATE_NOOP("States", "Imprimé"),
        QT_TRANSLATE_NOOP("States", "Signez, cachetez et remettez le récépissé tout de suite."),
    ),
    PrintState.FAILED: (
        "bad",
        "octagon-alert",
        QT_TRANSLATE_NOOP("States", "Impression échouée"),
        QT_TRANSLATE_NOOP("States", "Le dossier est bien déposé. Vérifiez l'imprimante, puis réimprimez."),
    ),
}

_SHEET: Final = {
    PrintState.QUEUED: QT_TRANSLATE_NOOP("States", "La feuille part à l'imprimante."),
    PrintState.PRINTING: QT_TRANSLATE_NOOP("States", "L'imprimante sort la feuille."),
    PrintState.PRINTED: QT_TRANSLATE_NOOP("States", "Remettez la feuille."),
    PrintState.FAILED: QT_TRANSLATE_NOOP("States", "Vérifiez l'imprimante, puis imprimez à nouveau."),
}
"""What is said of a paper that is no receipt, where it differs."""
_UNCONFIRMED: Final = (
    "info",
    "send",
    QT_TRANSLATE_NOOP("States", "Envoyé, regardez l'imprimante"),
    QT_TRANSLATE_NOOP("States", "Elle ne peut pas dire si le papier est sorti. S'il est là, remettez-le."),
)
"""Of a printer that can only be written to: everything was sent, and it cannot say what became of it."""
_TO_LOOK_AT: Final = QT_TRANSLATE_NOOP(
    "States", "Regardez la feuille : le cadre est entier, les deux langues se lisent."
)
_TO_SIGN: Final = QT_TRANSLATE_NOOP("States", "Faites relire, dater et signer le formulaire.")


def case_mark(state: CaseState) -> Mark:
    """Return the chip of a file's state, in the screens' language."""
    return _mark(_CASE[state])


def delivery_mark(delivery: str) -> Mark:
    """Return the chip of a file's delivery: waiting, sent or refused."""
    return _mark(_DELIVERY.get(delivery, _DELIVERY["waiting"]))


def event_word(event: Event) -> str:
    """Return what a journal entry is called on the screen."""
    return say("States", _EVENT[event])


def print_mark(outcome: PrintOutcome) -> Mark:
    """Return the truth about a print job."""
    tone, icon, word, _ = _UNCONFIRMED if UNCONFIRMED in outcome.reasons else _PRINT[outcome.state]
    return Mark(tone, icon, say("States", word))


def print_remedy(outcome: PrintOutcome, paper: str = Paper.RECEIPT) -> str:
    """Return what the clerk does now about a print job of that paper."""
    state = outcome.state
    if UNCONFIRMED in outcome.reasons:
        return say("States", _UNCONFIRMED[3])
    if paper == Paper.APPLICATION and state is PrintState.PRINTED:
        return say("States", _TO_SIGN)
    if paper == Paper.TEST and state is PrintState.PRINTED:
        return say("States", _TO_LOOK_AT)
    said = _PRINT[state][3] if paper == Paper.RECEIPT else _SHEET.get(state, _PRINT[state][3])
    return say("States", said)


def _mark(row: tuple[str, str, object]) -> Mark:
    tone, icon, word = row
    return Mark(tone, icon, say("States", word))
