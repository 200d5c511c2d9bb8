"""Buttons of which one is pressed: told as such to a screen reader, one stop of Tab, walked by arrows."""

from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget


class OneOf(QButtonGroup):
    """Only tells what the buttons are; which one is pressed stays the business of whoever made them.

    A button that can be pressed down is told as a box to tick, unless it says that it is one of several.
    """

    def __init__(self, owner: QWidget) -> None:
        """Belong to the widget whose buttons they are."""
        super().__init__(owner)
        self.setExclusive(False)

    def take(self, button: QAbstractButton) -> None:
        """Have one more button."""
        button.setAutoExclusive(True)
        self.addButton(button)
