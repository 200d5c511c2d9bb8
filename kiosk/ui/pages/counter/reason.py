"""One reason of an answer: what is so, what to do about it, and the page that says more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kiosk.eligibility.words import Step
from kiosk.text import Words
from kiosk.ui.language import current
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, picture
from kiosk.ui.style import M

_ICONS = {"good": "circle-check", "warn": "circle-dashed", "bad": "circle-x"}


class ReasonView(QFrame):
    """A reason in the screens' language."""

    consulted = Signal(str)
    """Id of the guidance page to read."""

    def __init__(self, reason: Words, step: Step | None, tone: str) -> None:
        """Show a reason; ``tone`` good where it speaks for the scheme, warn where it is missing, else bad."""
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(0)
        told = [(label("lead", wrap=True), reason)]
        if step is not None:
            told.append((label("body", "quiet", wrap=True), step.words))
        for part, said in told:
            part.setText(said.said(current()))
            words.addWidget(part)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(M)
        line.addWidget(picture(_ICONS[tone], tone, 22), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        if step is not None:
            guide = step.guide
            read = KeyButton("small", icon="book-open")
            read.setObjectName(f"read-{guide}")
            read.say(self.tr("Lire la fiche"))
            read.clicked.connect(lambda: self.consulted.emit(guide))
            line.addWidget(read, 0, Qt.AlignmentFlag.AlignTop)
