"""Where the cells of one form stand in a line that holds the columns of several."""

from collections.abc import Sequence
from typing import Final

from kiosk.cases.overview.cells import BETWEEN, joined, parsed


class Layout:
    """How a form's cells become those of the whole line."""

    def __init__(self, form: Sequence[str], line: Sequence[str]) -> None:
        """Take the ids of the form's columns, at least one, and those of the line, which has all."""
        self._places: Final = [line.index(each) for each in form]
        self._width: Final = len(line)
        first = self._places[0]
        self._together: Final = self._places == list(range(first, first + len(form)))
        self._before: Final = BETWEEN * first
        self._after: Final = BETWEEN * (len(line) - first - len(form))

    def laid(self, cells: str) -> str:
        """Return the line's cells; those of a form whose columns stand together are not looked at."""
        return f"{self._before}{cells}{self._after}" if self._together else self._spread(cells)

    def _spread(self, cells: str) -> str:
        line = [""] * self._width
        for place, cell in zip(self._places, parsed(cells), strict=True):
            line[place] = cell
        return joined(line)
