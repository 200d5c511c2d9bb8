"""One line of typed text: names in either script, codes, numbers in groups."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from kiosk.forms.answers import Value
from kiosk.forms.kinds import KINDS
from kiosk.forms.schema import Field
from kiosk.text import latin_digits
from kiosk.ui.fields.control import Control, page_is_arabic, start_side

_SPARE: Final = 40
"""Signs a person may type beyond the field's length, so that the check can say it is too long."""

_GROUPS: Final = {"idcs": (3, 3, 4), "phone": (2, 2, 2, 2, 2), "rib": (3, 3, 16, 2)}
"""How digits are grouped while they are typed; the answer holds no spaces."""

_UPPER: Final = frozenset({"name-fr", "cnie", "residence", "massar", "cnss"})


def grouped(text: str, groups: tuple[int, ...]) -> str:
    """Return digits in groups; text that holds anything else is left as it is."""
    digits = latin_digits(text).replace(" ", "")
    if not digits.isdecimal() or len(digits) > sum(groups):
        return text
    parts, rest = [], digits
    for length in groups:
        parts.append(rest[:length])
        rest = rest[length:]
    return " ".join(part for part in parts if part)


class Line(Control):
    """A line edit; names in Arabic read from the right, codes and Latin names from the left."""

    def __init__(self, field: Field) -> None:
        """Build the line for a kind of text."""
        super().__init__(field)
        self.edit = QLineEdit()
        self.edit.setMaxLength(field.max_length + _SPARE)
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        inner = QHBoxLayout(self)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.edit)
        self._tidy = _tidier(field.kind)
        self.edit.textEdited.connect(self._edited)
        self.watch()

    @override
    def parts(self) -> tuple[QWidget, ...]:
        return (self.edit,)

    @override
    def value(self) -> Value | None:
        text = self.edit.text()
        if self.field.kind in _GROUPS:
            text = _bare(text)
        return text or None

    @override
    def set_value(self, value: Value | None) -> None:
        text = self._tidy(value) if isinstance(value, str) else ""
        if text != self.edit.text():
            self.edit.setText(text)
            self.edit.setCursorPosition(0)  # of a long name, its beginning is shown

    @override
    def retranslate(self, name: str, hint: str) -> None:
        super().retranslate(name, hint)
        direction = _direction(self.field.kind)
        self.edit.setLayoutDirection(direction)
        if direction == Qt.LayoutDirection.RightToLeft:
            self.edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        else:
            self.edit.setAlignment(start_side())

    def _edited(self, text: str) -> None:
        """Tidy what was typed without moving the cursor away from the sign it stands behind."""
        tidy = self._tidy(text)
        if tidy != text:
            behind = len(text[: self.edit.cursorPosition()].replace(" ", ""))
            self.edit.setText(tidy)
            self.edit.setCursorPosition(_position(tidy, behind))
        self.changed.emit()


def _bare(text: str) -> str:
    digits = latin_digits(text).replace(" ", "")
    return digits if digits.isdecimal() else text


def _position(text: str, signs: int) -> int:
    """Return the place behind that many signs, spaces not counted."""
    seen = 0
    for place, sign in enumerate(text):
        if seen == signs:
            return place
        seen += sign != " "
    return len(text)


def _tidier(kind: str) -> Callable[[str], str]:
    if kind in _GROUPS:
        groups = _GROUPS[kind]
        return lambda text: grouped(text, groups)
    if kind in _UPPER:
        return _upper
    return lambda text: text


def _upper(text: str) -> str:
    """Return capitals where that changes no length (ß would grow, and the cursor would jump)."""
    upper = text.upper()
    return upper if len(upper) == len(text) else text


def _direction(kind: str) -> Qt.LayoutDirection:
    if kind == "name-ar" or (kind == "text" and page_is_arabic()):
        return Qt.LayoutDirection.RightToLeft
    if kind == "name-fr" or KINDS[kind].ltr:
        return Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.LeftToRight
