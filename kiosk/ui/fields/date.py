"""A date in three boxes, day, month, year, or as a portal asks it; day and month may be unknown (``00``)."""

import re
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from kiosk.forms.answers import Value
from kiosk.forms.schema import Field
from kiosk.text import latin_digits
from kiosk.ui.fields.control import Control
from kiosk.ui.language import joined
from kiosk.ui.look import sized
from kiosk.ui.parts.wrapping_row import WrappingRow
from kiosk.ui.style import XS, M, S

_ISO: Final = re.compile(r"^(\d{4})-(\d\d)-(\d\d)$")
_NAMES: Final = ("day", "month", "year")
_WIDTHS: Final = (58, 58, 82)
_LENGTHS: Final = (2, 2, 4)


class Date(Control):
    """Three boxes left to right in both languages; no box jumps."""

    def __init__(self, field: Field) -> None:
        """Build the boxes, with a tick for "only the year is known" where the kind allows it."""
        super().__init__(field)
        boxes = QFrame()
        boxes.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        line = QHBoxLayout(boxes)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S)
        self.boxes = tuple(
            self._box(name, *shape) for name, *shape in zip(_NAMES, _WIDTHS, _LENGTHS, strict=True)
        )
        for box in self._in_order():
            line.addWidget(box)
        self.year_only = QCheckBox()
        self.year_only.toggled.connect(self._year_only)
        outer = WrappingRow(self, M, XS)
        outer.addWidget(boxes)
        outer.addWidget(self.year_only)
        self.year_only.setHidden(field.kind != "date")
        self._loose = ""
        self.watch()

    @override
    def parts(self) -> tuple[QWidget, ...]:
        return (*self._in_order(), self.year_only)

    @override
    def value(self) -> Value | None:
        day, month, year = (latin_digits(box.text().strip()) for box in self.boxes)
        if not (day or month or year):
            return self._loose or None
        if not all(part.isdecimal() or not part for part in (day, month, year)) or not year:
            return f"{day or '-'}/{month or '-'}/{year or '-'}"
        return f"{year:0>4}-{month or '00':0>2}-{day or '00':0>2}"

    @override
    def set_value(self, value: Value | None) -> None:
        if value == self.value():
            return
        text = value if isinstance(value, str) else ""
        parts = _split(text)
        self._loose = text if parts is None else ""
        with QSignalBlocker(self):
            self._show(parts or ("", "", ""))

    @override
    def set_wrong(self, wrong: bool) -> None:
        for part in self.boxes:
            part.setProperty("wrong", wrong)
            part.style().unpolish(part)
            part.style().polish(part)

    @override
    def retranslate(self, name: str, hint: str) -> None:
        words = (self.tr("jour"), self.tr("mois"), self.tr("année"))
        for box, word, sample in zip(self.boxes, words, self._samples(), strict=True):
            box.setAccessibleName(joined(name, word))
            box.setAccessibleDescription(hint)
            box.setPlaceholderText(sample)
        self.year_only.setText(self.tr("Année seule"))
        self.year_only.setAccessibleName(joined(name, self.year_only.text()))

    def _in_order(self) -> tuple[QLineEdit, ...]:
        """Return the boxes as they are read from the left: day to year, or year to day."""
        return self.boxes[::-1] if self.field.kind == "date-year-first" else self.boxes

    def _samples(self) -> tuple[str, str, str]:
        return self.tr("JJ"), self.tr("MM"), self.tr("AAAA")

    def _box(self, name: str, width: int, length: int) -> QLineEdit:
        box = QLineEdit()
        box.setObjectName(name)
        sized(box, width=width)
        box.setMaxLength(length)
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        box.textEdited.connect(self._edited)
        return box

    def _edited(self) -> None:
        self._loose = ""
        self.changed.emit()

    def _year_only(self, ticked: bool) -> None:
        for box in self.boxes[:2]:
            if ticked:
                box.clear()
            box.setEnabled(not ticked)
        if not self.signalsBlocked():
            self._edited()

    def _show(self, parts: tuple[str, str, str]) -> None:
        for box, part in zip(self.boxes, parts, strict=True):
            box.setText(part)
        day, month, year = parts
        self.year_only.setChecked(self.field.kind == "date" and bool(year) and not day and not month)


def _split(text: str) -> tuple[str, str, str] | None:
    """Return day, month and year of a kept date, empty where unknown; None where it is in no known shape."""
    found = _ISO.match(text)
    if found:
        year, month, day = found.groups()
        return _known(day), _known(month), str(int(year))
    loose = re.match(r"^([^/]*)/([^/]*)/([^/]*)$", text)
    if loose:
        day, month, year = (part.replace("-", "") for part in loose.groups())
        return day, month, year
    return ("", "", "") if not text else None


def _known(part: str) -> str:
    return "" if part == "00" else part
