"""A line that leads somewhere: an icon and words that may take several lines."""

from collections.abc import Callable

from kiosk.ui.parts.label import label, picture
from kiosk.ui.parts.wrapping_button import WrappingButton
from kiosk.ui.style import XS, M, S


class Lead(WrappingButton):
    """The whole line is pressed; its words are never cut."""

    def __init__(self, name: str, icon: str, said: str, do: Callable[[], object], step: str = "body") -> None:
        """Take the object's name, the icon, the words in the screens' language, and what a press does.

        ``step`` is that of the type scale.
        """
        super().__init__(name, "lead")
        self._words = label(step, wrap=True)
        self.inner.setContentsMargins(S, XS, S, XS)
        self.inner.setSpacing(M)
        self.inner.addWidget(picture(icon, "accent"))
        self.inner.addWidget(self._words, 1)
        self.say(said)
        self.clicked.connect(lambda _=False: do())

    def say(self, said: str) -> None:
        """Show other words, as in another language."""
        self._words.setText(said)
        self.setAccessibleName(said)


class Mend(WrappingButton):
    """A sentence that says what is wrong, and leads to its field."""

    def __init__(self, name: str, said: str, do: Callable[[], object]) -> None:
        """Take the object's name, the words in the screens' language, and what a press does."""
        super().__init__(name, "link")
        words = label("body", "bad", wrap=True)
        words.setText(said)
        self.inner.setContentsMargins(XS, XS, XS, XS)
        self.inner.addWidget(words, 1)
        self.setAccessibleName(said)
        self.clicked.connect(lambda _=False: do())
