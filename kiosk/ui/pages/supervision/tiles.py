"""The numbers on top of the dashboard: each with that of the period before, each leading to its files."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QFrame

from kiosk.cases.case import CaseState
from kiosk.cases.overview.counts import Group
from kiosk.text import isolate
from kiosk.ui.language import say
from kiosk.ui.pages.supervision.names import number
from kiosk.ui.parts.even_lines import EvenLines
from kiosk.ui.parts.tile import Tile
from kiosk.ui.style import M


@dataclass(frozen=True, slots=True)
class _Shown:
    name: str
    icon: str
    tone: str
    words: object


_TILES: Final = {
    None: _Shown("deposits", "file-check", "good", QT_TRANSLATE_NOOP("FigureTiles", "Déposés")),
    CaseState.COMPLETE: _Shown(
        "complete", "hourglass", "info", QT_TRANSLATE_NOOP("FigureTiles", "À transmettre")
    ),
    CaseState.INCOMPLETE: _Shown(
        "incomplete", "file-clock", "warn", QT_TRANSLATE_NOOP("FigureTiles", "Incomplets")
    ),
    CaseState.TRANSMITTED: _Shown(
        "transmitted", "send", "info", QT_TRANSLATE_NOOP("FigureTiles", "Transmis")
    ),
    CaseState.REGISTERED: _Shown(
        "registered", "shield-check", "good", QT_TRANSLATE_NOOP("FigureTiles", "Immatriculés")
    ),
    CaseState.REJECTED: _Shown("rejected", "file-x", "bad", QT_TRANSLATE_NOOP("FigureTiles", "Rejetés")),
}
"""The states that are counted apart; None for all files."""

_MINUS: Final = "\N{MINUS SIGN}"


class FigureTiles(QFrame):
    """One tile for each number."""

    pressed = Signal(object)
    """The state of the files that were asked for; None for all."""

    def __init__(self) -> None:
        """Count nothing yet."""
        super().__init__()
        self._told: tuple[Group, Group] | None = None
        self.tiles = {
            state: Tile(f"tile-{one.name}", one.icon, one.tone, margin=M) for state, one in _TILES.items()
        }
        for state, tile in self.tiles.items():
            tile.clicked.connect(lambda _=False, state=state: self.pressed.emit(state))
        lines = EvenLines(self, M)
        for tile in self.tiles.values():
            lines.addWidget(tile)
        self.retranslate()

    def show_groups(self, told: tuple[Group, Group] | None) -> None:
        """Show what a period comes to, beside the one before; None where that is not known."""
        self._told = told
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        for state, tile in self.tiles.items():
            words = say("FigureTiles", _TILES[state].words)
            if self._told is None:
                tile.show_count(0, "–")
                tile.say(words)
            else:
                now, before = (_count(group, state) for group in self._told)
                tile.show_count(now, number(now))
                tile.say(words, self._compared(now, before))

    def _compared(self, now: int, before: int) -> str:
        more = isolate(f"{now - before:+d}".replace("-", _MINUS) if now != before else "=")
        return self.tr("{before} avant ({more})").format(before=number(before), more=more)


def _count(group: Group, state: CaseState | None) -> int:
    return group.files if state is None else group.states.get(state, 0)
