"""A large thing to press: what it does, and one sentence about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from kiosk.ui.parts.label import label, picture, restyle
from kiosk.ui.parts.wrapping_button import WrappingButton
from kiosk.ui.style import XL, XS, L

_ICON = 40


class Tile(WrappingButton):
    """The whole face is pressed; its words are never cut."""

    def __init__(self, name: str, icon: str = "", step: str = "title") -> None:
        """Take the object's name, the icon's, and the step of the type scale of what it does."""
        super().__init__(name, "tile")
        self._step = step
        self._name, self._about = label(step, wrap=True, strong=True), label("lead", "quiet", wrap=True)
        self.inner.setContentsMargins(XL, L, XL, L)
        self.inner.setSpacing(XL)
        if icon:
            self.inner.addWidget(picture(icon, "accent", _ICON))
        words = QVBoxLayout()
        words.setSpacing(XS)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._about)
        words.addStretch(1)
        self.inner.addLayout(words, 1)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """What is said on it."""
        return f"{self._name.text()}. {self._about.text()}".strip()

    def show_about(self, shown: bool) -> None:
        """Say more than its name, or that alone and less large where the screen is small."""
        self._about.setVisible(shown and bool(self._about.text()))
        restyle(self._name, "step", self._step if shown else "lead")

    def centre(self) -> None:
        """Let the words stand in the middle: there is nothing beside them."""
        for part in (self._name, self._about):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def say(self, name: str, about: str = "") -> None:
        """Put words on."""
        self._name.setText(name)
        self._about.setText(about)
        if not about:
            self._about.hide()
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.updateGeometry()
