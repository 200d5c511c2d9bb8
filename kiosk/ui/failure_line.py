"""A failure that stands on a page for as long as it is true: what happened, what to do, the code."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from kiosk.errors import Failure
from kiosk.ui.language import current
from kiosk.ui.parts.chip import TONE_ICONS
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.sheet import row
from kiosk.ui.style import L, M

_ICON: Final = 22


class FailureLine(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, tone: str = "bad") -> None:
        """Say nothing yet."""
        super().__init__()
        self._said, self._remedy = label("body", wrap=True, strong=True), label("body", wrap=True)
        self._code = label("small", "quiet")
        words = QVBoxLayout()
        words.setSpacing(2)
        for part in (self._said, self._remedy, self._code):
            words.addWidget(part)
        line = row(spacing=M)
        line.setContentsMargins(L, M, L, M)
        line.addWidget(picture(TONE_ICONS[tone], tone, _ICON), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.setLayout(line)
        restyle(self, "notice", tone)
        self.hide()

    def show_failure(self, failure: Failure | None) -> None:
        """Say what a failure means, in the screens' language; None takes it away."""
        self.setVisible(failure is not None)
        if failure is not None:
            lang = current()
            self._said.setText(failure.said.said(lang))
            self._remedy.setText(failure.remedy.said(lang))
            self._code.setText(failure.code)
            self.setAccessibleName(f"{self._said.text()} {self._remedy.text()}")
