"""Lines for a secret: what is typed is never shown, and let go of when the page is left."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kiosk.flows.setup_words import words
from kiosk.ui.pages.setup.asking import Asking

SECRET, AGAIN = "secret", "secret_again"


class SecretAsking(Asking):
    """Asks under some keys; a secret among them is shown as dots."""

    def __init__(self, keys: Sequence[str], *, secret: str = SECRET, again: str = AGAIN) -> None:
        """Ask under these keys, in reading order; under ``secret``, and ``again`` where it is one of them."""
        super().__init__(keys)
        self._secret, self._again = secret, again
        self._hidden = tuple(key for key in (secret, again) if key in self.rows)
        for key in self._hidden:
            for edit in self.rows[key].findChildren(QLineEdit):
                edit.setEchoMode(QLineEdit.EchoMode.Password)
                edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)

    @property
    def secret(self) -> str:
        """The secret as typed, its spaces too."""
        return str(self.rows[self._secret].control.value() or "")

    def agreed(self) -> bool:
        """Say whether the secret was typed the same twice; where it was not, that is said beside it."""
        row = self.rows[self._again]
        same = str(row.control.value() or "") == self.secret
        if not same:
            row.show_problem(words().fields[self._again].wrong)
            row.control.setFocus()
        return same

    def forget(self) -> None:
        """Let go of the secrets."""
        self.fill(dict.fromkeys(self._hidden, ""))
