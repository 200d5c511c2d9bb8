"""Who is it? The people of the office, one under the other."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget
from typing_extensions import override

from kiosk.cases.rights import Person
from kiosk.text import isolate_name
from kiosk.ui.lock.role_words import role_words
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import column, emptied, row, scrolled
from kiosk.ui.style import L, M, S

_SHOWN = 6
"""People in sight at once; the others are scrolled to."""


class PersonButton(QPushButton):
    """One person: the name, and what that one is here."""

    def __init__(self, one: Person) -> None:
        """Take the person."""
        super().__init__()
        self.person = one
        self.setObjectName(f"who-{one.login}")
        self.setProperty("role", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name, self._role = label("lead"), label("small", "quiet")
        self._line = row(picture("user-round", "accent", 24), self._name, 1, self._role, spacing=M)
        self._line.setContentsMargins(M, S, M, S)
        self.setLayout(self._line)
        self.retranslate()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._name.setText(isolate_name(self.person.name))
        self._role.setText(role_words(self.person.role))
        self.setAccessibleName(f"{self.person.name}, {self._role.text()}")

    @override
    def sizeHint(self) -> QSize:
        """Return the room for name and role; neither is cut."""
        return super().sizeHint().expandedTo(self._line.sizeHint())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter too, and walk up and down by the arrows."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


class WhoPanel(QFrame):
    """The people who may work, and the one who worked last first in line for the keyboard."""

    chosen = Signal(object)
    """The :class:`kiosk.cases.rights.Person`."""

    def __init__(self) -> None:
        """Know nobody yet."""
        super().__init__()
        self._title = label("lead", strong=True)
        self._people = column(holder := QWidget(), 0)
        self.buttons: list[PersonButton] = []
        inner = column(self, L)
        inner.addWidget(self._title)
        self._area = scrolled(holder)
        inner.addWidget(self._area)

    def show_people(self, people: Sequence[Person], last: str) -> None:
        """Offer these; the keyboard begins at the one who worked last."""
        emptied(self._people)
        self.buttons = [PersonButton(one) for one in people]
        for button in self.buttons:
            button.clicked.connect(lambda _=False, one=button.person: self.chosen.emit(one))
            self._people.addWidget(button)
        tall = max((button.sizeHint().height() for button in self.buttons), default=0)
        self._area.setFixedHeight(tall * min(len(people), _SHOWN) + S)
        self.retranslate()
        begins = [button for button in self.buttons if button.person.login == last] or self.buttons
        if begins:
            self.setFocusProxy(begins[0])

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Qui travaille à ce poste ?"))
        for button in self.buttons:
            button.retranslate()
