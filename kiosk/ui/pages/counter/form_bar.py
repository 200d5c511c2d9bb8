"""The form's actions, always in the same place: back, add a row, continue; and that all is kept."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtWidgets import QFrame

from kiosk.forms.schema import Ending
from kiosk.text import Words, isolate
from kiosk.ui.counter import time_of
from kiosk.ui.language import current
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import wrapped
from kiosk.ui.style import XL, S


class FormBar(QFrame):
    """The bar under the form."""

    def __init__(self) -> None:
        """Build the buttons; the page says what they do."""
        super().__init__()
        self.setProperty("surface", "actions")
        self.back = KeyButton("", "F7", "arrow-left")
        self.add = KeyButton("", "F6", "plus")
        self.proceed = KeyButton("primary", "F8", "arrow-right")
        self._kept, self._tick = label("small", "quiet"), picture("check", "good", 16)
        self._kept_at: datetime | None = None
        self._row: Words | None = None
        self._corrects = ""
        line = wrapped(self.back, self._tick, self._kept, 1, self.add, self.proceed, owner=self)
        line.setContentsMargins(XL, S, XL, S)
        self._tick.hide()
        self.add.hide()
        self.retranslate()

    def show_kept(self, instant: datetime) -> None:
        """Say that everything typed is on disk since then."""
        self._kept_at = instant
        self._tick.show()
        self.retranslate()

    def show_stop(self, next_row: Words | None, ends: Ending | None, corrects: str) -> None:
        """Show what can be added here (the title of the next row), and what the form ends in if it does.

        ``corrects`` is the reference of the deposited file that these answers correct; empty for a new one.
        """
        self._row, self._ends, self._corrects = next_row, ends, corrects
        self.add.setVisible(next_row is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.back.say(self.tr("Précédent"))
        self.proceed.say(self._onward())
        if self._row is not None:
            self.add.say(self.tr("Ajouter : {row}").format(row=self._row.said(current())))
        self._kept.setText("\n".join(self._told()))

    def _told(self) -> Iterator[str]:
        """Yield which deposited file is in hand, and that everything typed is on disk."""
        if self._corrects:
            yield self.tr("Corrige {reference}").format(reference=isolate(self._corrects))
        if self._kept_at is not None:
            yield self.tr("Tout est conservé · {time}").format(time=time_of(self._kept_at))

    def _onward(self) -> str:
        match self._ends:
            case Ending.DEPOSIT:
                return self.tr("Vérifier la demande")
            case Ending.SLIP:
                return self.tr("Préparer la fiche")
            case Ending.ORIENTATION:
                return self.tr("Voir la réponse")
            case None:
                return self.tr("Continuer")

    _ends: Ending | None = None
