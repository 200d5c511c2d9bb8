"""One plane of keys, laid out in rows from the left in both languages."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.ui.language import current
from kiosk.ui.onscreen import touch
from kiosk.ui.onscreen.keycap import KeyCap
from kiosk.ui.onscreen.layouts import GAP, OTHER, PLANE, SHIFT, Key, Layout, Plane, layouts, names


class Board(QWidget):
    """The keys of a plane."""

    touched = Signal(object, str)
    """A :class:`Key`, and what it types as it stands now."""

    def __init__(self, layout: Layout, plane: Plane, parent: QWidget) -> None:
        """Make the keys."""
        super().__init__(parent)
        self.plane, self._layout_told = plane, layout
        self.setObjectName(f"plane-{layout.id}-{plane.id}")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.capitals = False
        self.rows = [[self._made(key) for key in row] for row in plane.rows]
        self.retranslate()

    @property
    def keys(self) -> Iterator[KeyCap]:
        """The keys, row by row, without the gaps."""
        return (cap for row in self.rows for cap in row if cap is not None)

    def show_capitals(self, capitals: bool) -> None:
        """Type capitals from now on, or small letters."""
        if capitals != self.capitals:
            self.capitals = capitals
            self.retranslate()

    def retranslate(self) -> None:
        """Put the names of the current language on the keys."""
        for cap in self.keys:
            cap.show_sign(self._sign(cap.key), self._name(cap.key))
            if cap.key.action == SHIFT:
                cap.setChecked(self.capitals)

    @override
    def sizeHint(self) -> QSize:
        """Return the height of the rows; the width is whatever there is."""
        rows = len(self.rows)
        return QSize(0, rows * touch.height() + (rows - 1) * touch.gap_between_rows())

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same: keys do not give way, the page above them scrolls."""
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each key its place."""
        super().resizeEvent(event)
        size, down = touch.sizes(self.width()), touch.gap_between_rows()
        for number, row in enumerate(self.plane.rows):
            before = 0
            for key, cap in zip(row, self.rows[number], strict=True):
                left = size.start + before * (size.key + size.gap)
                wide = key.width * size.key + (key.width - 1) * size.gap
                if cap is not None:
                    cap.setGeometry(QRect(round(left), number * (size.high + down), round(wide), size.high))
                before += key.width

    def _made(self, key: Key) -> KeyCap | None:
        if key.action == GAP:
            return None
        cap = KeyCap(key, self)
        cap.touched.connect(lambda: self.touched.emit(key, self._typed(key)))
        return cap

    def _typed(self, key: Key) -> str:
        return key.text.upper() if self.capitals else key.text

    def _sign(self, key: Key) -> str:
        """Return what stands on a key."""
        if key.action.startswith(PLANE):
            return self._led(key).sign
        return layouts()[self._layout_told.other].sign if key.action == OTHER else self._typed(key)

    def _name(self, key: Key) -> str:
        """Return how a key is called, in the screens' language."""
        lang, known = current(), names()
        if key.action.startswith(PLANE):
            return self._led(key).name.said(lang)
        if key.action == OTHER:
            return layouts()[self._layout_told.other].name.said(lang)
        said = known.get(f":{key.action}" if key.action else key.text)
        name = said.said(lang) if said else key.text
        capital = self.capitals and self._typed(key) != key.text
        return known[":capital"].said(lang).format(sign=name) if capital else name

    def _led(self, key: Key) -> Plane:
        wanted = key.action.removeprefix(PLANE)
        return next(plane for plane in self._layout_told.planes if plane.id == wanted)
