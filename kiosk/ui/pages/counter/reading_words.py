"""What the card page says at each place of its flow."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.flows.card_read import Reading
from kiosk.ui.language import say

_TOLD: Final = {
    Reading.NO_READER: (
        "warn",
        QT_TRANSLATE_NOOP("CardPage", "Le lecteur de cartes n'est pas là"),
        QT_TRANSLATE_NOOP("CardPage", "Vérifiez son câble USB, ou saisissez la demande sans carte."),
    ),
    Reading.AWAIT_CARD: (
        "info",
        QT_TRANSLATE_NOOP("CardPage", "Posez la carte sur le lecteur"),
        QT_TRANSLATE_NOOP("CardPage", "Vous pouvez déjà taper les six chiffres."),
    ),
    Reading.MUTE_CARD: (
        "warn",
        QT_TRANSLATE_NOOP("CardPage", "La carte ne répond pas"),
        QT_TRANSLATE_NOOP("CardPage", "Retournez-la, essuyez la puce, ou saisissez la demande sans carte."),
    ),
    Reading.READY: ("good", QT_TRANSLATE_NOOP("CardPage", "La carte est sur le lecteur"), ""),
    Reading.UNDER_WAY: (
        "info",
        QT_TRANSLATE_NOOP("CardPage", "Lecture en cours"),
        QT_TRANSLATE_NOOP("CardPage", "Laissez la carte sur le lecteur."),
    ),
    Reading.IDENTIFIED: (
        "info",
        QT_TRANSLATE_NOOP("CardPage", "L'identité est lue"),
        QT_TRANSLATE_NOOP(
            "CardPage",
            "Vous pouvez continuer. Laissez la carte : la photo et le contrôle de la puce suivent.",
        ),
    ),
    Reading.WRONG_KEY: (
        "bad",
        QT_TRANSLATE_NOOP("CardPage", "La carte a refusé ce qui est saisi"),
        QT_TRANSLATE_NOOP("CardPage", "Comparez la saisie avec la carte, puis recommencez."),
    ),
    Reading.FAILED: ("bad", QT_TRANSLATE_NOOP("CardPage", "La carte n'a pas pu être lue"), ""),
    Reading.READ: (
        "good",
        QT_TRANSLATE_NOOP("CardPage", "La carte est lue"),
        QT_TRANSLATE_NOOP("CardPage", "Rendez la carte, puis continuez : le formulaire est déjà rempli."),
    ),
}


def told(place: Reading) -> tuple[str, str, str]:
    """Return the tone, what is said and what to do at a place of the card's flow."""
    tone, said, remedy = _TOLD[place]
    return tone, say("CardPage", said), say("CardPage", remedy) if remedy else ""
