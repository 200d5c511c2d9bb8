"""One part of a guidance page: text, numbered steps, a list or whom to turn to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kiosk.forms.guides import GuidePart
from kiosk.text import isolate
from kiosk.ui.language import current
from kiosk.ui.look import sized
from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.sheet import column
from kiosk.ui.style import M, S

_SIGN = 24
"""Width of what stands before a line, pixels at scale 1."""


class GuidePartView(QFrame):
    """A heading and its lines, in the screens' language."""

    def __init__(self, part: GuidePart, step: str = "body") -> None:
        """Show a part, in that step of the type scale."""
        super().__init__()
        inner = column(self, S)
        heading = label(step, "accent", strong=True, wrap=True)
        heading.setText(part.heading.said(current()))
        inner.addWidget(heading)
        for number, words in enumerate(part.lines, 1):
            said = label(step, wrap=True)
            said.setText(words.said(current()))
            sign = _sign(part.style, number, step)
            if sign is None:
                inner.addWidget(said)
                continue
            line = QHBoxLayout()
            line.setSpacing(M)
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(said, 1)
            inner.addLayout(line)


def _sign(style: str, number: int, step: str) -> QWidget | None:
    """Return what stands before a line: its number, a mark or a telephone; nothing before plain text."""
    if style == "steps":
        return _number(number, step)
    names = {"list": "check", "contacts": "phone"}
    return picture(names[style], "accent", 20) if style in names else None


def _number(number: int, step: str) -> QLabel:
    made = label(step, "accent", strong=True)
    made.setText(isolate(str(number)))
    sized(made, width=_SIGN)
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    return made
