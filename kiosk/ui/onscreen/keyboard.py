"""The keyboard under a page: it opens for a field that is typed, and goes when there is none."""

from collections.abc import Callable
from functools import partial
from typing import Final, cast

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QStackedWidget, QWidget
from typing_extensions import override

from kiosk.ui.language import current
from kiosk.ui.onscreen import typing
from kiosk.ui.onscreen.board import Board
from kiosk.ui.onscreen.focus import is_typed, kind_of
from kiosk.ui.onscreen.layouts import OTHER, PLANE, SHIFT, SPACE, Key, Layout, layout_for, layouts, names
from kiosk.ui.parts.sheet import column
from kiosk.ui.parts.sight import bring_in_sight
from kiosk.ui.style import S

_LETTER: Final = ""


class Keyboard(QFrame):
    """Stands in the column under the page, never over it; the page scrolls its field in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start away; it follows the focus from now on."""
        super().__init__(parent)
        self.setObjectName("keyboard")
        self.setProperty("surface", "actions")
        self._field: QWidget | None = None
        self._layout_shown: Layout | None = None
        self._boards: dict[tuple[str, str], Board] = {}
        self._planes = QStackedWidget()
        self._sight = QTimer(self, singleShot=True, interval=0)
        self._sight.timeout.connect(self._show_field)
        self._actions: dict[str, Callable[[], None]] = {
            SHIFT: self._shift,
            SPACE: partial(self._type, " "),
            OTHER: self._turn,
        }
        column(self, 0, S).addWidget(self._planes)
        self.hide()
        self.retranslate()
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow)

    @property
    def board(self) -> Board | None:
        """The plane that is shown; None before the first field."""
        return cast("Board | None", self._planes.currentWidget())

    def show_layout(self, layout_id: str, plane: str = "") -> None:
        """Show a keyboard, at its first plane where none is named. Raises KeyError for an unknown one."""
        self._layout_shown = layouts()[layout_id]
        chosen = plane or self._layout_shown.planes[0].id
        self._planes.setCurrentWidget(self._made(self._layout_shown, chosen))

    def forget(self) -> None:
        """Let go of the field and of everything chosen: the next person begins anew."""
        self._field, self._layout_shown = None, None
        for board in self._boards.values():
            board.show_capitals(False)
        self.hide()

    def retranslate(self) -> None:
        """Put the names of the current language on the keys."""
        self.setAccessibleName(names()[":keyboard"].said(current()))
        for board in self._boards.values():
            board.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Re-word the keys when the language has changed; free text is written in the new one."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self._field is not None:
                self._open_for(self._field)
        super().changeEvent(event)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        """Have the field seen once more, when the page has got its smaller room."""
        super().moveEvent(event)
        self._sight.start()

    def dressed(self) -> None:
        """Take the sizes of the look of now."""
        self.updateGeometry()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self.window():
            return  # another window, a list that opens: the field is still the one that is typed into
        self._field = now if is_typed(now) else None
        self.setVisible(self._field is not None)
        if self._field is not None:
            self._open_for(self._field)
            if isinstance(now, QLineEdit):
                now.end(False)
            self._sight.start()

    def _open_for(self, field: QWidget) -> None:
        wanted = layout_for(kind_of(field), current())
        if self._layout_shown is not wanted:
            self.show_layout(wanted.id)

    def _show_field(self) -> None:
        if self._field is not None:
            bring_in_sight(self._field)

    def _made(self, layout: Layout, plane_id: str) -> Board:
        known = self._boards.get((layout.id, plane_id))
        if known is None:
            plane = next(one for one in layout.planes if one.id == plane_id)
            known = self._boards[layout.id, plane_id] = Board(layout, plane, self._planes)
            known.touched.connect(self._touched)
            self._planes.addWidget(known)
        return known

    def _touched(self, key: Key, text: str) -> None:
        if key.action == _LETTER:
            self._type(text)
        elif key.action in self._actions:
            self._actions[key.action]()
        elif key.action.startswith(PLANE) and self._layout_shown is not None:
            self.show_layout(self._layout_shown.id, key.action.removeprefix(PLANE))
        elif self._field is not None:
            typing.press(self._field, key.action)

    def _type(self, text: str) -> None:
        if self._field is not None:
            typing.type_text(self._field, text)
        if self.board is not None:
            self.board.show_capitals(False)

    def _shift(self) -> None:
        board = self.board
        if board is not None:
            board.show_capitals(not board.capitals)

    def _turn(self) -> None:
        if self._layout_shown is not None:
            self.show_layout(self._layout_shown.other)
