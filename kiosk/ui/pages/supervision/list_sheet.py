"""A list on its sheet, or the words that there is nothing; neither before that is known."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QFrame

from kiosk.ui.pages.counter.listing import Column, Listing
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import column, sheet
from kiosk.ui.style import S


class ListSheet(QFrame):
    """Takes all the room there is."""

    def __init__(self, columns: Sequence[Column[Any]], *, wrapped: bool = False) -> None:
        """Take the columns, as :class:`Listing` does; what there is to list is not known yet."""
        super().__init__()
        self.table = Listing(columns, wrapped=wrapped)
        self._none = label("lead", "quiet", wrap=True)
        frame, inner = sheet(S)
        inner.addWidget(self._none)
        inner.addWidget(self.table, 1)
        inner.addStretch()  # holds the words up where there is no list
        column(self).addWidget(frame)
        self.forget()

    def take(self, lines: Sequence[Any]) -> None:
        """List these lines, or say that there are none."""
        self.table.take(lines)
        self.table.setVisible(bool(lines))
        self._none.setVisible(not lines)

    def forget(self) -> None:
        """Show neither lines nor that there are none: nobody knows."""
        self.table.take(())
        self.table.hide()
        self._none.hide()

    def say(self, name: str, nothing: str) -> None:
        """Name the list for who hears it, and say what there being nothing means; words are said anew."""
        self.table.setAccessibleName(name)
        self._none.setText(nothing)
        self.table.take(self.table.lines.lines)
