"""A failure that stands on a page for as long as it is true: what happened, what to do, the code."""

from PySide6.QtWidgets import QFrame

from kiosk.errors import Failure
from kiosk.ui.language import current
from kiosk.ui.parts.label import label, restyle
from kiosk.ui.parts.sheet import column
from kiosk.ui.style import L, M


class FailureLine(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, tone: str = "bad") -> None:
        """Say nothing yet."""
        super().__init__()
        self._said, self._remedy = label("body", wrap=True, strong=True), label("body", wrap=True)
        self._code = label("small", "quiet")
        words = column(self, 2)
        words.setContentsMargins(L, M, L, M)
        for part in (self._said, self._remedy, self._code):
            words.addWidget(part)
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
