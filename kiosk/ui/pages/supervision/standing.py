"""Whether a page's answer is there: asked for, refused with a way to ask again, or come."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from kiosk.errors import KioskError
from kiosk.ui.failure_line import FailureLine
from kiosk.ui.notices import meaning
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import M, S

_PATIENCE = 300
"""Milliseconds after which a person is told that an answer is on its way."""


class Standing(QFrame):
    """Stands above what a page shows, and is away while that is the newest there is."""

    again = Signal()
    """The person wants to ask once more."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self._failed: KioskError | None = None
        self._again = True
        self.failure, self._words = FailureLine("warn"), label("body", "quiet", wrap=True)
        self.retry = KeyButton("small", icon="undo-2")
        self.retry.clicked.connect(self.again)
        self._waiting = QFrame()
        waiting = row(picture("loader-circle", "quiet"), self._words, spacing=S)
        waiting.setStretch(1, 1)
        self._waiting.setLayout(waiting)
        parts = column(self, S)
        line = row(self.failure, self.retry, spacing=M)
        line.setStretch(0, 1)
        parts.addLayout(line)
        parts.addWidget(self._waiting)
        self._late = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._late.timeout.connect(self._show_waiting)
        self.done()
        self.retranslate()

    def wait(self) -> None:
        """Say after a moment that the answer is on its way; a failure stands until it is here."""
        self._late.start()

    def done(self) -> None:
        """Say nothing any more: the answer is shown."""
        self._failed = None
        self._settle()

    def fail(self, error: KioskError, *, again: bool = True) -> None:
        """Say why there is no answer, or why something was not done: asking ``again`` would not do it."""
        self._failed, self._again = error, again
        self._settle()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        self._words.setText(self.tr("Chargement en cours…"))
        self.retry.say(self.tr("Réessayer"))
        self.failure.show_failure(meaning(self._failed) if self._failed else None)

    @override
    def hideEvent(self, event: object) -> None:
        """Say nothing late on a page that was left."""
        self._late.stop()

    def _show_waiting(self) -> None:
        self._waiting.show()
        self.show()

    def _settle(self) -> None:
        self._late.stop()
        self._waiting.hide()
        self.failure.show_failure(meaning(self._failed) if self._failed else None)
        self.retry.setVisible(self._failed is not None and self._again)
        self.setVisible(self._failed is not None)
