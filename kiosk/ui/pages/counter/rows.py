"""Every answer of a file, section by section, in one of the two languages."""

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kiosk.forms.answers import Answers
from kiosk.forms.documents import PATH as DOCUMENTS
from kiosk.forms.schema import Form
from kiosk.forms.views import ShownRow, rows
from kiosk.text import Lang, isolate, isolate_name
from kiosk.ui.language import current
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, rule
from kiosk.ui.parts.sheet import column, emptied
from kiosk.ui.style import L, M, S


class AnswerRows(QFrame):
    """Label and answer in two columns under each section's title; with a button to change the section."""

    changed = Signal(str, str)
    """Id of the stop and path of the answer to change."""

    def __init__(self, *, change: bool = False) -> None:
        """Offer to change answers, or only show them."""
        super().__init__()
        self._change = change
        self._column = column(self, S)
        self._buttons: list[tuple[KeyButton, ShownRow]] = []

    def show_answers(self, form: Form, answers: Answers, lang: Lang | None = None) -> None:
        """Show the answers in a language: the citizen's own, else the screens'."""
        spoken = lang or current()
        rtl = spoken == "ar"
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self.clear()
        told = [one for one in rows(form, answers) if one.path != DOCUMENTS]
        inner = column(whole := QWidget(), S)
        for _, group in groupby(told, lambda one: one.stop):
            self._add_section(inner, list(group), spoken)
        inner.addStretch(1)
        self.retranslate()
        # Put on the screen whole: what is added to a visible page is laid out and styled each by itself.
        self._column.addWidget(whole)

    def clear(self) -> None:
        """Let go of every answer."""
        self._buttons.clear()
        emptied(self._column)

    def retranslate(self) -> None:
        """Put the words of the current language on the buttons; answers in the citizen's own stand."""
        for button, one in self._buttons:
            button.say(self.tr("Modifier"))
            button.setAccessibleName(self.tr("Modifier : {label}").format(label=one.label.said(current())))

    def _add_section(self, inner: QVBoxLayout, told: list[ShownRow], lang: Lang) -> None:
        title = label("body", "accent", strong=True, wrap=True)
        title.setText(told[0].section.said(lang))
        inner.addWidget(title)
        inner.addWidget(rule())
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, L)
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(S if self._change else M)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for number, one in enumerate(told):
            self._add_row(grid, number, one, lang)
        inner.addWidget(holder)

    def _add_row(self, grid: QGridLayout, number: int, one: ShownRow, lang: Lang) -> None:
        name, answer = label("body", "quiet", wrap=True), _answer(one, lang)
        name.setText(one.label.said(lang))
        grid.addWidget(name, number, 0)
        grid.addWidget(answer, number, 1)
        if self._change:
            grid.addLayout(self._change_button(one), number, 2)

    def _change_button(self, one: ShownRow) -> QHBoxLayout:
        button = KeyButton("small")
        button.setObjectName(f"change-{one.path}")
        button.clicked.connect(lambda: self.changed.emit(one.stop, one.path))
        self._buttons.append((button, one))
        line = QHBoxLayout()
        line.addWidget(button)
        return line


def _answer(one: ShownRow, lang: Lang) -> QLabel:
    made = label("body", "ink" if one.given else "quiet", wrap=True, strong=one.given)
    said = one.shown.said(lang)
    made.setText(isolate(said) if one.ltr and one.given else isolate_name(said))
    made.setObjectName(f"answer-{one.path}")
    return made
