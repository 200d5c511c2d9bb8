"""Whose office this is, who is working, and in which language."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout

from kiosk.settings import Settings
from kiosk.text import LANGS, isolate_name
from kiosk.ui.display import Display
from kiosk.ui.fields.control import start_side
from kiosk.ui.language import current
from kiosk.ui.look import sized, worn
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.one_of import OneOf
from kiosk.ui.parts.sheet import row
from kiosk.ui.style import XL, XS, M, S

_HEIGHT = 60


class Header(QFrame):
    """The bar on top, the same on every page."""

    spoken = Signal(str)
    """The language chosen."""
    clerk = Signal(str)
    """The name of who is working, as typed; where people are known they unlock instead."""
    locked = Signal()
    """Who works wants the window locked."""

    def __init__(self, settings: Settings, clerk: str, display: Display) -> None:
        """Take the office from the settings, and the button of how the program is seen."""
        super().__init__()
        self._settings, self.display = settings, display
        self.setProperty("surface", "header")
        self.setMinimumHeight(_HEIGHT)
        self._name, self._office = label("body", strong=True, wrap=True), label("small", "quiet", wrap=True)
        self.name_of_clerk = QLineEdit(clerk)
        self.name_of_clerk.setObjectName("clerk")
        self.name_of_clerk.setProperty("look", "plain")
        sized(self.name_of_clerk, broad=190)
        self.name_of_clerk.setMaxLength(60)
        self.name_of_clerk.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.name_of_clerk.textChanged.connect(self.clerk)
        self._spoken = OneOf(self)
        self.person = label("body", strong=True)
        self.lock = KeyButton("small", "Ctrl+L", "lock", bound=False)
        self.lock.clicked.connect(self.locked)
        self.languages = {lang: self._button(lang) for lang in LANGS}
        self._build()
        self.show_person("")
        self.retranslate()

    def show_person(self, name: str) -> None:
        """Show who has unlocked; with no name, whoever is there says it themselves."""
        self.person.setText(isolate_name(name) if name else "")
        for part in (self.person, self.lock):
            part.setVisible(bool(name))
        self.name_of_clerk.setVisible(not name)

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        lang = current()
        office = self._settings.office
        self._name.setText(office.name.said(lang))
        self._office.setText(self.tr("{province} · AMO Tadamon").format(province=office.province.said(lang)))
        self.name_of_clerk.setPlaceholderText(self.tr("Nom de l'agent"))
        self.name_of_clerk.setAccessibleName(self.tr("Nom de l'agent"))
        self.name_of_clerk.setAlignment(start_side())
        self.lock.say(self.tr("Verrouiller"))
        self.display.retranslate()
        for code, button in self.languages.items():
            button.setChecked(code == lang)
            button.setVisible(worn().roomy or code != lang)
        self._office.setVisible(worn().roomy)

    def _build(self) -> None:
        badge = QFrame()
        badge.setProperty("surface", "badge")
        badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        inside = QHBoxLayout(badge)
        inside.setContentsMargins(9, 9, 9, 9)
        inside.addWidget(picture("hand-heart", "on-accent", 24))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._office)
        names.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(XL, XS, XL, XS)
        line.setSpacing(M)
        line.addWidget(badge)
        line.addLayout(names, 1)
        line.addLayout(row(picture("user", "quiet"), self.name_of_clerk, self.person, self.lock, spacing=S))
        line.addSpacing(S)
        line.addWidget(self.display)
        line.addLayout(row(*self.languages.values(), spacing=S))

    def _button(self, lang: str) -> QPushButton:
        button = QPushButton("العربية" if lang == "ar" else "Français")
        button.setObjectName(f"lang-{lang}")
        button.setAccessibleName(button.text())
        button.setCheckable(True)
        button.setProperty("role", "language")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.spoken.emit(lang))
        self._spoken.take(button)
        return button
