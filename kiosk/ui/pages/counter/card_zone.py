"""The zone on the back of the card, typed, pasted, or sent by a scanner that acts as a keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit
from typing_extensions import override

from kiosk.text import isolate
from kiosk.ui.language import current
from kiosk.ui.look import colour
from kiosk.ui.notices import meaning
from kiosk.ui.pages.counter.card_zone_check import Looked, far, is_full, looked
from kiosk.ui.parts.label import label, restyle
from kiosk.ui.parts.sheet import column
from kiosk.ui.style import S

_WIDTH, _HEIGHT = 520, 88
_MOST = 1_000
"""Signs: a scanner that babbles, or the wrong text pasted, is cut there."""


class ZoneEdit(QPlainTextEdit):
    """Three lines; Enter after the last one means that all is there."""

    accepted = Signal()

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.whole = False
        """Whether what is typed is a whole zone."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the next line or for the end; none is left empty."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.whole:
            self.accepted.emit()
        elif not enter or self._line().strip():
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, onward: bool) -> bool:
        """Go on to the next line by a tab after a whole one, as some scanners send it; else leave."""
        if onward and is_full(self.toPlainText(), self._line()):
            self.insertPlainText("\n")
            return True
        return super().focusNextPrevChild(onward)

    def _line(self) -> str:
        return self.textCursor().block().text()


class ZoneEntry(QFrame):
    """The lines, and what is to be said of them while they are typed."""

    changed = Signal()
    accepted = Signal()

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._found = Looked()
        self._name, self._told = label("body"), label("small", "quiet", wrap=True)
        self.edit = ZoneEdit()
        self.edit.setObjectName("zone")
        self.edit.setProperty("look", "zone")
        self.edit.setFixedHeight(_HEIGHT)
        self.edit.setMaximumWidth(_WIDTH)
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhUppercaseOnly | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.edit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(self._look)
        self.edit.accepted.connect(self.accepted)
        inner = column(self, S)
        for part in (self._name, self.edit, self._told):
            inner.addWidget(part)

    @property
    def found(self) -> Looked:
        """What the last look at the text found."""
        return self._found

    def take(self, lines: str) -> None:
        """Take lines in place of what is there; a single one goes below it, as some scanners send them so."""
        before = self.edit.toPlainText().rstrip()
        alone = before and not self.edit.whole and "\n" not in lines
        self.edit.setPlainText(f"{before}\n{lines}" if alone else lines)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def clear(self) -> None:
        """Forget what was typed, also what could be brought back."""
        self.edit.setPlainText("")

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._name.setText(self.tr("Zone de lecture (trois lignes au verso de la carte)"))
        self.edit.setAccessibleName(self._name.text())
        self._tell()

    def _look(self) -> None:
        text = self.edit.toPlainText()
        if len(text) > _MOST:
            self.edit.setPlainText(text[:_MOST])
            return
        self._found = looked(text)
        self.edit.whole = self._found.zone is not None
        self._mark()
        self._tell()
        self.changed.emit()

    def _mark(self) -> None:
        style = QTextCharFormat()
        style.setBackground(QColor(colour("bad-soft")))
        style.setForeground(QColor(colour("bad")))
        style.setFontUnderline(True)
        marks = []
        for first, end in self._found.places:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = QTextCursor(self.edit.document())
            mark.cursor.setPosition(first)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark.format = style
            marks.append(mark)
        self.edit.setExtraSelections(marks)

    def _tell(self) -> None:
        tone, said = self._words()
        restyle(self._told, "tone", tone)
        self._told.setText(said)
        self.edit.setAccessibleDescription(said)

    def _words(self) -> tuple[str, str]:
        if self._found.zone is not None:
            return "good", self.tr("Les chiffres de contrôle concordent.")
        if self._found.wrong is not None:
            why, lang = meaning(self._found.wrong), current()
            return "bad", f"{why.said.said(lang)} {why.remedy.said(lang)}"
        if not self.edit.toPlainText().strip():
            return "quiet", self.tr(
                "Tapez les trois lignes, ou passez la carte dans le scanner de documents."
            )
        here = far(self.edit.toPlainText())
        return "quiet", self.tr("Ligne {line} : {signs} signes sur {length}").format(
            line=here.line, signs=isolate(str(here.signs)), length=isolate(str(here.length))
        )
