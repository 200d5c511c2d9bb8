"""Everything that is pressed, in every state."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kiosk.ui.language import say
from kiosk.ui.pages.counter.home import TILES
from kiosk.ui.pages.setup.tiles import Answer, Tiles
from kiosk.ui.parts.lead import Lead
from kiosk.ui.parts.sure import SureButton
from kiosk.ui.parts.tile import Tile
from kiosk.ui.showcase.board import board, cells, table
from kiosk.ui.showcase.posed import Pose, PosedButton, PosedKeyButton, posed

_KEYED: Final = (
    ("", "F6", "printer"),
    ("primary", "F9", "stamp"),
    ("danger", "", "trash-2"),
    ("quiet", "F5", "arrow-left"),
    ("small", "", "pencil"),
    ("step", "", "circle-check"),
)
"""Role, key and icon of each button that shows its key."""
_PLAIN: Final = ("segment", "language", "link", "health", "row")
_CHECKED: Final = frozenset({"segment", "language", "step"})
"""Roles that stay down: one of several, or where one is."""


def buttons() -> QWidget:
    """Return the section."""
    rows: list[tuple[str, Callable[[Pose], QWidget | None]]] = [
        (role or "button", partial(_keyed, role, key, icon)) for role, key, icon in _KEYED
    ]
    rows += [(role, partial(_plain, role)) for role in _PLAIN]
    return board(
        QCoreApplication.translate("Showcase", "Boutons"), table(rows, tuple(Pose)), cells(_larger(), 4)
    )


def _keyed(role: str, key: str, icon: str, pose: Pose) -> QWidget | None:
    made = PosedKeyButton(role, key, icon, bound=False)
    made.say(QCoreApplication.translate("Showcase", "Vérifier"))
    return _in(made, role, pose)


def _plain(role: str, pose: Pose) -> QWidget | None:
    made = PosedButton(QCoreApplication.translate("Showcase", "Choisir"))
    made.setProperty("role", role)
    return _in(made, role, pose)


def _in(made: QWidget, role: str, pose: Pose) -> QWidget | None:
    if pose is Pose.CHECKED and role not in _CHECKED:
        made.deleteLater()
        return None
    return posed(made, pose)


def _larger() -> list[QWidget]:
    sure, asked = SureButton("danger"), SureButton("danger")
    for one in (sure, asked):
        one.say_both(
            QCoreApplication.translate("Showcase", "Effacer"),
            QCoreApplication.translate("Showcase", "Effacer pour de bon"),
        )
    asked.click()
    tiles = [Tile(f"tile-{among.value}", icon, tone) for among, icon, tone, _ in TILES]
    for number, counted in enumerate(tiles):  # the same as on the home page
        counted.show_count(number * 7, str(number * 7))
        counted.say(say("HomePage", TILES[number][3]))
    lead = Lead(
        "lead",
        "book-open",
        QCoreApplication.translate("Showcase", "Une ligne entière se presse et mène à une fiche."),
        lambda: None,
    )
    answers = Tiles([Answer("yes", "stamp"), Answer("no", "book-open")])
    for tile in answers.tiles.values():
        tile.say(QCoreApplication.translate("Showcase", "Choisir"))
    return [*tiles, sure, asked, lead, answers]
