"""A commune, found by the first letters of its name or its province, in either script."""

from typing import Final

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView, QWidget
from typing_extensions import override

from kiosk.forms import communes
from kiosk.forms.answers import Value
from kiosk.forms.schema import Field
from kiosk.ui.fields.control import Control, start_side
from kiosk.ui.language import current

_OFFERED: Final = 12


class CommuneSearch(Control):
    """A line that offers communes; the answer is the code of the one chosen, else the text as typed."""

    def __init__(self, field: Field) -> None:
        """Build the line and the list it offers."""
        super().__init__(field)
        self.edit = QLineEdit()
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._code = ""
        self._offered: dict[str, str] = {}
        self._names = QStringListModel(self)
        popup = QListView()
        popup.setProperty("look", "popup")
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setPopup(popup)
        completer.setMaxVisibleItems(_OFFERED)
        completer.activated[str].connect(self._chose)  # type: ignore[index]  # a signal with two forms
        self.edit.setCompleter(completer)
        self.edit.textEdited.connect(self._typed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.edit)
        self.watch()

    @override
    def parts(self) -> tuple[QWidget, ...]:
        return (self.edit,)

    @override
    def value(self) -> Value | None:
        return self._code or self.edit.text() or None

    @override
    def set_value(self, value: Value | None) -> None:
        text = value if isinstance(value, str) else ""
        known = communes.by_code().get(text)
        self._code = known.code if known else ""
        with QSignalBlocker(self.edit):
            self.edit.setText(known.label.said(current()) if known else text)

    @override
    def retranslate(self, name: str, hint: str) -> None:
        super().retranslate(name, hint)
        self.edit.setAlignment(start_side())
        self.edit.setPlaceholderText(self.tr("Premières lettres de la commune"))
        if self._code:
            self.set_value(self._code)

    def _typed(self, text: str) -> None:
        found = communes.find(text, current(), _OFFERED)
        self._offered = {one.label.said(current()): one.code for one in found}
        self._names.setStringList(list(self._offered))
        self._code = self._offered.get(text, "")
        self.changed.emit()

    def _chose(self, name: str) -> None:
        self._code = self._offered.get(name, "")
        self.changed.emit()
