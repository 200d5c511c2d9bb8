"""How a station wants its screen: from its settings to a look, and back when somebody changes it."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtGui import QScreen

from kiosk import settings as stations
from kiosk.settings import Screen
from kiosk.ui.background import Background
from kiosk.ui.look import Look, density
from kiosk.ui.theme import CONTRAST, LIGHT

TOUCHED = "kiosk"
"""The profile whose screen is touched by people who stand."""

STANDING: Final = 150
"""Per cent of the text at least for people who stand before a screen (docs/decisions/0195)."""


def look_of(chosen: Screen, profile: str, screen: QScreen) -> Look:
    """Return the look that the settings ask for on that screen."""
    touch = density(screen, chosen.width_mm) if profile == TOUCHED else 0.0
    text = max(chosen.text, STANDING) if profile == TOUCHED else chosen.text
    return Look(CONTRAST if chosen.contrast else LIGHT, text, touch)


def keeper(folder: Path, background: Background) -> Callable[[Look], None]:
    """Return what keeps a look in the settings of a data folder; a failure is told by the notices."""

    def keep(look: Look) -> None:
        changes = {"screen": {"contrast": look.theme is CONTRAST, "text": look.text}}
        background.run(lambda: stations.save(folder / stations.FILE, changes))

    return keep
