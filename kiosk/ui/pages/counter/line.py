"""The parts of a list of answers: used again for the next file, so that they are styled only once."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kiosk.forms.views import ShownRow
from kiosk.text import Lang, isolate, isolate_name
from kiosk.ui.language import current
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, restyle, rule
from kiosk.ui.style import L


class Head:
    """A section's title over its rule."""

    def __init__(self, owner: QWidget) -> None:
        """Start hidden inside the owner."""
        self._title, self._rule = label("body", "accent", strong=True, wrap=True), rule()
        self._title.setContentsMargins(0, L, 0, 0)
        self.parts = (self._title, self._rule)
        _adopt(owner, *self.parts)

    def show_title(self, said: str) -> None:
        """Show a section's title."""
        self._title.setText(said)
        _show(self._title, self._rule)

    def place(self, grid: QGridLayout, number: int, columns: int) -> int:
        """Lie in that row of a grid and the next, and return the row after."""
        grid.addWidget(self._title, number, 0, 1, columns)
        grid.addWidget(self._rule, number + 1, 0, 1, columns)
        return number + 2

    def clear(self) -> None:
        """Let go of the title."""
        self._title.clear()
        _hide(self._title, self._rule)


class Line(QObject):
    """One answer: its label, what was answered, and the button that leads to where it was asked."""

    changed = Signal(str, str)
    """Id of the stop and path of the answer to change."""

    def __init__(self, owner: QWidget, *, change: bool) -> None:
        """Start hidden inside the owner."""
        super().__init__(owner)
        self._told: ShownRow | None = None
        self._name = label("body", "quiet", wrap=True)
        self._answer = label("body", "ink", wrap=True, strong=True)
        self._button = KeyButton("small") if change else None
        self.parts = (self._name, self._answer, *([self._button] if self._button else []))
        _adopt(owner, *self.parts)
        if self._button:
            self._button.clicked.connect(self._lead)

    def show_answer(self, told: ShownRow, lang: Lang) -> None:
        """Show an answer in a language; one that was not given is quiet."""
        self._told = told
        said = told.shown.said(lang)
        self._name.setText(told.label.said(lang))
        self._answer.setText(isolate(said) if told.ltr and told.given else isolate_name(said))
        self._answer.setObjectName(f"answer-{told.path}")
        restyle(self._answer, "weight", "strong" if told.given else "")
        restyle(self._answer, "tone", "ink" if told.given else "quiet")
        if self._button:
            self._button.setObjectName(f"change-{told.path}")
        _show(*self.parts)

    def place(self, grid: QGridLayout, number: int) -> int:
        """Lie in that row of a grid, and return the row after."""
        for column, part in enumerate(self.parts):
            grid.addWidget(part, number, column)
        return number + 1

    def retranslate(self) -> None:
        """Put the words of the current language on the button."""
        if self._told is not None and self._button is not None:
            self._button.say(self.tr("Modifier"))
            self._button.setAccessibleName(
                self.tr("Modifier : {label}").format(label=self._told.label.said(current()))
            )

    def clear(self) -> None:
        """Let go of the answer."""
        self._told = None
        for words in (self._name, self._answer):
            words.clear()
        for part in self.parts:
            part.setObjectName("")
        _hide(*self.parts)

    def _lead(self) -> None:
        if self._told is not None:
            self.changed.emit(self._told.stop, self._told.path)


def _adopt(owner: QWidget, *parts: QWidget) -> None:
    for part in parts:
        part.setParent(owner)
        part.ensurePolished()
        part.hide()


def _show(*parts: QWidget) -> None:
    for part in parts:
        part.show()


def _hide(*parts: QWidget) -> None:
    for part in parts:
        part.hide()
