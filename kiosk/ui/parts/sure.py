"""A button that asks once more, in place, before something goes away for good."""

from PySide6.QtCore import Signal

from kiosk.ui.parts.button import KeyButton


class SureButton(KeyButton):
    """The first press asks, the second one does; :meth:`unask` takes the question back."""

    asked = Signal()
    confirmed = Signal()

    def __init__(self, role: str = "", icon: str = "trash-2", key: str = "") -> None:
        """Begin without a question."""
        super().__init__(role, key, icon)
        self.sure = False
        self._both = ("", "")
        self.clicked.connect(self._press)

    def say_both(self, words: str, surely: str) -> None:
        """Put on the words of the first press and those of the second."""
        self._both = (words, surely)
        self.say(self._both[self.sure])

    def unask(self) -> None:
        """Begin again with the first press."""
        self.sure = False
        self.say(self._both[0])

    def _press(self) -> None:
        if self.sure:
            self.unask()
            self.confirmed.emit()
        else:
            self.sure = True
            self.say(self._both[1])
            self.asked.emit()
