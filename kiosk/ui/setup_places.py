"""The pages of the assistant on its window: what each is called, and its picture."""

from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from kiosk.flows.setup import SETUP, STOPS, Stop, Turn
from kiosk.ui.plan import Plan
from kiosk.ui.rail import Place

NAMES: Final[dict[Stop, Any]] = {
    Stop.GATE: QT_TRANSLATE_NOOP("SetupPlaces", "Accès"),
    Stop.LANGUAGE: QT_TRANSLATE_NOOP("SetupPlaces", "Langue"),
    Stop.OFFICE: QT_TRANSLATE_NOOP("SetupPlaces", "Bureau"),
    Stop.REGISTER: QT_TRANSLATE_NOOP("SetupPlaces", "Dossiers"),
    Stop.PRINTER: QT_TRANSLATE_NOOP("SetupPlaces", "Imprimante"),
    Stop.READER: QT_TRANSLATE_NOOP("SetupPlaces", "Lecteur"),
    Stop.HUB: QT_TRANSLATE_NOOP("SetupPlaces", "Serveur"),
    Stop.PERSON: QT_TRANSLATE_NOOP("SetupPlaces", "Administrateur"),
    Stop.KEY: QT_TRANSLATE_NOOP("SetupPlaces", "Bornes"),
    Stop.MODE: QT_TRANSLATE_NOOP("SetupPlaces", "Formation"),
    Stop.SUMMARY: QT_TRANSLATE_NOOP("SetupPlaces", "Bilan"),
}

ICONS: Final = {
    Stop.LANGUAGE: "hand-heart",
    Stop.OFFICE: "house",
    Stop.REGISTER: "hard-drive",
    Stop.PRINTER: "printer",
    Stop.READER: "id-card",
    Stop.HUB: "server",
    Stop.PERSON: "user-round",
    Stop.KEY: "key-round",
    Stop.MODE: "book-open",
    Stop.SUMMARY: "list-checks",
}

SETUP_PLAN: Final = Plan(
    flow=SETUP,
    places=tuple(Place(stop.value, ICONS[stop], "", NAMES[stop]) for stop in STOPS),
    leads={stop.value: Turn(stop.value) for stop in STOPS},
    marked={stop: stop.value for stop in Stop},
    titles=NAMES,
    keys={"Esc": Turn.BACK},
)
