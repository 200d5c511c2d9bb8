"""Lines that are asked, side by side where there is room, each with what is wrong with it."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.flows.setup_words import field, plain, problem
from kiosk.forms.schema import Asked
from kiosk.settings import Settings
from kiosk.ui.fields.row import FieldRow
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.sheet import column
from kiosk.ui.style import XL, M

_LEAST: Final = 240
"""Pixels at 100 % that a line needs beside another."""


class Asking(QWidget):
    """Settings to be typed, by their keys."""

    accepted = Signal()
    """Enter was pressed in the last line."""
    changed = Signal()

    def __init__(self, keys: Sequence[str], columns: int = 2) -> None:
        """Ask under these keys, in reading order."""
        super().__init__()
        self.rows = {key: FieldRow(Asked(key, field(key))) for key in keys}
        lines, asked = column(self, M), list(self.rows.values())
        for first in range(0, len(asked), columns):
            beside = Fold(*asked[first : first + columns], shares=(1,) * columns, least=_LEAST)
            beside.setSpacing(XL if beside.count() > 1 else M)
            lines.addLayout(beside)
        for key, one in self.rows.items():
            one.control.changed.connect(self.changed)
            one.control.accepted.connect(lambda key=key: self._onward(key))

    @property
    def values(self) -> dict[str, str]:
        """What is typed, by key; empty where nothing is."""
        return {key: plain(str(row.control.value() or "")) for key, row in self.rows.items()}

    def fill(self, typed: Mapping[str, str]) -> None:
        """Show these texts; what is wrong is forgotten."""
        for key, text in typed.items():
            self.rows[key].control.set_value(text or None)
            self.rows[key].show_problem(None)

    def checked(self) -> dict[str, str] | None:
        """Return what is typed; where something does not fit that is said beside it, and None returned."""
        found = {key: problem(key, text) for key, text in self.values.items()}
        for key, wrong in found.items():
            self.rows[key].show_problem(wrong)
        first = next((key for key, wrong in found.items() if wrong is not None), None)
        if first is None:
            return self.values
        self.rows[first].control.setFocus()
        return None

    def hold(self, held: bool) -> None:
        """Let nothing be typed, or let it again."""
        for row in self.rows.values():
            row.control.setEnabled(not held)

    def focus(self) -> None:
        """Put the focus on the first line that holds nothing yet, else on the first."""
        empty = next((row for key, row in self.rows.items() if not self.values[key]), None)
        (empty or next(iter(self.rows.values()))).control.setFocus()

    def retranslate(self) -> None:
        """Put the words of the current language on; what is typed stays."""
        for row in self.rows.values():
            row.retranslate()

    def _onward(self, key: str) -> None:
        keys = list(self.rows)
        place = keys.index(key) + 1
        if place == len(keys):
            self.accepted.emit()
        else:
            self.rows[keys[place]].control.setFocus()


def value(settings: Settings, key: str) -> str:
    """Return what stands under a key of the settings, as text."""
    section, _, name = key.partition(".")
    return str(getattr(getattr(settings, section), name))


def changes(typed: Mapping[str, str]) -> dict[str, dict[str, object]]:
    """Return typed texts by section and key, as settings are saved."""
    found: dict[str, dict[str, object]] = {}
    for key, text in typed.items():
        section, _, name = key.partition(".")
        found.setdefault(section, {})[name] = text
    return found
