"""The answer to "where is my file?": the last known state, as of its date."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kiosk.flows.counter import Step
from kiosk.ui.counter import Counter
from kiosk.ui.pages.page import Stepping
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label
from kiosk.ui.parts.sheet import actions, column, sheet
from kiosk.ui.style import XL, L


class FollowPage(Stepping):
    """The answer to "where is my file?": the last known state, as of its date."""

    def __init__(self, counter: Counter) -> None:
        """Build the page; it asks the desk when it is opened."""
        super().__init__("follow")
        self._counter = counter
        self._title, self._about = label("title", wrap=True), label("body", "quiet", wrap=True)
        self.back = KeyButton("", "Esc", "arrow-left", bound=False)
        self.back.clicked.connect(lambda: self.stepped.emit(Step.CANCEL))
        self._build()
        self.retranslate()

    @override
    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._title.setText(self.tr("Suivre un dossier"))
        self._about.setText(self.tr("La référence et l'année de naissance du demandeur suffisent."))
        self.back.say(self.tr("Retour"))

    def _build(self) -> None:
        frame, inner = sheet(L)
        inner.addWidget(self._title)
        inner.addWidget(self._about)
        inner.addStretch(1)
        page = column(self, 0)
        desk = column(frame_holder := QWidget(), 0, XL)
        desk.addWidget(frame)
        page.addWidget(frame_holder, 1)
        page.addWidget(actions(self.back, 1))
