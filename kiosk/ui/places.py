"""The places of the window: where the rail leads, and what the window calls itself on each page."""

from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.flows.counter import Screen, Step
from kiosk.ui.rail import Place

PLACES: Final = (
    Place("home", "house", "F1", QT_TRANSLATE_NOOP("Rail", "Accueil")),
    Place("new", "file-plus", "F2", QT_TRANSLATE_NOOP("Rail", "Nouveau")),
    Place("orient", "signpost", "F10", QT_TRANSLATE_NOOP("Rail", "Orientation")),
    Place("register", "folder-search", "F3", QT_TRANSLATE_NOOP("Rail", "Registre")),
    Place("follow", "route", "Shift+F3", QT_TRANSLATE_NOOP("Rail", "Suivre")),
    Place("guides", "book-open", "F11", QT_TRANSLATE_NOOP("Rail", "Guides")),
    Place("day", "calendar-check", "Shift+F1", QT_TRANSLATE_NOOP("Rail", "Journée")),
)

LEADS: Final = {
    "home": Step.LEAVE,
    "new": Step.NEW,
    "orient": Step.ORIENT,
    "register": Step.SEARCH,
    "follow": Step.FOLLOW,
    "guides": Step.GUIDES,
    "day": Step.DAY,
}
"""The step that each place of the rail is."""

MARKED: Final = {
    Screen.HOME: "home",
    Screen.RESULT: "orient",
    Screen.REGISTER: "register",
    Screen.CASE: "register",
    Screen.FOLLOW: "follow",
    Screen.VERIFY: "follow",
    Screen.GUIDES: "guides",
    Screen.GUIDE: "guides",
    Screen.DAY: "day",
    Screen.DECISIONS: "day",
    Screen.LAW: "day",
}
"""The place that a page belongs to; any other page is a new file's."""

TITLES: Final[dict[Screen, Any]] = {
    Screen.HOME: QT_TRANSLATE_NOOP("MainWindow", "Accueil"),
    Screen.CHOOSE: QT_TRANSLATE_NOOP("MainWindow", "Choix du formulaire"),
    Screen.CARD: QT_TRANSLATE_NOOP("MainWindow", "Carte d'identité"),
    Screen.FORM: QT_TRANSLATE_NOOP("MainWindow", "Demande"),
    Screen.CHECK: QT_TRANSLATE_NOOP("MainWindow", "Vérification"),
    Screen.DONE: QT_TRANSLATE_NOOP("MainWindow", "Récépissé"),
    Screen.SLIP: QT_TRANSLATE_NOOP("MainWindow", "Fiche d'aide"),
    Screen.RESULT: QT_TRANSLATE_NOOP("MainWindow", "Avant le dépôt"),
    Screen.GUIDES: QT_TRANSLATE_NOOP("MainWindow", "Guides"),
    Screen.GUIDE: QT_TRANSLATE_NOOP("MainWindow", "Guide"),
    Screen.REGISTER: QT_TRANSLATE_NOOP("MainWindow", "Registre"),
    Screen.CASE: QT_TRANSLATE_NOOP("MainWindow", "Dossier"),
    Screen.FOLLOW: QT_TRANSLATE_NOOP("MainWindow", "Suivre un dossier"),
    Screen.VERIFY: QT_TRANSLATE_NOOP("MainWindow", "Vérifier un récépissé"),
    Screen.DAY: QT_TRANSLATE_NOOP("MainWindow", "La journée"),
    Screen.DECISIONS: QT_TRANSLATE_NOOP("MainWindow", "Décisions de la CNSS"),
    Screen.LAW: QT_TRANSLATE_NOOP("MainWindow", "Paramètres légaux"),
}
"""What the window calls itself on each page (WCAG 2.4.2)."""
