"""The slip's codes on the screen, one at a time, to be photographed: only the office can open them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kiosk.flows.kiosk import Step
from kiosk.text import isolate
from kiosk.ui.booth.stand import Stand
from kiosk.ui.pages.kiosk.base import KioskPage
from kiosk.ui.parts.button import KeyButton

_QUIET = 4
"""Modules of white around a code (ISO/IEC 18004 §6.3.8)."""
_LEAST = 240
"""Pixels of a code's side at least; a telephone reads it from an arm's length."""


class CodeView(QWidget):
    """Draws one code, each module as many whole pixels as fit."""

    def __init__(self) -> None:
        """Draw nothing yet."""
        super().__init__()
        self._rows: tuple[bytes, ...] = ()
        self.setMinimumSize(_LEAST, _LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_text(self, text: str) -> None:
        """Draw the code of a text; none of an empty one."""
        if text:
            # Imported here: it brings what draws papers, which no page needs before a slip.
            from kiosk.print.qr import modules  # noqa: PLC0415 -- see above

            self._rows = tuple(modules(text))
        else:
            self._rows = ()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw black on white whatever the theme: scanners want that."""
        if not self._rows:
            return
        count = len(self._rows) + 2 * _QUIET
        side = max(min(self.width(), self.height()) // count, 1)
        left, top = (self.width() - side * count) // 2, (self.height() - side * count) // 2
        painter = QPainter(self)
        painter.fillRect(QRectF(left, top, side * count, side * count), QColor(Qt.GlobalColor.white))
        for down, line in enumerate(self._rows, _QUIET):
            for along, light in enumerate(line, _QUIET):
                if not light:
                    painter.fillRect(left + along * side, top + down * side, side, side, Qt.GlobalColor.black)


class CodesPage(KioskPage):
    """Shows the codes of the person's slip, with their number."""

    def __init__(self, stand: Stand) -> None:
        """Build the page without codes."""
        super().__init__(stand, "codes")
        self.place = 0
        self.code = CodeView()
        self.back, self.next = KeyButton("", icon="arrow-left"), KeyButton("primary", icon="arrow-right")
        self.back.clicked.connect(self._back)
        self.next.clicked.connect(self._on)
        self.reel = self.laid_out((), self.back, self.next, fills=self.code)
        self.retranslate()

    @override
    def opened(self) -> None:
        """Begin with the first code."""
        self.place = 0
        self._show()
        self.next.setFocus()

    @override
    def left(self) -> None:
        """Show no code."""
        self.code.show_text("")

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self.say(
            self.tr("Photographiez le code {place}").format(
                place=isolate(f"{self.place + 1}/{max(len(self._parts), 1)}")
            ),
            self.tr("Prenez chaque code en photo, puis montrez les photos au guichet."),
        )
        last = self.place + 1 >= len(self._parts)
        self.back.say(self.tr("Précédent"))
        self.next.say(self.tr("J'ai terminé") if last else self.tr("Code suivant"))
        self.code.setAccessibleName(self.title.text())

    @property
    def _parts(self) -> tuple[str, ...]:
        slip = self.stand.person.slip
        return slip.parts if slip is not None else ()

    def _show(self) -> None:
        self.code.show_text(self._parts[self.place] if self._parts else "")
        self.retranslate()
        self.turned.emit()

    def _on(self) -> None:
        if self.place + 1 < len(self._parts):
            self.place += 1
            self._show()
        else:
            self.stepped.emit(Step.STOP)

    def _back(self) -> None:
        if self.place:
            self.place -= 1
            self._show()
        else:
            self.stepped.emit(Step.BACK)
