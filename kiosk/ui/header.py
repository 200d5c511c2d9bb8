"""Whose office this is, who is working, and in which language."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from kiosk.settings import Settings
from kiosk.text import isolate_name
from kiosk.ui.display import Display
from kiosk.ui.fields.control import start_side
from kiosk.ui.language import current
from kiosk.ui.look import sized
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import row
from kiosk.ui.style import S
from kiosk.ui.title_bar import TitleBar


class Header(TitleBar):
    """The bar on top of the windows of people who work."""

    clerk = Signal(str)
    """The name of who is working, as typed; where people are known they unlock instead."""
    locked = Signal()
    """Who works wants the window locked."""

    def __init__(self, settings: Settings, clerk: str, display: Display) -> None:
        """Take the office from the settings, and the button of how the program is seen."""
        self._settings = settings
        self.name_of_clerk = QLineEdit(clerk)
        self.name_of_clerk.setObjectName("clerk")
        self.name_of_clerk.setProperty("look", "plain")
        sized(self.name_of_clerk, broad=190)
        self.name_of_clerk.setMaxLength(60)
        self.name_of_clerk.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.person = label("body", strong=True)
        self.lock = KeyButton("small", "Ctrl+L", "lock", bound=False)
        who = row(picture("user", "quiet"), self.name_of_clerk, self.person, self.lock, spacing=S)
        super().__init__(display, who)
        self.name_of_clerk.textChanged.connect(self.clerk)
        self.lock.clicked.connect(self.locked)
        self.show_person("")
        self.retranslate()

    def show_person(self, name: str) -> None:
        """Show who has unlocked; with no name, whoever is there says it themselves."""
        self.person.setText(isolate_name(name) if name else "")
        for part in (self.person, self.lock):
            part.setVisible(bool(name))
        self.name_of_clerk.setVisible(not name)

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        office, lang = self._settings.office, current()
        self.name.setText(office.name.said(lang))
        self.about.setText(self.tr("{province} · AMO Tadamon").format(province=office.province.said(lang)))
        self.name_of_clerk.setPlaceholderText(self.tr("Nom de l'agent"))
        self.name_of_clerk.setAccessibleName(self.tr("Nom de l'agent"))
        self.name_of_clerk.setAlignment(start_side())
        self.lock.say(self.tr("Verrouiller"))
        super().retranslate()
