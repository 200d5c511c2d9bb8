"""Whether a chip is genuine, in words: one of three results or the check on its way, and why."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.card.reader import Authenticity, CardReading
from kiosk.errors import Failure, KioskError, failure, failures
from kiosk.text import isolate
from kiosk.ui.language import say
from kiosk.ui.parts.chip import Mark

CHECKING: Final = "chip-being-checked"
"""The reason of a reading whose photo or checks are still on their way."""

_MARKS: Final = {
    Authenticity.GENUINE: ("good", "shield-check", QT_TRANSLATE_NOOP("CardVerdict", "Puce authentique")),
    Authenticity.CANNOT_TELL: (
        "neutral",
        "shield-question-mark",
        QT_TRANSLATE_NOOP("CardVerdict", "Puce non vérifiée"),
    ),
    Authenticity.BROKEN: ("bad", "shield-alert", QT_TRANSLATE_NOOP("CardVerdict", "Puce non authentique")),
}
_UNDER_WAY: Final = (
    "info",
    "loader-circle",
    QT_TRANSLATE_NOOP("CardVerdict", "Contrôle de la puce en cours"),
)
_SIGNED: Final = QT_TRANSLATE_NOOP("CardVerdict", "Ses données sont celles que l'État a signées.")


def authenticity_mark(reading: CardReading) -> Mark:
    """Return the colour, the icon and the word of a reading's authenticity; the three always go together."""
    tone, icon, word = _UNDER_WAY if reading.reasons == (CHECKING,) else _MARKS[reading.authenticity]
    return Mark(tone, icon, say("CardVerdict", word))


def reasons(reading: CardReading) -> tuple[Failure, ...]:
    """Return what the reasons of a reading mean, the one that decides first.

    A reason may be followed by the files that it is about; one without words of its own is left out.
    """
    parted = (each.partition(" ") for each in reading.reasons)
    return tuple(
        failure(KioskError(code, files=isolate(files))) for code, _, files in parted if code in failures()
    )


def signed() -> str:
    """Return what is said of a genuine chip."""
    return say("CardVerdict", _SIGNED)
