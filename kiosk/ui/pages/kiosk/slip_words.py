"""What is said of a slip on its way out of the kiosk."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.ui.language import say


class Paper(StrEnum):
    """How a slip stands, as far as its owner is concerned."""

    COMING = "coming"
    TAKE = "take"
    STUCK = "stuck"
    """The printer waits for somebody; the paper may still come."""
    NONE = "none"
    """No paper comes: the codes are shown instead."""
    IMPOSSIBLE = "impossible"
    """Nothing could be sealed for the office."""


_TOLD: Final = {
    Paper.COMING: (
        "info",
        QT_TRANSLATE_NOOP("KioskSlip", "La fiche s'imprime"),
        QT_TRANSLATE_NOOP("KioskSlip", "Encore un instant."),
    ),
    Paper.TAKE: (
        "good",
        QT_TRANSLATE_NOOP("KioskSlip", "Prenez votre fiche"),
        QT_TRANSLATE_NOOP(
            "KioskSlip", "Donnez-la au guichet : l'agent y retrouve vos réponses. Ne la perdez pas."
        ),
    ),
    Paper.STUCK: (
        "warn",
        QT_TRANSLATE_NOOP("KioskSlip", "L'imprimante attend un agent"),
        QT_TRANSLATE_NOOP("KioskSlip", "Appelez un agent, ou photographiez les codes avec votre téléphone."),
    ),
    Paper.NONE: (
        "warn",
        QT_TRANSLATE_NOOP("KioskSlip", "La borne ne peut pas imprimer"),
        QT_TRANSLATE_NOOP(
            "KioskSlip",
            "Photographiez les codes avec votre téléphone et montrez-les au guichet. "
            "Eux seuls ne disent rien de vous : le guichet seul les ouvre.",
        ),
    ),
    Paper.IMPOSSIBLE: (
        "bad",
        QT_TRANSLATE_NOOP("KioskSlip", "La fiche n'a pas pu être préparée"),
        QT_TRANSLATE_NOOP("KioskSlip", "Appelez un agent, ou allez directement au guichet."),
    ),
}


def told(paper: Paper) -> tuple[str, str, str]:
    """Return the tone, what is said and what to do, in the screens' language."""
    tone, what, do = _TOLD[paper]
    return tone, say("KioskSlip", what), say("KioskSlip", do)
