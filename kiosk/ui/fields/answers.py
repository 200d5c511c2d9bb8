"""One of some answers, all seen at once: large faces under each other, for whoever touches them standing."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.forms.answers import Value
from kiosk.forms.schema import Field
from kiosk.ui.fields.control import Control
from kiosk.ui.language import current
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.one_of import OneOf
from kiosk.ui.parts.sheet import column
from kiosk.ui.parts.wrapping_button import WrappingButton
from kiosk.ui.style import XL, M, S


class AnswerFace(WrappingButton):
    """One answer: its words are never cut, and a mark says whether it is chosen."""

    def __init__(self, code: str) -> None:
        """Take the answer's code."""
        super().__init__(code, "face")
        self.setCheckable(True)
        self._words, self._mark = label("lead", wrap=True), picture("circle-dashed", "edge", 24)
        self.inner.setContentsMargins(XL, S, XL, S)
        self.inner.setSpacing(M)
        self.inner.addWidget(self._mark)
        self.inner.addWidget(self._words, 1)
        self.toggled.connect(self._show)

    def say(self, words: str) -> None:
        """Put words on."""
        self._words.setText(words)
        self.updateGeometry()

    def _show(self, chosen: bool) -> None:
        self._mark.show_icon(*(("circle-check", "accent") if chosen else ("circle-dashed", "edge")))


class AnswerFaces(Control):
    """A column of answers of which one is chosen; a second press takes it back, arrows walk."""

    def __init__(self, field: Field) -> None:
        """Build one face for each option of the field."""
        super().__init__(field)
        self._group, inner = OneOf(self), column(self, S)
        self.faces = tuple(AnswerFace(option.code) for option in field.options)
        for face in self.faces:
            face.clicked.connect(lambda _=False, face=face: self._press(face))
            self._group.take(face)
            inner.addWidget(face)
        self.watch()

    @override
    def parts(self) -> tuple[QWidget, ...]:
        return self.faces

    @override
    def value(self) -> Value | None:
        return next((face.objectName() for face in self.faces if face.isChecked()), None)

    @override
    def set_value(self, value: Value | None) -> None:
        for face in self.faces:
            face.setChecked(face.objectName() == value)

    @override
    def retranslate(self, name: str, hint: str) -> None:
        for face, option in zip(self.faces, self.field.options, strict=True):
            words = option.label.said(current())
            face.say(words)
            face.setAccessibleName(f"{name} : {words}")
            face.setAccessibleDescription(hint)

    def _press(self, pressed: AnswerFace) -> None:
        for face in self.faces:
            if face is not pressed:
                face.setChecked(False)
        self.changed.emit()
