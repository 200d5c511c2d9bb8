"""The banner that shows a notice; it stays until it is closed or the page is left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kiosk.ui.announce import announce
from kiosk.ui.language import current, other
from kiosk.ui.notices import Notice, Notices
from kiosk.ui.parts.button import KeyButton
from kiosk.ui.parts.chip import TONE_ICONS
from kiosk.ui.parts.fold import Fold
from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.note import LEAST_WORDS
from kiosk.ui.parts.sheet import row, wrapped
from kiosk.ui.style import XL, L, M, S


class NoticeBar(QFrame):
    """What happened, what to do, and the code; the other language is one press away."""

    def __init__(self, notices: Notices) -> None:
        """Listen to the one channel."""
        super().__init__()
        self.setObjectName("notice")
        self._notice: Notice | None = None
        self._turned = False
        self._icon = picture("info", "info", 24)
        self._said, self._remedy = label("body", wrap=True, strong=True), label("body", wrap=True)
        self._code = label("small", "quiet")
        self.turn, self.close_button = KeyButton("small"), KeyButton("small", icon="x")
        self.turn.clicked.connect(self._turn)
        self.close_button.clicked.connect(self.dismiss)
        self._frame = QFrame()
        self._build()
        notices.said.connect(self.show_notice)
        notices.cleared.connect(self.dismiss)
        notices.flush()
        self.setVisible(self._notice is not None)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        self._notice, self._turned = notice, False
        self.retranslate()
        self.show()
        announce(self, self.accessibleName(), urgent=notice.tone in {"bad", "warn"})

    def dismiss(self) -> None:
        """Take the notice away."""
        self._notice = None
        self.hide()

    def retranslate(self) -> None:
        """Put the words of the current language on; the notice too."""
        self.close_button.say(self.tr("Fermer"))
        if self._notice is None:
            return
        lang = other() if self._turned else current()
        self._said.setText(self._notice.said.said(lang))
        self._remedy.setText(self._notice.remedy.said(lang))
        self._code.setText(self._notice.code)
        self.turn.say("العربية" if (other() if not self._turned else current()) == "ar" else "Français")
        tone = self._notice.tone
        restyle(self._frame, "notice", tone)
        self._icon.show_icon(TONE_ICONS[tone], tone)
        self.setAccessibleName(f"{self._said.text()} {self._remedy.text()}")

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._said)
        words.addWidget(self._remedy)
        said = row(self._icon, spacing=M)
        said.addLayout(words, 1)
        acts = wrapped(self._code, self.turn, self.close_button, spacing=S)
        line = Fold(said, acts, shares=(1,), least=LEAST_WORDS)
        line.setAlignment(acts, Qt.AlignmentFlag.AlignVCenter)
        line.setSpacing(S)
        line.setContentsMargins(L, M, L, M)
        self._frame.setLayout(line)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(XL, M, XL, 0)
        outer.addWidget(self._frame)

    def _turn(self) -> None:
        self._turned = not self._turned
        self.retranslate()
