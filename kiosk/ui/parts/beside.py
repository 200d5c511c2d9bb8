"""What can be done stands beside the words, or under them where the text is large."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from kiosk.ui.look import worn
from kiosk.ui.style import M


def beside(owner: QWidget, words: QHBoxLayout, acts: QHBoxLayout) -> QBoxLayout:
    """Give a widget words, and beside them what can be done; :func:`turn` it with the look."""
    line = QHBoxLayout(owner)
    line.setSpacing(M)
    line.addLayout(words, 1)
    line.addLayout(acts)
    return line


def turn(line: QBoxLayout, acts: QHBoxLayout) -> None:
    """Let what can be done stand as the look of now has room for it."""
    roomy, under = worn().roomy, QBoxLayout.Direction.TopToBottom
    line.setDirection(QBoxLayout.Direction.LeftToRight if roomy else under)
    line.setAlignment(acts, Qt.AlignmentFlag(0) if roomy else Qt.AlignmentFlag.AlignLeading)
