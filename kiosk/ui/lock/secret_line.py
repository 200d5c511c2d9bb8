"""Where a secret is typed: shown as dots, read left to right, forgotten when it was used."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kiosk.cases.rights import Role
from kiosk.cases.secret_rules import LONGEST, has_pin


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
