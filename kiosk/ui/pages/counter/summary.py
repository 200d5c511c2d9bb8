"""What is to be mended, on top of the page: each line leads to its field and says the same words."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from kiosk.text import Words
from kiosk.ui.announce import announce
from kiosk.ui.language import current
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.lead import Mend
from kiosk.ui.parts.sheet import column, emptied, row
from kiosk.ui.style import L, M, S


class Summary(QFrame):
    """Has the focus when it appears, so that a keyboard and a screen reader begin with it."""

    chosen = Signal(str)
    """Path of the field to go to."""

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("summary")
        self.setProperty("notice", "bad")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = label("lead", "bad")
        self._said: dict[str, Words] = {}
        inner = column(self, 0)
        inner.setContentsMargins(L, M, L, M)
        inner.addLayout(row(picture("triangle-alert", "bad"), self._title, 1, spacing=S))
        self._lines = column(holder := QFrame(), 0)
        inner.addWidget(holder)
        self.hide()

    def show_problems(self, said: Mapping[str, Words]) -> None:
        """Show one line for each problem; hide where there is none."""
        self._said = dict(said)
        self.retranslate()
        self.setVisible(bool(said))
        if said:
            announce(self, " ".join((self._title.text(), *(one.said(current()) for one in said.values()))))

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        emptied(self._lines)
        self._title.setText(self.tr("À corriger avant de continuer"))
        for path, words in self._said.items():
            self._lines.addWidget(Mend(f"mend-{path}", words.said(current()), self._leader(path)))
        self.setAccessibleName(self._title.text())

    def _leader(self, path: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(path)
