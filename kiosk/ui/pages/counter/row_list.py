"""The rows of a repeated section: spouses, children, other persons, added and taken away here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.forms.answers import Answers
from kiosk.forms.schema import Stop, rows_of, stem
from kiosk.text import Words, isolate_name
from kiosk.ui.language import current
from kiosk.ui.pages.counter.members import name_of
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label, rule
from kiosk.ui.parts.note import LEAST_WORDS
from kiosk.ui.parts.sheet import column, emptied, wrapped
from kiosk.ui.parts.sure import SureButton
from kiosk.ui.style import S


class PersonRow(QFrame):
    """One row: who it is, open it, take it away (asked once more, in place)."""

    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, number: int, title: Words, name: str) -> None:
        """Take the row's number from 0, its title and the person's name as typed so far."""
        super().__init__()
        self._title, self._person = title, name
        self._words, self._name = label("body", "quiet"), label("lead", wrap=True)
        self.open = KeyButton("", icon="pencil")
        self.open.setObjectName(f"open-{number}")
        self.remove = SureButton()
        self.remove.setObjectName(f"remove-{number}")
        self.open.clicked.connect(lambda: self.opened.emit(number))
        self.remove.confirmed.connect(lambda: self.removed.emit(number))
        words = column(names := QWidget(), 0)
        words.addWidget(self._words)
        words.addWidget(self._name)
        self.setLayout(Fold(names, wrapped(self.open, self.remove), shares=(1,), least=LEAST_WORDS))
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._words.setText(self._title.said(current()))
        self._name.setText(isolate_name(self._person) if self._person else self.tr("Nom non saisi"))
        self.open.say(self.tr("Ouvrir"))
        self.remove.say_both(self.tr("Enlever"), self.tr("Enlever vraiment"))


class RowList(QWidget):
    """The rows of one group."""

    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, stop: Stop) -> None:
        """Take the list's stop."""
        super().__init__()
        self.stop = stop
        self._empty = label("lead", "quiet", wrap=True)
        self._inner = column(self, S)
        self._rows = column(holder := QWidget(), S)
        self._inner.addWidget(self._empty)
        self._inner.addWidget(holder)
        self._inner.addStretch(1)

    def show_answers(self, answers: Answers) -> None:
        """Show one row for each person."""
        section = self.stop.section
        emptied(self._rows)
        numbers = [number for number in rows_of(section, answers) if number is not None]
        for number in numbers:
            title = Stop(section, number, ()).title
            line = PersonRow(number, title, name_of(answers, stem(section, number)))
            line.opened.connect(self.opened)
            line.removed.connect(self.removed)
            self._rows.addWidget(line)
            self._rows.addWidget(rule())
        self._empty.setVisible(not numbers)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._empty.setText(self.tr("Personne n'est déclaré ici. Continuez s'il n'y a personne à ajouter."))
        for line in self.findChildren(PersonRow):
            line.retranslate()
