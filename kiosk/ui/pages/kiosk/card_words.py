"""What the card page says to a citizen at each place of the card's flow."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.flows.card_read import Reading
from kiosk.ui.language import say

_TOLD: Final = {
    Reading.NO_READER: (
        "warn",
        QT_TRANSLATE_NOOP("KioskCard", "Le lecteur de cartes ne répond pas"),
        QT_TRANSLATE_NOOP("KioskCard", "Continuez sans carte : vous répondrez vous-même."),
    ),
    Reading.AWAIT_CARD: (
        "info",
        QT_TRANSLATE_NOOP("KioskCard", "Le lecteur attend votre carte"),
        QT_TRANSLATE_NOOP("KioskCard", "Vous pouvez déjà taper ses six chiffres."),
    ),
    Reading.MUTE_CARD: (
        "warn",
        QT_TRANSLATE_NOOP("KioskCard", "La carte ne répond pas"),
        QT_TRANSLATE_NOOP("KioskCard", "Retournez-la, ou continuez sans carte."),
    ),
    Reading.READY: (
        "good",
        QT_TRANSLATE_NOOP("KioskCard", "La carte est sur le lecteur"),
        QT_TRANSLATE_NOOP("KioskCard", "Tapez les six chiffres, puis « Lire »."),
    ),
    Reading.UNDER_WAY: (
        "info",
        QT_TRANSLATE_NOOP("KioskCard", "Lecture en cours"),
        QT_TRANSLATE_NOOP("KioskCard", "Laissez la carte sur le lecteur."),
    ),
    Reading.WRONG_KEY: (
        "bad",
        QT_TRANSLATE_NOOP("KioskCard", "La carte n'accepte pas ces chiffres"),
        QT_TRANSLATE_NOOP("KioskCard", "Comparez-les avec ceux de la carte, puis recommencez."),
    ),
    Reading.FAILED: (
        "bad",
        QT_TRANSLATE_NOOP("KioskCard", "La carte n'a pas pu être lue"),
        QT_TRANSLATE_NOOP("KioskCard", "Reposez-la et recommencez, ou continuez sans carte."),
    ),
    Reading.READ: (
        "good",
        QT_TRANSLATE_NOOP("KioskCard", "La carte est lue"),
        QT_TRANSLATE_NOOP("KioskCard", "Reprenez votre carte."),
    ),
}
_WHY: Final = {
    "card-lost": (
        "bad",
        QT_TRANSLATE_NOOP("KioskCard", "La carte a été retirée trop tôt"),
        QT_TRANSLATE_NOOP("KioskCard", "Reposez-la et laissez-la jusqu'à la fin."),
    ),
    "card-needs-mrz": (
        "warn",
        QT_TRANSLATE_NOOP("KioskCard", "Cette carte se lit au guichet seulement"),
        QT_TRANSLATE_NOOP("KioskCard", "Continuez sans carte : vous répondrez vous-même."),
    ),
    "card-broken": (
        "bad",
        QT_TRANSLATE_NOOP("KioskCard", "Cette carte n'a pas pu être vérifiée"),
        QT_TRANSLATE_NOOP("KioskCard", "Montrez-la au guichet, ou continuez sans carte."),
    ),
}
"""What is said better than that a card could not be read, by failure code."""


def told(place: Reading, why: str = "") -> tuple[str, str, str]:
    """Return the tone, what is said and what to do; ``why`` is the code of what went wrong."""
    known = Reading.UNDER_WAY if place is Reading.IDENTIFIED else place
    tone, what, do = _WHY.get(why, _TOLD[known]) if place is Reading.FAILED else _TOLD[known]
    return tone, say("KioskCard", what), say("KioskCard", do)
