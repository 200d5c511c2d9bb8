"""Lines for a secret: what is typed is never shown, and let go of when the page is left."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kiosk.ui.pages.setup.asking import Asking

SECRET, AGAIN = "secret", "secret_again"


class SecretAsking(Asking):
    """Asks under some keys; a secret among them is shown as dots."""

    def __init__(self, keys: Sequence[str], columns: int = 2) -> None:
        """Ask under these keys, in reading order."""
        super().__init__(keys, columns)
        for key in (SECRET, AGAIN):
            for edit in self.rows[key].findChildren(QLineEdit) if key in self.rows else ():
                edit.setEchoMode(QLineEdit.EchoMode.Password)
                edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)

    @property
    def secret(self) -> str:
        """The secret as typed, its spaces too."""
        return str(self.rows[SECRET].control.value() or "")

    def forget(self) -> None:
        """Let go of the secrets."""
        self.fill({key: "" for key in (SECRET, AGAIN) if key in self.rows})
