"""Where a secret is typed: shown as dots, read left to right, forgotten when it was used."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from kiosk.cases.rights import Role
from kiosk.cases.secret_rules import LONGEST, has_pin
from kiosk.ui.look import sized
from kiosk.ui.parts.label import Said

WORDS: Final = 400
"""Width of a sentence beside a secret, pixels at scale 1: Qt is told, to know how many lines it takes."""


class Told(Said):
    """Such a sentence: all of its lines are needed, where Qt asks for the first one only."""

    def __init__(self, tone: str) -> None:
        """Say nothing yet."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("step", "body")
        self.setProperty("tone", tone)
        self.setWordWrap(True)
        sized(self, broad=WORDS)

    @override
    def heightForWidth(self, _width: int) -> int:
        """Return the height at its own width, whatever room there is beside."""
        return super().heightForWidth(self.minimumWidth())

    @override
    def sizeHint(self) -> QSize:
        """Return the same: Qt would break the lines for another width."""
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the room of all lines."""
        return QSize(self.minimumWidth(), self.heightForWidth(self.minimumWidth()))


class SecretLine(QLineEdit):
    """Neither copied nor dragged; what was typed leaves by :meth:`taken` only."""

    def __init__(self, name: str) -> None:
        """Take the object's name."""
        super().__init__()
        self.setObjectName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(LONGEST)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)

    def suit(self, role: Role) -> None:
        """Expect digits of a clerk, signs of anybody else; on a screen that is touched too."""
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        if has_pin(role):
            hints |= Qt.InputMethodHint.ImhDigitsOnly
        self.setInputMethodHints(hints)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def taken(self) -> str:
        """Return what was typed and forget it."""
        secret = self.text()
        self.clear()
        return secret
