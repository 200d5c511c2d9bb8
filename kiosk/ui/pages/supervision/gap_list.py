"""Beside the balance: every number that needs a person, by name, with why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.cases.overview.balance import Balanced
from kiosk.print.reconciliation import Gap, gaps
from kiosk.text import isolate
from kiosk.ui.language import current
from kiosk.ui.pages.supervision.names import number
from kiosk.ui.parts.label import label
from kiosk.ui.parts.lead import Lead
from kiosk.ui.parts.sheet import column, emptied, sheet
from kiosk.ui.style import L, M, S

_NAMED = 60
"""Numbers named on the screen; the file that is kept names all."""


class GapList(QFrame):
    """A sheet of its own; away while no count is known."""

    opened_file = Signal(str)
    """Reference of the file to open."""

    def __init__(self) -> None:
        """Name nothing yet."""
        super().__init__()
        self._balanced: Balanced | None = None
        self._title = label("lead")
        holder = QWidget()
        self._lines = column(holder, S)
        frame, inner = sheet(M, L)
        inner.addWidget(self._title)
        inner.addWidget(holder, 1)
        column(self).addWidget(frame)
        self.retranslate()

    def show_balance(self, balanced: Balanced | None) -> None:
        """Name what a count found; None where there is no count."""
        self._balanced = balanced
        self.setVisible(balanced is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Écarts"))
        emptied(self._lines)
        found = gaps(self._balanced) if self._balanced else ()
        for gap in found[:_NAMED]:
            self._lines.addWidget(self._line(gap))
        if len(found) > _NAMED:
            said = self.tr("Et {count} autres, tous nommés dans le fichier enregistré.")
            self._say(said.format(count=number(len(found) - _NAMED)))
        if not found:
            self._say(self.tr("Aucun."))
        self._lines.addStretch(1)

    def _line(self, gap: Gap) -> QWidget:
        said = f"{isolate(gap.reference)} · {gap.why.said(current())}"
        if gap.opens:
            name = gap.reference
            return Lead(f"gap-{name}", "file-search", said, lambda: self.opened_file.emit(name))
        made = label("body", wrap=True)
        made.setText(said)
        return made

    def _say(self, said: str) -> None:
        made = label("body", "quiet", wrap=True)
        made.setText(said)
        self._lines.addWidget(made)
