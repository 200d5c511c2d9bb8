"""One of some answers: buttons side by side where they fit, else a list that opens."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)
from typing_extensions import override

from kiosk.forms.answers import Value
from kiosk.forms.schema import Field, Option
from kiosk.text import Words
from kiosk.ui.fields.control import Control
from kiosk.ui.language import current
from kiosk.ui.parts.one_of import OneOf
from kiosk.ui.parts.segment import Segment
from kiosk.ui.parts.wrapping_row import WrappingRow
from kiosk.ui.style import S

_SIDE_BY_SIDE: Final = 4
_ROOM: Final = 34
"""Signs that all labels together may have to stand side by side in half a page."""


def fits(options: tuple[Option, ...]) -> bool:
    """Say whether the options can stand side by side in either language."""
    few = len(options) <= _SIDE_BY_SIDE
    return few and all(
        sum(len(words) for words in side) <= _ROOM
        for side in ([one.label.ar for one in options], [one.label.fr for one in options])
    )


class Segments(Control):
    """Buttons side by side of which one is down; arrows move between them, a second press takes it back."""

    def __init__(self, field: Field, options: tuple[Option, ...]) -> None:
        """Build one button for each option."""
        super().__init__(field)
        self._options = options
        self._group = OneOf(self)
        lines = self.lines()
        self.buttons = tuple(self.button(option.code) for option in options)
        for button in self.buttons:
            button.clicked.connect(lambda _=False, pressed=button: self._press(pressed))
            self._group.take(button)
            lines.addWidget(button)
        self.watch()

    def lines(self) -> QLayout:
        """Return how the buttons stand: beside each other, in as many lines as they need."""
        return WrappingRow(self, S, S)

    def button(self, code: str) -> QPushButton:
        """Return the button of an answer."""
        made = Segment(code)
        made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        return made

    @override
    def parts(self) -> tuple[QWidget, ...]:
        return self.buttons

    @override
    def value(self) -> Value | None:
        down = next((button for button in self.buttons if button.isChecked()), None)
        return down.objectName() if down is not None else None

    @override
    def set_value(self, value: Value | None) -> None:
        for button in self.buttons:
            button.setChecked(button.objectName() == value)

    @override
    def retranslate(self, name: str, hint: str) -> None:
        for button, option in zip(self.buttons, self._options, strict=True):
            words = option.label.said(current())
            button.setText(words)
            button.setAccessibleName(f"{name} : {words}")
            button.setAccessibleDescription(hint)

    def _press(self, pressed: QPushButton) -> None:
        for button in self.buttons:
            if button is not pressed:
                button.setChecked(False)
        self.changed.emit()


class YesNo(Segments):
    """Yes or no, or not answered yet: three states, never two."""

    def __init__(self, field: Field, yes: Words, no: Words) -> None:
        """Take the two words."""
        super().__init__(field, (Option("yes", yes), Option("no", no)))

    @override
    def value(self) -> Value | None:
        down = super().value()
        return None if down is None else down == "yes"

    @override
    def set_value(self, value: Value | None) -> None:
        super().set_value({True: "yes", False: "no"}.get(value) if isinstance(value, bool) else None)


class Combo(Control):
    """A list that opens; its first line is "not answered"."""

    def __init__(self, field: Field) -> None:
        """Build the list."""
        super().__init__(field)
        self.combo = QComboBox()
        self.combo.setItemDelegate(QStyledItemDelegate(self.combo))
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(12)
        self.combo.addItem("", "")
        for option in field.options:
            self.combo.addItem("", option.code)
        self.combo.activated.connect(lambda _: self.changed.emit())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.combo)
        self.watch()

    @override
    def parts(self) -> tuple[QWidget, ...]:
        return (self.combo,)

    @override
    def value(self) -> Value | None:
        return str(self.combo.currentData()) or None

    @override
    def set_value(self, value: Value | None) -> None:
        self.combo.setCurrentIndex(max(self.combo.findData(value or ""), 0))

    @override
    def retranslate(self, name: str, hint: str) -> None:
        super().retranslate(name, hint)
        self.combo.setAccessibleDescription(f"{name}. {hint}")  # some readers take the choice for the name
        self.combo.setItemText(0, self.tr("Choisir…"))
        for place, option in enumerate(self.field.options, 1):
            self.combo.setItemText(place, option.label.said(current()))
