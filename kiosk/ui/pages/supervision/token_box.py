"""A person's token, shown once: taken away at a press, and when the page is left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit

from kiosk.flows.supervising import Token
from kiosk.text import isolate
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.label import label, restyle
from kiosk.ui.parts.sheet import column, row
from kiosk.ui.style import L, M, S


class TokenBox(QFrame):
    """Away while there is no token to tell."""

    def __init__(self) -> None:
        """Tell nothing."""
        super().__init__()
        self._login = ""
        self._said = label("body", wrap=True, strong=True)
        self.text = QLineEdit()
        self.text.setReadOnly(True)
        self.text.setObjectName("token")
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.noted = KeyButton("", icon="check")
        self.noted.clicked.connect(self.clear)
        inner = column(self, S)
        inner.setContentsMargins(L, M, L, M)
        inner.addWidget(self._said)
        line = row(self.text, self.noted)
        line.setStretch(0, 1)
        inner.addLayout(line)
        restyle(self, "notice", "warn")
        self.hide()

    def show_token(self, token: Token) -> None:
        """Show a token, chosen so that it can be copied."""
        self._login = token.login
        self.text.setText(token.text)
        self.retranslate()
        self.show()
        self.text.setFocus()
        self.text.selectAll()

    def clear(self) -> None:
        """Forget the token."""
        self.text.clear()
        self.hide()

    def retranslate(self) -> None:
        """Put the words of the current language on."""
        said = self.tr("Jeton de {login}. Il n'est montré qu'une fois : remettez-le en main propre.")
        self._said.setText(said.format(login=isolate(self._login)))
        self.text.setAccessibleName(self._said.text())
        self.noted.say(self.tr("C'est noté"))
