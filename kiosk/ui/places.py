"""The counter's screens on its window: where the rail leads, and what each is called."""

from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.flows.counter import COUNTER, Screen, Step
from kiosk.ui.plan import Plan
from kiosk.ui.rail import Place

_PLACES: Final = (
    Place("home", "house", "F1", QT_TRANSLATE_NOOP("Rail", "Accueil")),
    Place("new", "file-plus", "F2", QT_TRANSLATE_NOOP("Rail", "Nouveau")),
    Place("orient", "signpost", "F10", QT_TRANSLATE_NOOP("Rail", "Orientation")),
    Place("register", "folder-search", "F3", QT_TRANSLATE_NOOP("Rail", "Registre")),
    Place("follow", "route", "Shift+F3", QT_TRANSLATE_NOOP("Rail", "Suivre")),
    Place("guides", "book-open", "F11", QT_TRANSLATE_NOOP("Rail", "Guides")),
    Place("day", "calendar-check", "Shift+F1", QT_TRANSLATE_NOOP("Rail", "Journée")),
)

_LEADS: Final = {
    "home": Step.LEAVE,
    "new": Step.NEW,
    "orient": Step.ORIENT,
    "register": Step.SEARCH,
    "follow": Step.FOLLOW,
    "guides": Step.GUIDES,
    "day": Step.DAY,
}

_MARKED: Final = {
    **dict.fromkeys(Screen, "new"),
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
    Screen.STAFF: "day",
}
"""Any screen that is not named is a new file's."""

_TITLES: Final[dict[Screen, Any]] = {
    Screen.HOME: QT_TRANSLATE_NOOP("Titles", "Accueil"),
    Screen.CHOOSE: QT_TRANSLATE_NOOP("Titles", "Choix du formulaire"),
    Screen.CARD: QT_TRANSLATE_NOOP("Titles", "Carte d'identité"),
    Screen.FORM: QT_TRANSLATE_NOOP("Titles", "Demande"),
    Screen.CHECK: QT_TRANSLATE_NOOP("Titles", "Vérification"),
    Screen.DONE: QT_TRANSLATE_NOOP("Titles", "Récépissé"),
    Screen.SLIP: QT_TRANSLATE_NOOP("Titles", "Fiche d'aide"),
    Screen.RESULT: QT_TRANSLATE_NOOP("Titles", "Avant le dépôt"),
    Screen.GUIDES: QT_TRANSLATE_NOOP("Titles", "Guides"),
    Screen.GUIDE: QT_TRANSLATE_NOOP("Titles", "Guide"),
    Screen.REGISTER: QT_TRANSLATE_NOOP("Titles", "Registre"),
    Screen.CASE: QT_TRANSLATE_NOOP("Titles", "Dossier"),
    Screen.FOLLOW: QT_TRANSLATE_NOOP("Titles", "Suivre un dossier"),
    Screen.VERIFY: QT_TRANSLATE_NOOP("Titles", "Vérifier un récépissé"),
    Screen.GATHER: QT_TRANSLATE_NOOP("Titles", "Demande préparée"),
    Screen.DAY: QT_TRANSLATE_NOOP("Titles", "La journée"),
    Screen.DECISIONS: QT_TRANSLATE_NOOP("Titles", "Décisions de la CNSS"),
    Screen.LAW: QT_TRANSLATE_NOOP("Titles", "Paramètres légaux"),
    Screen.STAFF: QT_TRANSLATE_NOOP("Titles", "Personnes du bureau"),
}

COUNTER_PLAN: Final = Plan(
    flow=COUNTER,
    places=_PLACES,
    leads=_LEADS,
    marked=_MARKED,
    titles=_TITLES,
    keys={"Shift+F2": Step.OTHER, "Shift+F4": Step.GATHER, "Shift+F10": Step.VERIFY, "Esc": Step.CANCEL},
)
