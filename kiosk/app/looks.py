"""How a station wants its screen: from its settings to a look, and back when somebody changes it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QScreen

from kiosk import settings as stations
from kiosk.settings import Screen
from kiosk.ui.background import Background
from kiosk.ui.look import Look, density
from kiosk.ui.theme import CONTRAST, LIGHT

TOUCHED = "kiosk"
"""The profile whose screen is touched by people who stand."""


def look_of(chosen: Screen, profile: str, screen: QScreen) -> Look:
    """Return the look that the settings ask for on that screen."""
    touch = density(screen, chosen.width_mm) if profile == TOUCHED else 0.0
    return Look(CONTRAST if chosen.contrast else LIGHT, chosen.text, touch)


def keeper(folder: Path, background: Background) -> Callable[[Look], None]:
    """Return what keeps a look in the settings of a data folder; a failure is told by the notices."""

    def keep(look: Look) -> None:
        changes = {"screen": {"contrast": look.theme is CONTRAST, "text": look.text}}
        background.run(lambda: stations.save(folder / stations.FILE, changes))

    return keep
