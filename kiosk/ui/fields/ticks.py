"""Any number of some answers, each ticked or not."""

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from kiosk.forms.answers import Value
from kiosk.forms.schema import Field, Option
from kiosk.ui.fields.control import Control
from kiosk.ui.language import current
from kiosk.ui.parts.sheet import column
from kiosk.ui.style import XS


class Ticks(Control):
    """A column of boxes to tick; the answer keeps the order of the declaration."""

    def __init__(self, field: Field, options: tuple[Option, ...]) -> None:
        """Build one box for each option."""
        super().__init__(field)
        self._options = options
        inner = column(self, XS)
        self.boxes = tuple(QCheckBox() for _ in options)
        for box, option in zip(self.boxes, options, strict=True):
            box.setObjectName(option.code)
            box.clicked.connect(lambda _: self.changed.emit())
            inner.addWidget(box)
        self.watch()

    @override
    def parts(self) -> tuple[QWidget, ...]:
        return self.boxes

    @override
    def value(self) -> Value | None:
        return tuple(box.objectName() for box in self.boxes if box.isChecked()) or None

    @override
    def set_value(self, value: Value | None) -> None:
        ticked = value if isinstance(value, tuple) else ()
        for box in self.boxes:
            box.setChecked(box.objectName() in ticked)

    @override
    def retranslate(self, name: str, hint: str) -> None:
        for box, option in zip(self.boxes, self._options, strict=True):
            words = option.label.said(current())
            box.setText(words)
            box.setAccessibleName(f"{name} : {words}")
            box.setAccessibleDescription(hint)
